// Drafts become findings: severity, action, claims, name, and the order in which reports list them.
#pragma once

#include <vector>

#include "reconcile/draft.h"

namespace gainsay {

std::vector<Finding> finished(const Board& board, std::vector<Draft> drafts);

}  // namespace gainsay
