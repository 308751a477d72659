// What a finding is called from one run to the next: the same disagreement keeps its name when an outlet more agrees.
#pragma once

#include <string>
#include <string_view>

#include "claims/claim.h"
#include "reconcile/finding.h"

namespace gainsay {

/// What every finding's id begins with, and nothing else that a person names does.
inline constexpr std::string_view finding_prefix = "gs1-";

/// The prefix and ten letters or digits: of the rule, the fact's id, subject and key, the verdict and the parties'
/// values.
std::string finding_id(const Finding& finding, const StoryClaims& story);

}  // namespace gainsay
