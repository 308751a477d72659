// A reconciled story as a claim graph.
#pragma once

#include "graph/claim_graph.h"
#include "reconcile/finding.h"

namespace gainsay {

/// Articles, then facts, then claims are the vertices, each in the story's order. Claims of one version are joined in a
/// chain (agrees), those of different parties through the first of each (contradicts).
ClaimGraph graph_of(const StoryClaims& story, const Reconciled& result);

}  // namespace gainsay
