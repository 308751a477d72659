#include "graph/cliques.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace gainsay {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

TEST_CASE("values that fit in a chain make overlapping groups, and a lone one its own") {
  auto neighbours = [](std::uint32_t a, std::uint32_t b) { return b < 3 && b - a == 1; };
  CHECK(largest_groups(4, neighbours) == Groups{{0, 1}, {1, 2}, {3}});
}

TEST_CASE("one value is one group and none is none") {
  auto never = [](std::uint32_t, std::uint32_t) { return false; };
  CHECK(largest_groups(1, never) == Groups{{0}});
  CHECK(largest_groups(0, never) == Groups{});
}

// The slow twin: every subset, kept when all of it fits and nothing can be added.
Groups slow(std::uint32_t count, const std::vector<std::vector<bool>>& fit) {
  auto fits_all = [&](std::uint32_t set, std::uint32_t member) {
    for (std::uint32_t i = 0; i < count; ++i)
      if (i != member && (set >> i & 1u) && !fit[i][member]) return false;
    return true;
  };
  Groups groups;
  for (std::uint32_t set = 1; set < 1u << count; ++set) {
    std::vector<std::uint32_t> members;
    bool clique = true, largest = true;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (set >> i & 1u)
        members.push_back(i), clique = clique && fits_all(set, i);
      else
        largest = largest && !fits_all(set, i);
    }
    if (clique && largest) groups.push_back(members);
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

TEST_CASE("the groups are those that trying every subset finds") {
  CHECK(rc::check([] {
    auto count = *rc::gen::inRange<std::uint32_t>(1, 8);
    std::vector<std::vector<bool>> fit(count, std::vector<bool>(count));
    for (std::uint32_t a = 0; a < count; ++a)
      for (std::uint32_t b = a + 1; b < count; ++b) fit[a][b] = fit[b][a] = *rc::gen::arbitrary<bool>();
    RC_ASSERT(largest_groups(count, [&](auto a, auto b) { return fit[a][b]; }) == slow(count, fit));
  }));
}

}  // namespace
}  // namespace gainsay
