// Fractions and what they are fractions of: a share of a whole ("half of the voters", "rose by a third", "one in
// five"), or a part of a unit ("half a mile"); and units that "a" counts ("more than a mile").
#include "values/figure.h"

namespace gainsay {

/// "a third of the crop", "half the voters"; "rose by a third", "fell a third"; "a third more", "a two-thirds
/// majority".
bool FigureReader::fraction_of_whole(Figure& figure, std::uint32_t at) const {
  const std::uint32_t first = figure.number.tokens.first;
  const Decimal value = figure.number.value;
  if (is_number(first) && value * Decimal(20) < Decimal(1)) return true;  // "1/40"
  figure.share = true;
  const auto behind = [&](Nouns::Flag flag) { return has(at) && lists_.nouns.is(token(at).folded, flag); };
  const std::uint32_t lead = before_hedge(first);
  const WordId before = lead > sentence_.first ? token(lead - 1).folded : no_word;
  const bool led =
      before == lists_.by || (!is_number(first) && lists_.nouns.is(before, Nouns::change));  // not "fell 7/8"
  const bool one = lists_.numerals.word(before).article || lists_.nouns.is(before, Nouns::determiner);
  const bool whole = is(at, lists_.of) || behind(Nouns::determiner) || led || behind(Nouns::compared) ||
                     (one && has(past_hyphen(at)) && lists_.nouns.is(token(past_hyphen(at)).folded, Nouns::share_noun));
  if (!whole) return true;
  figure.kind = Kind::percent;
  figure.amount = value * Decimal(100);
  if (is(at, lists_.of)) figure.tokens.last = at + 1;
  return true;
}

/// Where the hedge begins that ends at `at`: at "more" of "more than half"; `at` where there is none.
std::uint32_t FigureReader::before_hedge(std::uint32_t at) const {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t first = at; first > sentence_.first && at - first < longest;) {
    const auto hedge = lists_.readings.before().longest(document_, --first, at);
    if (hedge && hedge.last == at) return first;
  }
  return at;
}

/// "half a mile", "a quarter of a percentage point", "three quarters of an acre".
bool FigureReader::with_part_of_unit(Figure& figure, std::uint32_t at) const {
  const bool of_it = is(at, lists_.of);
  if (!(figure.number.fraction || of_it) || figure.number.value >= Decimal(1)) return false;
  if (of_it) ++at;  // "a quarter of a mile", "0.5 of a percentage point"
  if (!is_article(at)) return false;
  if (!with_percent(figure, at + 1) && !with_unit(figure, at + 1)) return false;
  if (figure.number.fraction) figure.number.precision = figure.amount / Decimal(2);
  return true;
}

std::optional<Figure> FigureReader::unit_alone(std::uint32_t at, bool hedged) const {
  if (!is_article(at)) return std::nullopt;
  const auto unit = lists_.units.alone().longest(document_, at + 1, sentence_.last);
  if (!unit) return std::nullopt;
  Figure figure;
  figure.number.tokens = figure.tokens = {at, at + 1};
  figure.number.spelled = true;
  figure.number.value = figure.amount = 1;
  if (!with_unit(figure, at + 1)) return std::nullopt;
  std::uint32_t next = figure.tokens.last;
  if (is(next, lists_.and_) && has(next + 2) && is_article(next + 1)) {
    const Decimal part = lists_.numerals.word(token(next + 2).folded).part;  // "a mile and a half"
    if (part == Decimal()) return std::nullopt;
    figure.amount = figure.amount + Decimal(1) / part;
    figure.number.precision = Decimal(1) / part;
    figure.tokens.last = next + 3;
    return figure;
  }
  const bool clause = at == sentence_.first || lists_.nouns.is(token(at - 1).folded, Nouns::stop);
  const bool sized = is(next, lists_.of) || (has(next) && lists_.nouns.is(token(next).folded, Nouns::dimension));
  if (!hedged && !(clause && sized)) return std::nullopt;
  return figure;
}

/// "half of the voters"; "one in five", "1-in-5", "two out of every three".
bool FigureReader::with_share(Figure& figure, std::uint32_t at) const {
  const ReadNumber& number = figure.number;
  if (number.fraction && number.value < Decimal(1)) return fraction_of_whole(figure, at);
  const std::uint32_t joined = past_hyphen(at);
  if (joined != at && is(joined, lists_.in) && past_hyphen(joined + 1) != joined + 1) at = joined;
  const bool out_of = is(at, lists_.out) && is(at + 1, lists_.of), in = is(at, lists_.in);
  if ((!out_of && !in) || !number.value.is_whole() || number.vague || number.value <= Decimal()) return false;
  std::uint32_t first = past_hyphen(at + (out_of ? 2 : 1));
  if (is(first, lists_.every)) ++first;
  if (!has(first)) return false;
  const auto whole = this->number(first, {});
  if (!whole || whole->ordinal || whole->fraction || whole->vague || whole->value <= number.value || is_year(*whole))
    return false;
  if (in && (number.value > Decimal(10) || whole->value > Decimal(100000) || is_time(whole->tokens.last))) return false;
  const bool unlike = in && whole->tokens.size() > 0 && has(whole->tokens.last) && !whole->spelled &&
                      glued(whole->tokens.last) && token(whole->tokens.last).shape != Shape::symbol;
  if (unlike) return false;
  const bool odds = whole->value > Decimal(20);
  figure.kind = odds ? Kind::ratio : Kind::percent;
  figure.share = !odds;
  figure.amount = number.value / whole->value * Decimal(odds ? 1 : 100);
  figure.number.precision = figure.amount * Decimal::from_units(Decimal::scale / 5);
  figure.tokens.last = whole->tokens.last;
  return true;
}

}  // namespace gainsay
