// Who is meant by the runs of a story: full names, short forms, surnames and initials brought together.
#pragma once

#include <vector>

#include "claims/names.h"
#include "claims/names_runs.h"

namespace gainsay {

/// Adds to `names` an entity for everything that runs name and that no rule file gives, and their places. Runs that
/// overlap a place already there are left out.
void resolve_runs(const std::vector<Document>& documents, const Vocabulary& vocabulary, const RunFinder& finder,
                  const std::vector<NameRun>& runs, KnownWords& known, NamesFound& names);

}  // namespace gainsay
