// Facts whose value changes while the story is told: a toll that rises, a fire that shrinks, a price.
#pragma once

#include "reconcile/draft.h"

namespace gainsay {

/// Whether a fact is compared as of a time instead of once for all.
bool changes_over_time(const Fact& fact);

/// What cannot be an update, and the series of what is.
void check_updates(const Board& board, std::uint32_t fact, Workings& work);

}  // namespace gainsay
