// A fact or a rule in plain words: what it reads and in which words, what is assumed, what its tests show.
#pragma once

#include <string>

#include "rules/model.h"

namespace gainsay {

/// All that an editor would ask of a fact; `rules` is the set it belongs to. Reads the fact's tests to show how.
std::string fact_in_words(const FactDef& fact, const RuleSet& rules);
std::string rule_in_words(const RuleDef& rule, const RuleSet& rules);

/// A phrase as one would say it: "pay (a sum of money) for (Corvid Motors or Corvid)".
std::string phrase_in_words(const Phrase& phrase, const RuleSet& rules);

}  // namespace gainsay
