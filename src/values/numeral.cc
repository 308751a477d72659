// A numeral is a descending sum of groups, "three million, two hundred thousand and twelve". A group is a number below
// a thousand in words, or one in digits, times its scales; each group must be smaller than the scale before it, which
// is what ends "two thousand and three thousand" after its first two words. A fraction may stand alone ("two-thirds",
// "half a million") or after the last group ("two and a half million"), where it shares the scale that follows or,
// failing one, that came before. Digits carry their precision along: one unit of their last digit, times the scales.
#include "values/numeral_parse.h"

namespace gainsay {
namespace {

constexpr std::int64_t thousand = 1000;

}  // namespace

std::optional<ReadNumber> NumeralParse::below_hundred(std::uint32_t at) const {
  const NumeralWord& head = word(at);
  if (head.cardinal != Cardinal::unit && head.cardinal != Cardinal::teen && head.cardinal != Cardinal::ten)
    return std::nullopt;
  ReadNumber piece = piece_of(head.value, at + 1);
  if (head.cardinal != Cardinal::ten) return piece;
  const NumeralWord& unit = word(past_hyphen(at + 1));
  if (unit.cardinal == Cardinal::unit && unit.value != Decimal()) {
    piece.value = piece.value + unit.value;
    piece.tokens.last = past_hyphen(at + 1) + 1;
  }
  return piece;
}

/// "two hundred (and five)", "a hundred", "hundred"; `head` counts the hundreds and ends before that word.
ReadNumber NumeralParse::hundreds(ReadNumber head) const {
  head.value = head.value * Decimal(100);
  head.precision = head.precision * Decimal(100);
  head.tokens.last = past_hyphen(head.tokens.last) + 1;
  const std::uint32_t joint = word(head.tokens.last).joins ? head.tokens.last : past_hyphen(head.tokens.last);
  const bool joins = word(joint).joins;  // "two hundred and five", "two-hundred-and-five"
  if (joins && !options_.joined_by_and) return head;
  const std::uint32_t at = !joins ? joint : joint == head.tokens.last ? joint + 1 : past_hyphen(joint + 1);
  auto rest = below_hundred(at);
  if (!rest && joins) rest = digits(at);
  if (!rest || rest->value >= Decimal(100) || rest->value == Decimal() || !rest->value.is_whole()) return head;
  const NumeralWord& after = word(rest->tokens.last);
  if (joins && after.cardinal == Cardinal::hundred) return head;  // "three hundred and two hundred" are two numbers
  if (joins && rest->value < after.part) return head;             // "two hundred and two thirds"
  if (joins && after.cardinal == Cardinal::group) {               // "three hundred and two dozen"
    head.scale = 100;
    return head;
  }
  head.value = head.value + rest->value;
  head.precision = {};
  head.tokens.last = rest->tokens.last;
  return head;
}

std::optional<ReadNumber> NumeralParse::below_thousand(std::uint32_t at) const {
  if (word(at).article && word(past_hyphen(at + 1)).cardinal == Cardinal::hundred) return hundreds(piece_of(1, at + 1));
  if (word(at).cardinal == Cardinal::hundred) return hundreds(piece_of(1, at));
  auto head = below_hundred(at);
  if (!head) return head;
  if (word(past_hyphen(head->tokens.last)).cardinal == Cardinal::hundred) return hundreds(*head);
  // "one twenty-two", as a bus or a flight is called
  const bool called = word(at).cardinal == Cardinal::unit && word(at).value != Decimal() &&
                      word(head->tokens.last).cardinal == Cardinal::ten;
  auto rest = called ? below_hundred(head->tokens.last) : std::nullopt;
  if (!rest || is_hyphen(rest->tokens.last) || word(rest->tokens.last).part != Decimal()) return head;
  head->value = head->value * Decimal(100) + rest->value;
  head->tokens.last = rest->tokens.last;
  return head;
}

/// Multiplies `piece` by the scale words and letters that follow it.
void NumeralParse::scales(ReadNumber& piece) const {
  for (;;) {
    const std::uint32_t at = past_hyphen(piece.tokens.last);
    const NumeralWord& next = word(at);
    bool scales =
        next.cardinal == Cardinal::scale || next.cardinal == Cardinal::hundred || next.cardinal == Cardinal::group;
    const bool touches = is_glued(piece.tokens.last) && at == piece.tokens.last && token(at - 1).shape == Shape::number;
    if (next.letter || next.large_letter) {
      const bool upper = at < last_ && token(at).shape == Shape::upper;
      const bool ends = at + 1 >= last_;  // "10 k"
      scales = next.large_letter
                   ? upper && !options_.money && piece.value >= Decimal(10)
                   : options_.money || ((touches || ends) && (!next.letter_in_money || (touches && upper)));
      if (at + 1 < last_ && is_glued(at + 1) && token(at + 1).shape == Shape::number) scales = false;
    }
    if (next.plural && piece.value == Decimal(1) && !piece.spelled) scales = false;
    if (!scales) return;
    piece.value = piece.value * next.value;
    piece.scale = piece.scale * next.value;
    if (piece.precision != Decimal()) piece.precision = piece.precision * next.value;
    if (piece.precision == Decimal() && piece.scale >= power_of_ten(5)) piece.precision = piece.scale;
    piece.tokens.last = at + 1;
  }
}

std::optional<ReadNumber> NumeralParse::group(std::uint32_t at) const {
  if (!starts_numeral(at) && !is_sign(at, '.')) return std::nullopt;
  const NumeralWord& head = word(at);
  auto piece = digits(at);
  if (!piece) piece = below_thousand(at);
  if (piece && word(piece->tokens.last).point) spoken_point(*piece);
  const bool bare =
      (head.cardinal == Cardinal::scale || head.cardinal == Cardinal::group) && !head.plural && !head.counted;
  const bool named = at < last_ && token(at).shape != Shape::lower && at > 0 && token(at - 1).shape != Shape::symbol;
  if (!piece && bare && !named) piece = piece_of(1, at);
  const bool counted = head.article && at + 1 < last_ &&
                       (word(at + 1).cardinal == Cardinal::scale || word(at + 1).cardinal == Cardinal::group);
  if (!piece && counted && !word(at + 1).plural && !word(at + 1).counted) piece = piece_of(1, at + 1);
  if (!piece) return piece;
  scales(*piece);
  return piece;
}

/// The group that goes on the sum: smaller than the scale before it.
std::optional<ReadNumber> NumeralParse::next_group(const ReadNumber& sum) const {
  if (sum.scale < Decimal(100)) return std::nullopt;
  std::uint32_t at = sum.tokens.last;
  const bool comma = is_sign(at, ',') && sum.spelled && sum.scale >= Decimal(thousand);
  if (comma) ++at;
  const bool joins = word(at).joins;
  if (joins) ++at;
  if (joins && !options_.joined_by_and) return std::nullopt;
  if (word(at).article) return std::nullopt;
  at = past_hyphen(at);
  if (!starts_numeral(at)) return std::nullopt;
  auto next = group(at);
  if (!next || next->value >= sum.scale || next->value == Decimal() || !next->value.is_whole()) return std::nullopt;
  const bool both_scaled = joins && !sum.spelled && !next->spelled && next->scale > Decimal(1);
  if (both_scaled && (sum.precision < sum.scale || sum.scale > next->scale * Decimal(thousand)))
    return std::nullopt;  // "2.5 lakh crore and 20 lakh"
  const NumeralWord& after = word(past_hyphen(next->tokens.last));
  if (joins && after.part != Decimal() && (after.plural || after.ordinal == Cardinal::none)) return std::nullopt;
  if (!next->spelled && next->scale == Decimal(1) && !joins) return std::nullopt;  // "two million 500 ..."
  if (comma && !next->spelled) return std::nullopt;
  return next;
}

const std::optional<ReadNumber>& NumeralParse::sum(std::uint32_t at) {
  if (summed_at_ != at) {
    sum_ = read_sum(at);
    summed_at_ = at;
  }
  return sum_;
}

std::optional<ReadNumber> NumeralParse::read_sum(std::uint32_t at) const {
  auto sum = group(at);
  if (!sum || (!sum->value.is_whole() && sum->scale == Decimal(1))) return sum;
  while (auto next = next_group(*sum)) {
    sum->value = sum->value + next->value;
    sum->scale = next->scale;
    sum->precision = next->precision;
    sum->tokens.last = next->tokens.last;
    sum->spelled = sum->spelled || next->spelled;
  }
  return sum;
}

std::optional<ReadNumber> NumeralParse::cardinal(std::uint32_t at) {
  auto whole = sum(at);
  if (whole) mixed(*whole);
  return whole;
}

/// "twenty-second", "one hundred twenty-fifth", "22nd".
std::optional<ReadNumber> NumeralParse::ordinal(std::uint32_t at) {
  if (is_number(at) && is_glued(at + 1) && word(at + 1).ending) {
    auto piece = figure_of(text(at));
    if (!piece || !piece->value.is_whole()) return std::nullopt;
    piece->tokens.last = at + 2;
    return ordinal_of(*piece);
  }
  const auto head = sum(at);
  if (!head || !head->value.is_whole()) return std::nullopt;
  Decimal base = head->value;
  std::uint32_t place = past_hyphen(head->tokens.last);
  if (head->tokens.last == place && word(place).joins) ++place;
  const NumeralWord& tail = word(place);
  if (tail.ordinal == Cardinal::none) return std::nullopt;
  if (!head->spelled && tail.ordinal == Cardinal::unit) return std::nullopt;  // "30-second"
  if (tail.ordinal == Cardinal::scale) {
    base = base * tail.value;
  } else {
    const std::int64_t tens = base.to_whole() % 100;
    const bool fits = tail.ordinal == Cardinal::unit ? tens % 10 == 0 && tens != 10 : tens == 0;
    if (!fits || base == Decimal()) return std::nullopt;
    base = base + tail.value;
  }
  return ordinal_of(piece_of(base, place + 1));
}

/// Whether no numeral goes on behind the digits or word at `at`: most stand before a word that is no part of one.
bool NumeralParse::stands_alone(std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  if (next >= last_) return true;
  const bool sign = token(next).shape == Shape::symbol;
  if (sign && is_hyphen(next)) return !starts_numeral(next + 1);
  if (starts_numeral(next)) {
    const NumeralWord& behind = word(next);
    return behind.of || behind.article || behind.after_share || (behind.joins && !starts_numeral(next + 1));
  }
  if (!sign) return true;
  return !is_sign(next, '/') && !is_sign(next, '^') && !(is_number(at + 2) && is_glued(at + 2));
}

std::optional<ReadNumber> NumeralParse::numeral(std::uint32_t at) {
  const NumeralWord& head = word(at);
  if (head.ordinal != Cardinal::none) return ordinal_of(piece_of(head.value, at + 1));
  if (is_number(at) || head.cardinal != Cardinal::none) {
    const bool alone = stands_alone(at);
    const bool simple = alone && (is_number(at) || head.cardinal <= Cardinal::ten);
    const auto read = !simple ? sum(at) : is_number(at) ? digits(at) : below_hundred(at);
    if (!read || alone || stands_alone(read->tokens.last - 1)) return read;
  }
  return compound(at);
}

/// A numeral that begins with a sign or goes on behind its first sum.
std::optional<ReadNumber> NumeralParse::compound(std::uint32_t at) {
  const NumeralWord& head = word(at);
  const bool touching_sign = token(at).shape == Shape::symbol && is_glued(at + 1);  // "-5", ".50"
  if (!starts_numeral(at) && !touching_sign) return std::nullopt;
  if (head.article && !word(past_hyphen(at + 1)).is_counted()) return std::nullopt;  // most of "a"
  const bool minus_sign = is_hyphen(at) && is_glued(at + 1) && (is_number(at + 1) || is_sign(at + 1, '.'));
  const bool negative = head.minus || minus_sign;
  const std::uint32_t first = negative ? past_hyphen(at + 1) : at;
  if (first >= last_) return std::nullopt;
  const auto place = negative ? std::nullopt : ordinal(at);
  auto share = fraction(first);
  if (place && (!share || share->tokens.last < place->tokens.last)) return place;
  if (place && share->tokens.last == place->tokens.last && !head.article && share->value * Decimal(3) <= Decimal(1) &&
      head.value != Decimal(1))
    return place;
  auto read = cardinal(first);
  if (share && (!read || read->tokens.last <= share->tokens.last)) {
    read = share;
    read->fraction = share->scale == Decimal(1);
  } else if (read) {
    power(*read);
    if (head.minus && !is_number(first) && !read->spelled) return std::nullopt;
  }
  if (read && negative) read->value = -read->value;
  return read;
}

std::optional<ReadNumber> NumeralReader::read(const Document& document, std::uint32_t at, std::uint32_t last,
                                              const NumeralOptions& options) const {
  std::optional<ReadNumber> read = at < last ? NumeralParse(*this, document, last, options).numeral(at) : std::nullopt;
  if (read) {
    read->tokens.first = at;
    read->article = word(document.tokens[at].folded).article;
  }
  return read;
}

}  // namespace gainsay
