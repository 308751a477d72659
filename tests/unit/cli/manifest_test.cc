#include "cli/manifest.h"

#include <doctest/doctest.h>

#include "report/json_text.h"
#include "support/cases.h"
#include "support/complaints.h"

using namespace gainsay;

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

TEST_CASE("every mistake in a manifest is shown with its place, its line, what was expected and an example") {
  std::vector<Case> cases = cases_in(GAINSAY_SOURCE_DIR "/tests/cases/manifest-mistakes");
  for (const Case& mistake : cases) {
    CAPTURE(mistake.name);
    REQUIRE(mistake.blocks.size() == 2);
    CHECK(complaints(parse_manifest(mistake.blocks[0], "story.yaml")) == mistake.blocks[1]);
  }
  CHECK(cases.size() >= 20);
}
