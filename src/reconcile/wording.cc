#include "reconcile/wording.h"

#include <algorithm>
#include <array>

#include "base/words.h"
#include "claims/checks/calendar_words.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string month_words(const Civil& date) { return std::string(month_names[date.month - 1]); }
std::string month_year(const Civil& date) { return month_words(date) + " " + std::to_string(date.year); }

std::string clock_words(std::int64_t minute) {
  auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ":" + two(minute % 60);
}

/// 1234567 as "1,234,567"; a fraction stays.
std::string grouped(std::string digits) {
  const std::size_t first = digits.starts_with('-') ? 2 : 1;  // a comma never stands before it
  for (std::size_t at = std::min(digits.find('.'), digits.size()); at >= first + 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

/// Cut to what a reader can use: four decimals below ten, else two.
Decimal shortened(Decimal figure) {
  if (figure.is_whole()) return figure;
  const bool negative = figure < Decimal();
  const Decimal size = negative ? -figure : figure;
  const Decimal::Wide step = Decimal::scale / (size < Decimal(10) ? 10'000 : 100);
  const Decimal::Wide steps = (size + Decimal::from_units(step / 2)).units() / step;
  return Decimal::from_units(negative ? -steps * step : steps * step);
}

std::string scaled(Decimal figure) {
  struct Scale {
    int exponent;
    std::string_view name;
  };
  constexpr std::array<Scale, 3> scales = {{{12, " trillion"}, {9, " billion"}, {6, " million"}}};
  const Decimal size = figure < Decimal() ? -figure : figure;
  for (const Scale& scale : scales)
    if (size >= power_of_ten(scale.exponent))
      return shortened(figure / power_of_ten(scale.exponent)).to_string().append(scale.name);
  return grouped(shortened(figure).to_string());
}

std::string money_words(const std::string& currency, Decimal figure) {
  struct Sign {
    std::string_view currency, sign;
  };
  constexpr std::array<Sign, 5> signs = {{{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}}};
  for (const Sign& sign : signs)
    if (sign.currency == currency) return scaled(figure).insert(0, sign.sign);
  return currency.empty() ? scaled(figure) : currency + " " + scaled(figure);
}

std::string ordinal_words(Decimal figure) {
  std::int64_t n = figure.to_whole();
  std::array<std::string_view, 4> ends = {"th", "st", "nd", "rd"};
  bool teen = n % 100 >= 11 && n % 100 <= 13;
  return std::to_string(n) + std::string(teen || n % 10 > 3 ? ends[0] : ends[static_cast<std::size_t>(n % 10)]);
}

/// A time of day alone stands on day 0.
bool is_clock(const Bound& end) { return floor_div(end.value.to_whole(), day_minutes) == 0; }

std::string moment_words(Decimal minutes) {
  std::int64_t day = floor_div(minutes.to_whole(), day_minutes);
  std::int64_t minute = minutes.to_whole() - day * day_minutes;
  if (day == 0) return clock_words(minute);
  return day_words(day) + (minute == 0 ? "" : " " + clock_words(minute));
}

std::string with_unit(const std::string& figure, const std::string& unit) {
  return unit.empty() ? figure : figure + " " + unit;
}

bool whole_days(const Range& range) {
  auto midnight = [](const Bound& end) { return end.infinite || end.value.to_whole() % day_minutes == 0; };
  return midnight(range.low) && midnight(range.high);
}

/// Days [first, last]: "2024", "May 2024", "3 May 2024", "3 to 9 May 2024", "3 May to 2 Jun 2024".
std::string days_words(std::int64_t first, std::int64_t last) {
  Civil from = civil_of(first), to = civil_of(last), after = civil_of(last + 1);
  if (first == last) return day_words(first);
  bool months = from.day == 1 && after.day == 1;
  bool one_year = from.year == to.year;
  if (months && from.month == 1 && after.month == 1)
    return std::to_string(from.year) + (one_year ? "" : " to " + std::to_string(to.year));
  if (months && one_year && from.month == to.month) return month_year(from);
  if (one_year && from.month == to.month) return std::to_string(from.day) + " to " + day_words(last);
  if (one_year) return std::to_string(from.day) + " " + month_words(from) + " to " + day_words(last);
  return day_words(first) + " to " + day_words(last);
}

std::string calendar_words(const Range& range) {
  if (range.low.infinite && range.high.infinite) return "any time";
  if (range.low.infinite && is_clock(range.high))
    return "by " + moment_words(range.high.value - Decimal(range.high.strict ? 1 : 0));
  if (range.low.infinite) return "on or before " + day_words(last_day(range.high));
  if (range.high.infinite && is_clock(range.low)) return "from " + moment_words(range.low.value);
  if (range.high.infinite) return "on or after " + day_words(first_day(range.low));
  bool same_day = first_day(range.low) == last_day(range.high);
  if (whole_days(range)) {
    std::int64_t first = first_day(range.low), last = last_day(range.high);
    bool month =
        civil_of(first).day == 1 && civil_of(last + 1).day == 1 && civil_of(first).month == civil_of(last).month;
    if (month && first != last) return "1 to " + day_words(last);
    return days_words(first, last);
  }
  if (range.high.value - range.low.value <= Decimal(1)) return moment_words(range.low.value);
  std::string high = moment_words(range.high.value);
  if (same_day) high = high.substr(high.rfind(' ') + 1);
  return moment_words(range.low.value) + " to " + high;
}

/// Both ends of a closed-off range, the shared sign or scale written once where that reads well.
std::string ends_words(const Axis& axis, const Range& range) {
  std::string low = figure_words(axis, range.low.value);
  if (range.low.value == range.high.value) return low;
  std::string high = figure_words(axis, range.high.value);
  if (low == high) return low;
  static constexpr std::string_view tails[] = {"%",        " billion", " million", " trillion", " seconds",
                                               " minutes", " hours",   " days",    " weeks"};
  for (const std::string_view tail : tails)
    if (low.ends_with(tail) && high.ends_with(tail)) low.resize(low.size() - tail.size());
  return low + " to " + high;
}

std::string_view hedge_words(Hedge hedge) {
  switch (hedge) {
    case Hedge::about:
      return "about ";
    case Hedge::nearly:
      return "nearly ";
    case Hedge::over:
      return "over ";
    case Hedge::under:
      return "under ";
    case Hedge::at_least:
      return "at least ";
    case Hedge::at_most:
      return "up to ";
    default:
      return "";
  }
}

/// Lower case but for days and months, straight quotes left as they are, white space single: what a quote is compared
/// by.
std::string plain(std::string_view quote) {
  static constexpr std::string_view white_space = " \t\n\v\f\r";
  std::string out;
  for (std::size_t at = 0; (at = quote.find_first_not_of(white_space, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(quote.find_first_of(white_space, at), quote.size());
    std::string word = in_small_letters(quote.substr(at, end - at));
    if (weekday_of(word) || month_of(word)) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    if (!out.empty()) out += ' ';
    out += word;
    at = end;
  }
  return out;
}

/// "May (no year)": the typical range without its year.
std::string yearless_words(const Value& value, std::string_view quote) {
  if (value.typical.size() != 1) return plain(quote);
  const Range& range = value.typical.front();
  if (!range.is_closed()) return plain(quote);
  std::string words = days_words(first_day(range.low), last_day(range.high));
  std::size_t year = words.rfind(' ');
  return year == std::string::npos ? plain(quote) : words.substr(0, year) + " (no year)";
}

std::string calendar_value_words(const Value& value, std::string_view quote) {
  if (value.open_year) return yearless_words(value, quote);
  if (value.hard.size() > 1) return plain(quote);
  if (value.kind == Kind::date && value.point) return days_words(value.point->first, value.point->last);
  if (value.hard.empty() || value.hard.front().low.infinite || value.hard.front().high.infinite) return plain(quote);
  return calendar_words(value.hard.front());
}

/// On the calendar days say more than weeks.
std::string calendar_distance(Decimal minutes) {
  std::int64_t days = minutes.to_whole() / day_minutes;
  if (days == 0) return duration_words(minutes);
  return std::to_string(days) + (days == 1 ? " day" : " days");
}

}  // namespace

std::int64_t first_day(const Bound& low) { return floor_div(low.value.to_whole(), day_minutes); }

std::int64_t last_day(const Bound& high) {
  return floor_div(high.value.to_whole() - (high.strict ? 1 : 0), day_minutes);
}

std::string day_words(std::int64_t day) {
  Civil date = civil_of(day);
  return std::to_string(date.day) + " " + month_year(date);
}

std::string duration_words(Decimal minutes) {
  struct Unit {
    std::int64_t seconds;
    std::string_view name;
  };
  constexpr std::int64_t minute = 60, day = day_minutes * minute;
  constexpr std::array<Unit, 5> units = {
      {{7 * day, "week"}, {day, "day"}, {60 * minute, "hour"}, {minute, "minute"}, {1, "second"}}};
  std::int64_t whole = (minutes * Decimal(minute) + Decimal(1) / Decimal(2)).to_whole();
  for (const Unit& unit : units) {
    bool last = unit.seconds == 1 || (unit.seconds == day && whole >= 3 * day);
    if (whole < unit.seconds || (whole % unit.seconds != 0 && !last)) continue;
    if (unit.seconds == 1 && whole > 2 * minute) return shortened(minutes).to_string() + " minutes";
    std::int64_t count = whole / unit.seconds;
    return std::to_string(count) + " " + std::string(unit.name) + (count == 1 ? "" : "s");
  }
  return "no time";
}

std::string figure_words(const Axis& axis, Decimal figure) {
  switch (axis.kind) {
    case Kind::money:
      return money_words(axis.unit, figure);
    case Kind::percent:
      return shortened(figure).to_string() + "%";
    case Kind::date:
    case Kind::time:
      return moment_words(figure);
    case Kind::duration:
      return duration_words(figure);
    case Kind::ordinal:
    case Kind::rank:
      return ordinal_words(figure);
    case Kind::ratio:
      return shortened(figure).to_string() + " times";
    case Kind::age:
      return shortened(figure).to_string();
    case Kind::measure:
      return with_unit(scaled(figure), axis.unit);
    default:
      return scaled(figure);  // of counts the fact's title says what is counted; articles name it in many ways
  }
}

std::string range_words(const Axis& axis, const Range& range) {
  if (is_dated(axis.kind)) return calendar_words(range);
  if (range.low.infinite && range.high.infinite) return "any figure";
  if (range.low.infinite) return (range.high.strict ? "below " : "at most ") + figure_words(axis, range.high.value);
  if (range.high.infinite) return (range.low.strict ? "above " : "at least ") + figure_words(axis, range.low.value);
  return ends_words(axis, range);
}

std::string reading_words(const Axis& axis, const Reading& reading) {
  constexpr std::size_t shown = 3;
  if (reading.size() == 1) return range_words(axis, reading.front());
  std::vector<std::string> words;
  for (const Range& range : reading) words.push_back(range_words(axis, range));
  if (words.size() <= shown) return list_words(words, "or");
  return words.front() + ", or one of " + std::to_string(words.size() - 1) + " others up to " + words.back();
}

std::string value_words(const Value& value, std::string_view quote) {
  if (is_dated(value.kind)) return calendar_value_words(value, quote);
  if (!value.members.empty()) return (value.closed ? "only " : "") + list_words(value.members);
  if (!value.text.empty()) return value.text;
  const bool in_parts = !value.scale.empty() && value.scale != "short";  // "73 cents", "nine months" of age
  if (in_parts) return plain(quote);
  if (value.amount && value.kind != Kind::duration)
    return figure_words({value.kind, value.unit}, *value.amount).insert(0, hedge_words(value.hedge));
  return plain(quote);
}

std::string distance_words(const Axis& axis, Decimal distance) {
  if (axis.kind == Kind::percent) return shortened(distance).to_string() + " percentage points";
  if (is_dated(axis.kind)) return calendar_distance(distance);
  if (axis.kind == Kind::duration) return duration_words(distance);
  if (axis.kind == Kind::age) return shortened(distance).to_string() + " years";
  if (axis.kind == Kind::rank || axis.kind == Kind::ordinal) return shortened(distance).to_string() + " places";
  return figure_words(axis, distance);
}

std::string list_words(const std::vector<std::string>& items, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " " + std::string(last) + " " : ", ";
    out += items[i];
  }
  return out;
}

}  // namespace gainsay
