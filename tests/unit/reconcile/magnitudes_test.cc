#include <doctest/doctest.h>

#include "unit/reconcile/story.h"

namespace gainsay {
namespace {

TEST_CASE("a chain of comparisons between figures that nobody states is a contradiction") {
  CHECK(findings_of(R"(
    fact left ratio [agree no] The vote on the left
    fact right ratio [agree no] The vote on the right
    a.txt 2025-06-13 Outlet A | left | doubled | votes.left / votes.right = gap
    b.txt 2025-06-13 Outlet B | right | doubled | votes.right / votes.left = gap)",
                    {.why = true}) ==
        "error[left] the figures of votes.left and votes.right cannot all be right\n"
        "  doubled: a.txt \"doubled\"\n"
        "  doubled: b.txt \"doubled\"\n"
        "  why “doubled” in Outlet A: votes.right is at most 0.5714 times votes.left\n"
        "  why “doubled” in Outlet B: votes.left is at most 0.5714 times votes.right\n"
        "  why so a figure would be at most 0.3265 times itself\n");
}

TEST_CASE("comparisons that leave room are silent") {
  CHECK(findings_of(R"(
    fact left ratio [agree no] The vote on the left
    fact right ratio [agree no] The vote on the right
    a.txt 2025-06-13 Outlet A | left | doubled | votes.left / votes.right = gap
    b.txt 2025-06-13 Outlet B | right | doubled | votes.right / votes.centre = gap)") == "");
}

}  // namespace
}  // namespace gainsay
