// Fractions: alone ("two-thirds", "3/4", "half a million") or behind a whole number ("two and a half million").
#include "values/numeral_parse.h"

namespace gainsay {
namespace {

constexpr std::int64_t thousand = 1000;

}  // namespace

/// The fraction behind "one and": also "three quarter" of "one and three quarter hours".
std::optional<ReadNumber> NumeralParse::fraction_of_more(std::uint32_t at) {
  if (auto piece = fraction(at, false)) return piece;
  const auto count = sum(at);
  const NumeralWord& part = word(count ? past_hyphen(count->tokens.last) : last_);
  const bool quarter = part.part > Decimal(2) && part.ordinal == Cardinal::none && !part.plural;
  if (!count || !quarter || count->value >= part.part) return std::nullopt;
  return piece_of(count->value / part.part, past_hyphen(count->tokens.last) + 1);
}

/// The fraction after a whole number: "2 1/2", "2½", "two and a half", "a million and a half".
void NumeralParse::mixed(ReadNumber& whole) {
  const std::uint32_t at = whole.tokens.last;
  std::optional<ReadNumber> rest;
  if (at < last_ && word(at).fraction != Decimal()) {
    rest = piece_of(word(at).fraction, at + 1, false);
  } else if (word(at).joins) {
    rest = fraction_of_more(at + 1);
  } else if (is_hyphen(at) && word(at + 1).joins) {  // "three-and-a-half"
    rest = fraction_of_more(past_hyphen(at + 2));
  } else if (!whole.spelled && whole.scale == Decimal(1) && at + 2 < last_ && is_number(past_hyphen(at)) &&
             token(past_hyphen(at)).spaced == token(at).spaced) {
    rest = is_sign(past_hyphen(at) + 1, '/') ? fraction(past_hyphen(at), false) : std::nullopt;
  }
  if (!rest || rest->value >= Decimal(1) || !whole.value.is_whole()) return;
  const Decimal shared = whole.scale >= Decimal(thousand) ? whole.scale : Decimal(1);
  whole.value = whole.value + rest->value * shared;
  whole.precision = rest->value == Decimal::from_units(Decimal::scale / 2) ? shared / Decimal(2) : shared / Decimal(4);
  whole.tokens.last = rest->tokens.last;
  if (shared == Decimal(1)) scales(whole);
}

/// "thirds", "-quarters" after `numerator`, as a share of one.
std::optional<ReadNumber> NumeralParse::part_after(Decimal numerator, std::uint32_t at) const {
  const std::uint32_t place = past_hyphen(at);
  const NumeralWord& part = word(place);
  if (part.part > Decimal(1)) {
    const bool single = numerator == Decimal(1);
    const bool hyphened = place != at && is_hyphen(place + 1);  // "a three-quarter-mile track"
    if (!single && !part.plural && !hyphened) return std::nullopt;
    return piece_of(numerator / part.part, place + 1);
  }
  const std::uint32_t next = past_hyphen(place + 1);  // "twenty-firsts", "a twenty-first"
  const NumeralWord& unit = word(next);
  const bool one = unit.ordinal == Cardinal::unit && numerator == Decimal(1) && !another(next);
  const Decimal units = one ? unit.value : unit.plural ? unit.part : Decimal();
  if (part.cardinal != Cardinal::ten || units == Decimal() || units >= Decimal(10)) return std::nullopt;
  return piece_of(numerator / (part.value + units), next + 1);
}

/// What "half", "two-thirds" is a fraction of: "half a million", "a quarter of a million", "half million".
void NumeralParse::scale_of_fraction(ReadNumber& piece) const {
  std::uint32_t at = piece.tokens.last;
  if (word(at).of && word(at + 1).article)
    at += 2;
  else if (word(at).article)
    at += 1;
  const NumeralWord& scale = word(past_hyphen(at));
  const bool scales_it =
      scale.cardinal == Cardinal::scale || scale.cardinal == Cardinal::group || scale.cardinal == Cardinal::hundred;
  if (!scales_it || scale.plural) return;
  piece.tokens.last = past_hyphen(at);
  piece.precision = piece.value;
  scales(piece);
  piece.precision = piece.value * Decimal::from_units(Decimal::scale / 5);
}

/// "a fourth test" is one more, "a fourth of" a share.
bool NumeralParse::another(std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  const bool ordinal = word(at).ordinal != Cardinal::none;
  if (ordinal && is_hyphen(next) && is_glued(next) && is_glued(next + 1)) return true;  // "a third-party"
  return ordinal && next < last_ && token(next).shape != Shape::symbol && !word(next).of && !word(next).after_share &&
         !word(next).joins;
}

std::optional<ReadNumber> NumeralParse::fraction(std::uint32_t at, bool scaled) {
  const NumeralWord& head = word(at);
  std::optional<ReadNumber> found;
  if (head.fraction != Decimal()) found = piece_of(head.fraction, at + 1, false);
  const bool bare = head.part != Decimal() && head.ordinal == Cardinal::none && !head.plural;
  if (!found && bare) found = piece_of(Decimal(1) / head.part, at + 1);
  if (!found && head.article && !another(at + 1)) found = part_after(1, at + 1);
  if (!found) {
    auto numerator = sum(at);
    if (numerator && numerator->value.is_whole() && numerator->scale <= power_of_ten(6))
      found = part_after(numerator->value, numerator->tokens.last);
  }
  if (!found) found = ratio(at);
  if (found && scaled) scale_of_fraction(*found);
  return found;
}

/// "3/4", "one over three".
std::optional<ReadNumber> NumeralParse::ratio(std::uint32_t at) const {
  const bool worded = at + 1 < last_ && token(at + 1).shape <= Shape::mixed;
  if (is_number(at) && worded && !word(at + 1).over) return std::nullopt;  // "14.3 billion"
  auto numerator = is_number(at) ? digits(at) : below_thousand(at);
  if (!numerator || !numerator->value.is_whole()) return std::nullopt;
  const std::uint32_t between = numerator->tokens.last;
  const bool slash =
      is_sign(between, '/') && is_number(at) && is_number(between + 1) && is_glued(between) && is_glued(between + 1);
  if (!slash && !(word(between).over && numerator->value == Decimal(1))) return std::nullopt;
  NumeralParse rest(reader_, document_, last_, options_);
  auto denominator = slash ? digits(between + 1) : rest.group(between + 1);
  if (!denominator || denominator->value == Decimal() || !denominator->value.is_whole()) return std::nullopt;
  if (slash && (is_sign(denominator->tokens.last, '/') || (at > 0 && is_sign(at - 1, '/') && is_glued(at))))
    return std::nullopt;  // 5/17/2018
  if (slash && text(at) == "9" && text(between + 1) == "11") return std::nullopt;
  return piece_of(numerator->value / denominator->value, denominator->tokens.last, !is_number(at));
}

}  // namespace gainsay
