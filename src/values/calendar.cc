// Everything is done on day numbers; std::chrono converts them to and from years, months and days.
#include "values/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iterator>

namespace gainsay {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 15> unit_names{"second", "minute",    "hour",   "day",     "weekend",
                                                      "week",   "fortnight", "month",  "quarter", "season",
                                                      "half",   "year",      "decade", "century", "millennium"};

int clamp_year(int year) { return std::clamp(year, -9999, 9999); }

/// Whole months since year 0, for arithmetic on months.
std::int64_t month_index(Civil civil) { return std::int64_t{civil.year} * 12 + civil.month - 1; }

/// The year and month of so many months since year 0, the day being the first.
Civil month_at(std::int64_t index) {
  index = std::clamp<std::int64_t>(index, -9999 * 12, 9999 * 12 + 11);
  const int year = static_cast<int>(floor_div(index, 12));
  return {year, static_cast<int>(index - std::int64_t{year} * 12) + 1, 1};
}

std::int64_t add_months(std::int64_t day, std::int64_t count) {
  const Civil civil = civil_of(day);
  Civil there = month_at(month_index(civil) + count);
  there.day = std::min(civil.day, days_in_month(there.year, there.month));
  return day_number(there);
}

Period months_period(TimeUnit unit, int year, int first_month, int count) {
  const Civil first{clamp_year(year), first_month, 1};
  return {unit, day_number(first), day_number(month_at(month_index(first) + count)) - 1};
}

Period years_period(TimeUnit unit, int first_year, int count) {
  return {unit, day_number({first_year, 1, 1}), day_number({first_year + count, 1, 1}) - 1};
}

/// Puts the digits of a number at the end of a text, zeros before them up to `width`. No sign.
void append(std::string& text, int number, int width) {
  char digits[12];
  char* const end = std::end(digits);
  char* first = end;
  for (unsigned left = static_cast<unsigned>(std::abs(number)); left != 0 || end - first < width; left /= 10)
    *--first = static_cast<char>('0' + left % 10);
  text.append(first, end);
}

std::string year_value(int year) {
  std::string value;
  append(value, year, 4);
  return value;
}

std::string week_value(std::int64_t day) {
  std::int64_t thursday = day - weekday_of(day) + 4;  // an ISO week belongs to the year of its Thursday
  int year = civil_of(thursday).year;
  std::int64_t week = (thursday - day_number({year, 1, 1})) / 7 + 1;
  std::string value = year_value(year) += "-W";
  append(value, static_cast<int>(week), 2);
  return value;
}

}  // namespace

std::optional<TimeUnit> time_unit_named(std::string_view name) {
  auto found = std::find(unit_names.begin(), unit_names.end(), name);
  if (found == unit_names.end()) return std::nullopt;
  return static_cast<TimeUnit>(found - unit_names.begin());
}

Decimal minutes_in(TimeUnit unit) {
  constexpr std::int64_t day = 1440;
  switch (unit) {
    case TimeUnit::second:
      return Decimal(1) / Decimal(60);
    case TimeUnit::minute:
      return 1;
    case TimeUnit::hour:
      return 60;
    case TimeUnit::day:
      return day;
    case TimeUnit::weekend:
      return 2 * day;
    case TimeUnit::week:
      return 7 * day;
    case TimeUnit::fortnight:
      return 14 * day;
    case TimeUnit::month:
      return 43830;  // 365.25 days / 12
    case TimeUnit::quarter:
    case TimeUnit::season:
      return 3 * 43830;
    case TimeUnit::half:
      return 6 * 43830;
    case TimeUnit::year:
      return 525960;
    case TimeUnit::decade:
      return 5259600;
    case TimeUnit::century:
      return 52596000;
    case TimeUnit::millennium:
      return 525960000;
  }
  return 0;
}

std::int64_t day_number(Civil civil) {
  chrono::year_month_day date{chrono::year(clamp_year(civil.year)), chrono::month(static_cast<unsigned>(civil.month)),
                              chrono::day(static_cast<unsigned>(civil.day))};
  return chrono::sys_days(date).time_since_epoch().count();
}

Civil civil_of(std::int64_t day) {
  constexpr std::int64_t limit = 3'600'000;  // some 9,850 years
  chrono::year_month_day date{chrono::sys_days(chrono::days(std::clamp(day, -limit, limit)))};
  return {int(date.year()), static_cast<int>(unsigned(date.month())), static_cast<int>(unsigned(date.day()))};
}

int days_in_month(int year, int month) {
  auto last = chrono::year(clamp_year(year)) / chrono::month(static_cast<unsigned>(month)) / chrono::last;
  return static_cast<int>(unsigned(chrono::year_month_day(last).day()));
}

int weekday_of(std::int64_t day) {
  return static_cast<int>(((day + 3) % 7 + 7) % 7) + 1;  // day 0 was a Thursday
}

std::int64_t easter_sunday(int year) {
  // The Gregorian computus: the golden number gives the moon's age, corrected by century; then the next Sunday.
  int golden_number = year % 19;
  int century = year / 100;
  int skipped_leaps = century - century / 4;
  int moon_correction = (8 * century + 13) / 25;
  int epact = (skipped_leaps - moon_correction + 19 * golden_number + 15) % 30;
  int moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden_number) / 11));
  int sunday = (year + year / 4 + moon + 2 - skipped_leaps) % 7;
  return day_number({year, 3, 28}) + moon - sunday;
}

