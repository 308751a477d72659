// Programs run over one sentence after another.
#pragma once

#include <optional>
#include <vector>

#include "rules/matcher.h"
#include "rules/program.h"

namespace gainsay {

/// A mention that can begin at a token: where it begins with its hedge or without.
struct MentionStart {
  std::uint32_t token = 0;
  const Mention* mention = nullptr;
  bool listed = false;  ///< a name inside a list of names that was read too
};

/// Where the base forms that phrases ask for stand in one sentence after another.
class WordPlaces {
 public:
  /// For words below `words`.
  explicit WordPlaces(std::size_t words = 0) : of_word_(words) {}

  /// The next sentence, in which nothing stands yet.
  void clear() {
    ++sentence_;
    places_.clear();
  }
  /// Tokens in ascending order. Says whether the word is new to the sentence.
  bool add(WordId word, std::uint32_t token) {
    OfWord& known = of_word_[word];
    const auto place = static_cast<std::uint32_t>(places_.size());
    places_.push_back({token, nowhere});
    const bool fresh = known.sentence != sentence_;
    if (fresh)
      known = {sentence_, place, place};
    else
      known.last = places_[known.last].next = place;
    return fresh;
  }
  bool has(WordId word) const { return of_word_[word].sentence == sentence_; }
  /// Calls `each` with the tokens of a word, ascending.
  template <class Each>
  void each(WordId word, const Each& each) const {
    if (!has(word)) return;
    for (std::uint32_t at = of_word_[word].first; at != nowhere; at = places_[at].next) each(places_[at].token);
  }

 private:
  static constexpr std::uint32_t nowhere = 0xffffffffu;
  struct Place {
    std::uint32_t token = 0;
    std::uint32_t next = nowhere;  ///< of the same word
  };
  struct OfWord {
    std::uint64_t sentence = 0;  ///< the last that has the word; what follows is of that one
    std::uint32_t first = 0, last = 0;
  };
  std::vector<OfWord> of_word_;
  std::vector<Place> places_;
  std::uint64_t sentence_ = 0;
};

/// A sentence prepared for programs.
struct PreparedSentence {
  SentenceView view;
  WordPlaces words;
  std::vector<MentionStart> starts;  ///< ascending by token
};

/// Runs programs; keeps its memory from run to run.
class ProgramRunner {
 public:
  /// `passed`: by word, whether it may stand anywhere between the elements of a phrase. Both must outlive the runner.
  ProgramRunner(const Vocabulary& vocabulary, const std::vector<bool>& passed)
      : vocabulary_(vocabulary), passed_(passed) {}

  /// Appends the smallest matches of `program`, ascending.
  void run(const Program& program, const PreparedSentence& sentence, const EntityTest& is,
           std::vector<PhraseMatch>& out);

 private:
  /// A value or name taken on the way, and what was taken before it.
  struct Step {
    Binding binding;
    std::uint32_t before = 0;
  };
  struct Thread {
    std::uint32_t at = 0;     // instruction
    std::uint32_t start = 0;  // token
    std::uint32_t step = 0;
    int literals = 0;
  };

  void find_openings();
  void begin(const Program& program, const PreparedSentence& sentence, const EntityTest& is);
  void arrive(bool opens);
  void follow(Thread thread);
  void take(const Thread& thread);
  void go_on(Thread thread, std::uint32_t token, int literals);
  void take_value(const Thread& thread, const PhraseElement& element);
  void take_name(const Thread& thread, const PhraseElement& element);
  Thread with(Thread thread, const Binding& binding);
  void keep(const Thread& thread, std::vector<PhraseMatch>& out);

  const Vocabulary& vocabulary_;
  const std::vector<bool>& passed_;
  // Of one run.
  const Program* program_ = nullptr;
  const PreparedSentence* sentence_ = nullptr;
  const EntityTest* is_ = nullptr;
  TokenRange tokens_;
  std::uint32_t token_ = 0;
  std::uint32_t awaited_ = 0;            // the last token before which a thread stands
  std::vector<std::uint32_t> openings_;  // tokens at which a match may begin, ascending
  std::vector<std::uint32_t> seen_;      // by instruction: the token at which a thread last stood there
  std::vector<Thread> now_, open_;
  std::vector<std::vector<Thread>> later_;  // by the token they stand before, counted from the sentence's first
  std::vector<Step> steps_;
  std::optional<Thread> matched_;
  std::optional<std::uint32_t> kept_;  // start of the last match kept
};

}  // namespace gainsay
