// A bound `to - from <= limit` is an arc from `from` to `to` of weight `limit`. A solution exists exactly when no cycle
// of arcs weighs less than nothing. Weights are pairs (sum, strict bounds in it), compared in that order: of two equal
// sums the one with more strict bounds is smaller, and a sum of zero with a strict bound in it is below zero.
//
// A cycle lies in one strong component, so bounds from one component to another are put aside first: of a thousand
// rules between events that no article dates nothing is left. Then three steps, each cheaper than the next is dear.
// Bellman and Ford say whether there is such a cycle at all. Then the least number of arcs of one is found by walks:
// least[k][v] is the lightest walk of k arcs from a start to v, and the first k at which a start comes back to itself
// below zero is the answer. A closed walk of the least length is a simple cycle, or one of its parts would be shorter.
// Last, the first such cycle by order of its bounds is built arc by arc, never taking an arc from which the rest cannot
// be closed below zero.
#include "graph/difference.h"

#include <algorithm>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <utility>

namespace gainsay {
namespace {

struct Weight {
  Decimal sum;
  int strict = 0;  // how many strict bounds are in it: each lap of a strict cycle must weigh less than the last
};
bool operator<(const Weight& a, const Weight& b) { return a.sum != b.sum ? a.sum < b.sum : a.strict > b.strict; }
Weight operator+(const Weight& a, const Weight& b) { return {a.sum + b.sum, a.strict + b.strict}; }
bool below_zero(const Weight& weight) { return weight < Weight{}; }
Weight weight_of(const DifferenceBound& bound) { return {bound.limit, bound.strict ? 1 : 0}; }

struct Arc {
  std::uint32_t bound = 0;
  Weight weight;
};
using Arcs = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Arc>;
using Walks = std::vector<std::optional<Weight>>;  // by point: the lightest walk, if there is one

Arcs arcs_of(std::uint32_t points, const std::vector<DifferenceBound>& bounds) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<Arc> arcs;
  for (std::uint32_t i = 0; i < bounds.size(); ++i) {
    ends.emplace_back(bounds[i].from, bounds[i].to);
    arcs.push_back({i, weight_of(bounds[i])});
  }
  return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), arcs.begin(), points};
}

/// The bounds that a cycle can pass through, over the points that are left, numbered anew.
struct Core {
  std::uint32_t points = 0;
  std::vector<DifferenceBound> bounds;
  std::vector<std::uint32_t> numbers;  ///< of the bounds, as they were
};

Core core_of(std::uint32_t points, const std::vector<DifferenceBound>& bounds) {
  Arcs arcs = arcs_of(points, bounds);
  std::vector<std::uint32_t> component(points);
  boost::strong_components(arcs, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, arcs)));
  Core core;
  constexpr std::uint32_t unseen = 0xffffffffu;
  std::vector<std::uint32_t> number(points, unseen);
  auto numbered = [&](std::uint32_t point) {
    if (number[point] == unseen) number[point] = core.points++;
    return number[point];
  };
  for (std::uint32_t i = 0; i < bounds.size(); ++i) {
    if (component[bounds[i].from] != component[bounds[i].to]) continue;
    core.bounds.push_back(bounds[i]);
    core.bounds.back().from = numbered(bounds[i].from);
    core.bounds.back().to = numbered(bounds[i].to);
    core.numbers.push_back(i);
  }
  return core;
}

/// Whether all bounds can hold: every point starts at zero, so no root need reach them.
bool possible(const Arcs& arcs) {
  std::vector<Weight> distance(num_vertices(arcs));
  auto sum = [](const Weight& a, const Weight& b) { return a + b; };
  return boost::bellman_ford_shortest_paths(arcs, static_cast<int>(num_vertices(arcs)),
                                            boost::weight_map(get(&Arc::weight, arcs))
                                                .distance_map(distance.data())
                                                .distance_combine(sum)
                                                .distance_compare(std::less<Weight>()));
}

void improve(std::optional<Weight>& best, const Weight& weight) {
  if (!best || weight < *best) best = weight;
}

/// Walks one arc longer, forwards.
Walks lengthened(const Arcs& arcs, const Walks& walks) {
  Walks longer(walks.size());
  for (std::size_t point = 0; point < walks.size(); ++point) {
    if (!walks[point]) continue;
    for (auto [arc, end] = out_edges(point, arcs); arc != end; ++arc)
      improve(longer[target(*arc, arcs)], *walks[point] + arcs[*arc].weight);
  }
  return longer;
}

