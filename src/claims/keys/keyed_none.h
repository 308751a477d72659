// Counts of nothing: "no one was hurt", "no homes were damaged".
#pragma once

#include <vector>

#include "claims/book.h"
#include "claims/keys/event_words.h"

namespace gainsay {

/// "no", "nobody": a sentence without such a word counts nothing as none.
extern const WordClass words_for_none;

/// What the sentence says was none, as counts of 0 in ascending order; nothing where more may come ("no immediate
/// reports", "no one else").
std::vector<Mention> counts_of_none(const Document& document, const Vocabulary& vocabulary, const EventWords& words,
                                    const Sentence& sentence);

}  // namespace gainsay
