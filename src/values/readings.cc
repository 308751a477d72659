#include "values/readings.h"

#include <algorithm>

#include "base/embedded.h"
#include "values/numeral.h"

namespace gainsay {
namespace {

Decimal number_in(const Node& node) { return Decimal::parse(node.text).value_or(Decimal()); }
Decimal magnitude(Decimal value) { return value < Decimal() ? -value : value; }
RangeRule range_rule(const Node& pair) { return {end_rule(pair.items[0].text), end_rule(pair.items[1].text)}; }
Range range_in(const Node& pair) { return Range::closed(number_in(pair.items[0]), number_in(pair.items[1])); }

Hedge hedge_named(std::string_view name) {
  if (name == "exactly") return Hedge::exactly;
  if (name == "about") return Hedge::about;
  if (name == "nearly") return Hedge::nearly;
  if (name == "over") return Hedge::over;
  if (name == "under") return Hedge::under;
  return name == "at_least" ? Hedge::at_least : Hedge::at_most;
}

Range around(Decimal figure, Decimal half) { return Range::half_open(figure - half, figure + half); }

}  // namespace

EndRule end_rule(std::string_view text) {
  EndRule rule;
  rule.open = text == "open";
  rule.strict = text.starts_with("beyond ");
  if (const std::size_t slash = text.find("/ "); slash != std::string_view::npos)
    rule.divisor = Decimal::parse(text.substr(slash + 2)).value_or(Decimal(1));
  const std::size_t sign = text.find_first_of("+-");
  if (sign == std::string_view::npos) return rule;
  std::string_view rest = text.substr(sign + 2);
  const std::size_t end = std::min(rest.find_first_of("% "), rest.size());
  Decimal amount = Decimal::parse(rest.substr(0, end)).value_or(Decimal());
  if (text[sign] == '-') amount = -amount;
  rest.remove_prefix(end);
  (rest.starts_with("%") ? rule.share : rest.empty() ? rule.plain : rule.units) = amount;
  return rule;
}

Bound EndRule::of(Decimal figure) const {
  if (open) return Bound::open();
  Decimal value = (divisor == Decimal(1) ? figure : figure / divisor) + plain;
  if (share != Decimal()) value = value + magnitude(figure) * share / Decimal(100);
  if (units != Decimal()) value = value + units * last_digit_worth(figure);
  return strict ? Bound::beyond(value) : Bound::at(value);
}

Readings::Readings(Vocabulary& vocabulary)
    : before_(vocabulary), after_(vocabulary), not_hedges_(vocabulary), vague_(vocabulary), multiples_(vocabulary) {
  const Node& root = embedded_node("readings.yaml");
  add_hedges(root["hedges"]);
  for (const Node& phrase : root["not_hedges"].items) not_hedges_.add(phrase.text, true);
  add_vague(root["vague"]);
  add_multiples(root["multiples"]);
  const Node& times = root["times"];
  times_hard_ = range_rule(times["hard"]);
  times_typical_ = range_rule(times["typical"]);
  const Node& rounding = root["rounding"];
  round_count_ = number_in(rounding["count"]);
  round_number_ = number_in(rounding["number"]);
  round_measure_ = number_in(rounding["measure"]);
  round_money_ = number_in(rounding["money"]);
  hard_round_ = number_in(rounding["hard_percent"]) / Decimal(100);
  typical_round_ = number_in(rounding["typical_percent"]) / Decimal(100);
  hard_share_ = number_in(root["share"]["hard"]);
  typical_share_ = number_in(root["share"]["typical"]);
}

void Readings::add_hedges(const Node& hedges) {
  for (const auto& [name, entry] : hedges.entries) {
    HedgeRule rule;
    rule.name = name.text;
    rule.hedge = hedge_named(entry["reads_as"] ? entry["reads_as"].text : name.text);
    rule.hard = range_rule(entry["hard"]);
    rule.typical = range_rule(entry["typical"]);
    for (const Node& phrase : entry["before"].items) before_.add(phrase.text, rule);
    for (const Node& phrase : entry["after"].items) after_.add(phrase.text, rule);
  }
}

void Readings::add_vague(const Node& entries) {
  for (const auto& [words, entry] : entries.entries) {
    VagueRule rule{words.text, range_in(entry["hard"]), range_in(entry["typical"]), std::nullopt};
    if (entry["figure"]) rule.figure = number_in(entry["figure"]);
    vague_.add(words.text, rule);
  }
}

void Readings::add_multiples(const Node& entries) {
  for (const auto& [figure, entry] : entries.entries) {
    MultipleRule rule{number_in(figure), range_in(entry["hard"]), range_in(entry["typical"]), range_in(entry["over"]),
                      false};
    for (const Node& word : entry["words"].items) multiples_.add(word.text, rule);
    rule.leads = true;
    for (const Node& word : entry["leads"].items) multiples_.add(word.text, rule);
  }
}

Decimal Readings::round_from(Kind kind) const {
  switch (kind) {
    case Kind::count:
      return round_count_;
    case Kind::number:
      return round_number_;
    case Kind::measure:
      return round_measure_;
    case Kind::money:
      return round_money_;
    default:
      return Decimal();
  }
}

void Readings::plain(Value& value, Decimal figure) const {
  const Decimal unit = value.precision == Decimal() ? Decimal(1) : value.precision;
  const Decimal size = magnitude(figure), from = round_from(value.kind);
  const bool whole = unit <= Decimal(1) && figure.is_whole();
  const bool counts = value.kind == Kind::count || value.kind == Kind::number;
  const Decimal worth = whole && from != Decimal() && size >= from ? last_digit_worth(size) : Decimal();
  if (worth > Decimal(1)) {
    const Decimal half = unit / Decimal(2), most = worth / Decimal(2);
    value.hard = {around(figure, std::max(half, std::min(most, size * hard_round_)))};
    value.typical = {around(figure, std::max(half, std::min(most, size * typical_round_)))};
    return;
  }
  value.hard = {whole && counts ? Range::exactly(figure) : around(figure, unit / Decimal(2))};
  value.typical = value.hard;
}

void Readings::share(Value& value, Decimal hundredths, const HedgeRule* hedge) const {
  const auto within = [&](Decimal width) {
    Range range = Range::closed(hundredths - width, hundredths + width);
    if (hedge == nullptr) return range;
    if (hedge->hedge == Hedge::nearly || hedge->hedge == Hedge::under || hedge->hedge == Hedge::at_most)
      range.high = hedge->hedge == Hedge::at_most ? Bound::at(hundredths) : Bound::beyond(hundredths);
    if (hedge->hedge == Hedge::over || hedge->hedge == Hedge::at_least)
      range.low = hedge->hedge == Hedge::over ? Bound::beyond(hundredths) : Bound::at(hundredths);
    return range;
  };
  Range hard = within(hard_share_);
  if (hedge != nullptr && hedge->hard.high.open) hard.high = Bound::open();
  if (hedge != nullptr && hedge->hard.low.open) hard.low = Bound::open();
  value.hard = {hard};
  value.typical = {within(typical_share_)};
}

void Readings::times(Value& value, Decimal figure) const {
  value.hard = {times_hard_.of(figure)};
  value.typical = {times_typical_.of(figure)};
  if (figure.is_whole()) return;
  const Decimal half = last_digit_worth(figure) / Decimal(2);
  value.hard = {around(figure, half)};
  value.typical = value.hard;
}

void Readings::hedged(Value& value, Decimal figure, const HedgeRule& hedge) const {
  value.hedge = hedge.hedge;
  value.hard = {hedge.hard.of(figure)};
  value.typical = {hedge.typical.of(figure)};
}

}  // namespace gainsay
