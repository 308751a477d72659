// Checks that need no second source: what one text says twice in ways that must agree. Each writes claims on a fact of
// its own, so that the reconciler finds a conflict as it finds any other: "9 miles (13 kilometers)" is two claims on
// one length.
#pragma once

#include "claims/book.h"
#include "claims/keys/event_words.h"
#include "claims/names/title_words.h"

namespace gainsay {

/// Unit and currency pairs, weekday against date, sums and parts, ages against birth dates, durations against their two
/// ends, headlines and captions against their text; and what needs no more than the words of several articles: one
/// quotation, one sentence, one title. Facts are named "check.unit-pair", "check.weekday", ….
/// The lists must outlive the checks.
std::vector<Pass> text_checks(const EventWords& events, const TitleWords& words);

/// Two holders of one office: facts "check.office".
void check_offices(const ReadStory& story, const PeopleWords& words, ClaimBook& book);

/// One person in two parts that nobody has at once: facts "check.rank".
void check_ranks_held(const ReadStory& story, const PeopleWords& words, ClaimBook& book);

/// One name in two spellings: a fact "spelling" whose claims are the forms, wherever they stand;
/// "spelling.style" where only spaces, hyphens, capitals or accents differ.
void claim_spellings(const ReadStory& story, ClaimBook& book);

}  // namespace gainsay
