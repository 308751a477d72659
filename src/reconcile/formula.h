// Comparisons between formulas: what each side can come to, and the plain form that a network of bounds can take.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "reconcile/interval.h"
#include "rules/model.h"

namespace gainsay {

/// The ids of the facts in a formula or comparison, each once, in order of first mention.
std::vector<std::string> facts_of(const Expression& expression);
std::vector<std::string> facts_of(const Comparison& comparison);

/// What a formula can come to; `value_of` knows its facts (by id) and variables.
Interval evaluate(const Expression& expression, const std::function<Interval(const Expression&)>& value_of);

/// Whether the comparison can be true of the two sides, `within` so many percent where it says so.
bool possible(const Comparison& comparison, const Interval& left, const Interval& right);

/// How points are related: by differences, on the calendar, or by quotients, for magnitudes.
enum class Scale : std::uint8_t { differences, quotients };

/// `plus` less (or over) `minus` lies in `range`. Either may be empty: then the other stands alone.
struct Link {
  std::string plus, minus;
  Interval range;
};

/// The comparison as a link between two facts, with the variable standing for `variable`; none where it is no such
/// thing.
std::optional<Link> link_of(const Comparison& comparison, Scale scale, const Interval& variable);

}  // namespace gainsay
