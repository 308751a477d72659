// What the sentences of figures under one key have in common besides it: the less of this is chance, the surer it is
// that the figures are of one thing.
#pragma once

#include <string_view>

#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// Whether one word of weight, other than the noun counted and `known`, stands near all figures: "observers from 12
/// countries", "21 countries sent observers".
bool share_a_word(const ReadStory& story, const FigureGroup& group, std::string_view known = {});

/// Whether one name stands in all their sentences; for a sentence that names nobody or opens with a pronoun also in the
/// one before.
bool share_a_name(const ReadStory& story, const FigureGroup& group);

/// "Cut 1,000 of its 14,300 jobs", "1,100 jobs, 7 percent of a work force of 14,300".
bool share_a_figure(const ReadStory& story, const FigureGroup& group);

/// "Eight unions with 5,400 workers", "nine unions and 5,800 workers": whether they all count something else as well.
bool share_a_count(const ReadStory& story, const FigureGroup& group);

}  // namespace gainsay
