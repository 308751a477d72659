// One person under two full names.
#pragma once

#include "claims/names/full_names.h"

namespace gainsay {

/// Adds to the spellings of `names` full names of people that may be one person's and that no spelling of a word sets
/// against each other yet; and makes one entity of people whose names are two spellings of one.
void join_people(const std::vector<Document>& documents, const Vocabulary& vocabulary, const PeopleWords& words,
                 NamesFound& names);

}  // namespace gainsay
