// From a figure and its hedge to the two readings: rules/readings.yaml applied.
#include "values/figure.h"

namespace gainsay {
namespace {

void scale(Value& value, Decimal factor) {
  if (factor == Decimal(1)) return;
  for (Reading* reading : {&value.hard, &value.typical})
    for (Range& range : *reading)
      for (Bound* bound : {&range.low, &range.high})
        if (!bound->infinite) bound->value = bound->value * factor;
}

std::string end_text(const Bound& bound) { return bound.infinite ? std::string("any") : bound.value.to_string(); }

void assume(Value& value, const std::string& words) {
  if (value.hard.empty()) return;
  value.assumes.push_back(words + ": " + end_text(value.hard[0].low) + " to " + end_text(value.hard[0].high));
}

void begin(Value& value, const Figure& figure) {
  value.kind = figure.kind;
  if (!figure.unit.empty()) value.unit = figure.unit;
  if (!figure.scale.empty()) value.scale = figure.scale;
  value.precision = figure.number.precision;
}

bool ranked(Kind kind) { return kind == Kind::ordinal || kind == Kind::rank; }

void set_vague(Value& value, const VagueNumber& number, const HedgeRule* hedge) {
  value.hedge = Hedge::vague;
  value.hard = {number.hard};
  value.typical = {number.typical};
  if (hedge != nullptr && hedge->hard.high.open) value.hard[0].high = Bound::open();
  if (hedge != nullptr && hedge->hard.low.open) value.hard[0].low = Bound::open();
  assume(value, number.words);
}

}  // namespace

void set_value(Value& value, const Figure& figure, const HedgeRule* hedge, const VagueNumber* vague,
               const Readings& readings) {
  begin(value, figure);
  const Decimal read = figure.amount;
  value.amount = read;
  if (hedge == nullptr) hedge = figure.after;
  if (vague != nullptr) {
    if (figure.number.value == Decimal()) value.amount.reset();
    set_vague(value, *vague, hedge);
  } else if (ranked(figure.kind) && hedge == nullptr) {
    value.hard = value.typical = {Range::exactly(read)};
  } else if (figure.share) {
    const Decimal whole = figure.kind == Kind::percent ? Decimal(1) : Decimal(100);
    readings.share(value, read * whole, hedge);
    if (hedge != nullptr) value.hedge = hedge->hedge;
    scale(value, Decimal(1) / whole);
  } else if (figure.times && hedge == nullptr) {
    value.hedge = Hedge::ratio_word;
    readings.times(value, read);
  } else if (hedge != nullptr) {
    readings.hedged(value, read, *hedge);
    if (hedge->hedge == Hedge::about || hedge->hedge == Hedge::nearly)
      assume(value, hedge->name + " " + read.to_string());
  } else if (figure.kind == Kind::age) {
    value.hard = value.typical = {Range::half_open(read, read + Decimal(1))};
  } else {
    readings.plain(value, read);
  }
  scale(value, figure.factor);
}

void set_between(Value& value, const Figure& low, const Figure& high, const HedgeRule* hedge) {
  begin(value, high);
  value.hedge = Hedge::range;
  const Decimal from = low.amount * low.factor, to = high.amount * high.factor;
  value.hard = value.typical = {Range::closed(from, to)};
  if (hedge != nullptr && hedge->hedge == Hedge::about)
    value.hard = {{hedge->typical.low.of(from), hedge->typical.high.of(to)}};
}

}  // namespace gainsay
