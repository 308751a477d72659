#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "reconcile/interval.h"
#include "unit/reconcile/story.h"

namespace gainsay {
namespace {

const std::string deal = R"(
    fact price money The price
    fact stake percent The stake
    fact worth money The worth
    rule fits: price = stake * worth
)";

TEST_CASE("a formula that holds within rounding is silent and listed as holding") {
  TestStory story = story_of(deal + R"(
    a.txt 2025-06-13 Outlet A | price | $14.3 billion
    a.txt 2025-06-13 Outlet A | stake | 49%
    a.txt 2025-06-13 Outlet A | worth | $29 billion)");
  Reconciled result = reconcile(story.claims, *story.rules);
  CHECK(findings_text(story, result) == "");
  REQUIRE(result.holds.size() == 1);
  CHECK(result.holds[0].message == "price = stake * worth: $14.3 billion, 49% and $29 billion fit");
}

TEST_CASE("a formula that no rounding saves is a contradiction with its arithmetic") {
  CHECK(findings_of(deal + R"(
    a.txt 2025-06-13 Outlet A | price | $14.3 billion
    a.txt 2025-06-13 Outlet A | stake | 46%
    b.txt 2025-06-13 Outlet B | worth | $29 billion)",
                    {.why = true}) ==
        "error[fits] price = stake * worth: $14.3 billion, 46% and $29 billion do not fit\n"
        "  $14.3 billion: a.txt \"$14.3 billion\"\n"
        "  46% and $29 billion: a.txt \"46%\", b.txt \"$29 billion\"\n"
        "  why The price: “$14.3 billion” (Outlet A), $14.25 to $14.35 billion\n"
        "  why The stake: “46%” (Outlet A), 45.5 to 46.5%\n"
        "  why The worth: “$29 billion” (Outlet B), $28.5 to $29.5 billion\n"
        "  why price comes to $14.25 to $14.35 billion\n"
        "  why stake * worth comes to $12.97 to $13.72 billion\n"
        "  why beyond all rounding, $532.5 million are missing\n");
}

TEST_CASE("one wrong figure is one finding, and the formula it breaks stands under it") {
  CHECK(findings_of(deal + R"(
    a.txt 2025-06-13 Outlet A | price | $14.3 billion
    a.txt 2025-06-13 Outlet A | stake | 49%
    a.txt 2025-06-13 Outlet A | worth | $29 billion
    b.txt 2025-06-13 Outlet B | price | $14.3 billion
    b.txt 2025-06-13 Outlet B | stake | 46%
    b.txt 2025-06-13 Outlet B | worth | $29 billion)",
                    {.also = true}) ==
        "error[stake] The stake cannot be both 49% and 46%\n"
        "  49%: a.txt \"49%\"\n"
        "  46%: b.txt \"46%\"\n"
        "  also [fits] price = stake * worth: $14.3 billion, 46% and $29 billion do not fit\n");
}

TEST_CASE("without rounding only the figures as written count") {
  const std::string exact = R"(
    fact total count All
    fact left count Those who left
    fact stayed count Those who stayed
    rule sum: exact total = left + stayed
    a.txt 2025-06-13 Outlet A | total | 10
    a.txt 2025-06-13 Outlet A | left | 4
    a.txt 2025-06-13 Outlet A | stayed | )";
  CHECK(findings_of(exact + "6") == "");
  CHECK(findings_of(exact + "7").starts_with("error[sum]"));
}

TEST_CASE("a ratio that an article states is held against the figures") {
  const std::string growth = R"(
    fact worth money The worth
    fact round.worth money The worth before
    fact growth ratio [agree no] How much it grew
    a.txt 2025-06-13 Outlet A | growth | more than doubled | worth / round.worth = gap
    a.txt 2025-06-13 Outlet A | worth | $29 billion
    b.txt 2025-06-13 Outlet B | round.worth | )";
  CHECK(findings_of(growth + "$14 billion") == "");
  CHECK(findings_of(growth + "$20 billion") ==
        "error[growth] How much it grew: $29 billion, $20 billion and “more than doubled” do not fit\n"
        "  $29 billion and $20 billion: a.txt \"$29 billion\", b.txt \"$20 billion\"\n"
        "  more than doubled: a.txt \"more than doubled\"\n");
}

TEST_CASE("a larger figure than the rule allows is a contradiction, different currencies are not compared") {
  const std::string larger = R"(
    fact price money The price
    fact earlier money The earlier price
    rule larger: price < earlier
    a.txt 2025-06-13 Outlet A | price | $14 billion
    b.txt 2025-06-13 Outlet B | earlier | )";
  CHECK(findings_of(larger + "$19 billion") == "");
  CHECK(findings_of(larger + "$12 billion").starts_with("error[larger]"));
  CHECK(findings_of(larger + "€12 billion") == "");
}

// Intervals against brute force: what any pair of values inside gives lies inside the result, and every finite end of
// the result is come near to by some pair.
Interval random_interval() {
  auto low = *rc::gen::inRange(-6, 7);
  auto high = *rc::gen::inRange(low, 8);
  bool point = low == high;
  return {{low, !point && *rc::gen::arbitrary<bool>(), false}, {high, !point && *rc::gen::arbitrary<bool>(), false}};
}
std::vector<Fraction> samples(const Interval& it) {
  std::vector<Fraction> out;
  constexpr int steps = 24;
  for (int i = 0; i <= steps; ++i) {
    bool edge = (i == 0 && it.low.strict) || (i == steps && it.high.strict);
    if (!edge) out.push_back(it.low.value + (it.high.value - it.low.value) * i / steps);
  }
  return out;
}
bool inside(const Fraction& value, const Interval& it) {
  bool above = it.low.infinite || it.low.value < value || (it.low.value == value && !it.low.strict);
  bool below = it.high.infinite || value < it.high.value || (it.high.value == value && !it.high.strict);
  return above && below;
}

TEST_CASE("interval arithmetic holds whatever the values inside give, and its closed ends are reached") {
  CHECK(rc::check([] {
    Interval a = random_interval(), b = random_interval();
    Interval sum = a + b, difference = a - b, product = a * b, quotient = a / b;
    bool low = false, high = false;
    for (const Fraction& x : samples(a))
      for (const Fraction& y : samples(b)) {
        RC_ASSERT(inside(x + y, sum));
        RC_ASSERT(inside(x - y, difference));
        RC_ASSERT(inside(x * y, product));
        if (y != 0) RC_ASSERT(inside(x / y, quotient));
        low = low || x * y == product.low.value;
        high = high || x * y == product.high.value;
      }
    RC_ASSERT(low != product.low.strict);
    RC_ASSERT(high != product.high.strict);
  }));
}

TEST_CASE("a decimal survives the way to a fraction and back") {
  for (const char* text : {"0", "14.3", "-0.000000001", "29000000000", "-123456789012345678"})
    CHECK(decimal_of(fraction_of(*Decimal::parse(text))).to_string() == text);
}

}  // namespace
}  // namespace gainsay
