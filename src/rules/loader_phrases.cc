// The phrases of facts: written, made from an example, or standing for a relation between facts.
#include <algorithm>
#include <array>

#include "rules/loader.h"
#include "rules/phrase_parser.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 8> usual_keys = {"year",   "quarter", "month",  "day",
                                                        "source", "place",   "person", "company"};

bool binds(const FactDef& fact, std::string_view variable) {
  return std::any_of(fact.phrases.begin(), fact.phrases.end(), [&](const Phrase& phrase) {
    std::vector<Variable> variables = variables_of(phrase);
    return std::any_of(variables.begin(), variables.end(), [&](const Variable& v) { return v.name == variable; });
  });
}

/// Gives the fact's own value its unit, wherever it stands in a phrase.
void set_unit(std::vector<PhraseElement>& elements, const std::string& unit) {
  for (PhraseElement& element : elements) {
    if (element.kind == PhraseElement::Kind::value && element.variable == "value") element.unit = unit;
    for (auto& option : element.options) set_unit(option, unit);
  }
}

std::size_t words_in(const std::vector<PhraseElement>& elements) {
  std::size_t words = 0;
  for (const PhraseElement& element : elements) {
    words += element.kind == PhraseElement::Kind::word || element.kind == PhraseElement::Kind::exact;
    for (const auto& option : element.options) words += words_in(option);
  }
  return words;
}

const Node& phrase_text(const Node& node) { return node.is_map() ? node["phrase"] : node; }

}  // namespace

void RuleLoader::read_phrases(const FactNode& at) {
  if (at.file->mistakes.full() || at.file->words > rule_limits.words || !phrases_fit(*at.body)) return;
  FactDef& fact = set_.facts[at.fact];
  if (fact.kind == Kind::choice)
    read_options(at);
  else
    for (const Node& node : (*at.body)["phrases"].items) read_phrase(at, node);
  fact.when = read_guard(*at.file, (*at.body)["when"], Within::sentence);
  fact.unless = read_guard(*at.file, (*at.body)["unless"], Within::clause);
  fact.tests = read_tests(*at.file, (*at.body)["tests"]);
  check_per(at);
}

void RuleLoader::read_phrase(const FactNode& at, const Node& node) {
  FactDef& fact = set_.facts[at.fact];
  if (node.is_map() && !check_phrase_map(*at.file, node)) return;
  if (!node.is_map() && !node.is_scalar()) {
    at.file->mistakes.add(node, "a phrase is text, and this is a list",
                          {"text, or a map of phrase and means", "", "phrases: [\"pay {value}\"]"});
    return;
  }
  if (node["says"] && fact.kind != Kind::yes_no)
    at.file->mistakes.add(node["says"], "'says' in a fact of kind " + std::string(kind_name(fact.kind)),
                          {"an answer only where the fact is one of yes or no", "", "kind: yes-no"});
  if (node["example"]) {
    add_phrase(at, node["example"], from_example(*at.file, node, fact.kind));
    return;
  }
  const Node& text = phrase_text(node);
  Result<Phrase> phrase = parse_phrase(text.text, fact.kind, name_keys_, text_place(text));
  if (phrase) phrase->option = node["says"].text;
  add_phrase(at, text, std::move(phrase));
}

bool RuleLoader::check_phrase_map(File& file, const Node& node) {
  if (node.entries.size() == 1 && node.entries[0].second.text.empty() && node.entries[0].second.is_scalar()) {
    file.mistakes.add(node, "text that begins with { needs quotes round it",
                      {"quotes, since YAML reads a bare { as a map", "", "\"{value} valuation\""});
    return false;
  }
  if (!check_section(node, phrase_section(), node, file.mistakes)) return false;
  const bool phrase(node["phrase"]), example(node["example"]), value(node["value"]);
  if (phrase != example && example == value) return true;
  if (phrase && example)
    file.mistakes.add(node["example"], "a phrase and an example in one",
                      {"either; an example becomes a phrase by itself", "", "phrase: \"pay {value}\""});
  else if (example)
    file.mistakes.add(node["example"], "an example without its value",
                      {"the words of the value as the example has them", "",
                       "{example: \"double what it was worth last year\", value: \"last year\"}"});
  else if (value)
    file.mistakes.add(node["value"], "a value without an example",
                      {"the value belongs to an example", "", "{example: \"It paid $5 for it.\", value: \"$5\"}"});
  else
    file.mistakes.add(node, "neither a phrase nor an example", {"one of them", "", "{phrase: \"pay {value}\"}"});
  return false;
}

Result<Phrase> RuleLoader::from_example(File&, const Node& node, Kind kind) {
  const Node& example = node["example"];
  const Node& value = node["value"];
  std::string text = phrase_from_example(example.text, value.text, set_.names);
  if (text.empty())
    return Diagnostic{value.place, "'" + value.text + "' does not stand in the example", "",
                      text_of({"the words of the value as the example has them", "",
                               "{example: \"double what it was worth last year\", value: \"last year\"}"}),
                      static_cast<std::uint32_t>(code_points(value.text))};
  Result<Phrase> phrase = parse_phrase(text, kind, name_keys_, example.place);
  if (!phrase) return phrase;
  phrase->example = example.text;
  phrase->example_value = value.text;
  return phrase;
}

