// Word classes for stories without rules: what happened, and what a figure is a figure of (rules/lexicon/events.yaml).
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "text/document.h"
#include "values/lexicon.h"

namespace gainsay {

struct EventClass {
  std::string name;     ///< "killed"
  bool people = false;  ///< a bare figure counts people
  bool rises = false;   ///< later articles may have more
  bool weak = false;    ///< only where no other event is near ("valued at")
  bool term = false;    ///< a penalty, whose length of time is a figure of its own
  bool moves = false;   ///< prices and other figures that change by the hour
};

/// Made once, before the vocabulary is marked.
class EventWords {
 public:
  explicit EventWords(Vocabulary& vocabulary);

  /// The event class that starts at `token`, by any lemma of it, or nullptr.
  const EventClass* event_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                             std::uint32_t last) const;
  /// The attribute ("depth") that starts at `token`, or nullptr.
  const std::string* attribute_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                                  std::uint32_t last) const;
  bool is_happening(const Vocabulary& vocabulary, const Token& token) const;
  bool is_people(std::string_view noun) const;

  enum class Scope : std::uint8_t { part, occasion, possible };
  /// The scope word or words that start at `token`, or nullptr.
  const Scope* scope_at(const Document& document, std::uint32_t token, std::uint32_t last) const;

 private:
  template <class Meaning>
  struct Lemmas {
    explicit Lemmas(Vocabulary& vocabulary) : phrases(vocabulary) {}
    std::unordered_map<WordId, Meaning> words;
    PhraseMap<Meaning> phrases;  ///< entries of several words, as written
    void add(Vocabulary& vocabulary, const std::string& word, const Meaning& meaning);
    const Meaning* at(const Document& document, const Vocabulary& vocabulary, std::uint32_t token,
                      std::uint32_t last) const;
  };

  Lemmas<EventClass> events_;
  Lemmas<std::string> attributes_;
  Lemmas<bool> happenings_;
  PhraseMap<Scope> scopes_;
  std::vector<std::string> people_;
};

}  // namespace gainsay
