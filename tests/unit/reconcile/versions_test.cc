#include "reconcile/versions.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "reconcile/views.h"

namespace gainsay {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

int by_size(const std::vector<std::uint32_t>& group) { return static_cast<int>(group.size()); }

Versions versions_of(const std::vector<Reading>& readings, std::size_t limit = most_versions) {
  std::vector<const Reading*> all;
  for (const Reading& reading : readings) all.push_back(&reading);
  return versions_on_a_line(all, by_size, limit);
}

Range range(std::int64_t low, std::int64_t high) { return Range::half_open(Decimal(low), Decimal(high)); }

TEST_CASE("ranges in a chain make overlapping versions") {
  CHECK(versions_of({{range(0, 4)}, {range(3, 7)}, {range(6, 9)}}).groups == Groups{{0, 1}, {1, 2}});
}

TEST_CASE("a reading of several ranges is in every version that one of them meets") {
  CHECK(versions_of({{range(0, 1), range(5, 6)}, {range(0, 2)}, {range(5, 7)}}).groups == Groups{{0, 1}, {0, 2}});
}

TEST_CASE("versions beyond the limit are counted") {
  Versions versions = versions_of({{range(0, 1)}, {range(1, 2)}, {range(1, 2)}, {range(2, 3)}}, 2);
  CHECK(versions.groups == Groups{{1, 2}, {0}});
  CHECK(versions.left_out == 1);
}

// The slow twin: every subset whose readings have a value in common, kept when nothing can be added.
bool shares(const std::vector<Reading>& readings, std::uint32_t set) {
  Reading shared = {Range{}};
  for (std::uint32_t i = 0; i < readings.size(); ++i)
    if (set >> i & 1u) shared = intersection(shared, readings[i]);
  return !shared.empty();
}
Groups slow(const std::vector<Reading>& readings) {
  Groups groups;
  std::uint32_t all = 1u << readings.size();
  for (std::uint32_t set = 1; set < all; ++set) {
    bool largest = shares(readings, set);
    for (std::uint32_t i = 0; i < readings.size(); ++i)
      largest = largest && ((set >> i & 1u) || !shares(readings, set | 1u << i));
    if (!largest) continue;
    groups.emplace_back();
    for (std::uint32_t i = 0; i < readings.size(); ++i)
      if (set >> i & 1u) groups.back().push_back(i);
  }
  return groups;
}

Bound random_bound(std::int64_t value, bool strict) {
  return *rc::gen::inRange(0, 12) == 0 ? Bound::open() : Bound{Decimal(value), strict, false};
}

Reading random_reading() {
  Reading reading;
  std::int64_t at = *rc::gen::inRange<std::int64_t>(0, 6);
  for (auto count = *rc::gen::inRange(1, 4); count > 0; --count) {
    std::int64_t high = at + *rc::gen::inRange<std::int64_t>(1, 4);
    reading.push_back({Bound{Decimal(at), *rc::gen::arbitrary<bool>(), false},
                       Bound{Decimal(high), *rc::gen::arbitrary<bool>(), false}});
    at = high + 1;
  }
  reading.front().low = random_bound(reading.front().low.value.to_whole(), reading.front().low.strict);
  reading.back().high = random_bound(reading.back().high.value.to_whole(), reading.back().high.strict);
  return reading;
}

TEST_CASE("the sweep finds the versions that trying every subset finds") {
  CHECK(rc::check([] {
    std::vector<Reading> readings;
    for (auto count = *rc::gen::inRange(1, 7); count > 0; --count) readings.push_back(random_reading());
    Groups fast = versions_of(readings).groups, expected = slow(readings);
    std::sort(fast.begin(), fast.end());
    std::sort(expected.begin(), expected.end());
    RC_ASSERT(fast == expected);
  }));
}

TEST_CASE("what a reading allows and what it leaves out share nothing and make everything") {
  CHECK(rc::check([] {
    Reading reading = random_reading(), rest = complement(reading);
    RC_ASSERT(!meet(reading, rest));
    RC_ASSERT(complement(rest) == reading);
  }));
}

}  // namespace
}  // namespace gainsay