/// The least number of arcs in a cycle below zero through `start`, if fewer than `limit`.
std::uint32_t length_through(const Arcs& arcs, std::uint32_t start, std::uint32_t limit) {
  Walks walks(num_vertices(arcs));
  walks[start] = Weight{};
  for (std::uint32_t length = 1; length < limit; ++length) {
    walks = lengthened(arcs, walks);
    if (walks[start] && below_zero(*walks[start])) return length;
  }
  return limit;
}

std::uint32_t least_length(const Arcs& arcs) {
  auto length = static_cast<std::uint32_t>(num_vertices(arcs)) + 1;
  for (std::uint32_t start = 0; start < num_vertices(arcs); ++start) length = length_through(arcs, start, length);
  return length;
}

/// By number of arcs, then by point: the lightest walk from there to `goal`, over bounds from number `first` on.
std::vector<Walks> walks_to(std::uint32_t goal, std::uint32_t length, std::uint32_t points,
                            const std::vector<DifferenceBound>& bounds, std::uint32_t first) {
  std::vector<Walks> walks(length + 1, Walks(points));
  walks[0][goal] = Weight{};
  for (std::uint32_t k = 1; k <= length; ++k)
    for (std::uint32_t i = first; i < bounds.size(); ++i)
      if (const auto& rest = walks[k - 1][bounds[i].to])
        improve(walks[k][bounds[i].from], weight_of(bounds[i]) + *rest);
  return walks;
}

bool closes(const Weight& so_far, const std::optional<Weight>& rest) { return rest && below_zero(so_far + *rest); }

/// The first cycle below zero, by order, that starts with bound `first` and has no lesser one.
std::optional<std::vector<std::uint32_t>> cycle_from(std::uint32_t first, std::uint32_t length, std::uint32_t points,
                                                     const std::vector<DifferenceBound>& bounds) {
  auto walks = walks_to(bounds[first].from, length - 1, points, bounds, first);
  Weight sum = weight_of(bounds[first]);
  if (!closes(sum, walks[length - 1][bounds[first].to])) return std::nullopt;
  std::vector<std::uint32_t> cycle = {first};
  for (std::uint32_t left = length - 1; left > 0; --left) {
    std::uint32_t next = first;
    while (bounds[next].from != bounds[cycle.back()].to ||
           !closes(sum + weight_of(bounds[next]), walks[left - 1][bounds[next].to]))
      ++next;
    sum = sum + weight_of(bounds[next]);
    cycle.push_back(next);
  }
  return cycle;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> negative_cycle(std::uint32_t points,
                                                         const std::vector<DifferenceBound>& bounds) {
  Core core = core_of(points, bounds);
  if (core.bounds.empty()) return std::nullopt;
  Arcs arcs = arcs_of(core.points, core.bounds);
  if (possible(arcs)) return std::nullopt;
  std::uint32_t length = least_length(arcs);
  for (std::uint32_t first = 0; first < core.bounds.size(); ++first) {
    auto cycle = cycle_from(first, length, core.points, core.bounds);
    if (!cycle) continue;
    for (std::uint32_t& bound : *cycle) bound = core.numbers[bound];
    return cycle;
  }
  return std::nullopt;
}

Decimal slack(const std::vector<DifferenceBound>& bounds, const std::vector<std::uint32_t>& cycle) {
  Decimal sum;
  for (std::uint32_t i : cycle) sum = sum + bounds[i].limit;
  return sum;
}

std::optional<std::vector<std::uint32_t>> tightest_chain(std::uint32_t points,
                                                         const std::vector<DifferenceBound>& bounds, std::uint32_t from,
                                                         std::uint32_t to, std::uint32_t longest) {
  std::uint32_t length = std::min(longest, points);
  auto walks = walks_to(to, length, points, bounds, 0);
  std::uint32_t best = 0;
  for (std::uint32_t k = 1; k <= length; ++k)
    if (walks[k][from] && (best == 0 || *walks[k][from] < *walks[best][from])) best = k;
  if (best == 0) return std::nullopt;
  std::vector<std::uint32_t> chain;
  for (std::uint32_t at = from, left = best; left > 0; --left) {
    std::uint32_t next = 0;
    auto stays_lightest = [&](const DifferenceBound& bound) {
      const auto& rest = walks[left - 1][bound.to];
      return bound.from == at && rest && !(*walks[left][at] < weight_of(bound) + *rest);
    };
    while (!stays_lightest(bounds[next])) ++next;
    chain.push_back(next);
    at = bounds[next].to;
  }
  return chain;
}

}  // namespace gainsay
