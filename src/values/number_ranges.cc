// Two figures that are the ends of one range: "5-7", "from 5 to 7", "five or six", "$5-7 million"; and pairs that only
// look like one: telephone and case numbers, scores, a change from one value to another.
#include "values/number_scan.h"

namespace gainsay {
namespace {

constexpr std::uint32_t change_reach = 6;  // how far before "from 5 to 7" a verb of change makes it two values

}  // namespace

bool SentenceScan::changes_before(std::uint32_t at) const {
  const std::uint32_t from = at > sentence_.first + change_reach ? at - change_reach : sentence_.first;
  for (std::uint32_t i = from; i < at; ++i)
    if (lists_.nouns.is(token(i).folded, Nouns::change)) return true;
  return false;
}

/// Whether the two are ends of one range; units given once are shared, and "$5-7 million" shares its scale.
bool SentenceScan::fit(Figure& first, Figure& second) const {
  if (first.number.ordinal || second.number.ordinal || first.number.vague || second.number.vague) return false;
  if (first.kind == Kind::number && second.kind != Kind::number && !first.share)
    first.take_unit(second);
  else if (second.kind == Kind::number && first.kind != Kind::number && !second.share)
    second.take_unit(first);
  if (first.kind != second.kind || (first.unit != second.unit && first.kind != Kind::count)) return false;
  const Decimal scale = second.number.scale;
  const bool shares = first.number.scale == Decimal(1) && scale > Decimal(1) && first.amount * scale < second.amount;
  if (shares && first.amount < second.amount / scale) {
    first.amount = first.amount * scale;
    first.number.value = first.number.value * scale;
  }
  return first.amount * first.factor < second.amount * second.factor;
}

std::optional<Figure> SentenceScan::second_of(const Figure& first, std::uint32_t at, bool hyphen) const {
  auto second =
      figures_.read(at, true, hyphen, first.kind == Kind::money && first.tokens.first < first.number.tokens.first);
  if (!second) return second;
  const bool digits = token(second->number.tokens.first).shape == Shape::number;
  const bool first_digits = token(first.number.tokens.first).shape == Shape::number;
  if (hyphen && digits != first_digits) return std::nullopt;
  return second;
}

/// "555-1234"
bool SentenceScan::telephone(const Figure& first, const Figure& second) const {
  return digits(first) == 3 && digits(second) == 4;
}

/// "24-1234": a second number so much longer, and not round, is no end of a range.
bool SentenceScan::case_number(const Figure& first, const Figure& second) const {
  return digits(second) >= digits(first) + 2 && second.amount.is_whole() && second.amount.to_whole() % 10 != 0;
}

/// The figure that a range goes on to: "-7", "to 7", "or six", "through 100". `score` where both are points of a game.
std::optional<Figure> SentenceScan::continued(Figure& first, bool& score) const {
  const std::uint32_t at = first.tokens.last;
  const std::uint32_t past = figures_.past_hyphen(at);
  const bool joined = past != at && is(past, lists_.to);  // "20-to-30-percent"
  const bool hyphen = past != at, to = joined || is(at, lists_.to), either = is(at, lists_.or_),
             through = is(at, lists_.through);
  if (!hyphen && !to && !either && !through) return std::nullopt;
  auto second = second_of(first, joined ? figures_.past_hyphen(past + 1) : hyphen ? past : at + 1, hyphen);
  if (!second) return std::nullopt;
  const bool glued_pair = hyphen && !token(at).spaced && token(first.tokens.last - 1).shape == Shape::number;
  const bool bare = first.kind == Kind::number && second->kind == Kind::number;
  if (glued_pair && bare && telephone(first, *second)) return std::nullopt;
  if (glued_pair && bare && case_number(first, *second)) return std::nullopt;
  const bool small = first.amount < Decimal(100) && second->amount < Decimal(200);
  if (hyphen && figures_.past_hyphen(second->tokens.last) != second->tokens.last && glued_pair && bare)
    return std::nullopt;
  if (second->dropped && !second->weak_year) return std::nullopt;
  if (first.weak_year && second->weak_year) return std::nullopt;
  const bool unit_between =
      first.tokens.last > first.number.tokens.last && first.tokens.first == first.number.tokens.first;
  if (to && second->kind == Kind::number && first.kind != Kind::number && first.kind != Kind::count && unit_between)
    return std::nullopt;  // "gained 12 points to 7,600"
  const bool rises = first.kind == Kind::number || first.amount * first.factor < second->amount * second->factor;
  Figure low = first;
  const bool fits = fit(low, *second);
  if (hyphen && bare && (small || !fits)) {
    score = glued_pair && small;
    return std::nullopt;
  }
  if (!fits || !rises) {
    score = to && bare && small && first.number.tokens.size() == 1;
    return std::nullopt;
  }
  if (either && (second->amount > first.amount * Decimal(2) + Decimal(1) || low.amount != first.amount)) {
    if (low.amount == first.amount || second->amount > low.amount * Decimal(2)) return std::nullopt;
  }
  if (to && first.number.tokens.first > sentence_.first && is(first.number.tokens.first - 1, lists_.from))
    return std::nullopt;
  if (to && first.kind != Kind::number && changes_before(first.tokens.first)) return std::nullopt;
  if (to && bare && changes_before(first.tokens.first)) return std::nullopt;
  first = low;
  return second;
}

}  // namespace gainsay
