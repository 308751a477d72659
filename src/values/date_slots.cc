// The slots of the date grammar: single calendar words, and the figures of dates, which are looked at closely here
// since most figures in a text are none.
#include <algorithm>
#include <cstdlib>

#include "values/calendar.h"
#include "values/date_matcher.h"

namespace gainsay {
namespace {

constexpr std::int32_t oldest_year = 1000, latest_year = 2199;

}  // namespace

int DateMatcher::digits(std::uint32_t at, std::size_t least, std::size_t most) const {
  std::string_view figure = text(at);
  if (figure.size() < least || figure.size() > most) return -1;
  int number = 0;
  for (char c : figure) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

DateMatcher::End DateMatcher::slot(Slot slot, std::uint32_t at, bool dated, Said& said) {
  if (auto words = words_of(slot)) return class_word(*words, slot, at, said);
  switch (slot) {
    case Slot::ordinal:
      return ordinal(at, said);
    case Slot::hedge:
    case Slot::vague:
    case Slot::holiday:
      return listed(slot, at, said);
    case Slot::count:
    case Slot::count2:
      return count(at, said);
    case Slot::year:
      return year(at, dated, said);
    case Slot::year2:
      return short_year(at, said);
    case Slot::span_year:
      return span_year(at, said);
    case Slot::day:
    case Slot::day2:
    case Slot::digit_nth:
    case Slot::nth_day:
      return day(slot, at, said);
    case Slot::figure:
    case Slot::figure_th:
      return figure(slot, at, said);
    case Slot::clock:
      return clock(at, said);
    case Slot::decade:
    case Slot::short_decade:
      return decade(slot, at, said);
    case Slot::numeric_date:
      return numeric_date(at, said);
    case Slot::month_day:
      return month_day(at, said);
    case Slot::quarter_code:
    case Slot::half_code:
      return code(slot, at, said);
    default:
      return std::nullopt;
  }
}

/// Whether the neighbours of a shy word make it a month or a weekday.
bool DateMatcher::sure(std::uint32_t at) const {
  auto figure = [&](std::uint32_t place) {
    return place < sentence_.last && (token(place).shape == Shape::number || is(place, Class::ordinal) ||
                                      is(place, Class::ten) || is(place, Class::teen));
  };
  auto calendar = [&](std::uint32_t place) { return place < sentence_.last && lexicon_.carries(token(place).folded); };
  auto skipped = [&](std::uint32_t place) {  // a comma, a slash, "the", "to" between
    std::string_view word = text(place);
    bool link = word == "," || word == "/" || word == "-" || word == "the" || is(place, Class::infinitive);
    return link ? place + 1 : place;
  };
  bool first = at == sentence_.first;
  const bool lower = token(at).shape == Shape::lower && value(at, Class::shy) == 1;
  const bool verb = at + 1 < sentence_.last && token(at + 1).shape == Shape::lower && !is(at + 1, Class::year_lead) &&
                    !is(at + 1, Class::number_and);
  const bool spelled = !first && token(at - 1).shape == Shape::lower && figure(at - 1);
  if (lower && (verb || spelled)) return false;  // "those over 18 may vote", "a fourth march"
  bool after =
      !first && (figure(at - 1) || is(at - 1, Class::ordinal_ending) ||
                 (text(at - 1).size() == 1 && !token(at).spaced && at > sentence_.first + 1 && figure(at - 2)));
  if (after || figure(skipped(at + 1))) return true;
  const bool surname = !first && value(at, Class::shy) == 1 && token(at).shape == Shape::capitalised &&
                       token(at - 1).shape == Shape::capitalised && !lexicon_.has(token(at - 1).folded);
  if (surname) return false;  // "Theresa May"
  if (value(at, Class::shy) == 2) {
    bool linked = at > sentence_.first + 1 && is(at - 1, Class::infinitive) && calendar(at - 2);
    return linked || (!first && calendar(at - 1)) || calendar(skipped(at + 1));
  }
  bool turned = !first && (is(at - 1, Class::past) || is(at - 1, Class::next) || is(at - 1, Class::this_));
  return turned || (!first && token(at).shape != Shape::lower);
}

DateMatcher::End DateMatcher::class_word(const SlotWords& words, Slot slot, std::uint32_t at, Said& said) const {
  if (!is(at, words.kind)) return std::nullopt;
  if (is(at, Class::shy) && (slot == Slot::month || slot == Slot::weekday) && !sure(at)) return std::nullopt;
  bool counted = at > sentence_.first && (token(at - 1).shape == Shape::number || text(at - 1) == "-" ||
                                          is(at - 1, Class::one) || is(at - 1, Class::teen) || is(at - 1, Class::ten));
  std::string_view before = at > sentence_.first ? text(at - 1) : std::string_view();
  if (slot == Slot::unit && !counted && (is(at, Class::ordinal) || text(at).size() < 4) && text(at) != "day")
    return std::nullopt;
  std::int32_t number = value(at, words.kind);
  if (slot == Slot::unit && number == static_cast<int>(TimeUnit::quarter) && (before == "a" || before == "A"))
    return std::nullopt;
  if (slot == Slot::past) number = -1;
  if (slot == Slot::next) number = 1;
  if (slot == Slot::decade_word && at > sentence_.first + 1 && is(at - 1, Class::age)) return std::nullopt;
  said.set(words.field, number);
  return at + 1;
}

DateMatcher::End DateMatcher::listed(Slot slot, std::uint32_t at, Said& said) const {
  const PhraseMap<int>& list = slot == Slot::hedge   ? lexicon_.hedges()
                               : slot == Slot::vague ? lexicon_.vague()
                                                     : lexicon_.holidays();
  auto found = list.longest(*document_, at, sentence_.last);
  if (!found) return std::nullopt;
  Field field = slot == Slot::hedge ? Field::hedge : slot == Slot::vague ? Field::vague : Field::holiday;
  said.set(field, *found.meaning);
  return found.last;
}

/// 1 to 99 in words, or in digits.
DateMatcher::End DateMatcher::below_hundred(std::uint32_t at, std::int32_t& number) const {
  if (is(at, Class::teen)) {
    number = value(at, Class::teen);
    return at + 1;
  }
  if (is(at, Class::one)) {
    number = value(at, Class::one);
    return at + 1;
  }
  if (!is(at, Class::ten)) return std::nullopt;
  number = value(at, Class::ten);
  std::uint32_t next = text(at + 1) == "-" && glued(at + 1) && glued(at + 2) ? at + 2 : at + 1;
  if (!is(next, Class::one)) return at + 1;
  number += value(next, Class::one);
  return next + 1;
}

/// "22nd", "ninth", "twenty-second"; or, where `is_ordinal` comes back false, "22" or "twenty-two".
DateMatcher::End DateMatcher::ordinal_number(std::uint32_t at, std::int32_t& number, bool& is_ordinal) const {
  is_ordinal = false;
  if (int figure = digits(at, 1, 2); figure > 0) {
    number = figure;
    is_ordinal = glued(at + 1) && is(at + 1, Class::ordinal_ending);
    return at + (is_ordinal ? 2 : 1);
  }
  if (is(at, Class::ordinal) && value(at, Class::ordinal) > 0) {
    number = value(at, Class::ordinal);
    is_ordinal = true;
    return at + 1;
  }
  if (is(at, Class::ten)) {
    std::uint32_t next = text(at + 1) == "-" ? at + 2 : at + 1;
    if (is(next, Class::ordinal) && value(next, Class::ordinal) > 0 && value(next, Class::ordinal) < 10) {
      number = value(at, Class::ten) + value(next, Class::ordinal);
      is_ordinal = true;
      return next + 1;
    }
  }
  return below_hundred(at, number);
}

DateMatcher::End DateMatcher::ordinal(std::uint32_t at, Said& said) const {
  if (is(at, Class::ordinal)) {
    said.set(Field::ordinal, value(at, Class::ordinal));
    return at + 1;
  }
  std::int32_t number = 0;
  bool is_ordinal = false;
  End end = ordinal_number(at, number, is_ordinal);
  if (!end || !is_ordinal) return std::nullopt;
  said.set(Field::ordinal, number);
  return end;
}

/// Read once a token, since many phrases begin with a count.
DateMatcher::End DateMatcher::count(std::uint32_t at, Said& said) {
  Counted& counted = counted_[at - sentence_.first];
  if (counted.sentence != sentences_) {
    counted.sentence = sentences_;
    counted.end = read_count(at, counted.value);
  }
  if (counted.end) said.count = counted.value;
  return counted.end;
}

DateMatcher::End DateMatcher::read_count(std::uint32_t at, Decimal& value) const {
  auto read = numbers_.numeral_at(*document_, at, sentence_.last);
  auto unit_behind = [&](std::uint32_t place) { return is(place, Class::unit) || is(place, Class::units); };
  if (read && read->tokens.size() > 2 && read->value > Decimal(1)) {  // "one and three quarter [of] hours"
    std::uint32_t end = read->tokens.last;
    if (text(end) == "of" && unit_behind(end + 1)) ++end;
    if (unit_behind(end) && !read->ordinal && !read->vague) {
      value = read->value;
      return end;
    }
  }
  if (read && read->fraction && read->spelled && read->tokens.size() > 1)  // "three quarters" is three of them here
    read = numbers_.numeral_at(*document_, at, read->tokens.last - 1);
  if (!read || read->ordinal || read->vague || (read->fraction && read->spelled) || read->value < Decimal(0))
    return std::nullopt;
  int figure = digits(at, 4, 4);
  if (figure >= 1800 && figure <= 2099 && read->tokens.size() == 1 && !is(at + 1, Class::units)) return std::nullopt;
  value = read->value;
  return read->tokens.last;
}

DateMatcher::End DateMatcher::year_in_words(std::uint32_t at, std::int32_t& year) const {
  std::int32_t rest = 0;
  auto skip_and = [&](std::uint32_t next) { return is(next, Class::number_and) ? next + 1 : next; };
  if (is(at, Class::one) && is(at + 1, Class::thousand)) {
    year = value(at, Class::one) * 1000;
    if (year > latest_year || is(at + 1, Class::unit)) return std::nullopt;
    std::uint32_t end = at + 2;
    if (is(end, Class::one) && is(end + 1, Class::hundred)) {
      year += 100 * value(end, Class::one);
      end += 2;
    }
    if (End tail = below_hundred(skip_and(end), rest)) {
      year += rest;
      end = *tail;
    }
    bool more = end < sentence_.last && token(end).shape == Shape::lower && !is(end, Class::year_lead);
    bool named = at > sentence_.first && text(at - 1) == "year";
    if (more && rest == 0 && !named) return std::nullopt;  // "two thousand people"
    return end;
  }
  bool teen = is(at, Class::teen) && value(at, Class::teen) >= 15;
  bool twenty = is(at, Class::ten) && value(at, Class::ten) == 20;
  if (!teen && !twenty) return std::nullopt;
  year = 100 * (teen ? value(at, Class::teen) : 20);
  std::uint32_t next = text(at + 1) == "-" ? at + 2 : at + 1;
  if (is(next, Class::hundred)) {
    End tail = below_hundred(skip_and(next + 1), rest);
    year += tail ? rest : 0;
    return tail ? tail : next + 1;
  }
  if (is(next, Class::year_oh) && is(next + 1, Class::one)) {
    year += value(next + 1, Class::one);
    return next + 2;
  }
  End tail = below_hundred(next, rest);
  if (!tail || rest < 10) return std::nullopt;
  year += rest;
  return tail;
}

DateMatcher::End DateMatcher::year(std::uint32_t at, bool dated, Said& said) const {
  if (int number = digits(at, 4, 4); number >= oldest_year && number <= latest_year) {
    bool led = at > sentence_.first && (is(at - 1, Class::year_lead) || is(at - 1, Class::month));
    bool count = is(at + 1, Class::counted) || (glued(at + 1) && (text(at + 1) == "%" || is(at + 1, Class::zone)));
    bool named = at > sentence_.first && is(at - 1, Class::not_after);
    bool joined = glued(at) && at > sentence_.first && (text(at - 1) == "." || text(at - 1) == "$");
    const auto hyphen = [&](std::uint32_t place) { return glued(place) && text(place) == "-"; };
    joined = joined || (glued(at) && at > sentence_.first && hyphen(at - 1) && hyphen(at + 1) &&
                        digits(at + 2, 1, 9) >= 0);  // "2010-2015-86"
    if (count || named || joined || (!led && (number < 1800 || number > 2099))) return std::nullopt;
    said.set(Field::year, number);
    return at + 1;
  }
  std::int32_t year = 0;
  End end = year_in_words(at, year);
  auto numeral = [&](std::uint32_t place) {
    return is(place, Class::one) || is(place, Class::teen) || is(place, Class::ten) || is(place, Class::hundred) ||
           is(place, Class::thousand);
  };
  bool inside = at > sentence_.first && !dated && (numeral(at - 1) || (text(at - 1) == "-" && glued(at)));
  if (!end || inside || year < 1500 || year > latest_year) return std::nullopt;
  if (auto longer = numbers_.numeral_at(*document_, at, sentence_.last); longer && longer->tokens.last > *end)
    return std::nullopt;
  bool led = at > sentence_.first && (is(at - 1, Class::year_lead) || is(at - 1, Class::month));
  if (is(at, Class::one) && year < 2000 && !led) return std::nullopt;
  if (is(*end, Class::counted)) return std::nullopt;
  said.set(Field::year, year);
  return end;
}

DateMatcher::End DateMatcher::short_year(std::uint32_t at, Said& said) const {
  bool quoted = text(at) == "'" || text(at) == "\u2019" || text(at) == "\u2018";
  bool after_of = at > sentence_.first && (text(at - 1) == "of" || text(at - 1) == "FY");
  std::uint32_t figure = quoted ? at + 1 : at;
  int number = quoted || after_of ? digits(figure, 2, 2) : -1;
  if (number < 0 || (quoted && !glued(figure)) || (glued(figure + 1) && is(figure + 1, Class::ordinal_ending)))
    return std::nullopt;
  said.set(Field::short_year, number);
  return figure + 1;
}

DateMatcher::End DateMatcher::day(Slot slot, std::uint32_t at, Said& said) const {
  std::int32_t number = 0;
  bool is_ordinal = false;
  End end = ordinal_number(at, number, is_ordinal);
  if (!end || number < 1 || number > 31 || (slot == Slot::nth_day && !is_ordinal)) return std::nullopt;
  bool small_word = !is_ordinal && is(at, Class::one);  // "in May one of them"
  if (small_word) return std::nullopt;
  if (slot == Slot::digit_nth && (!is_ordinal || token(at).shape != Shape::number)) return std::nullopt;
  if (!is_ordinal && glued(*end) && (text(*end) == "%" || token(*end).shape == Shape::lower)) return std::nullopt;
  said.set(slot == Slot::day2 ? Field::day2 : Field::day, number);
  return end;
}

DateMatcher::End DateMatcher::figure(Slot slot, std::uint32_t at, Said& said) const {
  std::int32_t number = 0;
  bool is_ordinal = false;
  End end = ordinal_number(at, number, is_ordinal);
  if (!end || is_ordinal != (slot == Slot::figure_th)) return std::nullopt;
  said.set(slot == Slot::figure ? Field::week : Field::century, number);
  return end;
}

}  // namespace gainsay
