#include "rules/keys.h"

#include <algorithm>

#include "rules/model.h"

namespace gainsay {
namespace {

std::vector<std::string> kind_words() {
  return {"money", "percent",  "count", "number", "ordinal", "ratio",  "measure", "age", "date",
          "time",  "duration", "set",   "name",   "names",   "choice", "yes-no",  "rank"};
}

const KeyDef severity_key{"severity",
                          ValueShape::word,
                          false,
                          "the loudest that its findings may be",
                          "severity: warning",
                          {"note", "warning", "error"}};
const KeyDef title_key{
    "title", ValueShape::text, false, "what reports call it", "title: What the deal says Scale AI is worth", {}};
const KeyDef why_key{
    "why", ValueShape::text, false, "why it matters, shown to the reader", "why: The filing is public.", {}};
const KeyDef help_key{
    "help", ValueShape::text, false, "what to do about a finding, shown to the reader", "help: Ask the press office.",
    {}};
const KeyDef tests_key{"tests",
                       ValueShape::list,
                       false,
                       "short articles and what must be found in them",
                       "tests: [{a: \"It paid $5.\", b: \"It paid $6.\", expect: error}]",
                       {}};
const KeyDef published_key{
    "published", ValueShape::date, false, "when the articles of tests appeared", "published: 2025-06-13", {}};

}  // namespace

const SectionDef& file_section() {
  static const SectionDef section{
      "a rule file",
      {{"gainsay", ValueShape::word, true, "the version of the rule language", "gainsay: 1", {"1"}},
       {"title", ValueShape::text, false, "what the rules are about", "title: Meta's stake in Scale AI", {}},
       {"use",
        ValueShape::texts,
        false,
        "packs to use: all without this line, none for []",
        "use: [deals, people]",
        {}},
       published_key,
       {"names",
        ValueShape::map,
        false,
        "who and what the story speaks of",
        "names: {buyer: {kind: company, names: [Meta]}}",
        {}},
       {"facts",
        ValueShape::map,
        false,
        "what to look for",
        "facts: {price: {of: buyer, kind: money, phrases: [\"pay {value}\"]}}",
        {}},
       {"rules",
        ValueShape::map,
        false,
        "what must hold between facts",
        "rules: {in-order: {must: \"round.date < deal.date\"}}",
        {}}}};
  return section;
}

const SectionDef& name_section() {
  static const SectionDef section{
      "a name",
      {{"kind", ValueShape::word, true, "what it is", "kind: company", {"company", "person", "place", "thing"}},
       {"names", ValueShape::texts, true, "its names, the full one first", "names: [Meta, Meta Platforms]", {}},
       {"called", ValueShape::texts, false, "words for it besides its names", "called: [social media giant]", {}}}};
  return section;
}

const SectionDef& fact_section() {
  static const SectionDef section{
      "a fact",
      {title_key,
       {"of", ValueShape::text, true, "whose fact it is: a key of names, a kind of name, or story", "of: buyer", {}},
       {"kind", ValueShape::word, true, "what its values are", "kind: money", kind_words()},
       {"unit", ValueShape::text, false, "what is counted; of a measure its unit or dimension", "unit: length", {}},
       {"phrases", ValueShape::list, false, "how articles put it", "phrases: [\"pay {value}\"]", {}},
       {"options",
        ValueShape::map,
        false,
        "of a choice: each answer with its phrases",
        "options: {bought: [\"purchase of {target}\"]}",
        {}},
       {"when",
        ValueShape::guard,
        false,
        "words of which one must stand in the sentence",
        "when: [deal, purchase]",
        {}},
       {"unless", ValueShape::guard, false, "words that must not stand in the clause", "unless: [previous]", {}},
       {"per", ValueShape::text, false, "what keys the fact further", "per: year", {}},
       {"over_time",
        ValueShape::word,
        false,
        "how its value may move",
        "over_time: rises",
        {"fixed", "rises", "falls", "changes"}},
       {"agree", ValueShape::yes_no, false, "whether all articles must give one value", "agree: no", {}},
       severity_key,
       why_key,
       help_key,
       tests_key}};
  return section;
}

const SectionDef& phrase_section() {
  static const SectionDef section{
      "a phrase",
      {{"phrase",
        ValueShape::text,
        false,
        "the words, with {value} where the value stands",
        "phrase: \"pay {value}\"",
        {}},
       {"means",
        ValueShape::text,
        false,
        "what it says about facts instead of giving this one a value",
        "means: \"deal.date - round.date = gap\"",
        {}},
       {"says",
        ValueShape::word,
        false,
        "of a yes-no fact: the answer that the words give by themselves",
        "{phrase: \"step down from ... board\", says: no}",
        {"yes", "no"}},
       {"example",
        ValueShape::text,
        false,
        "a sentence to make the phrase from",
        "{example: \"double what it was worth last year\", value: \"last year\"}",
        {}},
       {"value", ValueShape::text, false, "the value in the example, as written there", "value: \"last year\"", {}}}};
  return section;
}

const SectionDef& guard_section() {
  static const SectionDef section{"a list of words",
                                  {{"words", ValueShape::texts, true, "the words", "words: [previous, prior]", {}},
                                   {"within",
                                    ValueShape::word,
                                    false,
                                    "how near they count",
                                    "within: sentence",
                                    {"phrase", "clause", "sentence", "paragraph"}}}};
  return section;
}

const SectionDef& rule_section() {
  static const SectionDef section{
      "a rule",
      {title_key,
       {"must", ValueShape::text, true, "what must hold", "must: \"price = stake * valuation\"", {}},
       {"fact", ValueShape::text, false, "the fact that a rule of the form 'be …' is about", "fact: price", {}},
       {"allow", ValueShape::words, false, "what is let pass; [] for nothing", "allow: [rounding]", {"rounding"}},
       severity_key,
       why_key,
       help_key,
       tests_key}};
  return section;
}

const SectionDef& test_section() {
  static const SectionDef section{
      "a test",
      {{"expect",
        ValueShape::word,
        true,
        "the loudest finding that it must give",
        "expect: error",
        {"none", "note", "warning", "error"}},
       {"cites", ValueShape::texts, false, "words that the finding must quote", "cites: [\"$29 billion\"]", {}},
       published_key},
      true};
  return section;
}

const SectionDef& article_section() {
  static const SectionDef section{
      "an article of a test",
      {{"text", ValueShape::text, false, "its words", "text: \"It paid $5.\"", {}},
       {"file", ValueShape::text, false, "the file, or its line, to read", "file: one.txt:20", {}},
       published_key}};
  return section;
}

const KeyDef* find_key(const SectionDef& section, std::string_view key) {
  auto found =
      std::find_if(section.keys.begin(), section.keys.end(), [&](const KeyDef& def) { return def.key == key; });
  return found == section.keys.end() ? nullptr : &*found;
}

}  // namespace gainsay
