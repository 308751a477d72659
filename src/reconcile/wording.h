// Values, ranges and lists as a reader would write them. Everything a finding says in figures comes from here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "values/value.h"

namespace gainsay {

/// What the figures of a range are figures of.
struct Axis {
  Kind kind = Kind::number;
  std::string unit;
};

/// "$14.3 billion", "49%", "28", "15 weeks", "3 Jun 2025", "3 Jun 2025 14:05".
std::string figure_words(const Axis& axis, Decimal figure);

/// "48.5 to 49.5%", "above $29 billion", "1 to 31 May 2024", "May 2025, any other May" is cut after three ranges.
std::string range_words(const Axis& axis, const Range& range);
std::string reading_words(const Axis& axis, const Reading& reading);

/// A value as its party is called: the figure with its hedge, the calendar value, the name, the option. Values that
/// mean the same are called the same, however they were written; `quote` serves where nothing else tells.
std::string value_words(const Value& value, std::string_view quote);

/// How far apart: "273 days", "3 percentage points", "$2 billion".
std::string distance_words(const Axis& axis, Decimal distance);
std::string duration_words(Decimal minutes);

/// "a", "a and b", "a, b and c".
std::string list_words(const std::vector<std::string>& items, std::string_view last = "and");

/// Days of an end of a range on the calendar: the first day of a low end, the last day of a high end.
std::int64_t first_day(const Bound& low);
std::int64_t last_day(const Bound& high);
std::string day_words(std::int64_t day);

}  // namespace gainsay
