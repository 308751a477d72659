// Rules that hold claims against the rule file instead of each other: `be VALUE`, `be one of`, `be stated`.
#pragma once

#include "reconcile/draft.h"

namespace gainsay {

void check_references(const Board& board, Workings& work);

}  // namespace gainsay
