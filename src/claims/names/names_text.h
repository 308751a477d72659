// What names are told by, for the files of names*.cc: word sets, how a sentence uses capitals, and how often a word is
// written small or with a capital across a story.
#pragma once

#include <string_view>
#include <vector>

#include "base/node.h"
#include "text/document.h"

namespace gainsay {

/// A set of folded words, with and without the stop of an abbreviation. Made before `Vocabulary::mark`.
class WordSet {
 public:
  WordSet() = default;
  WordSet(Vocabulary& vocabulary, const Node& list);

  void add(Vocabulary& vocabulary, std::string_view word);
  bool has(WordId folded) const { return folded < has_.size() && has_[folded]; }

 private:
  std::vector<bool> has_;
};

/// How a sentence uses capitals: in the ordinary way, on nearly every word ("Meta Hires Scale Chief in Big Deal",
/// without a stop), or on every letter.
enum class Casing : std::uint8_t { ordinary, title, capitals };
Casing casing_of(const Document& document, TokenRange sentence);

/// Whether a token begins with a capital.
inline bool is_capital(const Token& token) {
  return token.shape == Shape::capitalised || token.shape == Shape::upper || token.shape == Shape::mixed;
}
inline bool is_word(const Token& token) { return token.shape <= Shape::mixed; }

/// The first word of a sentence, or of a quotation or clause behind a colon inside it: its capital tells nothing.
bool begins_sentence(const Document& document, const Vocabulary& vocabulary, TokenRange sentence, std::uint32_t at);

/// How often each word stands in a story, small and with a capital that its place does not explain. One serves many
/// stories: counting anew costs no more than the story's own words.
class CaseCounts {
 public:
  void count(const std::vector<Document>& documents, const Vocabulary& vocabulary);

  /// How a sentence of what was counted uses capitals.
  Casing casing(std::uint32_t document, std::uint32_t sentence) const { return casing_[document][sentence]; }
  int lower(WordId folded) const { return folded < counts_.size() ? counts_[folded].lower : 0; }
  int capital(WordId folded) const { return folded < counts_.size() ? counts_[folded].capital : 0; }

 private:
  struct Count {
    int lower = 0, capital = 0;
  };
  void clear();
  void count(const Document& document, const Vocabulary& vocabulary, TokenRange sentence);

  std::vector<std::vector<Casing>> casing_;  ///< by document and sentence
  std::vector<Count> counts_;                ///< by folded word
  std::vector<WordId> counted_;              ///< those that are not 0
};

}  // namespace gainsay
