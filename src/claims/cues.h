// Cues: short phrases of a word list, found by the words as they stand, so that one list serves every vocabulary.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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
  Cue at(const Document& document, const Vocabulary& vocabulary, std::uint32_t at, std::uint32_t last) const;
  /// Every cue in `range`, left to right, none overlapping.
  std::vector<Cue> in(const Document& document, const Vocabulary& vocabulary, TokenRange range) const;

 private:
  struct Pattern {
    std::vector<std::string> words;  // all but the first
    int list = 0;
  };
  using Patterns = std::vector<Pattern>;

  void add(std::string_view phrase, int list);
  void try_all(const Document& document, const Vocabulary& vocabulary, std::uint32_t at, std::uint32_t last,
               std::string_view first, Cue& best) const;

  bool starts_with(const Vocabulary& vocabulary, WordId folded) const;

  std::unordered_map<std::string, Patterns> patterns_;
  WordQuestion starts_;  ///< whether a phrase may start with a word
};

/// Whether the token's folded word is `word`, or a form of it where `word` is in braces.
bool is_word(const Document& document, const Vocabulary& vocabulary, std::uint32_t token, std::string_view word);
/// The folded word of a token.
inline const std::string& folded_text(const Document& document, const Vocabulary& vocabulary, std::uint32_t token) {
  return vocabulary[document.tokens[token].folded].text;
}

}  // namespace gainsay
