#include "cli/waivers.h"

#include <doctest/doctest.h>

#include "support/cases.h"
#include "support/complaints.h"

using namespace gainsay;

namespace {

std::string said_of(std::string_view text) { return complaints(parse_waivers(text, "waivers.yaml")); }

}  // namespace

TEST_CASE("every mistake in a file of waivers is shown with its place, its line, what was expected and an example") {
  std::vector<Case> cases = cases_in(GAINSAY_SOURCE_DIR "/tests/cases/waiver-mistakes");
  for (const Case& mistake : cases) {
    CAPTURE(mistake.name);
    REQUIRE(mistake.blocks.size() == 2);
    CHECK(said_of(mistake.blocks[0]) == mistake.blocks[1]);
  }
  CHECK(cases.size() >= 15);
}

TEST_CASE("what a person meant as a date and nobody can read is no mistake of the file: the waiver lapses") {
  CHECK(said_of("gainsay: 1\nwaivers: [{finding: gs1-7q2m91kd4x, reason: r, owner: o, expires: next summer}]\n") ==
        "fine");
}
