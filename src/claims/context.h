// What surrounds a value: its clause, whose words it is in, how sure they are, and whether they are denied.
#pragma once

#include <string>

#include "claims/claim.h"
#include "claims/quotes.h"
#include "claims/speaker.h"

namespace gainsay {

/// The clause of a sentence that holds `tokens`: it ends at semicolons, colons, dashes, brackets, and at commas with a
/// conjunction or relative pronoun behind them. The first time that a sentence is asked about, its tokens note what
/// they do to clauses; from then on finding one is a walk over tokens.
TokenRange clause_of(const Document& document, const Vocabulary& vocabulary, TokenRange sentence, TokenRange tokens);

struct Surroundings {
  Certainty certainty = Certainty::asserted;
  Polarity polarity = Polarity::yes;
  std::string attribution;  ///< "police", "Transport for London", as written; empty for the outlet's own voice
  bool quoted = false;      ///< inside quotation marks
};

/// Reads what surrounds values of one document (rules/lexicon/voice.yaml). The quotations of the block asked about last
/// are remembered, so that cost grows with the text and not with its longest paragraph squared.
class ContextReader {
 public:
  ContextReader(const Document& document, const Vocabulary& vocabulary)
      : document_(document), vocabulary_(vocabulary), speakers_(document, vocabulary) {}

  Surroundings around(const Sentence& sentence, TokenRange tokens);
  /// Whether words beside `tokens` deny them; what stands inside counts for nothing.
  Polarity polarity_beside(const Sentence& sentence, TokenRange tokens) const;

 private:
  bool is_quoted(std::uint32_t block, std::uint32_t token);

  const Document& document_;
  const Vocabulary& vocabulary_;
  SpeakerReader speakers_;
  std::uint32_t block_ = no_block;
  std::vector<Quotation> quotations_;  ///< of `block_`
  static constexpr std::uint32_t no_block = 0xffffffffu;
};

}  // namespace gainsay
