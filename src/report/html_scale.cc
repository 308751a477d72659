#include "report/html_scale.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "report/json_text.h"
#include "report/readable.h"

namespace gainsay {
namespace {

constexpr double day_minutes = 1440;
constexpr int most_ticks = 6;

int whole(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

double day_number(std::chrono::year_month_day date) {
  return static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::chrono::year_month_day civil(double minutes) {
  return std::chrono::sys_days{std::chrono::days{static_cast<std::int64_t>(std::floor(minutes / day_minutes))}};
}

/// "1.5 million"; at most three decimals.
std::string figure_label(double figure) {
  struct Unit {
    double size;
    std::string_view name;
  };
  constexpr std::array<Unit, 4> units = {{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}, {1, ""}}};
  const Unit* unit = std::find_if(units.begin(), units.end() - 1,
                                  [&](const Unit& candidate) { return std::abs(figure) >= candidate.size; });
  auto thousandths = static_cast<std::int64_t>(std::llround(figure / unit->size * 1000));
  std::string sign = thousandths < 0 ? "-" : "", digits = std::to_string(std::abs(thousandths % 1000));
  std::string text = std::to_string(std::abs(thousandths) / 1000);
  for (std::size_t at = text.size(); text.size() > 4 && at > 3;) text.insert(at -= 3, ",");
  text.insert(0, sign);
  digits.insert(0, 3 - digits.size(), '0');
  digits.erase(digits.find_last_not_of('0') + 1);
  return text + (digits.empty() ? "" : "." + digits) + std::string(unit->name);
}

std::vector<Tick> even_ticks(double low, double high, double step, std::string (*label)(double)) {
  std::vector<Tick> ticks;
  for (double at = std::ceil(low / step) * step; at <= high; at += step) ticks.push_back({at, label(at)});
  return ticks;
}

std::vector<Tick> month_ticks(double low, double high, int step) {
  std::vector<Tick> ticks;
  std::chrono::year_month_day first = civil(low);
  int month = (static_cast<int>(first.year()) * 12 + static_cast<int>(static_cast<unsigned>(first.month())) - 1) / step;
  for (int at = month * step;; at += step) {
    std::chrono::year_month_day date{std::chrono::year{at / 12}, std::chrono::month{static_cast<unsigned>(at % 12) + 1},
                                     std::chrono::day{1}};
    double minutes = day_number(date) * day_minutes;
    if (minutes > high) return ticks;
    std::string label = readable_date(iso_day(static_cast<std::int64_t>(day_number(date))));
    if (label.size() < 6) return ticks;  // beyond the calendar that reports write
    label = label.substr(2);
    if (minutes >= low) ticks.push_back({minutes, step >= 12 ? label.substr(4) : label});
  }
}

std::string day_label(double minutes) {
  return readable_date(iso_day(static_cast<std::int64_t>(std::floor(minutes / day_minutes))));
}

std::string hour_label(double minutes) {
  auto of_day = static_cast<int>(minutes - std::floor(minutes / day_minutes) * day_minutes);
  auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  std::string day = day_label(minutes);
  return day.substr(0, day.rfind(' ')) + ", " + two(of_day / 60) + ":" + two(of_day % 60);
}

}  // namespace

std::optional<double> axis_number(const std::string& token, bool last) {
  if (token.empty() || token == "null") return std::nullopt;
  if (token[0] != '"') {
    double figure = 0;
    std::from_chars(token.data(), token.data() + token.size(), figure);
    return figure;
  }
  if (token.size() < 11) return std::nullopt;
  std::string_view text(token);
  std::chrono::year_month_day date{std::chrono::year{whole(text.substr(1, 4))},
                                   std::chrono::month{static_cast<unsigned>(whole(text.substr(6, 2)))},
                                   std::chrono::day{static_cast<unsigned>(whole(text.substr(9, 2)))}};
  if (!date.ok()) return std::nullopt;
  double minutes = day_number(date) * day_minutes;
  if (text.size() >= 17) return minutes + whole(text.substr(12, 2)) * 60 + whole(text.substr(15, 2)) + (last ? 1 : 0);
  return minutes + (last ? day_minutes : 0);
}

std::vector<Tick> figure_ticks(double low, double high) {
  double step = std::pow(10, std::floor(std::log10((high - low) / most_ticks)));
  for (double factor : {1.0, 2.0, 5.0, 10.0})
    if ((high - low) / (step * factor) <= most_ticks) return even_ticks(low, high, step * factor, figure_label);
  return {};
}

std::vector<Tick> date_ticks(double low, double high) {
  double span = high - low;
  for (double step : {1.0, 5.0, 15.0, 60.0, 180.0, 360.0, 720.0})
    if (span / step <= most_ticks) return even_ticks(low, high, step, hour_label);
  for (double days : {1.0, 2.0, 7.0, 14.0})
    if (span / (days * day_minutes) <= most_ticks) return even_ticks(low, high, days * day_minutes, day_label);
  for (int months : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000})
    if (span / (months * 30.4 * day_minutes) <= most_ticks) return month_ticks(low, high, months);
  return {};
}

std::string coordinate(double value) {
  auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
  std::string text = (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10);
  return tenths % 10 == 0 ? text : text + "." + std::to_string(std::abs(tenths) % 10);
}

}  // namespace gainsay
