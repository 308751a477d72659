// The rules of rule files, and what must hold between all of them: every fact is read by something, and rules over
// dates do not turn in a circle.
#include <algorithm>
#include <map>

#include "rules/loader.h"

namespace gainsay {
namespace {

std::vector<std::string> split_values(std::string_view text) {
  if (!text.empty() && text.front() == '[') text.remove_prefix(1);
  if (!text.empty() && text.back() == ']') text.remove_suffix(1);
  std::vector<std::string> out;
  while (!text.empty()) {
    std::size_t comma = text.find(", ");
    std::string_view value = text.substr(0, comma);
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    while (!value.empty() && value.back() == ' ') value.remove_suffix(1);
    if (!value.empty()) out.emplace_back(value);
    text = comma == std::string_view::npos ? "" : text.substr(comma + 2);
  }
  return out;
}

using After = std::map<std::string, std::vector<const RuleDef*>>;  // a fact to the rules that put others behind it

/// The first rule found that closes a circle, or nullptr. Walks in depth with a stack of its own, since a file may
/// chain as many facts as it holds.
const RuleDef* closing_rule(const After& after) {
  struct Step {
    After::const_iterator fact;
    std::size_t next = 0;
  };
  std::map<std::string_view, bool> open;  // on the way; false once done
  for (auto start = after.begin(); start != after.end(); ++start) {
    if (open.count(start->first) > 0) continue;
    std::vector<Step> way = {{start, 0}};
    open[start->first] = true;
    while (!way.empty()) {
      Step& step = way.back();
      if (step.next == step.fact->second.size()) {
        open[step.fact->first] = false;
        way.pop_back();
        continue;
      }
      const RuleDef* rule = step.fact->second[step.next++];
      auto to = after.find(rule->comparison.right->name);
      if (to == after.end()) continue;
      auto [known, added] = open.emplace(to->first, true);
      if (!added && known->second) return rule;
      if (added) way.push_back({to, 0});
    }
  }
  return nullptr;
}

}  // namespace

void RuleLoader::read_rules(File& file) {
  const Node& rules = file.root["rules"];
  if (rules.entries.size() > rule_limits.rules) {
    file.mistakes.add(rules, "more than " + std::to_string(rule_limits.rules) + " rules in one file",
                      {"several files", "", "gainsay check --rules one.yaml --rules two.yaml"});
    return;
  }
  for (const auto& [key, body] : rules.entries)
    if (!file.mistakes.full()) read_rule({&file, &key, &body});
}

void RuleLoader::read_rule(const RuleNode& at) {
  Mistakes& mistakes = at.file->mistakes;
  const std::string& id = at.key->text;
  if (is_fact(id))
    mistakes.add(*at.key, "'" + id + "' is a fact, and a fact's id names the rule that it must agree",
                 {"another id", "", id + "-fits: {must: \"price = stake * valuation\"}"});
  if (!rule_ids_.emplace(id, at.key).second)
    mistakes.add(*at.key, "the rule '" + id + "' is given in another file too", {"another id", "", ""});
  if (!check_section(*at.body, rule_section(), *at.key, mistakes)) return;
  const Node& body = *at.body;
  RuleDef rule;
  rule.id = id;
  rule.place = at.key->place;
  rule.pack = at.file->pack;
  rule.title = body["title"].text;
  rule.must = body["must"].text;
  rule.severity = severity_named(body["severity"].text).value_or(Severity::error);
  rule.allow_rounding = !body["allow"] || !body["allow"].items.empty();
  rule.why = body["why"].text;
  rule.help = body["help"].text;
  rule.tests = read_tests(*at.file, body["tests"]);
  if (rule.must.rfind("be ", 0) == 0)
    read_be(at, rule);
  else
    read_formula(at, rule);
  set_.rules.push_back(std::move(rule));
}

void RuleLoader::read_formula(const RuleNode& at, RuleDef& rule) {
  const Node& must = (*at.body)["must"];
  FormulaWords words{[this](std::string_view word) { return is_fact(word); }, [](std::string_view) { return false; },
                     [this](std::string_view word) { return nearest_fact(word); }};
  Result<Comparison> comparison = parse_formula(must.text, words, text_place(must));
  if (!comparison) {
    at.file->mistakes.add(comparison.errors());
    return;
  }
  rule.comparison = std::move(*comparison);
  const auto kind_here = [this](const Expression& expression) { return kind_of(expression, {}); };
  if (auto mistake = kind_mistake(rule.comparison, kind_here))
    at.file->mistakes.add(must, *mistake, {"facts of one kind on both sides", "", "\"price = stake * valuation\""});
  if ((*at.body)["fact"])
    at.file->mistakes.add((*at.body)["fact"], "a formula names its facts itself",
                          {"'fact' only with must: be …", "", "must: be stated"});
}

void RuleLoader::read_be(const RuleNode& at, RuleDef& rule) {
  const Node& must = (*at.body)["must"];
  const Node& fact = (*at.body)["fact"];
  Mistakes& mistakes = at.file->mistakes;
  const std::string example = "{fact: price, must: \"" + rule.must + "\"}";
  if (!fact)
    mistakes.add(must, "'be …' does not say of which fact", {"the fact's id under 'fact'", "", example});
  else if (!is_fact(fact.text))
    mistakes.add(fact, "no fact is called '" + fact.text + "'",
                 {"the id of a fact of this file or of a pack that it uses", nearest_fact(fact.text), example});
  rule.fact = fact.text;
  std::string_view rest = std::string_view(rule.must).substr(3);
  if (rest == "stated") {
    rule.kind = RuleDef::Kind::stated;
  } else if (rest.substr(0, 7) == "one of ") {
    rule.kind = RuleDef::Kind::one_of;
    rule.values = split_values(rest.substr(7));
    if (rule.values.size() < 2)
      mistakes.add(must, "'be one of' with fewer than two values",
                   {"the values in square brackets", "", "must: \"be one of [49%, 51%]\""});
  } else {
    rule.kind = RuleDef::Kind::value;
    rule.values = {std::string(rest)};
  }
}

std::string RuleLoader::nearest_fact(std::string_view word) const {
  std::vector<std::string> known;
  for (const FactDef& fact : set_.facts) known.push_back(fact.id);
  return nearest(word, known);
}

Kind RuleLoader::kind_of(const Expression& expression,
                         const std::vector<std::pair<std::string, Kind>>& variables) const {
  for (const auto& [name, kind] : variables)
    if (expression.kind == Expression::Kind::variable && name == expression.name) return kind;
  auto found = fact_index_.find(expression.name);
  return found == fact_index_.end() ? Kind::number : set_.facts[found->second].kind;
}

/// A fact that has no phrase, and that no phrase's meaning bounds, can never have a value.
void RuleLoader::check_reached() {
  std::map<std::string, bool> bounded;
  for (const FactDef& fact : set_.facts)
    for (const Phrase& phrase : fact.phrases)
      if (phrase.means)
        for (const std::string& id : facts_in(*phrase.means)) bounded[id] = true;
  for (const FactNode& at : fact_nodes_) {
    const Node& body = *at.body;
    if (set_.facts[at.fact].kind == Kind::choice) continue;  // its options were asked for already
    if (body["phrases"] ? !body["phrases"].items.empty() : bounded[at.key->text]) continue;
    at.file->mistakes.add(*at.key, "nothing can ever give the fact '" + at.key->text + "' a value",
                          {"phrases, as articles put it", "", "phrases: [\"pay {value} to acquire\"]"});
  }
}

/// Rules `a < b` are edges; a circle of them can hold for no story whatever.
void RuleLoader::check_order() {
  After after;
  for (const RuleDef& rule : set_.rules) {
    if (rule.kind != RuleDef::Kind::comparison || !rule.comparison.left || !rule.comparison.right) continue;
    bool plain =
        rule.comparison.left->kind == Expression::Kind::fact && rule.comparison.right->kind == Expression::Kind::fact;
    if (plain && rule.comparison.op == Comparison::Op::less) after[rule.comparison.left->name].push_back(&rule);
  }
  const RuleDef* closing = closing_rule(after);
  if (closing == nullptr) return;
  auto file = std::find_if(files_.begin(), files_.end(), [&](const File& f) { return f.path == closing->place.file; });
  const Node* key = rule_ids_[closing->id];
  file->mistakes.add(*key, "the rule '" + closing->id + "' and others put a fact before itself",
                     {"rules that can all hold", "", "a < b and b < c, but not c < a"});
}

}  // namespace gainsay
