// The algebra of ranges against brute force: a range over small whole numbers is the set of half numbers it admits.
#include "values/value.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

namespace gainsay {
namespace {

/// Halves from -10 to 10 stand for the whole axis: strict ends at whole numbers leave the half next to them.
std::set<int> halves_in(const Range& range) {
  std::set<int> in;
  for (int half = -20; half <= 20; ++half) {
    const Decimal at = Decimal(half) / Decimal(2);
    const bool above = range.low.infinite || at > range.low.value || (at == range.low.value && !range.low.strict);
    const bool below = range.high.infinite || at < range.high.value || (at == range.high.value && !range.high.strict);
    if (above && below) in.insert(half);
  }
  return in;
}

Bound any_bound() {
  const int value = *rc::gen::inRange(-9, 10);
  const int form = *rc::gen::inRange(0, 5);
  return form == 0 ? Bound::open() : form < 3 ? Bound::at(value) : Bound::beyond(value);
}
Range any_range() { return {any_bound(), any_bound()}; }

std::set<int> common(const std::set<int>& a, const std::set<int>& b) {
  std::set<int> both;
  for (int each : a)
    if (b.count(each) != 0) both.insert(each);
  return both;
}

TEST_CASE("ranges are empty, meet, cross and lie inside each other as their members do") {
  CHECK(rc::check([] {
    const Range a = any_range(), b = any_range();
    const auto in_a = halves_in(a), in_b = halves_in(b);
    RC_ASSERT(is_empty(a) == in_a.empty());
    RC_ASSERT(halves_in(intersection(a, b)) == common(in_a, in_b));
    RC_ASSERT(meet(a, b) == !common(in_a, in_b).empty());
    RC_ASSERT(meet(a, b) == meet(b, a));
    if (inside(a, b)) RC_ASSERT(common(in_a, in_b) == in_a);
    if (!in_a.empty() && !in_b.empty()) RC_ASSERT(inside(a, hull(a, b)) && inside(b, hull(a, b)));
    if (meet(a, b)) RC_ASSERT(distance(a, b) == Decimal());
    RC_ASSERT(distance(a, b) == distance(b, a));
  }));
}

TEST_CASE("ends that only touch do not meet when one is strict") {
  CHECK_FALSE(meet(Range::half_open(1, 2), Range::half_open(2, 3)));
  CHECK(meet(Range::closed(1, 2), Range::half_open(2, 3)));
  CHECK(distance(Range::half_open(1, 2), Range::half_open(5, 6)) == Decimal(3));
}

TEST_CASE("readings meet when any of their ranges do, and lie inside when all do") {
  const Reading a = {Range::closed(1, 2), Range::closed(8, 9)}, b = {Range::closed(4, 5), Range::closed(9, 10)};
  CHECK(meet(a, b));
  CHECK_FALSE(meet(a, {Range::closed(3, 4)}));
  CHECK(inside({Range::closed(8, 8)}, a));
  CHECK_FALSE(inside({Range::closed(1, 8)}, a));
  CHECK(hull(a) == Range::closed(1, 9));
}

TEST_CASE("every kind is found by its own name") {
  for (int i = 0; i <= static_cast<int>(Kind::rank); ++i)
    CHECK(kind_named(kind_name(static_cast<Kind>(i))) == static_cast<Kind>(i));
  CHECK(kind_name(Kind::yes_no) == "yes-no");
  CHECK_FALSE(kind_named("figure").has_value());
}

}  // namespace
}  // namespace gainsay
