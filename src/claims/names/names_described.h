// Descriptions that stand for a name: "the startup", "San Francisco-based data-labeling firm", "the company".
#pragma once

#include <string>
#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_text.h"
#include "values/lexicon.h"

namespace gainsay {

class Describer {
 public:
  /// Compiles the `called` words of the rule file's names and the generic words of lexicon/names.yaml.
  Describer(const RuleSet& rules, Vocabulary& vocabulary, const NameWords& words);

  /// Adds to `places` (ascending, disjoint) the descriptions of one document, resolved by what was named before. Names
  /// inside a description become part of it.
  void describe(const Document& document, const std::vector<Entity>& entities, std::vector<NamePlace>& places) const;

 private:
  /// Entities that a description may stand for, or the kind of a generic one.
  struct Meaning {
    std::vector<std::uint32_t> entities;
    std::string kind;
  };
  bool reports_news(const Entity& entity) const;
  /// Whether a description may begin at one of the words of these classes; false is certain.
  bool may_begin(WordClasses classes) const;
  struct Phrase {
    TokenRange tokens;  ///< with its determiner and what stands between
    TokenRange core;    ///< the described words alone
    bool definite = false;
    const Meaning* meaning = nullptr;
  };
  class Reader;

  const Vocabulary& vocabulary_;
  const NameWords& words_;
  const WordClass& generic_;
  PhraseMap<Meaning> called_;
  bool only_generic_ = true;  ///< the rule file calls no name anything
};

}  // namespace gainsay
