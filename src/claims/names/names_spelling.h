// One name in two spellings.
#pragma once

#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_runs.h"

namespace gainsay {

/// Places of one form in one article that a conflict keeps; the rest adds nothing.
inline constexpr int most_places = 10;

/// Spellings that cannot all be right, ordered by name. `finder` and `runs` belong to the same documents.
std::vector<SpellingConflict> spelling_conflicts(const std::vector<Document>& documents, const Vocabulary& vocabulary,
                                                 const RunFinder& finder, const std::vector<NameRun>& runs,
                                                 const CaseCounts& counts, KnownWords& known);

/// Whether one word is the other in another form: plurals, peoples, adjectives ("Russia" and "Russians").
bool is_inflection(std::string_view a, std::string_view b);

/// Letters and digits alone, small and without accents.
std::string bare_name(std::string_view text);

/// Names written alike but for spaces, hyphens, inner capitals, apostrophes and accents.
std::vector<SpellingConflict> style_conflicts(const std::vector<Document>& documents, const Vocabulary& vocabulary,
                                              const RunFinder& finder, const std::vector<NameRun>& runs);

}  // namespace gainsay
