// Figures of one noun that an article gives for several names: seats by party, medals by country.
#pragma once

#include "claims/book.h"
#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// Claims, for each name that leads up to figures of `group`, how many are its own. Of several that an article
/// gives for one name the one that another article has too is taken.
void claim_by_name(const ReadStory& story, const FigureGroup& group, ClaimBook& book);

}  // namespace gainsay
