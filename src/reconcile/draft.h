// A finding in the making: what a solver hands on, before findings of one cause are joined, named and sorted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reconcile/board.h"
#include "reconcile/finding.h"

namespace gainsay {

struct Draft {
  Finding finding;  ///< rule, fact, verdict, message, parties, why; the rest is filled in later
  Pass pass = Pass::hard;
  std::vector<std::uint32_t> facts;  ///< all that it speaks of
  ClaimList links;                   ///< claims of the chain that are of no party
  std::vector<ClaimList> causes;     ///< sets of claims each of which, taken away, settles it
  Severity cap = Severity::error;    ///< the loudest it may be, rules and facts apart
  std::string cap_reason;
  double gap = 0;         ///< how far apart the sides are, as a share of the figures; orders reports
  bool own_rule = false;  ///< named by a rule of the story's own file
};

/// What the solvers find, and what they settle on the way.
struct Workings {
  std::vector<Draft> drafts;
  std::vector<Holds> holds;
  std::vector<FactState> states;  ///< one a fact
  std::vector<NotCompared> not_compared;
  std::vector<NotChecked> not_checked;
  ClaimList relaxed;  ///< claims set aside after the first pass, ascending
};

/// Claims as a set: sorted, each once.
ClaimList as_set(ClaimList claims);
/// All claims of the parties.
ClaimList party_claims(const std::vector<Party>& parties);
bool is_part_of(const ClaimList& part, const ClaimList& whole);

}  // namespace gainsay
