// Magnitudes are put on a logarithmic scale, where quotients are differences. Logarithms are rounded, so a cycle found
// there counts only when the product of its exact limits is below one; one that is not is set aside, and the next
// sought.
#include "reconcile/network.h"

#include <cmath>
#include <set>

namespace gainsay {
namespace {

Decimal logarithm(const Fraction& value) { return Decimal::from_double(std::log(value.convert_to<double>())); }

}  // namespace

std::uint32_t Network::point(const std::string& id) {
  auto [found, added] = points_.emplace(id, points());
  if (added) ids_.push_back(id);
  return found->second;
}

std::optional<std::uint32_t> Network::known_point(const std::string& id) const {
  auto found = points_.find(id);
  return found == points_.end() ? std::nullopt : std::optional(found->second);
}

bool Network::takes(const Link& link) const {
  if (scale_ == Scale::differences) return true;
  return link.range.high.infinite || link.range.high.value > 0;
}

void Network::add(const Link& link, NetworkBound what) {
  std::uint32_t plus = point(link.plus), minus = point(link.minus);
  bool quotients = scale_ == Scale::quotients;
  if (!link.range.high.infinite) {
    what.from = minus;
    what.to = plus;
    what.limit = link.range.high.value;
    what.strict = link.range.high.strict;
    bounds_.push_back(what);
  }
  if (link.range.low.infinite || (quotients && link.range.low.value <= 0)) return;
  what.from = plus;
  what.to = minus;
  what.limit = quotients ? Fraction(1 / link.range.low.value) : Fraction(-link.range.low.value);
  what.strict = link.range.low.strict;
  bounds_.push_back(what);
}

std::vector<DifferenceBound> Network::plain(const std::vector<std::uint32_t>& chosen) const {
  std::vector<DifferenceBound> out;
  for (std::uint32_t i : chosen) {
    const NetworkBound& bound = bounds_[i];
    Decimal limit = scale_ == Scale::differences ? decimal_of(bound.limit) : logarithm(bound.limit);
    out.push_back({bound.from, bound.to, limit, bound.strict, bound.claim});
  }
  return out;
}

NetworkBound Network::together(const std::vector<std::uint32_t>& chain) const {
  NetworkBound sum;
  sum.limit = scale_ == Scale::differences ? 0 : 1;
  for (std::uint32_t i : chain) {
    const NetworkBound& bound = bounds_[i];
    sum.limit = scale_ == Scale::differences ? Fraction(sum.limit + bound.limit) : Fraction(sum.limit * bound.limit);
    sum.strict = sum.strict || bound.strict;
  }
  return sum;
}

bool Network::impossible(const std::vector<std::uint32_t>& cycle) const {
  NetworkBound sum = together(cycle);
  Fraction neutral = scale_ == Scale::differences ? 0 : 1;
  return sum.limit < neutral || (sum.limit == neutral && sum.strict);
}

std::optional<std::vector<std::uint32_t>> Network::cycle() {
  std::vector<std::uint32_t> chosen(bounds_.size());
  for (std::uint32_t i = 0; i < chosen.size(); ++i) chosen[i] = i;
  while (auto found = negative_cycle(points(), plain(chosen))) {
    std::vector<std::uint32_t> cycle;
    for (std::uint32_t i : *found) cycle.push_back(chosen[i]);
    if (impossible(cycle)) return cycle;
    chosen.erase(chosen.begin() + found->back());
  }
  return std::nullopt;
}

std::optional<std::vector<std::uint32_t>> Network::chain_among(const std::vector<std::uint32_t>& chosen,
                                                               std::uint32_t from, std::uint32_t to) const {
  auto bounds = plain(chosen);
  if (negative_cycle(points(), bounds)) return std::nullopt;
  auto found = tightest_chain(points(), bounds, from, to);
  if (!found) return std::nullopt;
  for (std::uint32_t& i : *found) i = chosen[i];
  return found;
}

}  // namespace gainsay
