#include <doctest/doctest.h>

#include "unit/reconcile/story.h"

namespace gainsay {
namespace {

const std::string price = R"(
    fact price money What the buyer paid
    rule known: be $19 billion of price
    a.txt 2025-06-13 Outlet A | price | )";

TEST_CASE("a value that a trusted document gives binds every article") {
  CHECK(findings_of(price + "$19 billion") == "");
  CHECK(findings_of(price + "over $19 billion") == "");
  CHECK(findings_of(price + "$16 billion") ==
        "error[known] be $19 billion of price: $16 billion, where the rule says $19 billion\n"
        "  $16 billion: a.txt \"$16 billion\"\n");
}

TEST_CASE("a list of admitted values admits each of them") {
  const std::string party = R"(
    fact party choice Which party won
    rule parties: be one of Reds or Blues of party
    a.txt 2025-06-13 Outlet A | party | )";
  CHECK(findings_of(party + "Blues") == "");
  CHECK(findings_of(party + "Greens").starts_with("error[parties]"));
}

TEST_CASE("what must be stated is a note where an article is silent") {
  CHECK(findings_of(R"(
    fact price money What the buyer paid
    fact stake percent The stake
    rule told: be stated of price
    a.txt 2025-06-13 Outlet A | price | $19 billion
    b.txt 2025-06-13 Outlet B | stake | 49%)") == "note[told] be stated of price: not stated by Outlet B\n");
}

TEST_CASE("different currencies are not compared, but one figure in two of them is a tension") {
  const std::string worth = R"(
    fact worth money The worth
    a.txt 2025-06-13 Outlet A | worth | $29 billion
    b.txt 2025-06-13 Outlet B | worth | )";
  CHECK(findings_of(worth + "€25 billion") == "");
  CHECK(findings_of(worth + "€29 billion") ==
        "warning[worth] The worth is $29 billion and €29 billion: one figure in two currencies\n"
        "  $29 billion: a.txt \"$29 billion\"\n"
        "  €29 billion: b.txt \"€29 billion\"\n");
}

TEST_CASE("a speaker's no against an outlet's yes is a warning") {
  CHECK(findings_of(R"(
    fact left yes-no Whether he left
    a.txt 2025-06-13 Outlet A | left | yes
    b.txt 2025-06-13 Outlet B | left | no | a classmate said)")
            .starts_with("warning[left]"));
}

TEST_CASE("a fact with a hundred thousand claims is reconciled") {
  TestStory story = story_of(R"(
    fact killed count How many died
    a.txt 2025-06-13 Outlet A | killed | 5
    b.txt 2025-06-13 Outlet B | killed | 6)");
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    Claim claim = story.claims.claims[i % 2];
    claim.value.hard = claim.value.typical = {Range::exactly(Decimal(i % 3000))};
    claim.value.amount = Decimal(i % 3000);
    story.claims.claims.push_back(std::move(claim));
  }
  Reconciled result = reconcile(story.claims, *story.rules);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].parties.size() == 64);
  REQUIRE(result.not_checked.size() == 1);
  CHECK(result.not_checked[0].reason == "How many died: 2936 more versions than the 64 that are compared");
}

}  // namespace
}  // namespace gainsay
