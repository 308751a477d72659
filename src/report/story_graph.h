// A report as a claim graph: who asserts what of which fact, and which claims agree or contradict each other.
#pragma once

#include "graph/claim_graph.h"
#include "report/report.h"

namespace gainsay {

/// All stories in one graph. Of each, articles, then facts, then claims are the vertices, in the story's order; a
/// vertex carries its number there. Behind them stand the claims that a person dropped, joined to their articles alone.
/// Claims of one version are joined in a chain (agrees), those of different parties through the first of each
/// (contradicts), those of a rule that holds in a chain (must agree).
ClaimGraph graph_of(const Report& report);

}  // namespace gainsay
