// What names are told by, for the files of names*.cc: how a sentence uses capitals, and how often a word is
// written small or with a capital across a story.
#pragma once

#include <string_view>
#include <vector>

#include "claims/names/name_words.h"
#include "text/document.h"

namespace gainsay {

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
bool begins_sentence(const Document& document, const NameWords& words, TokenRange sentence, std::uint32_t at);

/// How often each word stands in a story, small and with a capital that its place does not explain; and where capitals
/// stand. One serves many stories: counting anew costs no more than the story's own words.
class CaseCounts {
 public:
  void count(const std::vector<Document>& documents, const NameWords& words);

  /// How a sentence of what was counted uses capitals.
  Casing casing(std::uint32_t document, std::uint32_t sentence) const { return casing_[document][sentence]; }
  /// The tokens of a document that begin with a capital, ascending.
  const std::vector<std::uint32_t>& capitals(std::uint32_t document) const { return capitals_[document]; }
  int lower(WordId folded) const { return is_counted(folded) ? counts_[folded].lower : 0; }
  int capital(WordId folded) const { return is_counted(folded) ? counts_[folded].capital : 0; }

 private:
  struct Count {
    std::uint32_t story = 0;  ///< in which the word was counted last
    int lower = 0, capital = 0;
  };
  bool is_counted(WordId folded) const { return folded < counts_.size() && counts_[folded].story == story_; }
  static Count& of_story(Count& count, std::uint32_t story) {
    if (count.story != story) count = {story, 0, 0};
    return count;
  }
  void count(const Document& document, const NameWords& words, TokenRange sentence, Casing casing,
             std::vector<std::uint32_t>& capitals);

  std::vector<std::vector<Casing>> casing_;           ///< by document and sentence
  std::vector<std::vector<std::uint32_t>> capitals_;  ///< by document
  std::vector<Count> counts_;                         ///< by folded word
  std::uint32_t story_ = 0;                           ///< the number of the story that was counted last, from 1
};

}  // namespace gainsay
