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

/// Whether one name stands in all their sentences; for a sentence that opens with a pronoun also in the one before.
bool share_a_name(const ReadStory& story, const FigureGroup& group);

/// Exactly two different figures, the larger less than twice the other: a slip rather than two things.
bool is_near_pair(const FigureGroup& group);

/// Whether its noun is one for people: of whom a story has many groups.
bool counts_people(const FigureKey& key);

}  // namespace gainsay
