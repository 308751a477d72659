// One cause, one finding: what one wrong figure breaks is told once, and the rest of it under `also`.
#pragma once

#include <vector>

#include "reconcile/draft.h"

namespace gainsay {

/// Puts each draft that some simpler and no quieter one would settle under that one's `also`. The simplest comes first:
/// fewest facts, then a rule of the story's own, then fewest claims, then order.
std::vector<Draft> merged(const Board& board, std::vector<Draft> drafts);

/// What the verdict, the fact, its rule and the claims together allow.
Severity severity_of(const Board& board, const Draft& draft);

}  // namespace gainsay
