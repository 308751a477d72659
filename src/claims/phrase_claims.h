// Claims that the phrases of rule files and packs find.
#pragma once

#include <memory>

#include "claims/book.h"

namespace gainsay {

/// The phrases of one rule set, compiled once against a vocabulary. The rule set must outlive it.
class PhraseReader {
 public:
  PhraseReader(const RuleSet& rules, Vocabulary& vocabulary);
  ~PhraseReader();

  /// Writes the claims of a whole story, and what nearly was one, to `book`.
  void read(const ReadStory& story, ClaimBook& book) const;
  /// The vocabulary was reset: what is kept of the words of texts is let go.
  void forget();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
