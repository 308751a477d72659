// One figure under two names.
#pragma once

#include <vector>

#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// One figure of what goes by two nouns that are not quite the same: 300 houses damaged, 300 buildings damaged.
void claim_kindred_nouns(const std::vector<KeyedFigure>& figures, const EventWords& words, ClaimBook& book);

}  // namespace gainsay
