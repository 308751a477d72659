// Runs of words with capitals that name something, as they stand in the text: no titles, no words that only begin a
// sentence, each with the signs of what kind of thing it names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/names/names_text.h"
#include "text/wordnet.h"

namespace gainsay {

/// How strongly something speaks for each kind.
struct KindVotes {
  int person = 0, company = 0, place = 0, thing = 0;

  KindVotes& operator+=(const KindVotes& other);
  /// The kind with most votes, at least two and more than any other; else empty.
  std::string_view best() const;
};

struct NameRun {
  std::uint32_t document = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;
  bool plain = true;  ///< in a sentence that uses capitals in the ordinary way
  KindVotes votes;
};

/// What WordNet knows of the words of a vocabulary, each looked up once, when it is first asked for.
class KnownWords {
 public:
  explicit KnownWords(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  KnownWord of(WordId folded);
  /// A word of the language rather than a name: WordNet writes it small, itself or its base form.
  bool is_common(WordId folded);
  /// A nationality or the like, which names nothing by itself: "Chinese", "Republican".
  bool is_quality(WordId folded) { return of(folded).quality && !of(folded).place; }
  /// Whether a name of several words is a place: "new_york".
  bool is_place(const std::string& words);
  /// Lets go of everything: the vocabulary was reset, or memory is short.
  void forget();

 private:
  struct Entry {
    bool met = false;
    bool common = false;  ///< itself or its base form
    KnownWord word;
  };
  const Entry& entry(WordId folded);

  const Vocabulary& vocabulary_;
  std::vector<Entry> known_;  ///< by folded word
  std::unordered_map<std::string, bool> places_;
};

class RunFinder {
 public:
  explicit RunFinder(Vocabulary& vocabulary);

  /// Every run of every document, ascending by document and place.
  std::vector<NameRun> find(const std::vector<Document>& documents, const CaseCounts& counts, KnownWords& known) const;

  /// Words that alone tell nothing of who is meant: a first name.
  bool is_first_name(WordId folded) const { return first_names_.has(folded); }
  bool is_particle(WordId folded) const { return particles_.has(folded); }
  bool is_generation(WordId folded) const { return generations_.has(folded); }
  bool is_legal(WordId folded) const { return legal_.has(folded); }
  /// Whether a firm's or body's name may end in it ("group", "bank").
  bool is_company_word(std::string_view word) const { return company_words_.has(vocabulary_.find(word)); }

 private:
  class Reader;

  const Vocabulary& vocabulary_;
  WordSet honorifics_, roles_, legal_, openers_, particles_, generations_, small_words_, offices_, east_asian_,
      calendar_, heads_, heads_for_, syllables_, first_names_, company_words_, place_words_, place_prepositions_, near_,
      saying_, belongings_;
};

}  // namespace gainsay
