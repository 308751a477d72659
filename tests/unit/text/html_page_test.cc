#include "text/html_page.h"

#include <doctest/doctest.h>

#include "text/document.h"

using namespace gainsay;

namespace {

/// The text that is taken from a page, or the mistake.
std::string text_in(const std::string& html) {
  Result<Page> page = read_page(html, "a.html");
  return page ? page->text : render(page.errors().front());
}

/// The page's own bytes for some words of the text taken from it.
std::string in_page(const std::string& html, const std::string& words) {
  Result<Page> page = read_page(html, "a.html");
  REQUIRE(page);
  auto begin = static_cast<std::uint32_t>(page->text.find(words));
  Span span = page->origin.in_file({begin, begin + static_cast<std::uint32_t>(words.size())});
  return html.substr(span.begin, span.size());
}

/// "headline | outlet | url | published | from".
std::string metadata(const std::string& html) {
  Result<HtmlTree> tree = parse_html(html, "a.html");
  REQUIRE(tree);
  PageMetadata page = metadata_of(*tree);
  return page.headline + " | " + page.outlet + " | " + page.url + " | " + page.published + " | " + page.published_from;
}

const std::string long_text =
    "The Marrow Bridge reopened on Friday after repairs that took eight weeks and cost the county "
    "more than four million, the council said. Traffic was light, and the first to cross was a milk float.";

}  // namespace

TEST_CASE("an article's text is a paragraph a line, and what stands round it is dropped") {
  CHECK(
      text_in(
          "<!doctype html><html><head><title>Bridge | The Courier</title><style>p{}</style></head><body>"
          "<header><a href='/'>The Courier</a></header><nav><ul><li><a>News</a><li><a>Sport</a></ul></nav>"
          "<article><h1>Bridge opens</h1><p class=byline>By Ana Duarte</p>\n  <p>" +
          long_text +
          "</p><div class='related-stories'><p>Also in the news: a ferry sank.</p></div>"
          "<figure><img src=x><figcaption>The bridge in May.</figcaption></figure>"
          "<aside><p>Subscribe now.</p></aside><p>It was <b>built</b> in 1931.</p><script>var a = '<p>no</p>'</script>"
          "</article><footer><p>© The Courier</p></footer></body></html>") ==
      "Bridge opens\n\nBy Ana Duarte\n\n" + long_text + "\n\nThe bridge in May.\n\nIt was built in 1931.");
}

TEST_CASE("a heading above the article is its first line") {
  CHECK(text_in("<body><h1>Bridge opens</h1><main><p>" + long_text + "</p></main>") == "Bridge opens\n\n" + long_text);
}

TEST_CASE("a page without any of the usual marks gives all its text but menus of links") {
  CHECK(text_in("<p><a href=1>Home</a> <a href=2>News</a></p><p>Two died.</p>Three<br>were hurt.<br><br>It rained.") ==
        "Two died.\n\nThree were hurt.\n\nIt rained.");
}

TEST_CASE("a class that names furniture does not hide most of a page") {
  CHECK(text_in("<body><div class='has-sidebar'><p>" + long_text + "</p></div></body>") == long_text);
}

TEST_CASE("every word has its place in the page, through entities, tags and folded lines") {
  std::string html =
      "<p>It cost &pound;14&nbsp;million,\r\n   caf&eacute; &amp; bar &amp;amp; AT&T included.</p><p>Nae&#239;f</p>";
  CHECK(text_in(html) == "It cost £14 million, café & bar &amp; AT&T included.\n\nNaeïf");
  CHECK(in_page(html, "£14 million") == "&pound;14&nbsp;million");
  CHECK(in_page(html, "million, café") == "million,\r\n   caf&eacute;");
  CHECK(in_page(html, "& bar") == "&amp; bar");
  CHECK(in_page(html, "&amp; AT&T included") == "&amp;amp; AT&T included");
  CHECK(in_page(html, "Naeïf") == "Nae&#239;f");
  CHECK(in_page("<p>It was <b>built</b> in 1931.</p>", "was built in") == "was <b>built</b> in");
}

TEST_CASE("a reference to a control character is a space") {
  CHECK(text_in("<p>two&#8;men&#0; &#27;left") == "two men\uFFFD left");
}

