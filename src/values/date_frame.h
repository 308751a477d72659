// What the words of a date phrase say, before anything is worked out: a small table of fields, filled by the slots and
// the settings of the phrase that matched, with the phrases inside it as parts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "values/value.h"

namespace gainsay {

/// How a phrase means what it means. The names are those of `form` in rules/lexicon/dates.yaml.
enum class Form : std::uint8_t {
  date,       ///< fields of the calendar: year, month, day, weekday, quarter, holiday, …; the year may be left out
  within,     ///< likewise, inside the period named by the first part ("June last year")
  shift,      ///< the unit, `direction` units from the one of publication ("last month"); a day: from that day
  near,       ///< the named month, weekday, season or feast before or after publication ("last May", "next Friday")
  ago,        ///< the length of the first part before (direction -1) or after publication, or the second part
  that,       ///< the unit in question, `direction` units on ("that year", "the following day")
  part,       ///< the start, middle or end of the first part
  nth,        ///< the ordinal's unit inside the first part ("the first week of October")
  range,      ///< from the first part to the second
  time,       ///< a time of day, on the day of the first part if there is one
  day_part,   ///< a part of a day, likewise
  length,     ///< a count of a unit
  sum,        ///< the first part and the second added up
  span,       ///< a length that touches publication ("the past three months")
  set,        ///< what comes back: every unit, weekday, month, part of the day
  reference,  ///< past, present or future, no more
  alike,      ///< means what its first part means
};

enum class Field : std::uint8_t {
  year,
  month,
  day,
  day2,
  weekday,
  unit,
  season,
  part,
  direction,
  ordinal,
  quarter,
  half,
  decade,
  century,
  week,
  clock,
  half_day,
  zone,
  hedge,
  holiday,
  vague,
  mark,
  more,
  plain,
  short_year,
  fraction,
  working,
  size_,
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::size_);
std::optional<Field> field_named(std::string_view name);

/// TIMEX3's marks on a date, as `mark` in rules/lexicon/dates.yaml.
enum class Mark : std::uint8_t { none, start, middle, end, before, after, approx };

struct Frame {
  static constexpr std::int32_t unset = INT32_MIN;

  Form form = Form::date;
  std::array<std::int32_t, field_count> fields;
  std::optional<Decimal> count;         ///< "three" of three weeks
  std::optional<Decimal> count2;        ///< the upper one of "two to three weeks"
  std::array<const Frame*, 2> parts{};  ///< owned by the matcher
  TokenRange tokens;
  const std::string* reference = nullptr;  ///< "PAST_REF", or a whole TIMEX3 value the rule sets; may be empty

  Frame() { fields.fill(unset); }
  bool has(Field field) const { return fields[static_cast<std::size_t>(field)] != unset; }
  std::int32_t get(Field field, std::int32_t otherwise = 0) const {
    return has(field) ? fields[static_cast<std::size_t>(field)] : otherwise;
  }
  void set(Field field, std::int32_t value) { fields[static_cast<std::size_t>(field)] = value; }
};

}  // namespace gainsay
