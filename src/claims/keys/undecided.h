// Answers in words that a pack's question has in one article.
#pragma once

#include "claims/book.h"

namespace gainsay {

/// Leaves out the answers of an article that has several to one question of a pack: it speaks of several things, or of
/// one and then another.
void leave_out_undecided(const RuleSet& rules, ClaimBook& book);

/// Whether a phrase has a word of negation of its own ("without bail"), so that the sentence need not be asked again.
bool says_no(const Phrase& phrase);

}  // namespace gainsay
