// The text is cut into runs of digits and runs of letters; which of them is the year, the month and the day follows
// from their lengths and sizes alone. A month in words settles it; three numbers need a four-digit year and one number
// that can only be a day.
#include "cli/published.h"

#include <array>
#include <cctype>
#include <chrono>
#include <vector>

namespace gainsay {
namespace {

struct Run {
  std::string text;  // lower case
  bool digits = false;
  char before = ' ';  // the sign in front of it
  int number() const { return digits && text.size() <= 8 ? std::stoi(text) : -1; }
};

bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  char before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    char c = text[at];
    if (!is_alpha(c) && !is_digit(c)) {
      before = c;
      ++at;
      continue;
    }
    Run run{"", is_digit(c), before};
    for (; at < text.size() && (run.digits ? is_digit(text[at]) : is_alpha(text[at])); ++at)
      run.text += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
    runs.push_back(run);
    before = ' ';
  }
  return runs;
}

int month_named(const std::string& word) {
  static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i].substr(0, word.size()) == word || (word == "sept" && i == 8)) return static_cast<int>(i) + 1;
  return 0;
}

struct Date {
  int year = 0, month = 0, day = 0;
};

std::optional<std::int64_t> day_number(const Date& date) {
  std::chrono::year_month_day ymd{std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
                                  std::chrono::day{static_cast<unsigned>(date.day)}};
  if (!ymd.ok() || date.year < 1000 || date.year > 9999) return std::nullopt;
  return std::chrono::sys_days{ymd}.time_since_epoch().count();
}

/// Two numbers beside a year that stands last: which is the day is known only when the other cannot be, or when stops
/// part them, which those write who put the day first.
std::optional<Date> two_and_year(int a, int b, int year, char sign) {
  if (a == b || b > 12) return Date{year, a, b};
  if (a > 12 || sign == '.') return Date{year, b, a};
  return std::nullopt;
}

std::optional<Date> numeric_date(const std::vector<Run>& runs, std::size_t& used) {
  if (!runs.empty() && runs[0].digits && runs[0].text.size() == 8) {
    used = 1;
    int n = runs[0].number();
    return Date{n / 10000, n / 100 % 100, n % 100};
  }
  if (runs.size() < 3 || !runs[0].digits || !runs[1].digits || !runs[2].digits) return std::nullopt;
  used = 3;
  int a = runs[0].number(), b = runs[1].number(), c = runs[2].number();
  if (runs[0].text.size() == 4) return Date{a, b, c};
  if (runs[2].text.size() == 4 && runs[0].text.size() <= 2 && runs[1].text.size() <= 2)
    return two_and_year(a, b, c, runs[1].before);
  return std::nullopt;
}

/// "13 June 2025", "June 13, 2025", "13th of June 2025", with a weekday in front.
std::optional<Date> worded_date(const std::vector<Run>& runs, std::size_t& used) {
  Date date;
  for (std::size_t i = 0; i < runs.size() && i < 8; ++i) {
    if (!runs[i].digits && date.month == 0) date.month = month_named(runs[i].text);
    if (runs[i].digits && runs[i].text.size() <= 2 && date.day == 0) date.day = runs[i].number();
    if (runs[i].digits && runs[i].text.size() == 4) {
      date.year = runs[i].number();
      used = i + 1;
      break;
    }
  }
  return date.year > 0 && date.month > 0 && date.day > 0 ? std::optional(date) : std::nullopt;
}

std::optional<int> clock_time(const std::vector<Run>& runs, std::size_t from) {
  if (from < runs.size() && runs[from].text == "t") ++from;
  if (from + 1 >= runs.size() || !runs[from].digits || !runs[from + 1].digits || runs[from + 1].before != ':')
    return std::nullopt;
  int hour = runs[from].number(), minute = runs[from + 1].number();
  if (hour > 23 || minute > 59 || (hour == 0 && minute == 0)) return std::nullopt;
  return hour * 60 + minute;
}

}  // namespace

std::optional<Published> read_published(std::string_view text, std::string from) {
  std::vector<Run> runs = runs_of(text);
  std::size_t used = 0;
  std::optional<Date> date = numeric_date(runs, used);
  if (!date) date = worded_date(runs, used);
  if (!date) return std::nullopt;
  std::optional<std::int64_t> day = day_number(*date);
  if (!day) return std::nullopt;
  return Published{*day, clock_time(runs, used), std::move(from)};
}

}  // namespace gainsay
