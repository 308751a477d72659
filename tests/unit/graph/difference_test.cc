#include "graph/difference.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

namespace gainsay {
namespace {

using Cycle = std::vector<std::uint32_t>;

/// "1 -> 0 <= -5": point 0 lies at least 5 before point 1.
DifferenceBound bound(std::uint32_t from, std::uint32_t to, std::int64_t limit, bool strict = false) {
  return {from, to, Decimal(limit), strict, 0};
}

std::string chain_text(const std::optional<Cycle>& cycle) {
  if (!cycle) return "possible";
  std::string out;
  for (std::uint32_t i : *cycle) out += (out.empty() ? "" : " ") + std::to_string(i);
  return out;
}

TEST_CASE("bounds that leave room are possible") {
  CHECK(chain_text(negative_cycle(2, {bound(0, 1, 10), bound(1, 0, -5)})) == "possible");
}

TEST_CASE("no bounds at all are possible") { CHECK(chain_text(negative_cycle(3, {})) == "possible"); }

TEST_CASE("two bounds that leave no room are the explanation") {
  CHECK(chain_text(negative_cycle(2, {bound(0, 1, 4), bound(1, 0, -5)})) == "0 1");
}

TEST_CASE("a sum of zero is possible unless one bound is strict") {
  CHECK(chain_text(negative_cycle(2, {bound(0, 1, 5), bound(1, 0, -5)})) == "possible");
  CHECK(chain_text(negative_cycle(2, {bound(0, 1, 5), bound(1, 0, -5, true)})) == "0 1");
}

TEST_CASE("a point that must lie before itself is a cycle of one bound") {
  CHECK(chain_text(negative_cycle(1, {bound(0, 0, 3), bound(0, 0, 0, true)})) == "1");
}

TEST_CASE("the shortest explanation wins over the one that is further from possible") {
  CHECK(chain_text(negative_cycle(3, {bound(0, 1, -9), bound(1, 2, -9), bound(2, 0, -9), bound(1, 0, 8)})) == "0 3");
}

TEST_CASE("of equally short explanations the one with the first bounds is given, in the order of the cycle") {
  CHECK(chain_text(negative_cycle(2, {bound(1, 0, -1), bound(0, 1, -7), bound(0, 1, 0)})) == "0 1");
}

TEST_CASE("the slack is what the bounds of the cycle add up to") {
  std::vector<DifferenceBound> bounds = {bound(0, 1, 91), bound(1, 0, -364)};
  CHECK(slack(bounds, {0, 1}) == Decimal(-273));
}

TEST_CASE("the tightest chain takes the detour that limits more") {
  std::vector<DifferenceBound> bounds = {bound(0, 2, 9), bound(0, 1, 3), bound(1, 2, 4), bound(1, 0, 0)};
  CHECK(chain_text(tightest_chain(3, bounds, 0, 2)) == "1 2");
  CHECK(chain_text(tightest_chain(3, bounds, 2, 0)) == "possible");
}

// The slow twin: every sequence of different points, every choice of bounds between neighbours.
struct Slow {
  std::uint32_t points;
  const std::vector<DifferenceBound>& bounds;
  std::optional<Cycle> best;

  bool better(const Cycle& cycle) const {
    return !best || cycle.size() < best->size() || (cycle.size() == best->size() && cycle < *best);
  }
  void close(Cycle cycle) {
    Decimal sum = slack(bounds, cycle);
    bool strict = std::any_of(cycle.begin(), cycle.end(), [&](auto i) { return bounds[i].strict; });
    if (!(sum < Decimal() || (sum == Decimal() && strict))) return;
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    if (better(cycle)) best = cycle;
  }
  void extend(Cycle& cycle, std::uint32_t visited, std::uint32_t start, std::uint32_t at) {
    for (std::uint32_t i = 0; i < bounds.size(); ++i) {
      if (bounds[i].from != at) continue;
      cycle.push_back(i);
      if (bounds[i].to == start)
        close(cycle);
      else if (!(visited >> bounds[i].to & 1u))
        extend(cycle, visited | 1u << bounds[i].to, start, bounds[i].to);
      cycle.pop_back();
    }
  }
  std::optional<Cycle> run() {
    Cycle cycle;
    for (std::uint32_t start = 0; start < points; ++start) extend(cycle, 1u << start, start, start);
    return best;
  }
};

std::vector<DifferenceBound> random_bounds(std::uint32_t points) {
  auto count = *rc::gen::inRange<std::size_t>(0, 9);
  std::vector<DifferenceBound> bounds;
  for (std::size_t i = 0; i < count; ++i) {
    auto from = *rc::gen::inRange<std::uint32_t>(0, points);
    auto to = *rc::gen::inRange<std::uint32_t>(0, points);
    bounds.push_back(bound(from, to, *rc::gen::inRange<std::int64_t>(-6, 8), *rc::gen::arbitrary<bool>()));
  }
  return bounds;
}

TEST_CASE("the solver finds the cycle that trying everything finds") {
  CHECK(rc::check([] {
    auto points = *rc::gen::inRange<std::uint32_t>(1, 5);
    auto bounds = random_bounds(points);
    RC_ASSERT(chain_text(negative_cycle(points, bounds)) == chain_text(Slow{points, bounds, {}}.run()));
  }));
}

}  // namespace
}  // namespace gainsay
