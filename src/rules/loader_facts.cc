// The facts of rule files, without their phrases.
#include <algorithm>
#include <array>

#include "rules/loader.h"
#include "values/units.h"

namespace gainsay {
namespace {

bool may_have_unit(Kind kind) {
  return kind == Kind::count || kind == Kind::measure || kind == Kind::number || kind == Kind::money ||
         kind == Kind::percent || kind == Kind::ratio || kind == Kind::rank || kind == Kind::name ||
         kind == Kind::names;
}

}  // namespace

void RuleLoader::read_facts(File& file) {
  const Node& facts = file.root["facts"];
  if (facts.entries.size() > rule_limits.facts) {
    file.mistakes.add(facts, "more than " + std::to_string(rule_limits.facts) + " facts in one file",
                      {"several files", "", "gainsay check --rules one.yaml --rules two.yaml"});
    return;
  }
  for (const auto& [key, body] : facts.entries)
    if (!file.mistakes.full()) read_fact(file, key, body);
}

void RuleLoader::read_fact(File& file, const Node& key, const Node& body) {
  if (!check_key(file, key, "a fact")) return;
  auto known = fact_index_.find(key.text);
  if (known != fact_index_.end()) {
    // A story's own fact stands in for a pack's; files come before packs.
    if (!file.pack.empty() && set_.facts[known->second].pack.empty()) return;
    file.mistakes.add(key, "the fact '" + key.text + "' is given in another file too", {"another id", "", ""});
    return;
  }
  std::size_t index = set_.facts.size();
  FactDef& fact = set_.facts.emplace_back();
  fact_index_.emplace(key.text, index);  // also when the rest is wrong: rules that use it are not at fault
  fact.id = key.text;
  fact.place = key.place;
  fact.pack = file.pack;
  std::string_view kind = body["kind"].text;
  fact.kind = kind_named(kind).value_or(Kind::number);
  if (!check_section(body, fact_section(), key, file.mistakes)) return;
  read_common(body, fact);
  check_of(file, body["of"]);
  check_unit(file, body, fact.kind);
  check_phrases_shape(file, key, body, fact.kind);
  fact_nodes_.push_back({&file, &key, &body, index});
}

void RuleLoader::read_common(const Node& body, FactDef& fact) {
  fact.title = body["title"].text;
  fact.of = body["of"].text;
  fact.unit = body["unit"].text;
  fact.per = body["per"].text;
  fact.over_time = over_time_named(body["over_time"].text).value_or(OverTime::fixed);
  fact.agree = !body["agree"] || is_yes(body["agree"]);
  fact.severity = severity_named(body["severity"].text).value_or(Severity::error);
  fact.why = body["why"].text;
  fact.help = body["help"].text;
}

void RuleLoader::check_of(File& file, const Node& of) {
  static const std::vector<std::string> kinds = {"story", "company", "person", "place", "thing"};
  const auto is_among = [&](const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), of.text) != words.end();
  };
  if (is_among(kinds) || is_among(name_keys_)) return;
  std::vector<std::string> known = name_keys_;
  known.insert(known.end(), kinds.begin(), kinds.end());
  file.mistakes.add(of, "'" + of.text + "' is no name of this file",
                    {"a key of names, a kind (company, person, place, thing), or story", nearest(of.text, known),
                     "names: {" + of.text + ": {kind: company, names: [Acme]}}"});
}

void RuleLoader::check_unit(File& file, const Node& body, Kind kind) {
  const Node& unit = body["unit"];
  if (!unit) return;
  if (!may_have_unit(kind))
    file.mistakes.add(unit, "a fact of kind " + std::string(kind_name(kind)) + " has no unit",
                      {"a unit only where something is counted, measured or named", "", "kind: measure"});
  else if (kind == Kind::measure && std::ranges::count(unit_words(), unit.text) == 0)
    file.mistakes.add(unit, "'" + unit.text + "' is no unit of measure",
                      {"its symbol or what it is a unit of", nearest(unit.text, unit_words()), "unit: length"});
}

/// Whether a fact keeps to the number of phrases it may have.
bool RuleLoader::phrases_fit(const Node& body) {
  std::size_t phrases = body["phrases"].items.size();
  for (const auto& [option, texts] : body["options"].entries) phrases += 1 + texts.items.size();
  return phrases <= rule_limits.phrases;
}

void RuleLoader::check_phrases_shape(File& file, const Node& key, const Node& body, Kind kind) {
  bool choice = kind == Kind::choice;
  if (choice && body["phrases"])
    file.mistakes.add(
        body["phrases"], "a choice has its phrases under its options",
        {"options", "", "options: {bought: [\"purchase of {target}\"], invested: [\"stake in {target}\"]}"});
  if (!choice && body["options"])
    file.mistakes.add(body["options"], "only a choice has options, and this is of kind " + std::string(kind_name(kind)),
                      {"phrases, or kind: choice", "", "phrases: [\"pay {value}\"]"});
  if (choice && !body["options"])
    file.mistakes.add(key, "a choice needs 'options'",
                      {"each answer with its phrases", "", "options: {bought: [\"purchase of {target}\"]}"});
  if (choice && body["options"] && body["options"].entries.size() < 2)
    file.mistakes.add(body["options"], "a choice of fewer than two options can never disagree",
                      {"two options or more, or kind: yes-no", "", "options: {bought: [buy], invested: [invest]}"});
  if (!phrases_fit(body))
    file.mistakes.add(choice ? body["options"] : body["phrases"],
                      "more than " + std::to_string(rule_limits.phrases) + " phrases in one fact",
                      {"(a|b) and ... to say several in one", "", ""});
}

}  // namespace gainsay
