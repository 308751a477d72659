// Phrases that nearly fired (`gainsay claims --why`): all of their words stand in the sentence but one, or all do, and
// the value is of another kind.
#pragma once

#include <vector>

#include "claims/extract.h"

namespace gainsay {

/// Finds them for the facts of the rule files, or of the packs where there is no file. Made once for a rule set, which
/// must outlive it.
class NearPhrases {
 public:
  explicit NearPhrases(const RuleSet& rules);

  /// What phrases nearly read in `story`, beyond what was read (`claims`); by article and place, a value and fact once.
  std::vector<NearMiss> in(Story story, const StoryClaims& claims);

 private:
  struct Origin {
    const Phrase* phrase = nullptr;
    std::string stopped;  ///< what stopped it
  };
  void add_shortened(const FactDef& fact);
  void add_kind(const FactDef& fact, Kind kind);
  const Origin* origin_of(const Phrase* relaxed, std::string& fact) const;

  RuleSet relaxed_;
  std::vector<std::vector<Origin>> origins_;  ///< of each fact's relaxed phrases
};

}  // namespace gainsay
