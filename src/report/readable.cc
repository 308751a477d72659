#include "report/readable.h"

#include <array>
#include <chrono>

#include "report/json_text.h"

namespace gainsay {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;
constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::int64_t floor_whole(Decimal value) {
  std::int64_t whole = value.to_whole();
  return Decimal(whole) > value ? whole - 1 : whole;
}
std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

struct DayParts {
  int year = 0;
  unsigned month = 0, day = 0;
  bool ok = false;
};
DayParts parts_of(std::int64_t day) {
  if (iso_day(day).empty()) return {};
  std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), true};
}

/// "1 to 31 May 2024", "28 Feb to 3 Mar 2025", "30 Dec 2024 to 2 Jan 2025": what both share is said once.
std::string day_range(std::int64_t first, std::int64_t last) {
  if (first == last) return readable_day(first);
  DayParts from = parts_of(first), to = parts_of(last);
  if (!from.ok || !to.ok) return readable_day(from.ok ? first : last);
  std::string start = std::to_string(from.day);
  if (from.month != to.month || from.year != to.year) start += " " + std::string(month_names[from.month - 1]);
  if (from.year != to.year) start += " " + std::to_string(from.year);
  return start + " to " + readable_day(last);
}

std::string minute_text(std::int64_t minute) {
  std::int64_t day = floor_divide(minute, minutes_a_day), rest = minute - day * minutes_a_day;
  return two_digits(rest / 60) + ":" + two_digits(rest % 60) + " on " + readable_day(day);
}

/// The last minute that is part of the range.
std::int64_t last_minute(const Bound& high) {
  return floor_whole(high.value) - (high.strict && high.value.is_whole() ? 1 : 0);
}

std::string dated_range(const Range& range) {
  std::int64_t low = range.low.infinite ? 0 : floor_whole(range.low.value);
  std::int64_t last = range.high.infinite ? 0 : last_minute(range.high);
  bool days =
      low % minutes_a_day == 0 && (range.high.infinite || (last + 1) % minutes_a_day == 0 || last % minutes_a_day == 0);
  std::int64_t first_day = floor_divide(low, minutes_a_day), last_day = floor_divide(last, minutes_a_day);
  if (range.low.infinite && range.high.infinite) return "any time";
  if (range.high.infinite) return "on or after " + (days ? readable_day(first_day) : minute_text(low));
  if (range.low.infinite) return "on or before " + (days ? readable_day(last_day) : minute_text(last));
  if (days) return day_range(first_day, last_day);
  return low == last ? minute_text(low) : minute_text(low) + " to " + minute_text(last);
}

/// Minutes in the largest unit that leaves a short figure.
std::string duration_text(Decimal minutes) {
  struct Unit {
    std::int64_t minutes;
    std::string_view name;
  };
  static constexpr std::array<Unit, 5> units = {
      {{525600, "year"}, {10080, "week"}, {1440, "day"}, {60, "hour"}, {1, "minute"}}};
  for (const Unit& unit : units) {
    Decimal figure = minutes / Decimal(unit.minutes);
    if (figure.is_whole() && figure >= Decimal(1))
      return figure.to_string() + " " + std::string(unit.name) + (figure == Decimal(1) ? "" : "s");
  }
  Decimal days = minutes / Decimal(minutes_a_day);
  if (days < Decimal(1)) return minutes.to_string() + " minutes";
  Decimal tenths = Decimal(floor_whole(days * Decimal(10) + Decimal::from_units(Decimal::scale / 2)));
  return (tenths / Decimal(10)).to_string() + " days";
}

std::string currency_sign(const std::string& unit) {
  if (unit == "USD") return "$";
  if (unit == "GBP") return "£";
  if (unit == "EUR") return "€";
  return unit.empty() ? "" : unit + " ";
}

std::string with_unit(Kind kind, const std::string& unit, const std::string& figure) {
  if (kind == Kind::money) return currency_sign(unit) + figure;
  if (kind == Kind::percent) return figure + "%";
  if (kind == Kind::ratio) return figure + " times";
  if (kind == Kind::age) return figure + (unit.empty() ? "" : " " + unit);
  return unit.empty() ? figure : figure + " " + unit;
}

std::string figure_text(Kind kind, const std::string& unit, Decimal figure) {
  if (kind == Kind::duration) return duration_text(figure);
  return with_unit(kind, unit, readable_figure(figure));
}

std::string figure_range(Kind kind, const std::string& unit, const Range& range) {
  auto text = [&](const Bound& bound) { return figure_text(kind, unit, bound.value); };
  if (range.low.infinite && range.high.infinite) return "any figure";
  if (range.high.infinite) return (range.low.strict ? "more than " : "at least ") + text(range.low);
  if (range.low.infinite) return (range.high.strict ? "below " : "at most ") + text(range.high);
  if (range.low.value == range.high.value) return text(range.low);
  return text(range.low) + " to " + text(range.high);
}

std::string grouped(std::string digits) {
  std::size_t point = digits.find('.');
  std::size_t end = point == std::string::npos ? digits.size() : point;
  std::size_t begin = !digits.empty() && digits[0] == '-' ? 1 : 0;
  for (std::size_t at = end; at > begin + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

std::string readable_day(std::int64_t day) {
  DayParts parts = parts_of(day);
  if (!parts.ok) return "";
  return std::to_string(parts.day) + " " + std::string(month_names[parts.month - 1]) + " " + std::to_string(parts.year);
}

std::string readable_date(const std::string& iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return iso;
  auto digits = [&](std::size_t at, std::size_t count) {
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i)
      number = iso[i] >= '0' && iso[i] <= '9' ? number * 10 + (iso[i] - '0') : -10000;
    return number;
  };
  int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1) return iso;
  std::string text = std::to_string(day) + " " + std::string(month_names[static_cast<std::size_t>(month - 1)]) + " " +
                     std::to_string(year);
  return iso.size() >= 16 && iso[10] == 'T' ? text + ", " + iso.substr(11, 5) : text;
}

std::string readable_figure(Decimal figure) {
  struct Scale {
    int exponent;
    std::string_view name;
  };
  static constexpr std::array<Scale, 3> scales = {{{12, " trillion"}, {9, " billion"}, {6, " million"}}};
  Decimal size = figure < Decimal(0) ? -figure : figure;
  for (const Scale& scale : scales)
    if (size >= power_of_ten(scale.exponent)) {
      std::string text = (figure / power_of_ten(scale.exponent)).to_string();
      if (text.size() <= 7) return text + std::string(scale.name);
    }
  return grouped(figure.to_string());
}

std::string readable_range(Kind kind, const std::string& unit, const Range& range) {
  return is_dated(kind) ? dated_range(range) : figure_range(kind, unit, range);
}

std::string readable_value(const Value& value) {
  if (!value.members.empty()) {
    std::string list;
    for (const std::string& member : value.members) list += (list.empty() ? "" : ", ") + member;
    return list;
  }
  if (!value.text.empty()) return value.text;
  if (value.amount && value.kind != Kind::duration && !is_dated(value.kind))
    return figure_text(value.kind, value.unit, *value.amount);
  if (value.typical.empty()) return value.timex ? value.timex->value : "";
  return readable_range(value.kind, value.unit, hull(value.typical));
}

}  // namespace gainsay
