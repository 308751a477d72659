// Which time a figure speaks of, where that is not the time of the story.
#pragma once

#include <string>

#include "claims/book.h"

namespace gainsay {

/// The year or month of the occasion that `figure` belongs to ("2004", "XXXX-01" where the year is open); empty where
/// nothing in the sentence, whose values are `mentions`, takes it to another time.
std::string occasion_of(const ReadStory& story, std::uint32_t article, TokenRange sentence, MentionRange mentions,
                        TokenRange figure);

}  // namespace gainsay
