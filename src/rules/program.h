// A phrase as a small program over tokens: each instruction takes a token, a value or a name, or chooses where to go
// on.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/marks.h"
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
  Marks takes;  ///< a token that it takes has one of these
};

/// What a thread comes to at an instruction, all choices followed: the instructions that take something or match, in
/// order of choice.
struct Path {
  std::vector<std::uint32_t> stops;
  Marks takes;  ///< of all stops
};

struct Program {
  std::uint32_t number = 0;
  std::vector<Instruction> code;
  std::vector<Path> paths;  ///< by instruction, of those that a thread can come to from another token
  Marks opening;            ///< what can stand first in a match
};

/// Translates a phrase whose words have `bits`. It must outlive the program.
Program compile_phrase(const Phrase& phrase, std::uint32_t number, Vocabulary& vocabulary, const WordBits& bits);

/// Whether a value read from the text can stand for a value element: its kind and, where the fact states one, its unit.
bool value_fits(const PhraseElement& element, const Value& found);

/// Whether two ascending-free lists of words have one in common.
bool share_word(const std::vector<WordId>& a, const std::vector<WordId>& b);

}  // namespace gainsay
