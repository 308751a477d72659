// One name in two spellings.
#pragma once

#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_runs.h"

namespace gainsay {

/// Numbers words in the order in which they are met. One serves many stories.
class WordNumbers {
 public:
  std::uint32_t add(WordId word) {
    if (word >= numbers_.size()) numbers_.resize(word + word / 2 + 1, none);
    if (numbers_[word] == none) {
      numbers_[word] = static_cast<std::uint32_t>(words_.size());
      words_.push_back(word);
    }
    return numbers_[word];
  }
  const std::vector<WordId>& words() const { return words_; }
  void clear() {
    for (const WordId word : words_) numbers_[word] = none;
    words_.clear();
  }

 private:
  static constexpr std::uint32_t none = 0xffffffffu;
  std::vector<WordId> words_;
  std::vector<std::uint32_t> numbers_;  ///< by word
};

/// A number for the letters and digits of a text, small and without accents, and how many there are. Texts that differ
/// in them have one number only by an accident that does no harm.
struct BareKey {
  std::uint64_t number = 0;
  std::uint64_t weight = 1;  ///< what the number of letters before these is multiplied by
  std::uint32_t size = 0;

  void add(const BareKey& behind) {
    number = number * behind.weight + behind.number;
    weight *= behind.weight;
    size += behind.size;
  }
};

/// The keys of words as written, each worked out once.
class BareKeys {
 public:
  explicit BareKeys(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  struct WordKey {
    BareKey key;
    bool known = false;
    bool small = false;    ///< has a letter in small type
    bool stopped = false;  ///< has a stop
  };
  const WordKey& of(WordId word) { return word < keys_.size() && keys_[word].known ? keys_[word] : add(word); }
  /// The vocabulary was reset.
  void forget() { keys_.clear(); }

 private:
  const WordKey& add(WordId word);

  const Vocabulary& vocabulary_;
  std::vector<WordKey> keys_;  ///< by word
};

/// Places of one form in one article that a conflict keeps; the rest adds nothing.
inline constexpr int most_places = 10;

/// Spellings that cannot all be right, ordered by name. `runs` and `counts` belong to the same documents.
std::vector<SpellingConflict> spelling_conflicts(const std::vector<Document>& documents,
                                                 const std::vector<NameRun>& runs, const CaseCounts& counts,
                                                 NameWords& words, WordNumbers& numbers);

/// Whether one word is the other in another form: plurals, peoples, adjectives ("Russia" and "Russians").
bool is_inflection(std::string_view a, std::string_view b);

/// Letters and digits alone, small and without accents.
std::string bare_name(std::string_view text);

/// Names written alike but for spaces, hyphens, inner capitals, apostrophes and accents.
std::vector<SpellingConflict> style_conflicts(const std::vector<Document>& documents, const std::vector<NameRun>& runs,
                                              const NameWords& words, BareKeys& keys);

}  // namespace gainsay
