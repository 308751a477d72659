// Distinct words, each looked at once. News repeats itself: of all tokens some 2.5 % are distinct strings, so whatever
// can be known of a word alone is found once and kept: its case and its folded form when it is first met; what has to
// be looked up for it, its base forms, when it is first asked for, since most words of the lists meet no text.
//
// A WordId is an index; ids of words interned before `mark()` stay valid for ever, later ones until `reset()`.
// One Vocabulary belongs to one thread. Asking changes what is kept, never what is true of a word, so it is const.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/eight_bytes.h"
#include "base/stable_list.h"

namespace gainsay {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0xffffffffu;

/// What a word looks like. A token has one shape: letters and digits never share a token.
enum class Shape : std::uint8_t {
  lower,        ///< "stake"
  capitalised,  ///< "Meta"
  upper,        ///< "AI", "U.S.", "I"
  mixed,        ///< "iPhone", "DeepSeek"
  number,       ///< "14", "14.3", "1,500", "5:10": digits with inner . , :
  symbol,       ///< punctuation and signs, one code point each: "$", "%", "-", "—"; an ellipsis of dots is one token
  address,      ///< a URL or e-mail address
};

struct Word {
  std::string text;         ///< as written
  WordId folded = no_word;  ///< lower case, curly quotes and dashes straight ("’s" as "'s"); itself if it is so already
  Shape shape = Shape::symbol;
};

/// Classes of words, one bit each. Sets are joined by `|`: what a sentence holds is the sum of its tokens. The bit of a
/// class that nobody had asked for when the set was made stands in it, so a set never denies what it does not know.
using WordClasses = std::uint64_t;

/// What making tokens asks of every word, side by side in memory.
struct WordLook {
  std::string_view text;
  WordId folded = no_word;
  Shape shape = Shape::symbol;
  std::uint8_t marks = 0;   ///< what it does to sentences: text/sentence_marks.h
  WordClasses classes = 0;  ///< 0 until the word is met in a text
};

class Vocabulary;

/// Something asked of single words, over and over. A vocabulary keeps the answers, so each is worked out once a word.
class WordQuestion {
 public:
  WordQuestion();

 private:
  friend class Vocabulary;
  std::size_t number_;  ///< no other question of the program has it
};

/// Words that have something in common: the weekdays, what a phrase of some list may begin with. A reader that needs
/// one of them leaves a sentence that has none after one test, `Vocabulary::may_hold`. At most 63 in the program; each
/// outlives every vocabulary that is asked about it.
class WordClass {
 public:
  /// Whether a folded word belongs; asked once a word and vocabulary.
  using Holds = std::function<bool(const Vocabulary&, WordId folded)>;
  explicit WordClass(Holds holds);  ///< these, and what `Vocabulary::list` adds

 private:
  friend class Vocabulary;
  Holds holds_;
  WordClasses bit_;
};

class Vocabulary {
 public:
  Vocabulary();

  /// The id of `text`, new or known.
  WordId intern(std::string_view text) const;
  /// Likewise of at most eight bytes, which are `head` (base/eight_bytes.h). Most words of a text are short, and found
  /// at the first look.
  WordId intern_short(std::string_view text, std::uint64_t head) const {
    const Place& home = index_[home_of(head)];
    return home.head == head && home.size == text.size() ? home.word : intern(text);
  }
  /// The id of `text` if it was met before, else `no_word`.
  WordId find(std::string_view text) const;

  const Word& operator[](WordId id) const { return words_[id]; }
  const WordLook& look(WordId id) const { return looks_[id]; }
  std::size_t size() const { return words_.size(); }

  /// Every base form WordNet knows of a word's folded form (bought: buy), itself always first. Stays until `reset`.
  const std::vector<WordId>& lemmas(WordId word) const { return bases_of(word).lemmas; }
  /// Whether a word is an inflected form and a verb far more often than a noun: "comes", "had", "valued".
  bool finite_verb(WordId word) const { return bases_of(word).finite_verb; }

