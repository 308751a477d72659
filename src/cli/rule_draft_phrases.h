// The phrases of a drafted fact: how the articles put its figures.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cli/rule_draft.h"

namespace gainsay {

/// A figure and a word of its clause that may say what it is of.
struct Occurrence {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
  std::uint32_t anchor = 0;  // the token of the word

  bool before() const { return anchor < mention->tokens.first; }
  TokenRange between() const {
    return before() ? TokenRange{anchor + 1, mention->tokens.first} : TokenRange{mention->tokens.last, anchor};
  }
};
using Group = std::vector<Occurrence>;

/// Whether a word is one that a phrase may hold as it stands: small Latin letters only.
bool is_plain(std::string_view word);

/// One phrase for each word on each side of the value: as it stands where few words stand between, else over a gap.
std::vector<DraftPhrase> draft_phrases(const CoverageText& coverage, const Group& group);

}  // namespace gainsay
