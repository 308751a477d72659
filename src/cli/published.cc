// The text is cut into runs of digits and runs of letters; which of them is the year, the month and the day follows
// from their lengths and sizes alone. A month in words settles it; three numbers need a four-digit year and one number
// that can only be a day.
#include "cli/published.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <numeric>
#include <utility>

namespace gainsay {
namespace {

bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

struct Run {
  std::string_view text;
  bool digits = false;
  char before = ' ';  // the sign in front of it

  int number() const {
    if (!digits || text.size() > 8) return -1;
    return std::accumulate(text.begin(), text.end(), 0, [](int sum, char c) { return sum * 10 + (c - '0'); });
  }
  /// Whether it is how a lower-case word begins.
  bool begins(std::string_view word) const {
    return text.size() <= word.size() &&
           std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return lower(a) == b; });
  }
};

/// The runs of a text, as far as a date with its time can reach.
class Runs {
 public:
  explicit Runs(std::string_view text) {
    char before = ' ';
    for (std::size_t at = 0; at < text.size() && size_ < runs_.size();) {
      const char c = text[at];
      const auto is_same = is_digit(c) ? is_digit : is_alpha;
      std::size_t end = at;
      while (end < text.size() && is_same(text[end])) ++end;
      if (end > at) runs_[size_++] = {text.substr(at, end - at), is_digit(c), std::exchange(before, ' ')};
      if (end == at) before = c, ++end;
      at = end;
    }
  }

  std::size_t size() const { return size_; }
  const Run& operator[](std::size_t at) const { return runs_[at]; }

 private:
  static constexpr std::size_t most = 12;
  std::array<Run, most> runs_;
  std::size_t size_ = 0;
};

int month_named(const Run& word) {
  static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  if (word.text.size() < 3) return 0;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (word.begins(months[i]) || (i == 8 && word.text.size() == 4 && word.begins("sept")))
      return static_cast<int>(i) + 1;
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

std::optional<Date> numeric_date(const Runs& runs, std::size_t& used) {
  if (runs.size() > 0 && runs[0].digits && runs[0].text.size() == 8) {
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
std::optional<Date> worded_date(const Runs& runs, std::size_t& used) {
  Date date;
  for (std::size_t i = 0; i < runs.size() && i < 8; ++i) {
    if (!runs[i].digits && date.month == 0) date.month = month_named(runs[i]);
    if (runs[i].digits && runs[i].text.size() <= 2 && date.day == 0) date.day = runs[i].number();
    if (runs[i].digits && runs[i].text.size() == 4) {
      date.year = runs[i].number();
      used = i + 1;
      break;
    }
  }
  return date.year > 0 && date.month > 0 && date.day > 0 ? std::optional(date) : std::nullopt;
}

std::optional<int> clock_time(const Runs& runs, std::size_t from) {
  if (from < runs.size() && runs[from].begins("t")) ++from;
  if (from + 1 >= runs.size() || !runs[from].digits || !runs[from + 1].digits || runs[from + 1].before != ':')
    return std::nullopt;
  int hour = runs[from].number(), minute = runs[from + 1].number();
  if (hour > 23 || minute > 59 || (hour == 0 && minute == 0)) return std::nullopt;
  return hour * 60 + minute;
}

}  // namespace

std::optional<Published> read_published(std::string_view text, std::string from) {
  const Runs runs(text);
  std::size_t used = 0;
  std::optional<Date> date = numeric_date(runs, used);
  if (!date) date = worded_date(runs, used);
  if (!date) return std::nullopt;
  std::optional<std::int64_t> day = day_number(*date);
  if (!day) return std::nullopt;
  return Published{*day, clock_time(runs, used), std::move(from)};
}

}  // namespace gainsay
