// Whose words the quotations of a story are, by the words that name the speaker.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claims/checks/passages.h"
#include "claims/context.h"

namespace gainsay {

class QuotedVoices {
 public:
  explicit QuotedVoices(const ReadStory& story);

  /// Who says a passage, as written; empty for the outlet's own voice.
  std::string speaker(const Passage& passage);
  /// Whether the speakers of both have a name or an office in common: "the judge", "Judge Ann Lee".
  bool shared(const Passage& a, const Passage& b);
  /// Pairs of quotations of two articles that one speaker says. Of someone who speaks all the time only the first few
  /// quotations are paired.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const std::vector<Passage>& quotations);

 private:
  std::set<std::string> words(const Passage& passage);
  std::set<std::uint32_t> people(const Passage& passage);
  std::optional<std::uint32_t> person_before(const Passage& passage) const;

  const ReadStory& story_;
  std::vector<ContextReader> contexts_;  ///< by article
};

}  // namespace gainsay
