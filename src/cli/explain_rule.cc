#include "cli/explain_rule.h"

#include <algorithm>
#include <set>

#include "cli/rule_tests.h"
#include "reconcile/wording.h"
#include "report/excerpt.h"
#include "rules/formula.h"

namespace gainsay {
namespace {

using Elements = std::vector<PhraseElement>;

std::string kind_words(Kind kind, const std::string& unit) {
  switch (kind) {
    case Kind::money:
      return "a sum of money";
    case Kind::percent:
      return "a share in percent";
    case Kind::count:
      return unit.empty() ? "a count" : "a number of " + unit;
    case Kind::measure:
      return unit.empty() ? "a measure" : "a measure in " + unit;
    case Kind::age:
    case Kind::ordinal:
      return "an " + std::string(kind_name(kind));
    case Kind::set:
      return "a time that comes again";
    case Kind::names:
      return "a list of names";
    case Kind::choice:
      return "one of several answers";
    case Kind::yes_no:
      return "yes or no";
    default:
      return "a " + std::string(kind_name(kind));
  }
}

std::string in_quotes(std::string_view text) { return "“" + one_line(text) + "”"; }

class PhraseWords {
 public:
  explicit PhraseWords(const RuleSet& rules) : rules_(rules) {}

  std::string of(const Elements& elements) const {
    std::string out;
    for (const PhraseElement& element : elements) out += (out.empty() ? "" : " ") + of(element);
    return out;
  }

 private:
  std::string of(const PhraseElement& element) const {
    switch (element.kind) {
      case PhraseElement::Kind::word:
        return element.text;
      case PhraseElement::Kind::exact:
        return in_quotes(element.text);
      case PhraseElement::Kind::gap:
        return "… (up to " + std::to_string(element.longest) + (element.longest == 1 ? " word)" : " words)");
      case PhraseElement::Kind::value:
        return "(" + kind_words(element.value_kind, element.unit) + ")";
      case PhraseElement::Kind::name:
        return "(" + name(element.text) + ")";
      case PhraseElement::Kind::any_name:
        return "(any " + element.text + ")";
      case PhraseElement::Kind::choice:
        return choice(element);
    }
    return "";
  }

  std::string choice(const PhraseElement& element) const {
    std::vector<std::string> options;
    bool optional = false;
    for (const Elements& option : element.options) {
      optional = optional || option.empty();
      if (!option.empty()) options.push_back(of(option));
    }
    return optional ? "(perhaps " + list_words(options, "or") + ")" : "(" + list_words(options, "or") + ")";
  }

  std::string name(const std::string& key) const {
    const NameDef* def = rules_.name(key);
    if (!def) return key;
    std::vector<std::string> words = def->names;
    for (const std::string& called : def->called) words.push_back("the " + called);
    return list_words(words, "or");
  }

