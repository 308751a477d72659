// Misreadings put right by a story's manifest.
#pragma once

#include <vector>

#include "claims/book.h"
#include "claims/extract.h"
#include "values/read.h"

namespace gainsay {

/// Drops and sets claims as the manifest says, and marks what it set. A correction that meets nothing is listed as not
/// checked, so that it is seen when the article changes.
void correct(const std::vector<Correction>& corrections, const ReadStory& story, const RuleSet& rules,
             ValueReader& values, Vocabulary& vocabulary, ClaimBook& book);

}  // namespace gainsay