TEST_CASE("text that stray tags part keeps the place of each part") {
  const std::string html = "<body><p>one two <b>three</body>four</b> five";
  CHECK(text_in(html) == "one two threefour five");
  CHECK(in_page(html, "three") == "three");
  CHECK(in_page(html, "four") == "four");
}

TEST_CASE("a page's date comes from JSON-LD, else from <meta>, else from <time>, and says which") {
  const std::string time = "<body><p>Text.</p><time datetime='2025-06-15'>today</time>";
  const std::string meta = "<meta property='article:published_time' content='2025-06-14T08:00:00Z'>";
  CHECK(metadata("<title>A  title</title>" + time) == "A title |  |  | 2025-06-15 | <time>");
  CHECK(metadata("<meta name=date content='2025-06-16'>" + time) == " |  |  | 2025-06-16 | page metadata");
  CHECK(metadata("<meta property='og:title' content='T'><meta property='og:site_name' content='The Courier'>"
                 "<link rel=canonical href='https://example.org/a'>" +
                 meta + time) == "T | The Courier | https://example.org/a | 2025-06-14T08:00:00Z | OpenGraph");
  CHECK(metadata(R"(<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "headline": "no"},
                    {"@type": ["NewsArticle"], "headline": "Bridge &amp; ferry", "datePublished": "2025-06-13",
                     "publisher": {"@type": "Organization", "name": "The Courier"},
                     "mainEntityOfPage": {"@id": "https://example.org/b"}}]}</script>)" +
                 meta + time) == "Bridge &amp; ferry | The Courier | https://example.org/b | 2025-06-13 | JSON-LD");
}

TEST_CASE("JSON-LD that is no JSON, or nested without end, is passed over") {
  CHECK(metadata("<script type='application/ld+json'>{\"@type\": </script><h1>Bridge</h1>") == "Bridge |  |  |  | ");
  CHECK(metadata("<script type='application/ld+json'>" + std::string(100'000, '[') + std::string(100'000, ']') +
                 "</script><h1>Bridge</h1>") == "Bridge |  |  |  | ");
}

TEST_CASE("20,000 nested elements are refused, whatever is closed in between under another name") {
  std::string deep, tricky;
  for (int i = 0; i < 20'000; ++i) deep += "<div>", tricky += "<div></b>";
  CHECK(text_in(deep + "Two died.") ==
        "a.html:1:5001: error: elements nested deeper than 1000 levels\n  = expected: a page, or its text alone\n");
  CHECK(text_in(tricky + "Two died.") ==
        "a.html:1:9001: error: elements nested deeper than 1000 levels\n  = expected: a page, or its text alone\n");
}

TEST_CASE("paragraphs and cells that are never closed are not nested") {
  std::string page;
  for (int i = 0; i < 3'000; ++i) page += "<p>Two died.<br>";
  CHECK(text_in(page).size() == 3'000 * std::string("Two died.\n\n").size() - 2);
}

TEST_CASE("a page without text, and one cut off in a tag, are told apart") {
  CHECK(text_in("<html><body><img src=x></body></html>") ==
        "a.html: error: a page that holds no text\n  = expected: an article\n");
  CHECK(text_in("<p>Two died.</p><p>Three were hurt.<a hre") == "Two died.\n\nThree were hurt.");
}

TEST_CASE("headlines, captions and quotations are known by their elements") {
  const std::string html =
      "<article><h1>Ferry sinks</h1><figure><img src=x><figcaption>Divers at work</figcaption></figure>"
      "<p>The ferry sank.</p><blockquote><p>It was dark.</p></blockquote></article>";
  Result<Page> page = read_page(html, "a.html");
  REQUIRE(page);
  std::vector<std::pair<std::string, BlockKind>> said;
  for (const StatedBlock& block : page->stated) said.emplace_back(text_of(page->text, block.span), block.kind);
  CHECK(said == std::vector<std::pair<std::string, BlockKind>>{{"Ferry sinks", BlockKind::headline},
                                                               {"Divers at work", BlockKind::caption},
                                                               {"It was dark.", BlockKind::quote}});
}
