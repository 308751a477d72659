// From a figure and its hedge to the two readings: rules/readings.yaml applied.
#include "values/figure.h"

namespace gainsay {
namespace {

Range scaled(Range range, Decimal factor) {
  if (factor == Decimal(1)) return range;
  for (Bound* bound : {&range.low, &range.high})
    if (!bound->infinite) bound->value = bound->value * factor;
  return range;
}

void scale(Value& value, Decimal factor) {
  for (Reading* reading : {&value.hard, &value.typical})
    for (Range& range : *reading) range = scaled(range, factor);
}

std::string end_text(const Bound& bound) { return bound.infinite ? std::string("any") : bound.value.to_string(); }

void assume(Value& value, const std::string& words) {
  if (value.hard.empty()) return;
  value.assumes.push_back(words + ": " + end_text(value.hard[0].low) + " to " + end_text(value.hard[0].high));
}

Value begun(const Figure& figure) {
  Value value;
  value.kind = figure.kind;
  value.unit = figure.unit;
  value.scale = figure.scale;
  value.amount = figure.amount;
  value.precision = figure.number.precision;
  return value;
}

bool ranked(Kind kind) { return kind == Kind::ordinal || kind == Kind::rank; }

void vague(Value& value, const Figure& figure, const HedgeRule* hedge) {
  const ReadNumber& number = figure.number;
  value.hedge = Hedge::vague;
  value.hard = {number.hard};
  value.typical = {number.typical};
  if (number.value == Decimal()) value.amount.reset();
  if (hedge != nullptr && hedge->hard.high.open) value.hard[0].high = Bound::open();
  if (hedge != nullptr && hedge->hard.low.open) value.hard[0].low = Bound::open();
  assume(value, number.word);
}

}  // namespace

Value value_of(const Figure& figure, const HedgeRule* hedge, const NumberLists& lists) {
  Value value = begun(figure);
  const Decimal read = figure.amount;
  if (hedge == nullptr) hedge = figure.after;
  if (figure.number.vague) {
    vague(value, figure, hedge);
  } else if (ranked(figure.kind) && hedge == nullptr) {
    value.hard = value.typical = {Range::exactly(read)};
  } else if (figure.share) {
    const Decimal whole = figure.kind == Kind::percent ? Decimal(1) : Decimal(100);
    lists.readings.share(value, read * whole, hedge);
    if (hedge != nullptr) value.hedge = hedge->hedge;
    scale(value, Decimal(1) / whole);
  } else if (figure.times && hedge == nullptr) {
    value.hedge = Hedge::ratio_word;
    lists.readings.times(value, read);
  } else if (hedge != nullptr) {
    lists.readings.hedged(value, read, *hedge);
    if (hedge->hedge == Hedge::about || hedge->hedge == Hedge::nearly)
      assume(value, hedge->name + " " + read.to_string());
  } else if (figure.kind == Kind::age) {
    value.hard = value.typical = {Range::half_open(read, read + Decimal(1))};
  } else {
    lists.readings.plain(value, read);
  }
  scale(value, figure.factor);
  return value;
}

Value value_between(const Figure& low, const Figure& high, const HedgeRule* hedge, const NumberLists& lists) {
  Value value = begun(high);
  value.amount.reset();
  value.hedge = Hedge::range;
  const Decimal from = low.amount * low.factor, to = high.amount * high.factor;
  value.hard = value.typical = {Range::closed(from, to)};
  if (hedge == nullptr || hedge->hedge != Hedge::about) return value;
  value.hard = {{hedge->typical.low.of(from), hedge->typical.high.of(to)}};
  (void)lists;
  return value;
}

}  // namespace gainsay
