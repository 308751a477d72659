// Calendar arithmetic: days, and the periods they fall in. Days count from 1970-01-01 in the proleptic Gregorian
// calendar; weeks are ISO weeks; seasons are those of the northern hemisphere by whole months (winter: December to
// February, named by its December).
//
// Invariants: a Period is never empty; all functions accept years -9999 to 9999 and clamp beyond.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "values/value.h"

namespace gainsay {

/// Lengths of time that words name. The order is by length, so `<` compares them.
enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  millennium,
};
std::optional<TimeUnit> time_unit_named(std::string_view name);

inline constexpr int day_minutes = 24 * 60;
inline constexpr int year_minutes = 525'960;  ///< of 365.25 days

/// Rounded down, whatever the signs.
constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

/// The typical length in minutes, a month as a twelfth of 365.25 days.
Decimal minutes_in(TimeUnit unit);

struct Civil {
  int year = 1970;
  int month = 1;
  int day = 1;
  bool operator==(const Civil&) const = default;
};

std::int64_t day_number(Civil civil);
Civil civil_of(std::int64_t day);
int days_in_month(int year, int month);
/// Monday is 1, Sunday 7.
int weekday_of(std::int64_t day);
std::int64_t easter_sunday(int year);
/// The first day of a month of the tabular Islamic calendar that falls into a Gregorian year; the sighted moon may
/// differ by a day.
std::optional<std::int64_t> islamic_day(int gregorian_year, int islamic_month, int islamic_day_of_month);

/// A stretch of days with the unit it is an instance of.
struct Period {
  TimeUnit unit = TimeUnit::day;
  std::int64_t first = 0;
  std::int64_t last = 0;

  bool operator==(const Period&) const = default;
  bool contains(std::int64_t day) const { return first <= day && day <= last; }
};

/// The period of `unit` that holds a day; units under a day give the day.
Period period_of(TimeUnit unit, std::int64_t day);
Period year_period(int year);
Period month_period(int year, int month);
Period quarter_period(int year, int quarter);  ///< quarter 1 to 4
Period half_period(int year, int half);        ///< half 1 to 2
Period season_period(int year, int season);    ///< 0 spring, 1 summer, 2 autumn, 3 winter (December of `year`)
Period day_period(std::int64_t day);
/// The period of the same unit `count` later, or earlier when negative.
Period shifted(const Period& period, int count);
/// The day `count` units later; in months and years the same day of the month, or its last.
std::int64_t shifted_day(std::int64_t day, std::int64_t count, TimeUnit unit);

/// The day `count` days of work later, or earlier when negative: Saturdays and Sundays are passed over.
std::int64_t working_day(std::int64_t day, std::int64_t count);

/// What TIMEX3 writes for a period: "2017-03-20", "2017-W12", "2017-W12-WE", "2017-03", "1998-Q3", "1989-H2",
/// "1998-SU", "1998", "199", "19".
std::string timex_value(const Period& period);
/// "2017-03-20".
std::string iso_date(std::int64_t day);

}  // namespace gainsay
