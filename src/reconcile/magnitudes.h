// Figures that articles only compare ("twice as many as", "larger than"): chains of such comparisons, on a logarithmic
// scale, where no single formula has all its figures.
#pragma once

#include "reconcile/draft.h"

namespace gainsay {

/// Adds chains of two comparisons or more that cannot all hold to the drafts. Shorter ones are formulas.
void check_magnitudes(const Board& board, Pass pass, Workings& work);

}  // namespace gainsay
