// Word classes for stories without rules: what happened, and what a figure is a figure of (rules/lexicon/events.yaml).
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/words.h"
#include "text/document.h"
#include "values/lexicon.h"
#include "values/value.h"

namespace gainsay {

struct EventClass {
  std::string name;              ///< "killed"
  bool people = false;           ///< a bare figure counts people
  bool rises = false;            ///< later articles may have more
  bool changes = false;          ///< later articles may have more or fewer
  bool weak = false;             ///< only where no other event is near ("valued at")
  bool term = false;             ///< a penalty, whose length of time is a figure of its own
  bool moves = false;            ///< prices and other figures that change by the hour
  bool quiet = false;            ///< its words are used of many things: differences are notes
  bool estimated = false;        ///< each source has its own figure
  std::string like;              ///< another class, whose sums may be sums of this one
  std::string sum;               ///< what a sum of money there is: "what was paid"; empty for "how much was stolen"
  std::vector<std::string> who;  ///< nouns that all stand for the first: whoever marches is one of the people
  /// What stands for `noun` among those to whom this happens.
  const std::string& one_of(const std::string& noun) const;
};

/// What a clock time is the time of.
struct Happening {
  std::string question;   ///< "when it happened"
  bool central = false;   ///< what the story is about, rather than what went before or followed
  bool reaction = false;  ///< what can only follow it
  bool once = false;      ///< what happens to one thing once: its founding, its end
};

/// Made once, before the vocabulary is marked.
class EventWords {
 public:
  explicit EventWords(Vocabulary& vocabulary);

