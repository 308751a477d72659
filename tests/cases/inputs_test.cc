// Articles as people have them: whatever the form, the program finds the same conflict in them, and says where in the
// file.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/archive.h"
#include "support/program.h"

using namespace gainsay;

namespace {

const std::string rules =
    "gainsay: 1\nuse: []\nnames: {buyer: {kind: company, names: [Acme]}}\n"
    "facts:\n  price: {title: What Acme pays, of: buyer, kind: money, phrases: [\"pay {value}\"]}\n";

const std::string other = "Mill sold\n\nFor the mill Acme paid $17 million.\n";

/// A run over one article and another that gives the price differently, and what the JSON report says of the first.
struct First {
  nlohmann::json article, claim;
  std::string bytes;  ///< of the claim's words, in the file

  First(const std::string& name, const std::string& file, const std::vector<std::string>& flags = {}) {
    TestFolder folder;
    std::vector<std::string> arguments = {"check",   folder.write(name, file),          folder.write("z.txt", other),
                                          "--rules", folder.write("rules.yaml", rules), "--format",
                                          "json"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    Ran result = ran(folder, arguments);
    CAPTURE(result.err);
    REQUIRE(result.code == something_found);
    nlohmann::json story = nlohmann::json::parse(result.out)["stories"][0];
    article = story["articles"][0];
    claim = story["claims"][0];
    bytes = file.substr(claim["start"], claim["end"].get<std::size_t>() - claim["start"].get<std::size_t>());
  }

  /// "quote at line:column, published (from), outlet, headline".
  std::string said() const {
    return claim["quote"].get<std::string>() + " at " + claim["line"].dump() + ":" + claim["column"].dump() + ", " +
           article["published"].dump() + " (" + article["published_from"].dump() + "), " + article["outlet"].dump() +
           ", " + article["headline"].dump();
  }
};

}  // namespace

TEST_CASE("a web page: the place is the page's own, the date says where it comes from") {
  First page(
      "a.html",
      "<html><head><title>x</title>\n<meta property=\"og:site_name\" content=\"The Courier\">\n"
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A deal is done\","
      "\"datePublished\":\"2025-06-13T10:05:00Z\"}</script></head>\n<body><nav><a>Home</a></nav>\n"
      "<article><h1>A deal is done</h1>\n<p>On Friday Acm&#101; paid <b>$14&nbsp;million</b> for it.</p></article>");
  CHECK(page.said() == "$14 million at 6:32, \"2025-06-13T10:05\" (\"JSON-LD\"), \"The Courier\", \"A deal is done\"");
  CHECK(page.bytes == "$14&nbsp;million");
}

TEST_CASE("a page whose file has another name is known by its first bytes, or by --from") {
  CHECK(First("a.data", " <!DOCTYPE html><p>Acme paid $14 million for it.</p>").bytes == "$14 million");
  CHECK(First("a.txt", "<p>Acme paid $14&#32;million for it.</p>", {"--from", "html"}).bytes == "$14&#32;million");
}

TEST_CASE("a report of a web page renders again to the same bytes") {
  TestFolder folder;
  std::string page = folder.write("a.html", "<p>Acme&#32;paid <b>$14&nbsp;million</b> for it.</p>");
  std::vector<std::string> check = {"check", page, folder.write("z.txt", other), "--rules",
                                    folder.write("r.yaml", rules)};
  check.insert(check.end(), {"--format", "json"});
  std::string json = ran(folder, check).out;
  std::string kept = folder.write("report.json", json);
  CHECK(folder.neutral(ran(folder, {"report", kept, "--format", "json"}).out) == json);
}

TEST_CASE("a file with a byte order mark counts its bytes") {
  First marked("a.txt",
               "\xEF\xBB\xBF"
               "Acme paid $14 million for it.\n");
  CHECK(marked.bytes == "$14 million");
  CHECK(marked.claim["column"] == 11);
}

TEST_CASE("places count the bytes of the file in whatever encoding it is") {
  First latin("a.txt", "D\xE9j\xE0 vu: na\xEFve caf\xE9 owners na\xEFvely say Acme paid $14 million for it.\n");
  CHECK(latin.bytes == "$14 million");
  CHECK(latin.claim["column"] == 50);
  std::string wide = "\xFF\xFE", words;
  for (char c : std::string("Acme paid $14 million for it.\n")) wide += c, wide += '\0';
  for (char c : std::string("$14 million")) words += c, words += '\0';
  CHECK(First("a.txt", wide).bytes == words);
}

TEST_CASE("ninjs, as plain text and as XHTML") {
  First plain("a.json",
              R"({"uri": "urn:newsml:1", "type": "text", "versioncreated": "2025-06-13T10:05:00Z",
                  "headline": "A deal is done", "body_text": "A deal\n\nAcme paid $14 million for it."})");
  CHECK(plain.said() ==
        "$14 million at 3:11, \"2025-06-13T10:05\" (\"input, \\\"versioncreated\\\"\"), null, \"A deal is done\"");
  First markup("a.json", R"({"uri": "urn:newsml:2", "headlines": [{"value": "A deal"}], "firstCreated": "2025-06-12",
                             "bodies": [{"contentType": "application/xhtml+xml",
                                         "value": "<div><p>Acme paid $14 million for it.</p></div>"}]})");
  CHECK(markup.claim["sentence"] == "Acme paid $14 million for it.");
  CHECK(markup.article["headline"] == "A deal");
}

