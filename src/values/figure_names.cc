// Figures that are no figures of anything: parts of names, ids, models, years, telephone numbers and addresses.
#include <numeric>

#include "values/figure.h"

namespace gainsay {

bool FigureReader::kept_out_before(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  if (at == sentence_.first || token(at).spaced) return false;
  if (at >= sentence_.first + 2 && is_sign(at - 1, "-") && text(at - 2) == "of") return true;  // "a mum-of-two"
  if (token(at).shape != Shape::number) return false;
  const Token& before = token(at - 1);
  if (before.shape != Shape::symbol) return true;  // "A1", "24703L202"
  const std::string_view sign = text(at - 1);
  const bool other_unit = sign == "/" && at >= sentence_.first + 3 && token(at - 2).shape == Shape::lower &&
                          is_number(at - 3);  // "6,118m/20,072ft"
  if (other_unit) return false;
  if (sign == "/" || sign == "." || sign == ":" || sign == "_" || sign == "@" || sign == "#" || sign == "&")
    return !before.spaced || sign == "#";
  if (sign == "+") return true;
  const bool hyphen = sign == "-" || sign == "\u2013" || sign == "\u2011";
  if (!hyphen || before.spaced || at < sentence_.first + 2) return false;
  const Shape head = token(at - 2).shape;  // "F-16", "COVID-19"; but "mid-20", "magnitude-6"
  const bool joined_word = head == Shape::lower && !token(at - 2).spaced && at >= sentence_.first + 4 &&
                           is_sign(at - 3, "-") && is_number(at - 4);  // "3-for-5", "8-by-10"
  return joined_word || head == Shape::upper || head == Shape::mixed || head == Shape::number ||
         (head == Shape::capitalised && at - 2 != sentence_.first);
}

bool FigureReader::kept_out_after(const ReadNumber& number) const {
  const std::uint32_t next = number.tokens.last;
  if (!has(next) || token(next).spaced || token(next - 1).shape != Shape::number) return false;
  if (token(next).shape != Shape::symbol) return true;  // "777F", "5G", "20s"
  const std::string_view sign = text(next);
  if (sign == "(" && has(next + 1) && !token(next + 1).spaced && !is_number(next + 1)) return true;  // "401(k)"
  const bool joins = sign == "/" || sign == "-" || sign == ":" || sign == "." || sign == "_" || sign == "\u2013";
  return joins && has(next + 1) && !token(next + 1).spaced && token(next + 1).shape == Shape::number;
}

/// Whether the number is the last word of a name: "Falcon 9", "Channel Four".
bool FigureReader::named(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  if (at == sentence_.first || number.tokens.size() != 1 || !token(at).spaced) return false;
  const Shape before = token(at - 1).shape, own = token(at).shape;
  const bool name = before == Shape::capitalised || before == Shape::upper || before == Shape::mixed;
  const bool of_name = own == Shape::capitalised && before == Shape::lower && is(at - 1, lists_.of) &&
                       at >= sentence_.first + 3 && token(at - 2).shape == Shape::capitalised;
  if (of_name) return true;  // "the Group of Seven"
  const WordId word = token(at - 1).folded;
  if (!name || lists_.nouns.is(word, Nouns::stop)) return false;
  if (at - 1 == sentence_.first && lists_.nouns.is(word, Nouns::pronoun_lead)) return false;  // "Another 40 died"
  if (lists_.age_groups.holds(word)) return false;                                            // "People 65 and older"
  if (own == Shape::number) return text(at).find_first_of(".,") == std::string_view::npos;
  return own == Shape::capitalised && at - 1 > sentence_.first;
}

bool FigureReader::is_year(const ReadNumber& number) const {
  if (number.tokens.size() != 1 || token(number.tokens.first).shape != Shape::number) return false;
  return text(number.tokens.first).size() == 4 && number.value >= Decimal(1500) && number.value <= Decimal(2100);
}

/// Whether four digits name a year here. "In 2015 elections", "a 2004 law that cut taxes"; but "more than 2000 people".
bool FigureReader::reads_as_year(const ReadNumber& number) const {
  if (!is_year(number)) return false;
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (at == sentence_.first || lists_.nouns.is(token(at - 1).folded, Nouns::year_lead)) return true;
  return !has(next) || token(next).shape != Shape::lower || !lists_.nouns.is_plural(token(next));
}

/// "Falcon 9 rockets", "Boeing 747 aircraft": the number of a name, though a noun follows; but "in Iraq 12 soldiers".
bool FigureReader::names_model(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (!is_number(at) || at < sentence_.first + 2 || !named(number) || !has(next)) return false;
  if (token(next).shape != Shape::lower) return false;
  return !lists_.nouns.is(token(at - 2).folded, Nouns::place_lead);
}

/// "flight 370", "page three", "article 5": the number of a thing that is counted off, not a count.
bool FigureReader::numbered(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  const bool lettered = number.tokens.size() == 2 && is_number(at) && glued(at + 1);  // "room 12B"
  if (at == sentence_.first || (number.tokens.size() != 1 && !lettered)) return false;
  const bool hyphened = at >= sentence_.first + 2 && past_hyphen(at - 1) == at;  // "category-four"
  if (!token(at).spaced && !hyphened) return false;
  const std::uint32_t thing = hyphened ? at - 2 : at - 1;
  if (!lists_.nouns.is(token(thing).folded, Nouns::numbered) || !number.value.is_whole()) return false;
  if (is_number(at) && text(at).find(',') != std::string_view::npos) return false;
  return thing == sentence_.first || !lists_.nouns.is(token(thing - 1).folded, Nouns::pronoun_lead);
}

/// "020 7946 0958", "+44 20 7946 0958": groups of digits of which the first begins with 0 or a plus; "(202) 555-0100".
bool FigureReader::in_telephone(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  if (!is_number(at)) return false;
  const bool area = is_sign(at + 1, ")") && at > sentence_.first && text(at - 1) == "(" && text(at).size() == 3 &&
                    is_number(at + 2) && text(at + 2).size() == 3 && is_sign(at + 3, "-") && is_number(at + 4);
  if (area) return true;
  if (is_number(at + 1) && text(at).size() > 1 && text(at)[0] == '0' && text(at).find('.') == std::string_view::npos)
    return true;
  std::uint32_t first = at;
  while (first > sentence_.first && first + 4 > at && is_number(first - 1)) --first;
  if (first == at) return false;
  const bool plus = first > sentence_.first && text(first - 1) == "+" && glued(first);
  return plus || (text(first)[0] == '0' && text(first).size() > 1);
}

/// "10 Downing Street".
bool FigureReader::in_address(const ReadNumber& number) const {
  const std::uint32_t next = number.tokens.last;
  if (number.spelled || !has(next) || token(next).shape != Shape::capitalised) return false;
  for (std::uint32_t at = next + 1; at < next + 4 && has(at) && token(at).shape <= Shape::mixed; ++at)
    if (lists_.nouns.is(token(at).folded, Nouns::street)) return true;
  return false;
}

/// The ordinal of a name: "Fifth Avenue", "the Second World War".
bool FigureReader::in_name(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (!has(next) || token(next).shape != Shape::capitalised || is_time(next)) return false;
  return token(at).shape == Shape::capitalised && at > sentence_.first;
}

/// "3/34" counts pictures, "2015/16" names a season: a fraction in digits is one when it is in its lowest terms and
/// small, or when "of" follows, or when it is all there is.
bool FigureReader::is_counter(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (!number.fraction || !is_number(at) || number.tokens.size() != 3) return false;
  if (number.value >= Decimal(1)) return next - sentence_.first != number.tokens.size() || has(next);
  if (is(next, lists_.of) || (at == sentence_.first && !has(next))) return false;
  const std::int64_t above = Decimal::parse(text(at)).value_or(Decimal()).to_whole();
  const std::int64_t below = Decimal::parse(text(at + 2)).value_or(Decimal()).to_whole();
  return below > 10 || std::gcd(above, below) > 1;
}

bool FigureReader::is_pronoun(const ReadNumber& number) const {
  if (number.tokens.size() != 1 || token(number.tokens.first).folded != lists_.one) return false;
  const std::uint32_t at = number.tokens.first;
  return at == sentence_.first || lists_.nouns.is(token(at - 1).folded, Nouns::pronoun_lead);
}

}  // namespace gainsay
