// What surrounds a value: its clause, whose words it is in, how sure they are, and whether they are denied.
#pragma once

#include <string>

#include "claims/claim.h"

namespace gainsay {

/// The clause of a sentence that holds `tokens`: it ends at semicolons, colons, dashes, brackets, and at commas with a
/// conjunction or relative pronoun behind them.
TokenRange clause_of(const Document& document, const Vocabulary& vocabulary, TokenRange sentence, TokenRange tokens);

struct Surroundings {
  Certainty certainty = Certainty::asserted;
  Polarity polarity = Polarity::yes;
  std::string attribution;  ///< "police", "Transport for London", as written; empty for the outlet's own voice
  bool quoted = false;      ///< inside quotation marks
};

/// Reads what surrounds `tokens` in `sentence` (rules/lexicon/voice.yaml).
Surroundings surroundings_of(const Document& document, const Vocabulary& vocabulary, const Sentence& sentence,
                             TokenRange tokens);

}  // namespace gainsay
