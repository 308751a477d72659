// On a line, ranges that share a point pairwise share one together, and the largest groups are found in one sweep: walk
// over all ends in order; whenever a range stops and one has started since the last group, those that are open now are
// a largest group. Equal readings count as one, so 100,000 claims of a handful of figures cost a sort.
//
// A reading of several ranges opens and stops several times. Then a group of the sweep may be part of another; those
// are dropped at the end.
#include "reconcile/versions.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "graph/cliques.h"

namespace gainsay {
namespace {

using Group = std::vector<std::uint32_t>;

/// An end as a place on the line. `shift`: a strict low lies just after its value, a strict high just before.
struct Place {
  int infinite = 0;  // -1 before everything, 1 after everything
  Decimal value;
  int shift = 0;
  auto operator<=>(const Place&) const = default;
};
Place low_place(const Bound& low) { return low.infinite ? Place{-1, {}, 0} : Place{0, low.value, low.strict ? 1 : 0}; }
Place high_place(const Bound& high) {
  return high.infinite ? Place{1, {}, 0} : Place{0, high.value, high.strict ? -1 : 0};
}
bool holds(const Range& range, const Place& at) { return low_place(range.low) <= at && at <= high_place(range.high); }

struct End {
  Place at;
  bool stops = false;
  auto operator<=>(const End&) const = default;
};

bool same_order(const Reading& a, const Reading& b) {
  auto key = [](const Range& r) { return std::pair(low_place(r.low), high_place(r.high)); };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](const Range& x, const Range& y) { return key(x) < key(y); });
}

/// Equal readings gathered: the numbers that have each, in order of the readings.
std::vector<Group> gathered(const std::vector<const Reading*>& readings) {
  Group order(readings.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return same_order(*readings[a], *readings[b]); });
  std::vector<Group> classes;
  for (std::uint32_t i : order) {
    if (classes.empty() || *readings[classes.back().front()] != *readings[i]) classes.emplace_back();
    classes.back().push_back(i);
  }
  return classes;
}

/// Points of the line, one in each largest group of open ranges, with how many readings are open there.
std::vector<std::pair<std::size_t, Place>> crowded_points(const std::vector<const Reading*>& readings,
                                                          const std::vector<Group>& classes) {
  std::vector<std::pair<End, std::size_t>> ends;
  for (const Group& members : classes)
    for (const Range& range : *readings[members.front()]) {
      if (is_empty(range)) continue;
      ends.push_back({{low_place(range.low), false}, members.size()});
      ends.push_back({{high_place(range.high), true}, members.size()});
    }
  std::sort(ends.begin(), ends.end());
  std::vector<std::pair<std::size_t, Place>> points;
  std::size_t open = 0;
  bool started = false;
  Place latest;
  for (const auto& [end, weight] : ends) {
    if (end.stops && started) points.push_back({open, latest});
    started = !end.stops;
    if (!end.stops) latest = end.at;
    end.stops ? open -= weight : open += weight;
  }
  return points;
}

/// The classes of which a range holds the point.
Group classes_at(const Place& at, const std::vector<const Reading*>& readings, const std::vector<Group>& classes) {
  Group found;
  for (std::uint32_t c = 0; c < classes.size(); ++c) {
    const Reading& reading = *readings[classes[c].front()];
    if (std::any_of(reading.begin(), reading.end(), [&](const Range& range) { return holds(range, at); }))
      found.push_back(c);
  }
  return found;
}

void drop_parts_of_others(std::vector<Group>& groups) {
  std::sort(groups.begin(), groups.end(),
            [](const Group& a, const Group& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  std::vector<Group> kept;
  for (Group& group : groups) {
    auto part_of = [&](const Group& other) {
      return std::includes(other.begin(), other.end(), group.begin(), group.end());
    };
    if (std::none_of(kept.begin(), kept.end(), part_of)) kept.push_back(std::move(group));
  }
  groups = std::move(kept);
}

Group members_of(const Group& chosen, const std::vector<Group>& classes) {
  Group members;
  for (std::uint32_t c : chosen) members.insert(members.end(), classes[c].begin(), classes[c].end());
  std::sort(members.begin(), members.end());
  return members;
}

/// Best supported first, then the larger, then by order; no more than the limit.
Versions ranked(std::vector<Group> groups, const Support& support, std::size_t limit) {
  std::vector<std::pair<int, Group>> scored;
  for (Group& group : groups) scored.emplace_back(support(group), std::move(group));
  std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return a.second.size() != b.second.size() ? a.second.size() > b.second.size() : a.second < b.second;
  });
  Versions out;
  for (auto& [score, group] : scored) {
    if (out.groups.size() < limit)
      out.groups.push_back(std::move(group));
    else
      ++out.left_out;
  }
  return out;
}

/// Only so many points are looked at closely: the most crowded.
template <class Scored>
std::size_t keep_most_crowded(Scored& points, std::size_t limit) {
  if (points.size() <= limit) return 0;
  std::stable_sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::size_t dropped = points.size() - limit;
  points.resize(limit);
  return dropped;
}

}  // namespace

Versions versions_on_a_line(const std::vector<const Reading*>& readings, const Support& support, std::size_t limit) {
  auto classes = gathered(readings);
  bool several =
      std::any_of(classes.begin(), classes.end(), [&](const Group& c) { return readings[c.front()]->size() > 1; });
  auto points = crowded_points(readings, classes);
  std::size_t dropped = keep_most_crowded(points, several ? 32 * limit : limit);
  std::vector<Group> groups;
  for (const auto& point : points) groups.push_back(classes_at(point.second, readings, classes));
  if (several) drop_parts_of_others(groups);
  for (Group& group : groups) group = members_of(group, classes);
  Versions out = ranked(std::move(groups), support, limit);
  out.left_out += dropped;
  return out;
}

Versions versions_of_values(const std::vector<std::uint32_t>& kinds,
                            const std::function<bool(std::uint32_t, std::uint32_t)>& fit, const Support& support,
                            std::size_t limit) {
  std::map<std::uint32_t, Group> by_kind;
  for (std::uint32_t i = 0; i < kinds.size(); ++i) by_kind[kinds[i]].push_back(i);
  std::vector<std::pair<std::size_t, Group>> classes;
  for (auto& [kind, members] : by_kind) classes.emplace_back(members.size(), std::move(members));
  std::size_t dropped = keep_most_crowded(classes, limit);
  std::vector<Group> members;
  for (auto& [size, group] : classes) members.push_back(std::move(group));
  auto groups = largest_groups(static_cast<std::uint32_t>(members.size()), [&](std::uint32_t a, std::uint32_t b) {
    return fit(members[a].front(), members[b].front());
  });
  for (Group& group : groups) group = members_of(group, members);
  Versions out = ranked(std::move(groups), support, limit);
  out.left_out += dropped;
  return out;
}

}  // namespace gainsay
