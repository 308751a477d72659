// What the words beside a value can tell of it (rules/lexicon/statements.yaml).
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/words.h"
#include "text/vocabulary.h"

namespace gainsay {

/// What a word can do here, asked once a word.
enum class Weight : std::uint8_t { none, content, light, speaks };

class WordWeights {
 public:
  WordWeights();
  /// The word that stands for all that mean the same.
  WordId same(const Vocabulary& vocabulary, WordId base) const;
  /// The same for a verb and the small word behind it: "come out"; else `no_word`.
  WordId same_pair(const Vocabulary& vocabulary, WordId verb, WordId behind) const;
  /// Whether it says where a price stood.
  bool trades(const Vocabulary& vocabulary, WordId folded) const;
  Weight of(const Vocabulary& vocabulary, WordId folded) const;

 private:
  Weight work_out(const Vocabulary& vocabulary, WordId folded) const;
  void add_same(const std::string& word, const std::string& first);

  WordSet small_, light_, speaking_, trading_;
  std::unordered_map<std::string, std::unordered_map<std::string, std::string>> pairs_;  ///< by the verb
  std::unordered_map<std::string, std::string> same_;
};
const WordWeights& weights();

}  // namespace gainsay
