// What the readers of names ask of single words, over and over: which lists hold a word, as one bit each, and what
// WordNet knows of it, looked up when it is first asked for. Kept from story to story.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/node.h"
#include "text/document.h"
#include "text/wordnet.h"

namespace gainsay {

class NameWords {
 public:
  /// Lists of rules/lexicon/names.yaml, name_kinds.yaml and people.yaml, and two of signs. A word of a list is in its
  /// class with and without the stop of an abbreviation.
  enum Class : std::uint32_t {
    honorific = 1u << 0,
    title = 1u << 1,  ///< what people are called by before their names: "president"
    role = 1u << 2,   ///< any of them, and the parts of one word that people play
    legal = 1u << 3,
    opener = 1u << 4,
    particle = 1u << 5,
    generation = 1u << 6,
    breaking = 1u << 7,
    determiner = 1u << 8,
    indefinite = 1u << 9,
    office = 1u << 10,
    east_asian = 1u << 11,
    calendar = 1u << 12,
    head = 1u << 13,
    head_for = 1u << 14,
    syllable = 1u << 15,
    first_name = 1u << 16,
    company_word = 1u << 17,
    place_word = 1u << 18,
    place_preposition = 1u << 19,
    near = 1u << 20,
    saying = 1u << 21,
    belonging = 1u << 22,
    media = 1u << 23,
    held = 1u << 24,
    succession = 1u << 25,
    tag = 1u << 26,     ///< "#", "@" right before a word
    opening = 1u << 27  ///< a sign behind which a sentence begins
  };
  using Classes = std::uint32_t;

  /// Made before `Vocabulary::mark`.
  explicit NameWords(Vocabulary& vocabulary);

  /// The vocabulary was reset: what is kept of its words is let go.
  void forget();

  /// The classes of a word; a word that nobody met is in none.
  Classes of(WordId folded) const { return folded < classes_.size() ? classes_[folded] : 0; }
  /// Whether a word is in one of the classes.
  bool is(WordId folded, Classes classes) const { return (of(folded) & classes) != 0; }
  const std::string& text(WordId folded) const { return vocabulary_[folded].text; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  KnownWord known(WordId folded) { return entry(folded).word; }
  /// A word of the language rather than a name: WordNet writes it small, itself or its base form.
  bool is_common(WordId folded) { return entry(folded).common; }
  /// A nationality or the like, which names nothing by itself: "Chinese", "Republican".
  bool is_quality(WordId folded) { return known(folded).quality && !known(folded).place; }
  /// Several of whom a quality is said: "Israelis".
  bool is_people(WordId folded) { return entry(folded).people; }
  /// "They've", "Don't".
  bool is_contraction(WordId folded) const;
  /// Whether a name of several words is a place: "New York".
  bool is_place(const Document& document, TokenRange name);

  /// Words that the rules for names speak of by themselves.
  struct Single {
    WordId comma, dash, ampersand, of, for_, the, who, may, general, possessive, apostrophe;
  };
  const Single single;
  bool owns(WordId folded) const { return folded == single.possessive || folded == single.apostrophe; }

 private:
  struct Entry {
    bool met = false;
    bool common = false;  ///< itself or its base form
    bool people = false;
    KnownWord word;
  };
  const Entry& entry(WordId folded) {
    return folded < known_.size() && known_[folded].met ? known_[folded] : look_up(folded);
  }
  const Entry& look_up(WordId folded);
  void add_lists(Vocabulary& vocabulary);
  void add_parts(Vocabulary& vocabulary);
  void add(Vocabulary& vocabulary, const Node& list, Class where);
  void add(Vocabulary& vocabulary, const std::string& word, Class where);
  void mark(WordId word, Class where);

  const Vocabulary& vocabulary_;
  std::vector<Classes> classes_;  ///< by folded word
  std::vector<Entry> known_;      ///< by folded word
  WordQuestion begins_name_;      ///< whether WordNet has longer names that begin with a word
  WordQuestion contraction_;
  std::unordered_map<std::u32string, bool> places_;  ///< by their words
};

}  // namespace gainsay
