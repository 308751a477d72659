#include <doctest/doctest.h>

#include "rules/load.h"

using namespace gainsay;

namespace {

constexpr std::string_view example = R"(
gainsay: 1
title: Meta's stake in Scale AI
use: []
names:
  buyer:  {kind: company, names: [Meta, Meta Platforms, Facebook]}
  target: {kind: company, names: [Scale AI, Scale], called: [data-labeling firm, startup]}
  wang:   {kind: person,  names: [Alexandr Wang]}        # "Wang" and "Mr. Wang" follow by themselves
facts:                                  # each fact is checked for agreement, unless it says agree: no
  price:
    of: buyer
    kind: money
    phrases: ["pay {value} to acquire", "{value} investment in {target}", "for {value}"]
  stake:
    of: buyer
    kind: percent
    phrases: ["{value} (stake|interest) in {target}"]
  valuation:
    title: What the deal says Scale AI is worth
    of: target
    kind: money
    phrases:
      - "value {target} at {value}"
      - "{value} valuation"
    unless: ["previous", "=had valued", "funding round"]        # words in the same clause
    tests:
      - {a: "The deal values Scale AI at $29 billion.", b: "Scale AI was valued at $29bn.", expect: none}
      - {a: "The deal values Scale AI at $29 billion.", b: "The deal values Scale AI at $27 billion.",
         expect: error, cites: ["$29 billion", "$27 billion"]}
  deal.date: {of: buyer, kind: date, phrases: ["acquire ... {target} on {value}"]}
  round.date:
    of: target
    kind: date
    phrases:
      - "funding round in {value}"
      - {phrase: "come {gap:duration} after a (previous|prior) funding round", means: "deal.date - round.date = gap"}
      - {example: "double what it was worth last year", value: "last year"}     # the tool writes the phrase
  whatsapp.kind:
    of: buyer
    kind: choice
    options:
      bought outright: ["purchase of WhatsApp", "acquisition of WhatsApp"]
      minority stake:  ["like WhatsApp ... non-controlling stake"]
  seat:
    of: buyer
    kind: yes-no
    phrases: ["take a seat on {target} board", "take a board seat", "have ... board seat"]
rules:
  price-fits-stake: {title: The price is the stake times the valuation, must: "price = stake * valuation"}
  round-before-deal: {must: "round.date < deal.date"}
)";

RuleSet loaded(std::string_view text) {
  auto rules = load_rules({{"r.yaml", std::string(text)}});
  std::string messages;
  if (!rules)
    for (const Diagnostic& error : rules.errors()) messages += render(error);
  REQUIRE_MESSAGE(rules, messages);
  return *rules;
}

}  // namespace

TEST_CASE("the rule language's own example loads, with all that it says") {
  RuleSet rules = loaded(example);
  CHECK(rules.title == "Meta's stake in Scale AI");
  CHECK(rules.names.size() == 3);
  CHECK(rules.name("target")->called == std::vector<std::string>{"data-labeling firm", "startup"});
  CHECK(rules.facts.size() == 7);
  const FactDef& valuation = *rules.fact("valuation");
  CHECK(valuation.phrases.size() == 2);
  CHECK(valuation.unless->phrases.size() == 3);
  CHECK(valuation.unless->within == Within::clause);
  CHECK(valuation.tests[1].cites == std::vector<std::string>{"$29 billion", "$27 billion"});
  CHECK(rules.fact("whatsapp.kind")->options == std::vector<std::string>{"bought outright", "minority stake"});
  CHECK(rules.fact("whatsapp.kind")->phrases[2].option == "minority stake");
  CHECK(rules.rules[0].comparison.right->kind == Expression::Kind::multiply);
}

TEST_CASE("a phrase's means is a comparison between facts and what the phrase reads") {
  const RuleSet rules = loaded(example);
  const Phrase& phrase = rules.fact("round.date")->phrases[1];
  REQUIRE(phrase.means);
  CHECK(phrase.means->left->kind == Expression::Kind::subtract);
  CHECK(phrase.means->right->kind == Expression::Kind::variable);
  CHECK(!phrase.has_value);
}

TEST_CASE("an example becomes the words before its value") {
  const RuleSet rules = loaded(example);
  const Phrase& phrase = rules.fact("round.date")->phrases[2];
  CHECK(phrase.text == "what it was worth {value}");
  CHECK(phrase.example == "double what it was worth last year");
  CHECK(phrase.example_value == "last year");
}

