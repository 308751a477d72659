// Claims of an unprepared story: every figure that says what it is a figure of.
//
// Two figures may be compared only when their whole key fits: what is measured (counted noun, unit, attribute), what
// happened (event class), and no part, other occasion or possibility in which they differ (any key part that one side
// states and the other does not makes them different facts here). The key is the fact's name: "killed of people".
#pragma once

#include "claims/book.h"
#include "claims/keys/event_words.h"
#include "claims/names/full_names.h"
#include "claims/names/title_words.h"

namespace gainsay {

/// Writes claims for values that no claim in `book` has taken. Values left out go to `book` as not compared or not
/// checked, with the reason.
void claim_by_key(const ReadStory& story, const EventWords& words, ClaimBook& book);

/// Dates of one happening that share day and month but not the year: "April 14, 2014" and "April 14, 2016", both of
/// what was abducted.
void claim_dates(const ReadStory& story, const EventWords& words, ClaimBook& book);

/// The day or year of what happened, by what and to whom, and the magnitude of what happened in another year.
void claim_event_dates(const ReadStory& story, const EventWords& words, ClaimBook& book);

/// Which way from a named place something lies: "55 km south of Bireun", "Osk, west of Bireun".
void claim_directions(const ReadStory& story, ClaimBook& book);

/// On which side of its country a place lies: "the southern city of Osk".
void claim_sides(const ReadStory& story, ClaimBook& book);

/// Whether something happened in a place or near it: "derailed in London", "derailed near London".
void claim_nearness(const ReadStory& story, const EventWords& words, ClaimBook& book);

/// Near which place something named lies: "Tharn prison near Osk".
void claim_beside(const ReadStory& story, ClaimBook& book);

/// Things told apart by a number: "Gate 12".
void claim_numbered(const ReadStory& story, ClaimBook& book);

/// Who did something to a person: "found by her aunt".
void claim_doers(const ReadStory& story, ClaimBook& book);

/// What came of a game or a vote in two figures: "beat Osk 3-2", "a 52-48 vote".
void claim_scores(const ReadStory& story, ClaimBook& book);

/// Words before a noun that exclude one another: "a blue car", "the left knee".
void claim_traits(const ReadStory& story, ClaimBook& book);

/// What one article denies and another says: "police used tear gas".
void claim_answers(const ReadStory& story, const EventWords& events, ClaimBook& book);

/// Where something stands in an order: "the second-largest maker in the world".
void claim_ranks(const ReadStory& story, const EventWords& events, ClaimBook& book);

/// Ages of people whom no phrase of a pack names, by the part they play or by the one person spoken of.
void claim_ages(const ReadStory& story, const EventWords& events, const TitleWords& words, const PeopleWords& people,
                ClaimBook& book);

/// Dates and figures, counts apart, of what no word list knows, keyed by the words beside them.
void claim_open_keys(const ReadStory& story, const EventWords& words, ClaimBook& book);

/// Lists of three names or more that share most of the shorter one: what one leaves out is a note.
void claim_lists(const ReadStory& story, ClaimBook& book);

}  // namespace gainsay
