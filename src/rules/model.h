// A rule file in memory: names, facts with their phrases, rules, tests. What the loader has accepted is sound: every
// name and fact mentioned exists, kinds fit, phrases can match; nothing below this layer reports a mistake of a writer.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "values/value.h"

namespace gainsay {

enum class Severity : std::uint8_t { none, note, warning, error };
std::string_view severity_name(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

/// Someone or something the story speaks of.
struct NameDef {
  std::string key;                  ///< "buyer": how phrases and facts refer to it
  std::string kind;                 ///< company, person, place, thing
  std::vector<std::string> names;   ///< full name first
  std::vector<std::string> called;  ///< descriptions: "data-labeling firm", "startup"
  Place place;
};

/// One element of a compiled phrase (grammar: rules/README.md).
struct PhraseElement {
  enum class Kind : std::uint8_t { word, exact, choice, gap, value, name, any_name };
  Kind kind = Kind::word;
  std::string text;  ///< word, exact: the literal; name: its key; any_name: "company", …
  std::vector<std::vector<PhraseElement>> options;   ///< choice: one of these sequences; an optional has an empty one
  int longest = 0;                                   ///< gap: at most so many tokens
  std::string variable;                              ///< value: "value" for the fact's own, else its name ("gap"); of
                                                     ///< {money} the kind's name
  gainsay::Kind value_kind = gainsay::Kind::number;  ///< value: the kind wanted
  std::string unit;                                  ///< value: the fact's own unit, where it states one
};

struct Expression;

/// A comparison between formulas over facts, the constraint of a rule or of a phrase's `means`.
struct Comparison {
  enum class Op : std::uint8_t { equal, less, less_equal, greater, greater_equal };
  Op op = Op::equal;
  std::shared_ptr<const Expression> left;
  std::shared_ptr<const Expression> right;
  std::optional<Decimal> within_percent;  ///< "within 5%"
};

/// A formula: fact, number, duration (minutes), variable of a phrase, or an operation on two formulas.
struct Expression {
  enum class Kind : std::uint8_t { fact, number, duration, variable, add, subtract, multiply, divide, negate };
  Kind kind = Kind::number;
  std::string name;     ///< fact id or variable
  Decimal number;       ///< number ("5%" is 0.05), or duration in minutes
  std::string unit;     ///< of a number: ISO currency ("USD"), "%", or empty
  std::string written;  ///< as the rule file has it
  std::shared_ptr<const Expression> left;
  std::shared_ptr<const Expression> right;
};

struct Phrase {
  std::string text;  ///< as written (or as made from an example)
  std::vector<PhraseElement> elements;
  bool has_value = false;           ///< whether {value} stands in it; else it is a cue
  std::string option;               ///< for a choice: the option it stands for; for yes-no what the words say ("no")
  std::optional<Comparison> means;  ///< what the phrase says instead of giving the fact a value
  std::string means_text;
  std::string example;  ///< the sentence it was made from, or empty
  std::string example_value;
  int literals = 0;  ///< how many literal words it needs at least: its specificity
  Place place;
};

enum class Within : std::uint8_t { phrase, clause, sentence, paragraph };
std::string_view within_name(Within within);
std::optional<Within> within_named(std::string_view name);

/// Words of which one must, or none may, stand near a match.
struct WordGuard {
  std::vector<Phrase> phrases;
  Within within = Within::clause;
};

struct TestText {
  std::string text;       ///< the article; or empty when `file` names it
  std::string file;       ///< "file:line" or a file
  std::string published;  ///< ISO date or empty
};

struct RuleTest {
  std::vector<std::pair<std::string, TestText>> articles;  ///< by letter: a, b, …
  Severity expect = Severity::none;
  std::vector<std::string> cites;  ///< words that the finding's quotes must include
  std::string published;           ///< of all its articles
  Place place;
};

enum class OverTime : std::uint8_t { fixed, rises, falls, changes };
std::optional<OverTime> over_time_named(std::string_view name);

/// Something that has one value in the world.
struct FactDef {
  std::string id;  ///< "round.date"
  std::string title;
  std::string of;  ///< key of a name, "story", or a kind ("company") in a pack
  gainsay::Kind kind = gainsay::Kind::number;
  std::string unit;  ///< what is counted, a unit or its dimension, of a name what it must be (person); or empty
  std::vector<Phrase> phrases;
  std::optional<WordGuard> when;
  std::optional<WordGuard> unless;
  std::vector<std::string> options;  ///< of a choice, in order; their phrases carry the option
  std::string per;                   ///< "", "year", "source", …: what keys the fact further
  OverTime over_time = OverTime::fixed;
  bool agree = true;
  Severity severity = Severity::error;  ///< cap on its findings
  std::string why, help;
  std::vector<RuleTest> tests;
  std::string pack;  ///< the pack it comes from, or empty
  Place place;
};

/// What must hold between facts.
struct RuleDef {
  enum class Kind : std::uint8_t { comparison, one_of, value, stated };
  std::string id;
  std::string title;
  Kind kind = Kind::comparison;
  std::string must;                 ///< as written
  Comparison comparison;            ///< Kind::comparison
  std::string fact;                 ///< the others: the fact they speak of
  std::vector<std::string> values;  ///< one_of, value: as written
  Severity severity = Severity::error;
  bool allow_rounding = true;
  std::string why, help;
  std::vector<RuleTest> tests;
  std::string pack;  ///< the pack it comes from, or empty
  Place place;
};

/// One rule file, or several merged with the packs they use.
struct RuleSet {
  std::string title;
  std::vector<std::string> files;
  std::vector<std::string> packs;  ///< in use, sorted; some are programs (figures, texts)
  std::vector<NameDef> names;
  std::vector<FactDef> facts;
  std::vector<RuleDef> rules;
  std::string published;  ///< for tests that state none

  bool uses(std::string_view pack) const;
  const NameDef* name(std::string_view key) const;
  const FactDef* fact(std::string_view id) const;
};

}  // namespace gainsay
