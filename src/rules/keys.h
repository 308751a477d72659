// Which keys each part of a rule file may have, of what shape, with a line of help and an example each: the one table
// that the loader checks against, its messages quote, and the JSON Schema is written from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/mistakes.h"

namespace gainsay {

/// What may stand under a key.
enum class ValueShape : std::uint8_t {
  text,    ///< one piece of text
  word,    ///< one of the key's words
  texts,   ///< text, or a list of it
  words,   ///< a list of some of the key's words
  yes_no,  ///< yes or no
  date,    ///< 2025-06-13
  list,    ///< a list, whose items have a section of their own
  map,     ///< a map, whose values have a section of their own
  guard,   ///< words, or a map of words and within
};

struct KeyDef {
  std::string_view key;
  ValueShape shape = ValueShape::text;
  bool required = false;
  std::string_view help;     ///< what it says, one clause
  std::string_view example;  ///< "kind: money"
  std::vector<std::string> words;
};

/// A part of a rule file that is a map of known keys.
struct SectionDef {
  std::string_view name;  ///< "a fact"
  std::vector<KeyDef> keys;
  bool letters = false;  ///< whether single letters are keys too (the articles of a test)
};

const SectionDef& file_section();
const SectionDef& name_section();
const SectionDef& fact_section();
const SectionDef& phrase_section();
const SectionDef& guard_section();
const SectionDef& rule_section();
const SectionDef& test_section();
const SectionDef& article_section();

const KeyDef* find_key(const SectionDef& section, std::string_view key);

/// Whether `node` is a map whose keys are all known, none missing, and whose values have the right shapes; what is not
/// goes to `mistakes`. `at` is the key it stands under, for what is missing.
bool check_section(const Node& node, const SectionDef& section, const Node& at, Mistakes& mistakes);

/// The scalars of a list, or the one scalar. The shape was checked before.
std::vector<const Node*> scalars_of(const Node& node);
std::vector<std::string> texts_of(const Node& node);
bool is_yes(const Node& node);

}  // namespace gainsay
