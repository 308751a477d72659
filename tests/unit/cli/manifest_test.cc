#include "cli/manifest.h"

#include <doctest/doctest.h>

#include "report/json_text.h"

using namespace gainsay;

namespace {

/// Every message as the user sees it, or "fine".
std::string complaints(std::string_view text) {
  Result<Manifest> manifest = parse_manifest(text, "story.yaml");
  if (manifest) return "fine";
  std::string all;
  for (const Diagnostic& error : manifest.errors()) all += render(error);
  return all;
}

}  // namespace

TEST_CASE("a manifest says what is known of each article") {
  auto manifest = parse_manifest(
      "gainsay: 1\nstory: scale\ntitle: A stake\nrules: [r.yaml]\narticles:\n"
      "  - {id: a1, file: one.txt, outlet: Outlet B, url: \"https://example.org\", published: 2025-06-13}\n"
      "  - {file: draft.md, kind: draft, based_on: [a1]}\n"
      "claims: [{article: a1, quote: in May, fact: round.date, value: 2025-05}, {article: draft, quote: x, drop: "
      "true}]\n",
      "story.yaml");
  REQUIRE(manifest);
  CHECK(manifest->story == "scale");
  CHECK(manifest->rules == std::vector<std::string>{"r.yaml"});
  REQUIRE(manifest->articles.size() == 2);
  CHECK(manifest->articles[0].outlet == "Outlet B");
  CHECK(iso_day(manifest->articles[0].published->day) == "2025-06-13");
  CHECK(manifest->articles[1].id == "draft");
  CHECK(manifest->articles[1].based_on == std::vector<std::string>{"a1"});
  REQUIRE(manifest->corrections.size() == 2);
  CHECK(manifest->corrections[0].value == "2025-05");
  CHECK(manifest->corrections[1].drop);
}

TEST_CASE("an unknown key is shown where it stands, with the key that was meant") {
  CHECK(complaints("gainsay: 1\narticles:\n  - {id: a, file: x.txt, publised: 2025-06-13}\n") ==
        "story.yaml:3:26: error: unknown key 'publised'\n"
        " 3 |   - {id: a, file: x.txt, publised: 2025-06-13}\n"
        "   |                          ^^^^^^^^\n"
        "  = expected: did you mean 'published'?\n");
}

TEST_CASE("an id or a file given twice is refused") {
  CHECK(complaints("articles: [{id: a, file: x.txt}, {id: a, file: x.txt}]\n") ==
        "story.yaml:1:39: error: the id 'a' is given twice\n"
        " 1 | articles: [{id: a, file: x.txt}, {id: a, file: x.txt}]\n"
        "   |                                       ^\n"
        "  = expected: an id for each article\n"
        "story.yaml:1:48: error: the file 'x.txt' is listed twice\n"
        " 1 | articles: [{id: a, file: x.txt}, {id: a, file: x.txt}]\n"
        "   |                                                ^^^^^\n"
        "  = expected: each file once\n");
}

TEST_CASE("a date that can be read two ways is refused rather than guessed") {
  CHECK(complaints("articles: [{file: x.txt, published: 03-02-2009}]\n") ==
        "story.yaml:1:37: error: no date that can be read in one way only\n"
        " 1 | articles: [{file: x.txt, published: 03-02-2009}]\n"
        "   |                                     ^^^^^^^^^^\n"
        "  = expected: 2025-06-13 or 2025-06-13T10:05\n");
}

TEST_CASE("a reference to an article that is not there is refused") {
  CHECK(complaints("articles: [{id: one, file: x.txt, based_on: [ome]}]\n") ==
        "story.yaml:1:46: error: no article has the id 'ome'\n"
        " 1 | articles: [{id: one, file: x.txt, based_on: [ome]}]\n"
        "   |                                              ^^^\n"
        "  = expected: did you mean 'one'?\n");
}

TEST_CASE("a manifest without articles is no story") {
  CHECK(complaints("gainsay: 1\n") ==
        "story.yaml:1:1: error: no articles\n 1 | gainsay: 1\n   | ^\n"
        "  = expected: articles: [{id: a1, file: one.txt, outlet: NAME, published: 2025-06-13}]\n");
  CHECK(complaints("") == "story.yaml: error: is empty\n  = expected: gainsay: 1, story: NAME, articles: [...]\n");
}
