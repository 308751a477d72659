// Word lists, compiled once: from the folded words of a text to what a list says they mean.
//
// Every word of a list is interned when the list is made, so a word met later that is not in it has a greater id:
// looking up the first word of a phrase is one index into an array, and most words of a text are dismissed by it. Lists
// must therefore be made before `Vocabulary::mark`.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// What word lists know of single folded words; words that were never named have a `T` of zeros. Asked of most words of
/// a text, so that no vector's size is worked out from its ends.
template <class T>
class WordTable {
 public:
  T operator[](WordId folded) const { return folded < words_ ? of_word_[folded] : T{}; }
  /// The entry of a word, to write.
  T& entry(WordId folded) {
    if (folded >= words_) of_word_.resize(words_ = folded + 1);
    return of_word_[folded];
  }
  WordId size() const { return words_; }

 private:
  WordId words_ = 0;
  std::vector<T> of_word_;
};

/// Phrases of one or more tokens, each with a number; the longest that stands at a place is found.
class PhraseTrie {
 public:
  explicit PhraseTrie(Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

  static constexpr std::uint32_t none = 0xffffffffu;

  /// Takes `phrase` apart as a text would be. A phrase given again keeps its first number; returns the number it has.
  std::uint32_t add(std::string_view phrase, std::uint32_t number);
  /// Whether any phrase starts with this folded word.
  bool starts(WordId folded) const { return first_[folded] != 0; }

  /// Whether this word alone is a phrase.
  bool holds(WordId folded) const { return nodes_[first_[folded]].number != none; }
  /// The words that stand second in a phrase.
  std::vector<WordId> seconds() const;
  /// The words that stand behind the first in a phrase.
  std::vector<WordId> later() const;

  struct Found {
    std::uint32_t number = none;
    std::uint32_t last = 0;  ///< the token after the phrase
  };
  /// The longest phrase that starts at token `at` and ends before `last`.
  Found longest(const Document& document, std::uint32_t at, std::uint32_t last) const {
    const std::uint32_t node = at < last ? first_[document.tokens[at].folded] : 0;
    return node == 0 ? Found{} : longest_from(node, document, at, last);
  }

 private:
  struct Node {
    std::uint64_t next = 0;       // which words may go on, as bits of their ids
    std::uint32_t number = none;  // the phrase that ends there
  };
  std::uint32_t fresh_node();
  std::uint32_t child(std::uint32_t node, WordId word);
  Found longest_from(std::uint32_t node, const Document& document, std::uint32_t at, std::uint32_t last) const;
  static std::uint64_t bit_of(WordId word) { return std::uint64_t{1} << (word % 64); }

  Vocabulary* vocabulary_;
  WordTable<std::uint32_t> first_;                             // the node of a first word
  std::vector<Node> nodes_{1};                                 // the first is that of no phrase
  std::unordered_map<std::uint64_t, std::uint32_t> children_;  // (node, word) to node
};

/// A word list: phrases and what each of them means.
template <class Meaning>
class PhraseMap {
 public:
  explicit PhraseMap(Vocabulary& vocabulary) : trie_(vocabulary) {}

  struct Found {
    const Meaning* meaning = nullptr;
    std::uint32_t last = 0;
    explicit operator bool() const { return meaning != nullptr; }
  };

  /// The first meaning given to a phrase stands.
  void add(std::string_view phrase, Meaning meaning) {
    const auto number = static_cast<std::uint32_t>(meanings_.size());
    if (trie_.add(phrase, number) == number) meanings_.push_back(std::move(meaning));
  }
  bool starts(WordId folded) const { return trie_.starts(folded); }
  bool holds(WordId folded) const { return trie_.holds(folded); }
  std::vector<WordId> seconds() const { return trie_.seconds(); }
  std::vector<WordId> later() const { return trie_.later(); }
  Found longest(const Document& document, std::uint32_t at, std::uint32_t last) const {
    const auto found = trie_.longest(document, at, last);
    return found.number == PhraseTrie::none ? Found{} : Found{&meanings_[found.number], found.last};
  }
  const std::deque<Meaning>& meanings() const { return meanings_; }

 private:
  PhraseTrie trie_;
  std::deque<Meaning> meanings_;
};

}  // namespace gainsay
