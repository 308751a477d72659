// What a finding is called from one run to the next: the same disagreement keeps its name when an outlet more agrees.
#pragma once

#include <string>

#include "claims/claim.h"
#include "reconcile/finding.h"

namespace gainsay {

/// "gs1-" and ten letters or digits: of the rule, the fact's id, subject and key, the verdict and the parties' values.
std::string finding_id(const Finding& finding, const StoryClaims& story);

}  // namespace gainsay
