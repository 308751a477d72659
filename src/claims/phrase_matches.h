// Where the phrases of a rule set match in one article, sentence by sentence.
#pragma once

#include <map>
#include <vector>

#include "claims/book.h"
#include "claims/stretch.h"
#include "rules/matcher.h"

namespace gainsay {

/// What a phrase number stands for.
struct NumberedPhrase {
  const FactDef* fact = nullptr;
  const Phrase* phrase = nullptr;
  PhraseNumbers when, unless;  ///< the fact's guards
};

/// The phrases of a rule set, compiled. The rule set must outlive it.
struct PhraseSet {
  PhraseSet(const RuleSet& rules, Vocabulary& vocabulary);

  PhraseMatcher matcher;
  std::vector<NumberedPhrase> numbered;

 private:
  void add(const FactDef& fact);
  PhraseNumbers add_guards(const FactDef& fact, const std::optional<WordGuard>& guard);
};

/// What was found in one sentence.
struct MatchedSentence {
  std::uint32_t index = 0;  ///< of the document
  std::vector<PhraseMatch> matches;
  std::vector<const Mention*> mentions;  ///< its values, and with `named` its names; ascending by first token
  Stretch<NamePlace> places;
  bool named = false;
  std::vector<Mention> names;  ///< read as values
};

/// The matches of one sentence after another, in their order.
class ArticleMatches {
 public:
  /// `sorts_of_names`: by entity.
  ArticleMatches(const ReadStory& story, std::uint32_t article, const PhraseSet& phrases,
                 const std::vector<Sorts>& sorts_of_names);

  /// The next sentence, if a phrase matches in it that may claim; its own until the sentence after.
  MatchedSentence* read(std::uint32_t sentence);
  /// Where some guards match in the sentence read last.
  const std::vector<TokenRange>& guards(PhraseNumbers wanted);
  /// Whether one of them matches anywhere in its block.
  bool guarded_block(PhraseNumbers wanted);
  /// Names and lists of names as values, made only where one may be asked for.
  void add_names(MatchedSentence& found) const;

 private:
  void gather(std::uint32_t sentence, const Stretch<Mention>& values, const Stretch<NamePlace>& places,
              MatchedSentence& found) const;
  template <class Match>
  void match(MatchedSentence& found, const Match& match) const;
  Sorts sorts_of(const Stretch<Mention>& values, const Stretch<NamePlace>& places) const;
  bool stands_for(std::uint32_t entity, const PhraseElement& element) const;

  const ReadStory& story_;
  const std::vector<Mention>& all_mentions_;
  const std::vector<NamePlace>& all_places_;
  const Document& document_;
  const PhraseSet& phrases_;
  const std::vector<Sorts>& sorts_of_names_;
  StretchWalk<Mention> values_;
  StretchWalk<NamePlace> places_;
  MatchedSentence found_;
  // What was asked of guards, by the number of the first.
  std::map<std::uint32_t, std::vector<TokenRange>> guards_;  ///< in the sentence
  std::map<std::uint32_t, bool> guarded_;                    ///< in its block
  std::uint32_t block_ = 0;                                  ///< of `guarded_`
};

}  // namespace gainsay
