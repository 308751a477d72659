// How loud a conflict between figures of one key may be.
#pragma once

#include <string>
#include <utility>

#include "claims/keys/event_words.h"
#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// The loudest that a conflict in the group may be, and why no louder.
std::pair<Severity, std::string> loudness(const ReadStory& story, const EventWords& words, const SettledGroup& whole,
                                          const FigureKey& key, OverTime over_time);

/// The same for figures that only the words beside them put under one key.
std::pair<Severity, std::string> open_loudness(const ReadStory& story, const SettledGroup& whole);

/// Whether counts of one noun without an event are so near each other, in sentences so like, that one is a slip.
bool is_slip_of_count(const ReadStory& story, const FigureGroup& group, const FigureKey& key);

/// Whether some are no more than bounds, and not all are bounds alike, or one is twice another: "over 5", "6.1".
bool is_bound_beside_figure(const FigureGroup& group);

/// Exactly two different figures, the larger less than so many times the other: a slip rather than two things.
bool is_near_pair(const FigureGroup& group, Decimal times = Decimal(2));

/// Whether its noun is one for people: of whom a story has many groups.
bool counts_people(const FigureKey& key);

}  // namespace gainsay
