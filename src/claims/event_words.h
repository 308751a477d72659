// Word classes for stories without rules: what happened, and what a figure is a figure of (rules/lexicon/events.yaml).
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/document.h"
#include "values/lexicon.h"
#include "values/value.h"

namespace gainsay {

struct EventClass {
  std::string name;      ///< "killed"
  bool people = false;   ///< a bare figure counts people
  bool rises = false;    ///< later articles may have more
  bool changes = false;  ///< later articles may have more or fewer
  bool weak = false;     ///< only where no other event is near ("valued at")
  bool term = false;     ///< a penalty, whose length of time is a figure of its own
  bool moves = false;    ///< prices and other figures that change by the hour
  std::string sum;       ///< what a sum of money there is: "what was paid"; empty for "how much was stolen"
};

/// Made once, before the vocabulary is marked.
class EventWords {
 public:
  explicit EventWords(Vocabulary& vocabulary);

  /// The event class that starts at `token`, by any lemma of it, or nullptr.
  const EventClass* event_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                             std::uint32_t last) const;
  /// The attribute ("depth") that starts at `token` and that a figure of `kind` can give, or nullptr.
  const std::string* attribute_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                                  std::uint32_t last, Kind kind) const;
  /// "and", "in", "was": words that end a run of nouns.
  bool is_small(const Token& token) const { return small_.count(token.folded) > 0; }
  /// "no", "nobody".
  bool is_none(const Token& token) const { return none_.count(token.folded) > 0; }
  /// "immediate", "else": beside these "no" leaves room for more.
  bool is_open(const Token& token) const { return open_.count(token.folded) > 0; }
  /// Verbs behind a noun that is counted as none: "no homes were …".
  bool is_behind_none(const Token& token) const { return behind_none_.count(token.folded) > 0; }
  bool is_happening(const Vocabulary& vocabulary, const Token& token) const;
  /// The noun that stands for all that mean the same ("house": "home"), or the noun itself.
  std::string class_of(const std::string& noun) const;

  enum class Scope : std::uint8_t { part, occasion, possible, then };
  /// The scope word or words that start at `token`, or nullptr.
  const Scope* scope_at(const Document& document, std::uint32_t token, std::uint32_t last) const;
  /// Whether any may start among `tokens`.
  bool any_scope(const Document& document, TokenRange tokens) const;

 private:
  template <class Meaning>
  struct Lemmas {
    explicit Lemmas(Vocabulary& vocabulary) : phrases(vocabulary) {}
    std::unordered_map<WordId, Meaning> words;
    PhraseMap<Meaning> phrases;  ///< entries of several words, as written
    WordQuestion known;          ///< whether any base form of a word is among `words`
    bool has(const Vocabulary& vocabulary, WordId folded) const;
    void add(Vocabulary& vocabulary, const std::string& word, const Meaning& meaning);
    const Meaning* at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                      std::uint32_t last) const;
  };

  Lemmas<EventClass> events_;
  struct Attribute {
    std::string name;
    bool of_money = false;
  };
  Lemmas<Attribute> attributes_;
  Lemmas<bool> happenings_;
  PhraseMap<Scope> scopes_;
  std::unordered_map<std::string, std::string> nouns_;
  std::unordered_set<WordId> small_, none_, open_, behind_none_;
};

}  // namespace gainsay
