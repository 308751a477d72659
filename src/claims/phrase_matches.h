// Where the phrases of a rule set match in one article, block by block.
#pragma once

#include <deque>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "claims/book.h"
#include "claims/stretch.h"
#include "rules/matcher.h"

namespace gainsay {

/// What a phrase does for its fact: gives it a value, or as a guard lets or stops claims.
enum class Role : std::uint8_t { claim, when, unless };

/// What a phrase number stands for.
struct NumberedPhrase {
  const FactDef* fact = nullptr;
  const Phrase* phrase = nullptr;
  Role role = Role::claim;
  std::uint32_t first_guard = 0, last_guard = 0;  ///< numbers of the fact's guards
};

/// The phrases of a rule set, compiled. The rule set must outlive it.
struct PhraseSet {
  PhraseSet(const RuleSet& rules, Vocabulary& vocabulary);

  PhraseMatcher claims, guards;
  std::vector<NumberedPhrase> numbered;

 private:
  void add(const FactDef& fact);
  void add(const FactDef& fact, const Phrase& phrase, Role role);
  std::uint32_t next() const { return static_cast<std::uint32_t>(numbered.size()); }
};

/// What was found in one sentence.
struct MatchedSentence {
  std::uint32_t index = 0;  ///< of the document
  std::vector<PhraseMatch> matches;
  std::vector<const Mention*> mentions;  ///< its values, and with `named` its names; ascending by first token
  bool named = false;
};

/// A match that only lets or stops claims.
struct Guard {
  std::uint32_t sentence = 0;
  TokenRange tokens;
};

/// The matches of one block after another, in their order.
class BlockMatches {
 public:
  /// `sorts_of_names`: by entity.
  BlockMatches(const ReadStory& story, std::uint32_t article, const PhraseSet& phrases,
               const std::vector<Sorts>& sorts_of_names);

  /// The sentences of the next block in which a phrase matches that may claim; theirs until the block after.
  std::vector<MatchedSentence>& read(const Block& block);
  /// The guards of a fact that stand in the block, ascending. Known for facts that a phrase of the block may claim.
  std::span<const Guard> guards(const FactDef& fact, Role role) const;
  /// Names and lists of names as values, made only where one may be asked for.
  void add_names(MatchedSentence& found);

 private:
  void match(const PhraseMatcher& matcher, std::uint32_t index, const Stretch<Mention>& values,
             const Stretch<NamePlace>& places, MatchedSentence& found);
  void find_guards(const Block& block);
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
  // Of the block.
  std::vector<MatchedSentence> matched_;
  std::deque<Mention> names_;  ///< read as values
  std::map<std::pair<const FactDef*, Role>, std::vector<Guard>> guards_;
};

}  // namespace gainsay
