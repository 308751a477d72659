// A phrase as a small program over tokens: each instruction takes a token, a value or a name, or chooses where to go
// on.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "rules/model.h"
#include "text/vocabulary.h"

namespace gainsay {

struct Instruction {
  enum class Op : std::uint8_t {
    word,   ///< one token with a lemma in common
    exact,  ///< one token written so
    pass,   ///< one word that may stand anywhere between (rules/lexicon/phrases.yaml), or go on at `other`
    any,    ///< one token, or go on at `other`
    value,  ///< a mention
    name,   ///< a name
    fork,   ///< go on behind, or else at `other`
    jump,   ///< go on at `other`
    match,  ///< the phrase has matched
  };
  Op op = Op::match;
  std::uint32_t other = 0;
  std::vector<WordId> words;  ///< word: its lemmas; exact: the word as written
  const PhraseElement* element = nullptr;
};

/// Words of which one must stand in any sentence that a phrase matches.
using WordGroup = std::vector<WordId>;

/// Kinds of value, each by its number.
using KindSet = std::bitset<32>;

/// What can stand first in a match.
struct Opening {
  bool anything = false;  ///< any token; the rest is then of no account
  bool value = false;
  bool name = false;
  WordGroup words;  ///< one of these, by base form
};

struct Program {
  std::uint32_t number = 0;
  std::vector<Instruction> code;
  std::vector<WordGroup> needed;      ///< one word of each group
  std::vector<KindSet> needed_kinds;  ///< a value of one kind in each set
  bool needs_name = false;
  bool takes_names_as_value = false;  ///< a value it may take is a name or a list of names
  Opening opening;
};

/// Translates a phrase; the vocabulary grows by its words and their lemmas. The phrase must outlive the program.
Program compile_phrase(const Phrase& phrase, std::uint32_t number, Vocabulary& vocabulary);

/// Whether a value of kind `found` may stand where `wanted` is asked for: a count may be written as a bare number, a
/// date with its time of day, an age as a number between commas.
bool kind_fits(Kind wanted, Kind found);

/// Whether a value read from the text can stand for a value element: its kind and, where the fact states one, its unit.
bool value_fits(const PhraseElement& element, const Value& found);

/// Whether two ascending-free lists of words have one in common.
bool share_word(const std::vector<WordId>& a, const std::vector<WordId>& b);

}  // namespace gainsay
