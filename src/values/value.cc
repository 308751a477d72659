// Ranges as pairs of bounds. A low bound is ordered by (value, strict): a strict one starts just above its value. A
// high bound is ordered by (value, not strict): a strict one stops just below. Everything else follows from the two
// orders.
#include "values/value.h"

#include <algorithm>
#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 16> kind_names = {
    "money", "percent", "count",    "number", "ordinal", "ratio", "measure", "age",
    "date",  "time",    "duration", "set",    "name",    "names", "choice",  "yes-no",
};

const Bound& later_low(const Bound& a, const Bound& b) { return low_before(a, b) ? b : a; }
const Bound& earlier_high(const Bound& a, const Bound& b) { return high_before(a, b) ? a : b; }

}  // namespace

std::string_view kind_name(Kind kind) {
  return kind == Kind::rank ? std::string_view("rank") : kind_names[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_named(std::string_view name) {
  if (name == "rank") return Kind::rank;
  auto found = std::find(kind_names.begin(), kind_names.end(), name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<Kind>(found - kind_names.begin());
}

bool is_dated(Kind kind) { return kind == Kind::date || kind == Kind::time; }

bool low_before(const Bound& a, const Bound& b) {
  if (a.infinite || b.infinite) return a.infinite && !b.infinite;
  return a.value != b.value ? a.value < b.value : !a.strict && b.strict;
}

bool high_before(const Bound& a, const Bound& b) {
  if (a.infinite || b.infinite) return !a.infinite && b.infinite;
  return a.value != b.value ? a.value < b.value : a.strict && !b.strict;
}

bool is_empty(const Range& range) {
  if (!range.is_closed()) return false;
  if (range.low.value != range.high.value) return range.high.value < range.low.value;
  return range.low.strict || range.high.strict;
}

bool meet(const Range& a, const Range& b) { return !is_empty(a) && !is_empty(b) && !is_empty(intersection(a, b)); }

Range intersection(const Range& a, const Range& b) { return {later_low(a.low, b.low), earlier_high(a.high, b.high)}; }

Range hull(const Range& a, const Range& b) {
  return {low_before(a.low, b.low) ? a.low : b.low, high_before(a.high, b.high) ? b.high : a.high};
}

bool inside(const Range& inner, const Range& outer) {
  return is_empty(inner) || (!low_before(inner.low, outer.low) && !high_before(outer.high, inner.high));
}

Decimal distance(const Range& a, const Range& b) {
  const auto gap = [](const Bound& high, const Bound& low) {
    if (high.infinite || low.infinite || low.value <= high.value) return Decimal();
    return low.value - high.value;
  };
  return std::max(gap(a.high, b.low), gap(b.high, a.low));
}

bool meet(const Reading& a, const Reading& b) {
  return std::any_of(a.begin(), a.end(), [&](const Range& one) {
    return std::any_of(b.begin(), b.end(), [&](const Range& other) { return meet(one, other); });
  });
}

bool inside(const Reading& inner, const Reading& outer) {
  return std::all_of(inner.begin(), inner.end(), [&](const Range& one) {
    return std::any_of(outer.begin(), outer.end(), [&](const Range& other) { return inside(one, other); });
  });
}

Range hull(const Reading& reading) {
  Range whole = reading.front();
  for (std::size_t i = 1; i < reading.size(); ++i) whole = hull(whole, reading[i]);
  return whole;
}

}  // namespace gainsay
