#include "values/units.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"

namespace gainsay {
namespace {

Decimal number_in(const Node& node) { return Decimal::parse(node.text).value_or(Decimal()); }

const Node& unit_lists() { return embedded_node("lexicon/units.yaml"); }

/// The entries of units.yaml that are dimensions: maps of maps that have a `per`.
bool is_dimension(const Node& entry) {
  return entry.is_map() && !entry.entries.empty() && bool(entry.entries[0].second["per"]);
}

const std::map<std::string, Unit, std::less<>>& all_units() {
  static const auto units = [] {
    std::map<std::string, Unit, std::less<>> made;
    for (const auto& [dimension, entries] : unit_lists().entries) {
      if (!is_dimension(entries)) continue;
      for (const auto& [symbol, entry] : entries.entries)
        made[symbol.text] = {symbol.text, dimension.text, number_in(entry["per"]), number_in(entry["plus"])};
    }
    std::map<std::string_view, std::string_view> bases;  // by dimension
    for (const auto& [symbol, unit] : made)
      if (unit.per == Decimal(1) && unit.plus == Decimal()) bases[unit.dimension] = symbol;
    for (auto& [symbol, unit] : made) unit.base = bases[unit.dimension];
    return made;
  }();
  return units;
}

Bound moved(Bound bound, const Unit& unit) {
  if (!bound.infinite) bound.value = bound.value * unit.per + unit.plus;
  return bound;
}

}  // namespace

const Unit* unit_named(std::string_view symbol) {
  const auto found = all_units().find(symbol);
  return found == all_units().end() ? nullptr : &found->second;
}

const std::vector<std::string>& unit_words() {
  static const std::vector<std::string> words = [] {
    std::set<std::string> all;
    for (const auto& [symbol, unit] : all_units()) all.insert({symbol, unit.dimension});
    return std::vector<std::string>(all.begin(), all.end());
  }();
  return words;
}

bool is_in_unit(const Value& value, std::string_view unit) {
  if (value.unit == unit) return true;
  const Unit* own = value.kind == Kind::measure ? unit_named(value.unit) : nullptr;
  return own != nullptr && own->dimension == unit;
}

std::optional<Decimal> converted(Decimal figure, const Unit& from, const Unit& to) {
  if (from.dimension != to.dimension) return std::nullopt;
  return (figure * from.per + from.plus - to.plus) / to.per;
}

Value in_base_unit(const Value& value) {
  const Unit* unit = unit_named(value.unit);
  if (unit == nullptr || value.kind != Kind::measure) return value;
  Value based = value;
  for (Reading* reading : {&based.hard, &based.typical})
    for (Range& range : *reading) range = {moved(range.low, *unit), moved(range.high, *unit)};
  if (!unit->base.empty()) based.unit = unit->base;
  return based;
}

Units::Units(Vocabulary& vocabulary)
    : names_(vocabulary),
      touching_(vocabulary),
      before_(vocabulary),
      percent_(vocabulary),
      percent_points_(vocabulary),
      alone_(vocabulary) {
  for (const auto& [dimension, entries] : unit_lists().entries) {
    if (!is_dimension(entries)) continue;
    for (const auto& [symbol, entry] : entries.entries) {
      const Unit* unit = unit_named(symbol.text);
      for (const Node& name : entry["names"].items) {
        names_.add(name.text, {unit, "", false});
        std::string joined = name.text;  // "3,000-square-foot"
        std::replace(joined.begin(), joined.end(), ' ', '-');
        names_.add(joined, {unit, "", false});
      }
      for (const Node& mark : entry["marks"].items) names_.add(mark.text, {unit, mark.text, false});
      for (const Node& mark : entry["touch"].items) touching_.add(mark.text, {unit, mark.text, true});
    }
  }
  for (const auto& [symbol, part] : unit_lists()["parts"].entries)
    parts_.push_back({unit_named(symbol.text), unit_named(part["unit"].text), number_in(part["count"])});
  for (const auto& [words, symbol] : unit_lists()["before"].entries) before_.add(words.text, unit_named(symbol.text));
  for (const Node& word : unit_lists()["percent"].items) percent_.add(word.text, true);
  for (const Node& word : unit_lists()["percent_points"].items) percent_points_.add(word.text, true);
  for (const Node& word : unit_lists()["alone"].items) alone_.add(word.text, true);
}

const Unit* Units::part_of(const Unit& unit, Decimal& count) const {
  const auto part = std::find_if(parts_.begin(), parts_.end(), [&](const Part& each) { return each.of == &unit; });
  if (part == parts_.end()) return nullptr;
  count = part->count;
  return part->unit;
}

PhraseMap<UnitName>::Found Units::after(const Document& document, std::uint32_t at, std::uint32_t last,
                                        bool glued) const {
  const auto spelled_so = [&](const PhraseMap<UnitName>::Found& found) {
    return found && (found.meaning->exact.empty() || document.text_of({at, found.last}) == found.meaning->exact);
  };
  const auto found = names_.longest(document, at, last);
  const bool letter = found && found.meaning->exact.size() == 1;  // "40 C", but not "777F"
  if (spelled_so(found) && !(glued && letter)) return found;
  if (glued)
    if (auto touching = touching_.longest(document, at, last); spelled_so(touching)) return touching;
  return {};
}

}  // namespace gainsay