  /// The event class that starts at `token`, by any lemma of it, or nullptr.
  const EventClass* event_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                             std::uint32_t last) const {
    return events_.at(document, vocabulary, token, last);
  }
  /// The attribute ("depth") that starts at `token` and that a figure of `kind` can give, or nullptr.
  const std::string* attribute_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                                  std::uint32_t last, Kind kind) const {
    const auto* names = attributes_[static_cast<std::size_t>(kind)].get();
    return names ? names->at(document, vocabulary, token, last) : nullptr;
  }
  /// Words that are asked for by name, beside every figure.
  struct ById {
    WordId more, a, an, to, of, crew, bracket;
  };
  const ById& word() const { return by_id_; }

  /// What is known of a word by itself.
  enum Flag : std::uint16_t {
    small = 1,
    open = 2,
    behind_none = 4,
    length_lead = 8,
    generic = 16,
    scope = 32,
    distance_lead = 64,
    expected = 128,
    parting = 256
  };
  /// The sum of all flags that any of the tokens has.
  std::uint16_t flags_in(const Document& document, TokenRange tokens) const;
  /// Whether a scope word or words may start with it.
  bool opens_scope(const Vocabulary& vocabulary, const Token& token) const { return is_link(scope, vocabulary, token); }
  /// "and", a comma: between an event and a figure, it leaves the event to what stands before.
  bool parts(const Vocabulary& vocabulary, const Token& token) const { return is_link(parting, vocabulary, token); }
  /// "and", "in", "was": words that end a run of nouns.
  bool is_small(const Token& token) const { return is(small, token); }
  /// "for", "lasting": what stands between a noun and how long it took.
  bool leads_length(const Token& token) const { return is(length_lead, token); }
  /// "from", "outside": what stands between a length and what it is measured from.
  bool leads_distance(const Token& token) const { return is(distance_lead, token); }
  /// The number of the group of nouns that are nearly one; 0 for a noun of none.
  int kin_of(const std::string& noun) const {
    auto found = kin_.find(noun);
    return found == kin_.end() ? 0 : found->second;
  }
  /// An attribute that is another an hour later.
  bool is_weather(const std::string& attribute) const { return weather_.has(attribute); }
  /// "firefighter": those of whom more come and go while the work lasts.
  bool is_force(const std::string& noun) const { return forces_.has(noun); }
  /// "still", "remain".
  bool is_remaining(const std::string& word) const { return remaining_.has(word); }
  /// "province": of which there are as many as something happened in.
  bool is_extent(const std::string& noun) const { return extents_.has(noun); }
  /// Whether its sums are raised and lowered until all agree.
  bool is_negotiated(const EventClass& event) const { return negotiated_.has(event.name); }
  /// Verbs behind a noun that is counted as none: "no homes were …".
  bool is_behind_none(const Token& token) const { return is(behind_none, token); }
  /// What happened on some day, likewise.
  const Happening* dated_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                            std::uint32_t last) const {
    return dated_.at(document, vocabulary, token, last);
  }
  /// "began", "took place": said of anything.
  bool is_generic(const Token& token) const { return is(generic, token); }
  /// "blaze", "quake": what a story can be about.
  bool is_event_noun(const std::string& noun) const { return event_nouns_.has(noun); }
  /// "Haiyan" of "Typhoon Haiyan".
  std::string without_event_noun(const std::string& name) const;
  /// "rose", "cut": with "by" behind them a figure says how much.
  bool is_changed(const Vocabulary& vocabulary, const Token& token) const {
    return changed_.has(vocabulary, token.folded);
  }
  const Happening& central() const { return central_; }
  /// What happened at some time of day, by the word that starts at `token`, or nullptr.
  const Happening* happening_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                                std::uint32_t last) const {
    return happenings_.at(document, vocabulary, token, last);
  }
  /// What an event is when it happens to `noun`: jobs that are cut are people laid off.
  const EventClass* turned(const EventClass& event, const std::string& noun) const;
  /// The noun that stands for all that mean the same ("house": "home"), or the noun itself.
  std::string class_of(const std::string& noun) const;

  enum class Scope : std::uint8_t { part, occasion, possible, then };
  /// The scope word or words that start at `token`, or nullptr.
  const Scope* scope_at(const Document& document, std::uint32_t token, std::uint32_t last) const;

 private:
  /// Words that an entry of any of the lists of `Lemmas` begins with, in every form.
  static const WordClass openers_;

  /// A list of words, each in any form, and of phrases. Most words of a text are dismissed by their class, most others
  /// by an answer kept for each.
  template <class Meaning>
  class Lemmas {
   public:
    explicit Lemmas(Vocabulary& vocabulary) : phrases_(vocabulary) {}
    void add(Vocabulary& vocabulary, const std::string& word, const Meaning& meaning);
    bool has(const Vocabulary& vocabulary, WordId folded) const { return (opens(vocabulary, folded) & a_word) != 0; }
    /// What starts at `token` and ends before `last` means, or nullptr.
    const Meaning* at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                      std::uint32_t last) const {
      const Token& first = document.tokens[token];
      if (!vocabulary.may_hold(first.classes, openers_)) return nullptr;
      const std::uint8_t opened = opens(vocabulary, first.folded);
      return opened == nothing ? nullptr : found_at(document, vocabulary, {token, last}, opened);
    }

   private:
    enum Opens : std::uint8_t { nothing = 0, a_word = 1, a_phrase = 2 };
    std::uint8_t opens(const Vocabulary& vocabulary, WordId folded) const {
      return vocabulary.answer(opens_, folded, [&] { return opened_by(vocabulary, folded); });
    }
    std::uint8_t opened_by(const Vocabulary& vocabulary, WordId folded) const;
    const Meaning* found_at(const Document& document, const Vocabulary& vocabulary, TokenRange range,
                            std::uint8_t opened) const;

    std::unordered_map<WordId, Meaning> words_;
    PhraseMap<Meaning> phrases_;  ///< entries of several words, as written
    WordQuestion opens_;          ///< a sum of `Opens`
  };

  bool is(Flag flag, const Token& token) const { return (flags(token) & flag) != 0; }
  /// Words that open a scope or part: asked of every word around a figure, most of which are passed by their class.
  static const WordClass links_;
  bool is_link(Flag flag, const Vocabulary& vocabulary, const Token& token) const {
    return vocabulary.may_hold(token.classes, links_) && is(flag, token);
  }
  std::uint16_t flags(const Token& token) const {
    return token.folded < flags_.size() ? flags_[token.folded] : std::uint16_t{0};
  }
  void set_flags(const Node& file, Vocabulary& vocabulary);

  ById by_id_;
  Lemmas<EventClass> events_;
  static constexpr std::size_t kinds = static_cast<std::size_t>(Kind::rank) + 1;
  std::array<std::shared_ptr<Lemmas<std::string>>, kinds> attributes_;  ///< by kind; a number has those of a count
  Lemmas<Happening> happenings_, dated_;
  Happening central_;
  Lemmas<bool> changed_;
  PhraseMap<Scope> scopes_;
  std::unordered_map<std::string, std::string> nouns_;
  std::map<std::pair<std::string, std::string>, EventClass> turned_;  ///< by event and noun
  WordSet event_nouns_, forces_, weather_, negotiated_, extents_, remaining_;
  std::unordered_map<std::string, int> kin_;
  std::vector<std::uint16_t> flags_;  ///< by folded word
};

}  // namespace gainsay