TEST_CASE("what trafilatura writes") {
  First article("a.json", R"({"title": "A deal is done", "author": "Ana Duarte", "hostname": "courier.example.org",
                              "sitename": "The Courier", "date": "2025-06-13", "source": "https://courier.example.org/a",
                              "text": "Acme paid $14 million for it."})");
  CHECK(article.said() ==
        "$14 million at 1:11, \"2025-06-13\" (\"input, \\\"date\\\"\"), \"The Courier\", \"A deal is done\"");
  CHECK(article.article["url"] == "https://courier.example.org/a");
}

TEST_CASE("a list of articles in one JSON file is as many articles") {
  TestFolder folder;
  std::string list =
      folder.write("a.json", R"([{"text": "Acme paid $14 million."}, {"text": "Acme paid $17 million."}])");
  Ran result = ran(folder, {"check", list, "--rules", folder.write("rules.yaml", rules)});
  CHECK(result.code == something_found);
  CHECK(result.out.find("--> DIR/a.json:1:1:11") != std::string::npos);
}

TEST_CASE("a word processor's file, its title as headline") {
  First word("a.docx",
             docx_of("<w:p><w:r><w:t>A deal is done</w:t></w:r></w:p><w:p><w:r><w:t>Acme paid </w:t></w:r>"
                     "<w:r><w:t>$14 million for it.</w:t></w:r></w:p>",
                     "A draft"),
             {"--published", "2025-06-13", "--outlet", "Desk"});
  CHECK(word.said() == "$14 million at 3:11, \"2025-06-13\" (\"option\"), \"Desk\", \"A draft\"");
}

TEST_CASE("pasted text on standard input takes its outlet and date from the flags") {
  TestFolder folder;
  Ran result = ran(folder,
                   {"check", "-", folder.write("z.txt", other), "--rules", folder.write("rules.yaml", rules),
                    "--outlet", "Ours", "--published", "13 June 2025"},
                   "A deal is done\n\nAcme paid $14 million for it.\n");
  CHECK(result.code == something_found);
  CHECK(result.out.find(" -:3:11   Ours, 13 Jun 2025\n") != std::string::npos);
}

TEST_CASE("what cannot be read is named with its place, and the rest is checked") {
  TestFolder folder;
  folder.write("story/a.txt", "A deal\n\nAcme paid $14 million.\n");
  folder.write("story/z.txt", other);
  folder.write("story/broken.json", "{\"headline\": \"A deal\",\n \"text\": \"Acme paid\n");
  folder.write("story/empty.json", "{\"headline\": \"A deal\"}");
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<div>";
  folder.write("story/deep.html", deep + "Acme paid $19 million.");
  folder.write("story/cut.docx", docx_of("<w:p><w:t>Acme paid $19 million.</w:t></w:p>").substr(0, 200));
  Ran result = ran(folder, {"check", folder.at("story"), "--rules", folder.write("rules.yaml", rules), "--strict"});
  CHECK(result.code == something_found);
  CHECK(result.err ==
        "DIR/story/broken.json:2:20: error: not valid JSON from here on\n"
        " 2 |  \"text\": \"Acme paid\n"
        "   |                    ^\n"
        "  = expected: {\"id\": \"a1\", \"published\": \"2025-06-13\", \"text\": \"…\"}\n"
        "DIR/story/cut.docx: error: is no zip archive, or a damaged one\n"
        "  = expected: a .docx as a word processor saves it\n"
        "DIR/story/deep.html:1:5001: error: elements nested deeper than 1000 levels\n"
        "  = expected: a page, or its text alone\n"
        "DIR/story/empty.json: error: no \"text\"\n"
        "  = expected: {\"id\": \"a1\", \"published\": \"2025-06-13\", \"text\": \"…\"}\n");
}
