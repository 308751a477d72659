// What stands at a token, and what a phrase could take of it, in a few bits.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

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

/// The bit of each word that phrases ask for; of other words none. Words that stand for one another in a phrase share a
/// bit, so that what a choice could take has few.
class WordBits {
 public:
  std::uint64_t of(WordId word) const { return word < of_word_.size() ? of_word_[word] : 0; }
  std::uint64_t of(const std::vector<WordId>& words) const {
    std::uint64_t bits = 0;
    for (WordId word : words) bits |= of(word);
    return bits;
  }
  /// Gives the word the bit of its turn, if it has none yet.
  void add(WordId word) {
    if (word >= of_word_.size()) of_word_.resize(word + 1);
    if (of_word_[word] == 0) of_word_[word] = std::uint64_t{1} << turn_ % Marks::word_bits;
  }
  void next() { ++turn_; }
  /// Lets go of words from `words` on.
  void forget(std::size_t words) { of_word_.resize(std::min(of_word_.size(), words)); }

 private:
  std::vector<std::uint64_t> of_word_;
  unsigned turn_ = 0;
};

}  // namespace gainsay
