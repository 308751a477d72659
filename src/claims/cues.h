// Cues: short phrases of a word list, found by the words as they stand, so that one list serves every vocabulary.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/eight_bytes.h"
#include "base/node.h"
#include "text/document.h"

namespace gainsay {

/// A phrase of a list met in a text. `list` is the number of the list; `none` when nothing was met.
struct Cue {
  static constexpr int none = -1;
  int list = none;
  TokenRange tokens;
  explicit operator bool() const { return list != none; }
};

/// Several lists of phrases. A word is written folded; "{plan}" stands for every form of it, "*n't" for every word that
/// ends so.
class CueTable {
 public:
  /// The lists of `names` out of a map of lists; the position of a name is the number of its list.
  CueTable(const Node& lists, const std::vector<std::string_view>& names);

  /// The longest phrase that starts at `at` and ends before `last`; of two lists with one phrase the first.
  Cue at(const Document& document, const Vocabulary& vocabulary, std::uint32_t at, std::uint32_t last) const {
    const std::uint8_t opened = opening(vocabulary, document.tokens[at].folded);
    return opened == nothing ? Cue() : longest_at(document, vocabulary, {at, last}, opened);
  }
  /// Whether a phrase may start with the word.
  bool opens(const Vocabulary& vocabulary, WordId folded) const { return opening(vocabulary, folded) != nothing; }
  /// Every cue in `range`, left to right, none overlapping.
  std::vector<Cue> in(const Document& document, const Vocabulary& vocabulary, TokenRange range) const;
  /// Whether the word alone is a phrase.
  bool holds(const Vocabulary& vocabulary, WordId folded) const {
    return vocabulary.answer(alone_, folded, [&] { return stands_alone(vocabulary, folded); }) != 0;
  }

 private:
  struct Pattern {
    std::vector<std::string> words;  // all but the first
    int list = 0;
  };
  using Patterns = std::vector<Pattern>;
  /// Numbers of patterns by their first word. Every word of every text is sought here once; few are alike in size and
  /// in eight letters.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return head_of(text) + text.size(); }
  };
  using Firsts = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

  /// Numbers of patterns, as far as one byte holds them.
  static constexpr std::uint8_t nothing = 0, several = 254;

  void add(std::string_view phrase, int list);
  Patterns& begun_by(Firsts& firsts, std::string_view word);
  /// Calls `each` with the number of the patterns of every first word that `folded` is or has as a base form.
  template <class Each>
  void each_list(const Vocabulary& vocabulary, WordId folded, const Each& each) const;
  std::uint8_t opening(const Vocabulary& vocabulary, WordId folded) const {
    return vocabulary.answer(opens_, folded, [&] { return opened_by(vocabulary, folded); });
  }
  /// `nothing`, the only patterns that begin with the word, or `several`.
  std::uint8_t opened_by(const Vocabulary& vocabulary, WordId folded) const;
  bool stands_alone(const Vocabulary& vocabulary, WordId folded) const;
  /// The longest phrase at the start of `range`, of those that its first word opens.
  Cue longest_at(const Document& document, const Vocabulary& vocabulary, TokenRange range, std::uint8_t opened) const;

  std::vector<Patterns> patterns_{2};  // numbered from 1
  // Numbers by the first word: as it stands, as a base form, and of any contraction.
  Firsts written_, based_;
  static constexpr std::size_t contracted_ = 1;
  WordQuestion opens_;  ///< what a word opens
  WordQuestion alone_;  ///< whether a word is a phrase
};

/// A table that is asked about whole sentences. Most hold none of the words that start its phrases, and say so at once.
class SentenceCues {
 public:
  SentenceCues(const Node& lists, const std::vector<std::string_view>& names)
      : table_(lists, names),
        openers_([this](const Vocabulary& vocabulary, WordId folded) { return table_.opens(vocabulary, folded); }) {}
  SentenceCues(const SentenceCues&) = delete;

  bool may_stand_in(const Sentence& sentence, const Vocabulary& vocabulary) const {
    return vocabulary.may_hold(sentence.classes, openers_);
  }
  /// As `CueTable::in`.
  std::vector<Cue> in(const Document& document, const Vocabulary& vocabulary, TokenRange range) const;

 private:
  CueTable table_;
  WordClass openers_;
};

/// Whether the token's folded word is `word`, or a form of it where `word` is in braces.
bool is_word(const Document& document, const Vocabulary& vocabulary, std::uint32_t token, std::string_view word);
/// The folded word of a token.
inline const std::string& folded_text(const Document& document, const Vocabulary& vocabulary, std::uint32_t token) {
  return vocabulary[document.tokens[token].folded].text;
}

}  // namespace gainsay