  /// The answer to `question` for a word: `work_out()`, 0 to 254, called when the word is first asked about.
  template <class WorkOut>
  std::uint8_t answer(const WordQuestion& question, WordId word, const WorkOut& work_out) const {
    if (question.number_ < answers_.size())
      if (const Answers& known = answers_[question.number_]; word < known.size && known.of_word[word] != unasked)
        return known.of_word[word];
    return ask(question, word, work_out);
  }

  /// The classes of a word of a text, with those that nobody asked for yet: all of them before `mark`.
  WordClasses classes(WordId word) const {
    const WordClasses known = looks_[word].classes;
    return (known != 0 ? known : meet(word)) | unknown_;
  }
  /// Whether a word of a class may be among those that `classes` was made of: false is certain.
  bool may_hold(WordClasses classes, const WordClass& wanted) const {
    if ((classes & wanted.bit_) == 0) return false;
    if ((unknown_ & wanted.bit_) != 0) learn(wanted);
    return true;
  }

  /// Puts folded words of a word list into a class, before `mark`.
  void list(const WordClass& wanted, const std::vector<WordId>& words) const;
  /// Whether `list` put a folded word into a class.
  bool is_listed(const WordClass& in, WordId folded) const {
    return folded < listed_.size() && (listed_[folded] & in.bit_) != 0;
  }

  /// Everything interned so far is permanent; `reset` forgets only what came later.
  void mark() {
    permanent_ = words_.size();
    marked_ = true;
  }
  void reset();

 private:
  /// A place of the index: a word's first eight bytes and its size, which settle what most words are.
  struct Place {
    std::uint64_t head = 0;
    std::uint32_t size = 0;
    WordId word = no_word;
  };
  /// The place where a word of that head is sought first; a longer one by a number that its other bytes are mixed into.
  std::size_t home_of(std::uint64_t head) const { return head * golden >> index_shift_; }
  /// The place of a text with that head in the index, or the free one where it belongs.
  std::size_t place_of(std::string_view text, std::uint64_t head) const;
  WordId add(std::string_view text, std::uint64_t head, std::size_t place) const;
  void file(WordId id, std::uint64_t head, std::size_t place) const;
  void rebuild(std::size_t places) const;

  /// What is looked up for a folded word; without lemmas nobody asked yet.
  struct Bases {
    std::vector<WordId> lemmas;
    bool finite_verb = false;
  };
  const Bases& bases_of(WordId word) const {
    const WordId folded = looks_[word].folded;
    return bases_[folded].lemmas.empty() ? look_up(folded) : bases_[folded];
  }
  const Bases& look_up(WordId folded) const;

  mutable StableList<Word> words_;  // `looks_` points into their texts
  mutable std::vector<WordLook> looks_;
  mutable StableList<Bases> bases_;
  mutable std::vector<Place> index_;  // open addressing, at most half full; a power of two
  mutable int index_shift_ = 0;       // leaves the bits that number its places
  std::size_t permanent_ = 0;
  bool marked_ = false;
  /// Out of line, so that what is asked of every word of a text stays a few instructions.
  template <class WorkOut>
  [[gnu::noinline]] std::uint8_t ask(const WordQuestion& question, WordId word, const WorkOut& work_out) const {
    return keep_answer(question, word, static_cast<std::uint8_t>(work_out()));
  }
  WordClasses meet(WordId word) const;
  void learn(const WordClass& wanted) const;
  static constexpr WordClasses met = WordClasses{1} << 63;  // stands in the classes of every word of a text
  mutable WordClasses unknown_ = ~met;                      // classes that nobody asked for
  mutable std::vector<const WordClass*> asked_;
  mutable std::vector<WordId> met_;
  mutable std::vector<WordClasses> listed_;  // by folded word

  std::uint8_t keep_answer(const WordQuestion& question, WordId word, std::uint8_t answer) const;
  static constexpr std::uint8_t unasked = 255;
  /// Looked up so often that every instruction counts: no vector, whose size is worked out from its ends.
  struct Answers {
    std::unique_ptr<std::uint8_t[]> of_word;
    std::size_t size = 0;
    void resize(std::size_t words);
  };
  mutable std::vector<Answers> answers_;  // by question
};

}  // namespace gainsay
