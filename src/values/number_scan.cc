// A sentence without a number, or a word that can do without, is left after one look. In the others the class of a
// word passes most of them by; for the rest the roles of a token and the next (`number_lists.h`) say whether a figure,
// a hedge, a multiple or "between" can start there. Where a figure is read, a hedge before it and a second figure after
// it ("5 to 7", "five or six") are joined to it. Figures that count a noun further on are read on from their number, so
// that "two 12-year-old boys" holds a count and an age; the count's span then stops where the age begins.
#include "values/number_scan.h"

namespace gainsay {

void SentenceScan::run() {
  std::uint32_t at = read_from(sentence_.first);
  if (at == sentence_.first + 1) at = alone(sentence_.first);
  while ((at = next_start(at)) < sentence_.last) at = read_from(at);
}

/// The first token from `at` on where something may start, seen with the one behind it: many words lead a figure, but
/// few do.
std::uint32_t SentenceScan::next_start(std::uint32_t at) const {
  const Token* tokens = document_.tokens.data();
  for (; at < sentence_.last; ++at) {
    if (!lists_.vocabulary->may_hold(tokens[at].classes, NumberLists::starting)) continue;
    const unsigned next = at + 1 < sentence_.last ? lists_.roles(tokens[at + 1]) : 0;
    if (NumberLists::starts(lists_.roles(tokens[at]), next)) break;
  }
  return at;
}

/// A dash or stop that begins no number: "-5" and ".50" stand apart and touch their digits.
bool SentenceScan::lone_sign(std::uint32_t at) const {
  if (token(at).shape != Shape::symbol) return false;
  if (token(at).folded != lists_.hyphen && token(at).folded != lists_.stop) return false;
  const bool touches = at + 1 < sentence_.last && token(at + 1).shape == Shape::number && !token(at + 1).spaced;
  return !touches || (!token(at).spaced && at > sentence_.first && token(at - 1).shape != Shape::symbol);
}

/// Reads what starts at `at`, and returns where to read on, behind it.
std::uint32_t SentenceScan::read_from(std::uint32_t at) {
  const unsigned roles = figures_.roles(at);
  if ((roles & NumberLists::lead) != 0 && lone_sign(at)) return at + 1;
  std::uint32_t next = at;
  if ((roles & NumberLists::opener) != 0) next = between(at, at, nullptr);
  if (next == at && (roles & NumberLists::hedge) != 0) next = hedged(at);
  if (next == at && (roles & NumberLists::multiple) != 0) next = multiple(at, at, nullptr);
  if (next == at && figures_.may_start(at)) next = figure(at, at, nullptr);
  return std::max(next, at + 1);
}

/// What is read only where a sentence begins with it: "percent of 10"; "- 10 k" where it is all there is.
std::uint32_t SentenceScan::alone(std::uint32_t at) {
  if (!is(at, lists_.hyphen)) return percent_of(at);
  auto read = figures_.read(at + 1);
  if (!read || read->dropped || read->kind != Kind::number || read->tokens.last != sentence_.last) return at + 1;
  read->amount = -read->amount;
  read->tokens.first = at;
  return emit(at, {*read, std::nullopt}, nullptr);
}

/// "percent of 10", where a sentence begins with it.
std::uint32_t SentenceScan::percent_of(std::uint32_t at) {
  const auto percent = lists_.units.percent().longest(document_, at, sentence_.last);
  if (!percent || !is(percent.last, lists_.of)) return at + 1;
  auto read = figures_.read(percent.last + 1);
  if (!read || read->kind != Kind::number || read->dropped) return at + 1;
  read->kind = Kind::percent;
  read->tokens.first = at;
  return emit(at, {*read, std::nullopt}, nullptr);
}

std::uint32_t SentenceScan::hedged(std::uint32_t at) {
  const auto found = lists_.readings.before().longest(document_, at, sentence_.last);
  if (!found) return at;
  const bool compound = at > sentence_.first && is(at - 1, lists_.hyphen) && !token(at).spaced;  // "a six-under 66"
  if (compound) return at;
  if (at > sentence_.first && lists_.readings.not_hedges().longest(document_, at - 1, sentence_.last)) return at;
  std::uint32_t place = found.last;
  if (const auto again = lists_.readings.before().longest(document_, place, sentence_.last)) place = again.last;
  if (place >= sentence_.last) return at;
  const unsigned roles = lists_.roles(token(place));
  if ((roles & NumberLists::opener) != 0)
    if (const std::uint32_t next = between(at, place, found.meaning); next != at) return next;
  if ((roles & NumberLists::multiple) != 0)
    if (const std::uint32_t next = multiple(at, place, found.meaning); next != at) return next;
  return figures_.may_start(place) ? figure(at, place, found.meaning) : at;
}

std::uint32_t SentenceScan::figure(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge) {
  auto first = figures_.read(at);
  if (!first && hedge != nullptr) first = figures_.unit_alone(at, true);
  if (!first) return from;
  bool score = false;
  const bool goes_on = (!first->dropped || first->weak_year || first->joined) &&
                       (figures_.roles(first->tokens.last) & NumberLists::joint) != 0;
  const std::optional<Figure> second = goes_on ? continued(*first, score) : std::nullopt;
  if (score) {  // both points of a game are passed over
    const std::uint32_t past = figures_.past_hyphen(first->tokens.last);
    const auto other = figures_.read(is(first->tokens.last, lists_.to) ? past + 1 : past, true, true);
    return other ? other->tokens.last : first->tokens.last;
  }
  const bool keep = second || !first->dropped ||
                    (first->weak_year && hedge != nullptr && first->kind == Kind::number &&
                     hedge->hedge != Hedge::about && hedge->hedge != Hedge::at_most);
  if (!keep) return first->tokens.last;
  const bool compared = hedge != nullptr || first->after != nullptr;
  if (compared && !second && from > sentence_.first) figures_.age_of_group(*first, from - 1);
  return emit(from, {*first, second}, hedge);
}

std::uint32_t SentenceScan::between(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge) {
  const auto opener = lists_.between.longest(document_, at, sentence_.last);
  if (!opener) return from;
  const bool bare_from = is(at, lists_.from);
  if (bare_from && changes_before(at)) return from;
  const HedgeRule* inner = hedge;
  std::uint32_t place = opener.last;
  if (const auto found = lists_.readings.before().longest(document_, place, sentence_.last)) {
    inner = found.meaning;
    place = found.last;
  }
  auto first = figures_.read(place);
  if (first && !is(first->tokens.last, lists_.and_) && !is(first->tokens.last, lists_.to))
    first = figures_.read(place, false);
  if (!first || (first->dropped && !first->weak_year)) return from;
  const std::uint32_t join = first->tokens.last;
  if (!is(join, lists_.to) && !(is(join, lists_.and_) && !bare_from)) return from;
  auto second = figures_.read(join + 1);
  if (!second || (second->dropped && !second->weak_year) || (first->weak_year && second->weak_year)) return from;
  if (!fit(*first, *second)) return from;
  if (from > sentence_.first) {  // "aged between 18 and 34"
    figures_.age_of_group(*first, from - 1);
    figures_.age_of_group(*second, from - 1);
  }
  return emit(from, {*first, second}, inner);
}

/// "doubled", "twice the"; with a hedge "more than doubled".
std::uint32_t SentenceScan::multiple(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge) {
  const auto found = lists_.readings.multiples().longest(document_, at, sentence_.last);
  if (!found) return from;
  const MultipleRule& rule = *found.meaning;
  const bool follows = found.last < sentence_.last && lists_.nouns.is(token(found.last).folded, Nouns::multiple_follow);
  if (rule.leads && !follows) return from;
  Value& value = begin({from, found.last}, {at, found.last}).value;
  value.kind = Kind::ratio;
  value.amount = rule.figure;
  value.hedge = hedge == nullptr ? Hedge::ratio_word : hedge->hedge;
  value.hard = {rule.hard};
  value.typical = {rule.typical};
  const bool over = hedge != nullptr && (hedge->hedge == Hedge::over || hedge->hedge == Hedge::at_least);
  if (over) {
    value.hard = {{Bound::beyond(rule.figure), Bound::open()}};
    value.typical = {{Bound::beyond(rule.figure), rule.over.high}};
  } else if (hedge != nullptr) {
    lists_.readings.hedged(value, rule.figure, *hedge);
  }
  finish(found.last);
  return found.last;
}

}  // namespace gainsay