void RuleLoader::add_phrase(const FactNode& at, const Node& where, Result<Phrase> phrase) {
  if (!phrase) {
    at.file->mistakes.add(phrase.errors());
    return;
  }
  std::size_t before = at.file->words;
  at.file->words += words_in(phrase->elements);
  if (before <= rule_limits.words && at.file->words > rule_limits.words)
    at.file->mistakes.add(
        where, "more than " + std::to_string(rule_limits.words) + " words in the phrases of one file",
        {"several files, or fewer alternatives", "", "gainsay check --rules one.yaml --rules two.yaml"});
  FactDef& fact = set_.facts[at.fact];
  const auto same = [&](const Phrase& other) { return other.text == phrase->text && other.option == phrase->option; };
  if (std::any_of(fact.phrases.begin(), fact.phrases.end(), same)) {
    at.file->mistakes.add(where, "the phrase \"" + phrase->text + "\" is given twice", {"each phrase once", "", ""});
    return;
  }
  phrase->place = where.place;
  set_unit(phrase->elements, fact.unit);
  fact.phrases.push_back(std::move(*phrase));
}

void RuleLoader::read_options(const FactNode& at) {
  FactDef& fact = set_.facts[at.fact];
  for (const auto& [option, phrases] : (*at.body)["options"].entries) {
    fact.options.push_back(option.text);
    KeyDef shape{option.text, ValueShape::texts, true, "phrases that say so", "bought: [\"purchase of {target}\"]", {}};
    SectionDef section{"the options", {shape}};
    Node one;
    one.kind = Node::Kind::map;
    one.entries.push_back({option, phrases});
    if (!check_section(one, section, option, at.file->mistakes)) continue;
    for (const Node* text : scalars_of(phrases)) {
      Result<Phrase> phrase = parse_phrase(text->text, fact.kind, name_keys_, text_place(*text));
      if (phrase) phrase->option = option.text;
      const auto taken = [&](const Phrase& other) { return phrase && other.text == phrase->text; };
      if (std::any_of(fact.phrases.begin(), fact.phrases.end(), taken))
        at.file->mistakes.add(*text, "the phrase \"" + text->text + "\" stands for another option already",
                              {"each phrase under one option", "", ""});
      else
        add_phrase(at, *text, std::move(phrase));
    }
  }
}

std::optional<WordGuard> RuleLoader::read_guard(File& file, const Node& node, Within usual) {
  if (!node) return std::nullopt;
  WordGuard guard;
  guard.within = usual;
  if (node.is_map()) {
    if (!check_section(node, guard_section(), node, file.mistakes)) return std::nullopt;
    guard.within = within_named(node["within"].text).value_or(usual);
  }
  for (const Node* text : scalars_of(node.is_map() ? node["words"] : node)) {
    Result<Phrase> phrase = parse_words(text->text, name_keys_, text_place(*text));
    if (phrase)
      guard.phrases.push_back(std::move(*phrase));
    else
      file.mistakes.add(phrase.errors());
  }
  return guard;
}

void RuleLoader::check_per(const FactNode& at) {
  const FactDef& fact = set_.facts[at.fact];
  if (fact.per.empty() || binds(fact, fact.per)) return;
  if (std::find(usual_keys.begin(), usual_keys.end(), fact.per) != usual_keys.end()) return;
  std::vector<std::string> known(usual_keys.begin(), usual_keys.end());
  at.file->mistakes.add((*at.body)["per"], "nothing in the phrases is called '" + fact.per + "'",
                        {"year, quarter, month, day, source, place, person, company, or a value that a phrase names",
                         nearest(fact.per, known), "{phrase: \"{value} in {season:date}\"} with per: season"});
}

void RuleLoader::read_means(const FactNode& at) {
  std::size_t index = 0;
  FactDef& fact = set_.facts[at.fact];
  for (const Node& node : (*at.body)["phrases"].items) {
    const Node& where = node["example"] ? node["example"] : phrase_text(node);
    while (index < fact.phrases.size() && fact.phrases[index].place < where.place) ++index;
    if (index == fact.phrases.size() || fact.phrases[index].place != where.place || !node["means"]) continue;
    fact.phrases[index].means = means_of(at, node["means"], fact.phrases[index]);
    fact.phrases[index].means_text = node["means"].text;
  }
}

std::optional<Comparison> RuleLoader::means_of(const FactNode& at, const Node& node, const Phrase& phrase) {
  std::vector<std::pair<std::string, Kind>> variables;
  for (const Variable& variable : variables_of(phrase)) variables.emplace_back(variable.name, variable.kind);
  const auto is_variable = [&](std::string_view word) {
    return std::any_of(variables.begin(), variables.end(), [&](const auto& known) { return known.first == word; });
  };
  FormulaWords words{[this](std::string_view word) { return is_fact(word); }, is_variable,
                     [this](std::string_view word) { return nearest_fact(word); }};
  Result<Comparison> comparison = parse_formula(node.text, words, text_place(node));
  if (!comparison) {
    at.file->mistakes.add(comparison.errors());
    return std::nullopt;
  }
  const Advice advice{"a comparison of facts and the values of the phrase", "", "\"deal.date - round.date = gap\""};
  if (facts_in(*comparison).empty()) at.file->mistakes.add(node, "'means' that speaks of no fact", advice);
  for (const auto& [name, kind] : variables)
    if (node.text.find(name) == std::string::npos)
      at.file->mistakes.add(node, "'means' leaves out {" + name + "}, which the phrase reads", advice);
  const auto kind_here = [&](const Expression& expression) { return kind_of(expression, variables); };
  if (auto mistake = kind_mistake(*comparison, kind_here)) at.file->mistakes.add(node, *mistake, advice);
  return std::move(*comparison);
}

}  // namespace gainsay
