// Every fact has one value in the world: its claims must agree. Versions of a fact under a pass, and the finding that
// sets them against each other where there is more than one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reconcile/draft.h"
#include "reconcile/versions.h"
#include "reconcile/views.h"

namespace gainsay {

/// The views of one fact that can be compared with one another, and their versions (numbers of views).
struct Compared {
  std::string unit;  ///< currency or unit of measure; empty where it does not matter
  std::vector<View> views;
  Versions versions;
};

/// Splits the views by unit and groups them, the unit with the most claims first.
std::vector<Compared> compare(const Board& board, std::uint32_t fact, Pass pass, std::vector<View> views);

/// The finding that the versions exclude one another; none where there is one version.
std::optional<Draft> disagreement(const Board& board, std::uint32_t fact, Pass pass, const Compared& compared);

/// The fact's versions for the report, best supported first.
std::vector<Version> versions_for_report(const Board& board, const Compared& compared);

}  // namespace gainsay
