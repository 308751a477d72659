// Whether sentences that count one noun speak of it in the same surroundings, as far as words can tell.
#pragma once

#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// Whether one word of weight, other than the noun counted, stands in the sentences of all figures: "observers from 12
/// countries", "21 countries sent observers".
bool share_a_word(const ReadStory& story, const FigureGroup& group);

}  // namespace gainsay
