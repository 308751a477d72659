// What a phrase needs of a sentence before it can match there at all.
#pragma once

#include <vector>

#include "rules/marks.h"
#include "rules/model.h"
#include "text/vocabulary.h"

namespace gainsay {

/// Words of which one must stand in any sentence that a phrase matches, by base form; ascending, each once.
using WordGroup = std::vector<WordId>;

struct Needs {
  std::vector<WordGroup> groups;  ///< one word of each; the rarest first
  std::size_t rare = 0;           ///< so many groups, the first, hold none of the words that stand in most sentences
  Sorts sorts = 0;                ///< all of these
};

/// Finds what phrases need; the vocabulary grows by their words and base forms.
class NeedsReader {
 public:
  explicit NeedsReader(Vocabulary& vocabulary);

  Needs read(const Phrase& phrase);
  /// Of every word that a phrase read so far asks a token for.
  const WordBits& bits() const { return bits_; }
  /// Whether a word may stand anywhere between the words of a phrase.
  bool is_passed(WordId word) const { return word < passed_.size() && passed_[word]; }
  /// The vocabulary was reset to its first `words`.
  void forget(std::size_t words) { bits_.forget(words); }

 private:
  using Elements = std::vector<PhraseElement>;

  void read_literal(const PhraseElement& element, std::vector<WordGroup>& out);
  void read_choice(const PhraseElement& element, std::vector<WordGroup>& out);
  std::vector<WordGroup> groups_of(const Elements& elements);
  bool is_common(const WordGroup& group) const;
  int rarity(const WordGroup& group) const;

  Vocabulary& vocabulary_;
  std::vector<bool> passed_, common_;  ///< by word
  WordBits bits_;
  int depth_ = 0;  ///< of choices that the element read stands in
};

}  // namespace gainsay