  const RuleSet& rules_;
};

std::string place_words(const Place& place, const std::string& pack) {
  std::string where = place.file + (place.line > 0 ? ":" + std::to_string(place.line) : "");
  return pack.empty() ? where : where + ", which every story uses unless its rule file says otherwise";
}

std::string owner_words(const FactDef& fact, const RuleSet& rules) {
  if (fact.of == "story") return "It belongs to the story itself.";
  const NameDef* def = rules.name(fact.of);
  if (def)
    return "It belongs to " + def->names.front() +
           ": a value that stands behind another name in the clause is not taken.";
  return "There is one for each " + fact.of + " that an article names.";
}

std::string over_time_words(OverTime over_time) {
  switch (over_time) {
    case OverTime::fixed:
      return "";
    case OverTime::rises:
      return " It rises: a later, higher value is an update and no finding.";
    case OverTime::falls:
      return " It falls: a later, lower value is an update and no finding.";
    case OverTime::changes:
      return " It changes: only values of one time are compared.";
  }
  return "";
}

std::string agreement_words(const FactDef& fact) {
  if (!fact.agree) return "Articles need not agree on it; it serves formulas.";
  return "All articles must agree on it; a finding is " +
         (fact.severity == Severity::error ? std::string("as loud as its words make it")
                                           : "at most a " + std::string(severity_name(fact.severity))) +
         "." + over_time_words(fact.over_time);
}

std::string guard_line(const char* words, const WordGuard& guard) {
  std::vector<std::string> texts;
  for (const Phrase& phrase : guard.phrases) texts.push_back(in_quotes(phrase.text));
  return std::string("  ") + words + " " + list_words(texts, "or") + " stands in the same " +
         std::string(within_name(guard.within)) + "\n";
}

std::string phrase_lines(const FactDef& fact, const RuleSet& rules) {
  std::string out = "It is read where an article says, each word in any inflection:\n";
  for (const Phrase& phrase : fact.phrases) {
    out += "  - " + phrase_in_words(phrase, rules);
    if (!phrase.option.empty()) out += ", which says " + in_quotes(phrase.option);
    if (phrase.means) out += ", which says that " + phrase.means_text;
    if (!phrase.has_value && !phrase.means && phrase.option.empty())
      out += ", with the nearest such value of the clause";
    out += "\n";
    if (!phrase.example.empty()) out += "      made from the example " + in_quotes(phrase.example) + "\n";
  }
  if (fact.when) out += guard_line("only where", *fact.when);
  if (fact.unless) out += guard_line("never where", *fact.unless);
  return out;
}

std::string readings_line(const Claim& claim, std::string_view quote) {
  const Axis axis{claim.value.kind, claim.value.unit};
  std::string out = "  - " + in_quotes(quote) + " can be " + reading_words(axis, claim.value.hard);
  if (claim.value.typical != claim.value.hard)
    out += ", and readers take it as " + reading_words(axis, claim.value.typical);
  for (const std::string& assumption : claim.value.assumes) out += "; assumed: " + assumption;
  return out + "\n";
}

/// What the values in the tests were read as: the assumptions at work, each wording once.
std::string reading_lines(const FactDef& fact, RuleTester& tester) {
  std::string out;
  std::set<std::string> known;
  std::vector<TestFailure> unreadable;
  for (const RuleTest& test : fact.tests) {
    StoryClaims claims = tester.read(tester.story_of(fact.id, test, unreadable));
    for (const Claim& claim : claims.claims) {
      std::string quote(text_of(claims.articles[claim.article].text, claim.quote));
      bool own = claim.phrase && tester.phrase_owners().at(claim.phrase) == fact.id;
      if (own && !claim.value.hard.empty() && known.insert(quote).second) out += readings_line(claim, quote);
    }
  }
  return out.empty() ? "" : "How the values in its tests are taken (the widths stand in rules/readings.yaml):\n" + out;
}

std::string test_lines(const std::vector<RuleTest>& tests) {
  if (tests.empty()) return "No test shows that it works: add one under 'tests'.\n";
  std::string out = "Its tests:\n";
  for (const RuleTest& test : tests) {
    out +=
        "  - expects " + (test.expect == Severity::none ? "nothing" : std::string(severity_name(test.expect))) + " of";
    for (const auto& [letter, article] : test.articles)
      out += "\n      " + letter + ": " + (article.file.empty() ? in_quotes(article.text) : article.file);
    out += "\n";
  }
  return out;
}

std::string rule_lines(const FactDef& fact, const RuleSet& rules) {
  std::string out;
  for (const RuleDef& rule : rules.rules) {
    std::vector<std::string> facts = rule.fact.empty() ? facts_in(rule.comparison) : std::vector{rule.fact};
    if (std::find(facts.begin(), facts.end(), fact.id) != facts.end())
      out += "  - " + rule.id + ": " + one_line(rule.must) + "\n";
  }
  return out.empty() ? "" : "Rules that speak of it:\n" + out;
}

std::string reader_lines(const std::string& why, const std::string& help) {
  return (why.empty() ? "" : "Why it matters: " + one_line(why) + "\n") +
         (help.empty() ? "" : "What to do: " + one_line(help) + "\n");
}

std::string must_words(const RuleDef& rule) {
  std::vector<std::string> values;
  for (const std::string& value : rule.values) values.push_back(in_quotes(value));
  switch (rule.kind) {
    case RuleDef::Kind::comparison:
      return "It must hold that " + one_line(rule.must) +
             (rule.allow_rounding ? ", as far as rounded figures can tell" : "");
    case RuleDef::Kind::one_of:
      return rule.fact + " must be " + list_words(values, "or");
    case RuleDef::Kind::value:
      return rule.fact + " must be " + list_words(values, "or") + ", which the desk takes from a document it trusts";
    case RuleDef::Kind::stated:
      return "Every article must state " + rule.fact;
  }
  return "";
}

std::string facts_of_rule(const RuleDef& rule, const RuleSet& rules) {
  std::vector<std::string> ids = rule.fact.empty() ? facts_in(rule.comparison) : std::vector{rule.fact};
  std::string out = "Its facts:\n";
  for (const std::string& id : ids)
    if (const FactDef* fact = rules.fact(id))
      out += "  - " + id + ": " + kind_words(fact->kind, fact->unit) +
             (fact->title.empty() ? "" : ", " + one_line(fact->title)) + "\n";
  return out;
}

}  // namespace

std::string phrase_in_words(const Phrase& phrase, const RuleSet& rules) {
  return PhraseWords(rules).of(phrase.elements);
}

std::string fact_in_words(const FactDef& fact, const RuleSet& rules) {
  RuleTester tester(rules);
  std::string out = fact.id + (fact.title.empty() ? "" : ": " + one_line(fact.title)) + "\n";
  out += "A fact: " + kind_words(fact.kind, fact.unit) + ". " + owner_words(fact, rules);
  if (fact.per == "source") out += " There is one for each source that is quoted.";
  if (!fact.per.empty() && fact.per != "source") out += " There is one for each " + fact.per + ".";
  out += "\n" + agreement_words(fact) + "\nIt stands in " + place_words(fact.place, fact.pack) + "\n";
  return out + phrase_lines(fact, rules) + reading_lines(fact, tester) + rule_lines(fact, rules) +
         test_lines(fact.tests) + reader_lines(fact.why, fact.help);
}

std::string rule_in_words(const RuleDef& rule, const RuleSet& rules) {
  std::string out = rule.id + (rule.title.empty() ? "" : ": " + one_line(rule.title)) + "\n";
  out += "A rule. " + must_words(rule) + ".\n";
  if (rule.severity != Severity::error) out += "It is at most a " + std::string(severity_name(rule.severity)) + ".\n";
  out += "It stands in " + place_words(rule.place, rule.pack) + "\n";
  return out + facts_of_rule(rule, rules) + test_lines(rule.tests) + reader_lines(rule.why, rule.help);
}

}  // namespace gainsay
