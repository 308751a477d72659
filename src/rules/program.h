// A phrase as a small program over tokens: each instruction takes a token, a value or a name, or chooses where to go
// on.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/model.h"
#include "rules/sorts.h"
#include "text/vocabulary.h"

namespace gainsay {

/// What stands at a token, or what an instruction could take of it, roughly: two that have no bit in common do not fit.
struct Marks {
  std::uint64_t words = 0;  ///< base forms, several to a bit; the last two bits are `passed` and `anything`
  Sorts sorts = 0;          ///< of the values and names that begin there

  static constexpr std::uint64_t anything = std::uint64_t{1} << 63;  ///< of every token, and of a sentence's end
  static constexpr std::uint64_t passed = std::uint64_t{1} << 62;    ///< of words that may stand anywhere between
  static constexpr unsigned word_bits = 62;

  bool meets(const Marks& other) const { return (words & other.words) != 0 || (sorts & other.sorts) != 0; }
  void add(const Marks& other) {
    words |= other.words;
    sorts |= other.sorts;
  }
};

/// The bit of each word that phrases ask for; of other words none.
class WordBits {
 public:
  explicit WordBits(const std::vector<WordId>& words = {});
  std::uint64_t of(WordId word) const { return word < of_word_.size() ? of_word_[word] : 0; }

 private:
  std::vector<std::uint64_t> of_word_;
};

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
