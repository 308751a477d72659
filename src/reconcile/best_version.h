// What solvers that join several facts take a fact to be: its best supported version, as tight as its claims make it.
#pragma once

#include <optional>
#include <string>

#include "graph/difference.h"
#include "reconcile/views.h"

namespace gainsay {

/// The tightest ends of a fact's best supported version, and whose they are.
struct BestVersion {
  Range range;
  std::uint32_t low_claim = no_claim;
  std::uint32_t high_claim = no_claim;
  ClaimList claims;
  std::string unit;
};
std::optional<BestVersion> best_version(const Board& board, std::uint32_t fact, Pass pass, const ClaimList& relaxed,
                                        Ages ages = Ages::as_births);

}  // namespace gainsay
