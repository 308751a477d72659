#include <doctest/doctest.h>

#include "unit/reconcile/story.h"

namespace gainsay {
namespace {

TEST_CASE("a toll that rises from day to day is a series of updates and no finding") {
  TestStory story = story_of(R"(
    fact killed count [rises] How many died
    a.txt 2025-06-11 Outlet A | killed | 5
    b.txt 2025-06-12 Outlet B | killed | 8
    c.txt 2025-06-13 Outlet C | killed | 12)");
  Reconciled result = reconcile(story.claims, *story.rules);
  CHECK(findings_text(story, result) == "");
  CHECK(result.facts[0].status == "update");
  CHECK(result.facts[0].updates == std::vector<std::vector<std::uint32_t>>{{0, 1, 2}});
}

TEST_CASE("a toll that falls later is a warning, and an error where one source goes back on itself") {
  CHECK(findings_of(R"(
    fact killed count [rises] How many died
    a.txt 2025-06-11 Outlet A | killed | 12
    b.txt 2025-06-12 Outlet B | killed | 8)") ==
        "warning[killed] How many died went back: 12 and 8\n"
        "  12: a.txt \"12\"\n"
        "  8: b.txt \"8\"\n");
  CHECK(findings_of(R"(
    fact killed count [rises] How many died
    a.txt 2025-06-11 Outlet A | killed | 12 | police said
    b.txt 2025-06-12 Outlet B | killed | 8 | police said)")
            .starts_with("error[killed]"));
}

TEST_CASE("two tolls of one day are a tension") {
  CHECK(findings_of(R"(
    fact killed count [rises] How many died
    a.txt 2025-06-11 Outlet A | killed | 12
    b.txt 2025-06-11 Outlet B | killed | 8)")
            .starts_with("warning[killed] How many died cannot be both 12 and 8\n"));
}

TEST_CASE("a disagreement of one day that returns the next is one finding with the claims of both") {
  CHECK(findings_of(R"(
    fact killed count [rises] How many died
    a.txt 2025-06-11 Outlet A | killed | 8
    b.txt 2025-06-11 Outlet B | killed | 12
    c.txt 2025-06-12 Outlet C | killed | 8
    d.txt 2025-06-12 Outlet D | killed | 12)") ==
        "warning[killed] How many died cannot be both 8 and 12\n"
        "  8: a.txt \"8\", c.txt \"8\"\n"
        "  12: b.txt \"12\", d.txt \"12\"\n");
}

TEST_CASE("of a figure that changes only moments are compared") {
  CHECK(findings_of(R"(
    fact index number [changes] The index
    a.txt 2025-06-11 Outlet A | index | 12
    b.txt 2025-06-12 Outlet B | index | 8)") == "");
}

TEST_CASE("a draft that is behind its sources gets a finding that says so") {
  CHECK(findings_of(R"(
    fact killed count [rises] How many died
    a.txt 2025-06-11 Outlet A | killed | 5
    b.txt 2025-06-12 Outlet B | killed | 8
    draft.txt 2025-06-13 Desk | killed | 5)") ==
        "warning[killed] How many died: the draft says 5, its sources have 8\n"
        "  5: draft.txt \"5\"\n"
        "  8: b.txt \"8\"\n");
}

}  // namespace
}  // namespace gainsay