TEST_CASE("in an example the file's names become their keys, and few words before the value call for some behind it") {
  RuleSet rules = loaded(R"(
gainsay: 1
use: []
names: {target: {kind: company, names: [Scale AI]}}
facts:
  stake: {of: target, kind: percent, phrases: [{example: "Yesterday, a 49% stake in Scale AI was sold", value: "49%"}]}
  worth: {of: target, kind: money, phrases: [{example: "The deal values Scale AI at $29 billion.", value: "$29 billion"}]}
)");
  CHECK(rules.fact("stake")->phrases[0].text == "{value} stake in {target}");
  CHECK(rules.fact("worth")->phrases[0].text == "deal values {target} at {value}");
}

TEST_CASE("a rule may name values, a reference value, or ask that something be stated") {
  RuleSet rules = loaded(R"(
gainsay: 1
use: []
facts: {price: {of: story, kind: money, phrases: ["pay {value}"]}}
rules:
  one: {fact: price, must: "be one of [$14 billion, $14.3 billion]"}
  two: {fact: price, must: be $14.3 billion, allow: [], severity: warning}
  three: {fact: price, must: be stated}
)");
  CHECK(rules.rules[0].kind == RuleDef::Kind::one_of);
  CHECK(rules.rules[0].values == std::vector<std::string>{"$14 billion", "$14.3 billion"});
  CHECK(rules.rules[1].kind == RuleDef::Kind::value);
  CHECK(rules.rules[1].values == std::vector<std::string>{"$14.3 billion"});
  CHECK(!rules.rules[1].allow_rounding);
  CHECK(rules.rules[1].severity == Severity::warning);
  CHECK(rules.rules[2].kind == RuleDef::Kind::stated);
}

TEST_CASE("formulas bind as in school, and read money, percentages and durations") {
  auto known = [](std::string_view word) { return word == "a" || word == "b.c"; };
  auto formula = parse_comparison("a + 2 * -(b.c / 4) <= $29 billion within 5%", known, {});
  REQUIRE(formula);
  CHECK(formula->op == Comparison::Op::less_equal);
  CHECK(formula->left->kind == Expression::Kind::add);
  CHECK(formula->left->right->kind == Expression::Kind::multiply);
  CHECK(formula->left->right->right->kind == Expression::Kind::negate);
  CHECK(formula->right->number == Decimal(29'000'000'000));
  CHECK(formula->right->unit == "USD");
  CHECK(*formula->within_percent == Decimal(5));
  auto span = parse_comparison("a - b.c < 14 days", known, {});
  REQUIRE(span);
  CHECK(span->right->kind == Expression::Kind::duration);
  CHECK(span->right->number == Decimal(14 * 24 * 60));
  CHECK(parse_comparison("a = 5%", known, {})->right->number.to_string() == "0.05");
}

TEST_CASE("words near a match may be asked for in the phrase, the clause, the sentence or the paragraph") {
  RuleSet rules = loaded(R"(
gainsay: 1
use: []
facts:
  price: {of: story, kind: money, phrases: ["pay {value}"], when: deal, unless: {words: [old], within: paragraph}}
  share: {of: story, kind: percent, phrases: ["own {value}"], unless: {words: [old], within: phrase}}
)");
  CHECK(rules.facts[0].when->within == Within::sentence);
  CHECK(rules.facts[0].unless->within == Within::paragraph);
  CHECK(rules.facts[1].unless->within == Within::phrase);
}

TEST_CASE("scalars that YAML types its own way are read as text") {
  RuleSet rules = loaded(
      "gainsay: 1\nuse: []\ntitle: no\nfacts: {a: {of: story, kind: count, agree: no, "
      "phrases: [010 people, \"{value} people\"]}}\n");
  CHECK(rules.title == "no");
  CHECK(rules.facts[0].phrases[0].text == "010 people");
  CHECK(!rules.facts[0].agree);
}

TEST_CASE("several files share names and facts, and the first title stands") {
  auto rules = load_rules(
      {{"a.yaml", "gainsay: 1\ntitle: one\nuse: []\nnames: {b: {kind: company, names: [B]}}\n"},
       {"b.yaml", "gainsay: 1\ntitle: two\nfacts: {x: {of: b, kind: money, phrases: [\"{value} for {b}\"]}}\n"}});
  REQUIRE(rules);
  CHECK(rules->title == "one");
  CHECK(rules->files == std::vector<std::string>{"a.yaml", "b.yaml"});
  CHECK(rules->fact("x")->of == "b");
}
