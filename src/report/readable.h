// Values in words a reader takes in at once: "1 to 31 May 2024", "$14.3 billion", "at least 12", "3 weeks to 5 weeks".
#pragma once

#include <string>

#include "values/value.h"

namespace gainsay {

/// "13 Jun 2025" of days since 1970-01-01; empty outside the years 1 to 9999.
std::string readable_day(std::int64_t day);

/// "13 Jun 2025" of "2025-06-13" or "2025-06-13T10:05"; anything else unchanged.
std::string readable_date(const std::string& iso);

/// A range of a kind and unit, in words. An end that is open is "on or after", "at least" or "more than".
std::string readable_range(Kind kind, const std::string& unit, const Range& range);

/// What a value says: its figure with its unit, its text, or its range where it has no figure.
std::string readable_value(const Value& value);

/// A figure with thousands separated and millions and more in words: "14.3 billion", "1,500".
std::string readable_figure(Decimal figure);

}  // namespace gainsay
