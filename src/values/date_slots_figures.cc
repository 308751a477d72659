// The figures of dates and times: clocks, decades, dates in digits. They are looked at closely, since most figures in a
// text are none.
#include <cstdlib>

#include "values/calendar.h"
#include "values/date_matcher.h"

namespace gainsay {
namespace {

constexpr std::int32_t oldest_year = 1000, latest_year = 2199;

bool is_date(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

void set_date(Said& said, int year, int month, int day) {
  said.set(Field::year, year);
  said.set(Field::month, month);
  said.set(Field::day, day);
}

}  // namespace

/// "5:10", "17:00"; "7.30", "5", "five", "1615" before what makes them a time.
DateMatcher::End DateMatcher::clock(std::uint32_t at, Said& said) const {
  std::string_view figure = text(at);
  if (figure.empty()) return std::nullopt;
  bool marked =
      is(at + 1, Class::half_day) || text(at + 1) == "o'clock" || text(at + 1) == "in" || text(at + 1) == "this";
  int hour = -1;
  int minute = 0;
  std::size_t sign = figure.find_first_of(":.");
  if (sign <= 2 && figure.size() - sign >= 3) {
    if (figure[sign] == '.' && (!marked || figure.find('.', sign + 1) != std::string_view::npos)) return std::nullopt;
    hour = std::atoi(std::string(figure.substr(0, sign)).c_str());
    minute = std::atoi(std::string(figure.substr(sign + 1, 2)).c_str());
    if (token(at).shape != Shape::number) return std::nullopt;
  } else if (marked) {
    hour = digits(at, 1, 2);
    if (hour < 0 && is(at, Class::one)) hour = value(at, Class::one);
    if (hour < 0 && is(at, Class::teen)) hour = value(at, Class::teen);
  } else if ((is(at + 1, Class::zone) || text(at + 1) == "local" || text(at + 1) == "hours") && digits(at, 4, 4) >= 0) {
    hour = digits(at, 4, 4) / 100;
    minute = digits(at, 4, 4) % 100;
  }
  if (hour < 0 || hour > 24 || minute > 59) return std::nullopt;
  if (is(at + 1, Class::half_day) && (hour > 12 || hour == 0)) return std::nullopt;
  said.set(Field::clock, hour * 60 + minute);
  return at + 1;
}

/// "1990s", "1990's"; "'80s", "80s".
DateMatcher::End DateMatcher::decade(Slot slot, std::uint32_t at, Said& said) const {
  bool quoted = text(at) == "'" || text(at) == "\u2019" || text(at) == "\u2018";
  if (quoted && slot == Slot::decade) return std::nullopt;
  std::uint32_t figure = quoted ? at + 1 : at;
  int number = slot == Slot::decade ? digits(figure, 4, 4) : digits(figure, 2, 2);
  std::string_view ending = text(figure + 1);
  bool plural = glued(figure + 1) && (ending == "s" || ending == "'s" || ending == "\u2019s");
  bool age = at > sentence_.first && is(at - 1, Class::age);
  const bool over = at > sentence_.first + 1 && !quoted && glued(at) && text(at - 1) == "-" &&
                    lexicon_.hedges().starts(token(at - 2).folded);  // "the over-50s"
  age = age || over;
  for (std::uint32_t i = at; slot == Slot::short_decade && i > sentence_.first && at - i < 5; --i)
    age = age || is(i - 1, Class::degree_lead);  // "highs in the 90s"
  if (number < 0 || number % 10 != 0 || !plural || age) return std::nullopt;
  if (slot == Slot::decade ? number < oldest_year || number > latest_year : number < 20) return std::nullopt;
  said.set(Field::decade, number);
  return figure + 2;
}

/// The 20 of "2019-20", the 18 of "1914-18": the year before or after it, or one that can be no month.
DateMatcher::End DateMatcher::span_year(std::uint32_t at, Said& said) const {
  if (at < sentence_.first + 2 || !glued(at) || !glued(at - 1)) return std::nullopt;
  const int first = digits(at - 2, 4, 4), second = digits(at, 2, 2);
  if (first < oldest_year || second < 0 || (glued(at + 1) && token(at + 1).shape != Shape::symbol)) return std::nullopt;
  const bool goes_on = glued(at + 1) && glued(at + 2) && token(at + 2).shape == Shape::number;  // "2019-20-21"
  const int last = first - first % 100 + second + (second == 0 ? 100 : 0);
  if (goes_on || last <= first || (second <= 12 && last != first + 1)) return std::nullopt;
  said.set(Field::more, last);
  return at + 1;
}

/// "2015.5.13", "13.5.2015": one token.
DateMatcher::End DateMatcher::dotted_date(std::uint32_t at, Said& said) const {
  int parts[3] = {0, 0, 0};
  std::size_t lengths[3] = {0, 0, 0};
  std::size_t part = 0;
  for (char c : text(at)) {
    if (c == '.' && ++part > 2) return std::nullopt;
    if (c == '.') continue;
    if (c < '0' || c > '9' || ++lengths[part] > 4) return std::nullopt;
    parts[part] = parts[part] * 10 + (c - '0');
  }
  bool year_first = lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2;
  bool year_last = lengths[2] == 4 && lengths[0] <= 2 && lengths[1] <= 2;
  if (part != 2 || (!year_first && !year_last)) return std::nullopt;
  int year = parts[year_first ? 0 : 2];
  int day = parts[year_first ? 2 : 0];
  if (!is_date(year, parts[1], day)) return std::nullopt;
  set_date(said, year, parts[1], day);
  return at + 1;
}

/// "2016-11-07", "2015.5.13", "11/7/2016", "3-7-07", "20200701"; and months: "2016-11", "11/2016".
DateMatcher::End DateMatcher::numeric_date(std::uint32_t at, Said& said) const {
  if (token(at).shape != Shape::number) return std::nullopt;
  if (at > sentence_.first && glued(at) && text(at - 1) != "(" && text(at - 1) != "-" && text(at - 1) != "\"")
    return std::nullopt;
  std::string_view sign = text(at + 1);
  bool signed_on = sign == "-" || sign == "/";
  if (int packed = digits(at, 8, 8); packed > 0 && is_date(packed / 10000, packed / 100 % 100, packed % 100) &&
                                     packed / 10000 >= 1900 && packed / 10000 <= 2099) {
    set_date(said, packed / 10000, packed / 100 % 100, packed % 100);
    return at + 1;
  }
  if (End end = dotted_date(at, said)) return end;
  int first = digits(at, 1, 4);
  int second = signed_on ? digits(at + 2, 1, 4) : -1;
  bool third_on = second >= 0 && text(at + 3) == sign && glued(at + 3) && glued(at + 4);
  int third = third_on ? digits(at + 4, 1, 4) : -1;
  if (second < 0) return std::nullopt;
  if (third >= 0 && glued(at + 1) && glued(at + 2)) {
    if (text(at + 5) == sign && glued(at + 5)) return std::nullopt;
    if (first > 31 && is_date(first, second, third)) {
      set_date(said, first, second, third);
      return at + 5;
    }
    int year = text(at + 4).size() == 4 ? third : text(at + 4).size() == 2 ? third + (third < 50 ? 2000 : 1900) : -1;
    bool month_first = is_date(year, first, second);
    bool day_first = is_date(year, second, first);
    if (year < 0 || (!month_first && !day_first)) return std::nullopt;
    set_date(said, year, month_first ? first : second, month_first ? second : first);
    if (month_first && day_first && first != second) said.set(Field::plain, 1);
    return at + 5;
  }
  bool year_first =
      text(at).size() == 4 && first >= 1800 && first <= 2099 && second >= 1 && second <= 12 && text(at + 2).size() <= 2;
  bool year_last = text(at + 2).size() == 4 && second >= 1800 && second <= 2099 && first >= 1 && first <= 12;
  if (third >= 0 || (year_first && second == first % 100 + 1)) return std::nullopt;  // "2010-11": a season
  if (!year_first && !year_last) return std::nullopt;
  said.set(Field::year, year_first ? first : second);
  said.set(Field::month, year_first ? second : first);
  return at + 3;
}

/// "11/20", where it can hardly be a fraction.
DateMatcher::End DateMatcher::month_day(std::uint32_t at, Said& said) const {
  if (text(at + 1) != "/" || !glued(at + 1) || !glued(at + 2) || (glued(at + 3) && text(at + 3) == "/"))
    return std::nullopt;
  int first = digits(at, 1, 2);
  int second = digits(at + 2, 1, 2);
  if (first < 1 || second < 1 || (second <= 10 && second >= first)) return std::nullopt;
  if (glued(at) && at > sentence_.first && text(at - 1) != "-" && text(at - 1) != "(") return std::nullopt;
  bool month_first = first <= 12;
  if (!is_date(2000, month_first ? first : second, month_first ? second : first)) return std::nullopt;
  said.set(Field::month, month_first ? first : second);
  said.set(Field::day, month_first ? second : first);
  return at + 3;
}

/// "Q3", "3Q"; "H1", "1H"; "3Q24", "1H2025".
DateMatcher::End DateMatcher::code(Slot slot, std::uint32_t at, Said& said) const {
  int half = slot == Slot::half_code ? 1 : 0;
  auto is_letter = [&](std::uint32_t place) { return is(place, Class::code) && value(place, Class::code) == half; };
  bool before = is_letter(at) && glued(at + 1);
  bool after = !before && is_letter(at + 1) && glued(at + 1) && (half == 0 || text(at + 1) == "H");  // "1h" is an hour
  int number = before ? digits(at + 1, 1, 1) : after ? digits(at, 1, 1) : -1;
  if (number < 1 || number > (half ? 2 : 4)) return std::nullopt;
  said.set(half ? Field::half : Field::quarter, number);
  const int year = after && glued(at + 2) ? digits(at + 2, 2, 4) : -1;
  const bool is_short = year >= 0 && year < 100;
  if (!is_short && (year < oldest_year || year > latest_year)) return at + 2;
  said.set(is_short ? Field::short_year : Field::year, year);
  return at + 3;
}

}  // namespace gainsay
