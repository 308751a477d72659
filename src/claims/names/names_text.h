// What names are told by, for the files of names*.cc: how a sentence uses capitals, and how often a word is
// written small or with a capital across a story.
#pragma once

#include <array>
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

/// A token that begins with a capital.
struct Capital {
  std::uint32_t token = 0;
  bool explained = false;  ///< by its place, as `begins_sentence` tells
};

/// Where capitals stand in a story; how often each word that has one somewhere stands there with a capital that its
/// place does not explain, and how often small. One serves many stories: counting anew costs no more than the story's
/// own words.
class CaseCounts {
 public:
  void count(const std::vector<Document>& documents, const NameWords& words);

  /// How a sentence of what was counted uses capitals.
  Casing casing(std::uint32_t document, std::uint32_t sentence) const { return casing_[document][sentence]; }
  /// The capitals of a document, ascending.
  const std::vector<Capital>& capitals(std::uint32_t document) const { return capitals_[document]; }
  int lower(WordId folded) const { return is_counted(folded) ? counts_[folded].lower : 0; }
  int capital(WordId folded) const { return is_counted(folded) ? counts_[folded].capital : 0; }

 private:
  struct Count {
    std::uint32_t story = 0;  ///< in which the word was counted last
    int lower = 0, capital = 0;
  };
  bool is_counted(WordId folded) const { return folded < counts_.size() && counts_[folded].story == story_; }
  Casing count_capitals(const Document& document, const NameWords& words, TokenRange sentence,
                        std::vector<Capital>& capitals);
  void count_small(const Document& document, TokenRange sentence);

  static constexpr std::size_t filter_size = 1024;

  std::vector<std::vector<Casing>> casing_;     ///< by document and sentence
  std::vector<std::vector<Capital>> capitals_;  ///< by document
  std::vector<Count> counts_;                   ///< by folded word
  std::array<bool, filter_size> may_count_{};   ///< false: no word of these numbers modulo its size is counted
  std::uint32_t story_ = 0;                     ///< the number of the story that was counted last, from 1
};

}  // namespace gainsay