std::optional<std::int64_t> islamic_day(int gregorian_year, int islamic_month, int islamic_day_of_month) {
  // The tabular calendar: 354 days a year, 11 leap days in 30 years, months of 30 and 29 days in turn.
  std::int64_t begin = day_number({gregorian_year, 1, 1});
  std::int64_t end = day_number({gregorian_year, 12, 31});
  std::int64_t guess = (gregorian_year - 622) * 33LL / 32;
  for (std::int64_t year = guess - 2; year <= guess + 2; ++year) {
    constexpr std::int64_t epoch = -492148;  // 1 Muharram of year 1 as a day number
    std::int64_t day = epoch + (year - 1) * 354 + floor_div(3 + 11 * year, 30) + (59 * (islamic_month - 1) + 1) / 2 +
                       islamic_day_of_month - 1;
    if (begin <= day && day <= end) return day;
  }
  return std::nullopt;
}

Period day_period(std::int64_t day) { return {TimeUnit::day, day, day}; }
Period year_period(int year) { return years_period(TimeUnit::year, year, 1); }
Period month_period(int year, int month) { return months_period(TimeUnit::month, year, month, 1); }
Period quarter_period(int year, int quarter) { return months_period(TimeUnit::quarter, year, quarter * 3 - 2, 3); }
Period half_period(int year, int half) { return months_period(TimeUnit::half, year, half * 6 - 5, 6); }
Period season_period(int year, int season) { return months_period(TimeUnit::season, year, 3 * season + 3, 3); }

Period period_of(TimeUnit unit, std::int64_t day) {
  Civil civil = civil_of(day);
  std::int64_t monday = day - weekday_of(day) + 1;
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
    case TimeUnit::day:
      return day_period(day);
    case TimeUnit::weekend:
      return {TimeUnit::weekend, monday + 5, monday + 6};
    case TimeUnit::week:
      return {TimeUnit::week, monday, monday + 6};
    case TimeUnit::fortnight:
      return {TimeUnit::fortnight, monday, monday + 13};
    case TimeUnit::month:
      return month_period(civil.year, civil.month);
    case TimeUnit::quarter:
      return quarter_period(civil.year, (civil.month + 2) / 3);
    case TimeUnit::season:
      return civil.month < 3 ? season_period(civil.year - 1, 3) : season_period(civil.year, civil.month / 3 - 1);
    case TimeUnit::half:
      return half_period(civil.year, civil.month <= 6 ? 1 : 2);
    case TimeUnit::year:
      return year_period(civil.year);
    case TimeUnit::decade:
      return years_period(TimeUnit::decade, civil.year / 10 * 10, 10);
    case TimeUnit::century:
      return years_period(TimeUnit::century, civil.year / 100 * 100, 100);
    case TimeUnit::millennium:
      return years_period(TimeUnit::millennium, civil.year / 1000 * 1000, 1000);
  }
  return day_period(day);
}

std::int64_t shifted_day(std::int64_t day, std::int64_t count, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return day;
    case TimeUnit::day:
      return day + count;
    case TimeUnit::weekend:
    case TimeUnit::week:
      return day + 7 * count;
    case TimeUnit::fortnight:
      return day + 14 * count;
    case TimeUnit::month:
      return add_months(day, count);
    case TimeUnit::quarter:
    case TimeUnit::season:
      return add_months(day, 3 * count);
    case TimeUnit::half:
      return add_months(day, 6 * count);
    case TimeUnit::year:
      return add_months(day, 12 * count);
    case TimeUnit::decade:
      return add_months(day, 120 * count);
    case TimeUnit::century:
      return add_months(day, 1200 * count);
    case TimeUnit::millennium:
      return add_months(day, 12000 * count);
  }
  return day;
}

std::int64_t working_day(std::int64_t day, std::int64_t count) {
  const int step = count < 0 ? -1 : 1;
  const auto rests = [](std::int64_t at) { return weekday_of(at) > 5; };
  while (rests(day)) day -= step;  // counted from the day of work behind it
  constexpr std::int64_t week = 5, limit = 100'000;
  count = std::clamp(count, -limit, limit);
  day += count / week * 7;
  for (std::int64_t left = count % week; left != 0; left -= step) {
    day += step;
    while (rests(day)) day += step;
  }
  return day;
}

Period shifted(const Period& period, int count) {
  if (period.unit == TimeUnit::fortnight)
    return {TimeUnit::fortnight, period.first + 14 * count, period.last + 14 * count};
  return period_of(period.unit, shifted_day(period.first, count, period.unit));
}

std::string iso_date(std::int64_t day) {
  const Civil civil = civil_of(day);
  std::string value;
  if (civil.year < 0) value += '-';
  append(value, civil.year, 4);
  append(value += '-', civil.month, 2);
  append(value += '-', civil.day, 2);
  return value;
}

std::string timex_value(const Period& period) {
  constexpr std::array<std::string_view, 4> seasons{"SP", "SU", "FA", "WI"};
  const Civil civil = civil_of(period.first);
  std::string year = year_value(civil.year);
  switch (period.unit) {
    case TimeUnit::weekend:
      return week_value(period.first) + "-WE";
    case TimeUnit::week:
    case TimeUnit::fortnight:
      return week_value(period.first);
    case TimeUnit::month:
      append(year += '-', civil.month, 2);
      return year;
    case TimeUnit::quarter:
      append(year += "-Q", (civil.month + 2) / 3, 1);
      return year;
    case TimeUnit::season:
      (year += '-') += seasons[static_cast<std::size_t>(civil.month / 3 - 1)];
      return year;
    case TimeUnit::half:
      append(year += "-H", civil.month <= 6 ? 1 : 2, 1);
      return year;
    case TimeUnit::year:
      return year;
    case TimeUnit::decade:
      return year.substr(0, 3);
    case TimeUnit::century:
      return year.substr(0, 2);
    case TimeUnit::millennium:
      return year.substr(0, 1);
    default:
      return iso_date(period.first);
  }
}

}  // namespace gainsay
