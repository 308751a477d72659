// Values together with the words that say what they are values of, found without any list of what stories are about.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "claims/keys/event_words.h"
#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// A word that a value is a value of.
struct Head {
  WordId base = no_word;     ///< base form, or the word that stands for all that mean the same
  WordId written = no_word;  ///< as written, folded
  auto operator<=>(const Head&) const = default;
};

/// A word or a name of a value's sentence.
struct NearWord {
  WordId word = no_word;       ///< base form, as of `Head`; of a name a number that no word has
  WordId written = no_word;    ///< as written; of a name its last word
  std::uint8_t closeness = 0;  ///< to the value, of 100
};

inline constexpr std::uint8_t closest = 100;

/// Whether it stands for a name.
constexpr bool is_name(WordId word) { return word < no_word && word > no_word / 2; }

/// A value in its sentence. What is measured and one head at least must be shared before two may be compared by head.
struct Statement {
  KeyedFigure figure;                ///< a clock time is without its day; its key's `id` says what is measured:
                                     ///< "money: USD", "date"; empty where heads alone say too little
  std::string dimension;             ///< likewise, all counts alike
  WordId noun = no_word;             ///< what is counted, one for all words for it
  std::vector<Head> heads;           ///< the verb and nouns beside the value, one a base form, ascending
  std::vector<WordId> words;         ///< base forms of all words of weight in the sentence, ascending
  std::vector<std::uint32_t> names;  ///< entities of the sentence, ascending
  std::vector<NearWord> near;        ///< ascending by word, one each
  std::string rate;                  ///< "P1D" of so much a day; empty where it is none
  bool part = false;                 ///< "60 percent of the prize"
  bool moves = false;                ///< its sentence tells of a price that goes up or down
  FigureKey typed;                   ///< its key by word lists, refused or not; none of a date
  bool goes_on = false;  ///< it names nobody and goes on about those of the sentence before, which `names` holds
};

/// What two statements share.
struct Shared {
  std::size_t heads = 0;
  std::size_t words = 0;       ///< words of weight besides the heads
  std::size_t names = 0;       ///< names that tell sentences of the story apart
  std::size_t central = 0;     ///< names that most of its articles hold
  bool one_has_names = false;  ///< names that tell apart, shared or not
  bool both_have_names = false;
};

/// The statements of a story, by article, then place.
class Statements {
 public:
  Statements(const ReadStory& story, const EventWords& words);

  const std::vector<Statement>& all() const { return all_; }
  Shared shared(const Statement& a, const Statement& b) const;

 private:
  std::vector<Statement> all_;
  std::deque<Mention> clocks_;  ///< clock times without their days
  CentralEntities central_;
};

}  // namespace gainsay
