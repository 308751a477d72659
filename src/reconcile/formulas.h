// Rules over figures, and what articles say of figures in terms of others ("more than doubled since"): each side is
// worked out from the ranges of its facts, first inside each article, then over every fact's best supported version.
#pragma once

#include "reconcile/draft.h"

namespace gainsay {

/// Adds what cannot hold to the drafts, and, on the hard pass, what holds to `holds`.
void check_formulas(const Board& board, Pass pass, Workings& work);

}  // namespace gainsay
