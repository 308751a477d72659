// Claims of an unprepared story: every figure that says what it is a figure of.
//
// Two figures may be compared only when their whole key fits: what is measured (counted noun, unit, attribute), what
// happened (event class), and no part, other occasion or possibility in which they differ (any key part that one side
// states and the other does not makes them different facts here). The key is the fact's name: "killed of people".
#pragma once

#include "claims/book.h"
#include "claims/event_words.h"

namespace gainsay {

/// Writes claims for values that no claim in `book` has taken. Values left out go to `book` as not compared or not
/// checked, with the reason.
void claim_by_key(const ReadStory& story, const EventWords& words, ClaimBook& book);

}  // namespace gainsay
