// A claim as one pass sees it: the range it allows its fact, and what else that range leans on.
#pragma once

#include <string>
#include <vector>

#include "reconcile/board.h"

namespace gainsay {

struct View {
  std::uint32_t claim = 0;
  Reading reading;    ///< empty where the fact is not one of figures or dates
  std::string unit;   ///< of the reading: the value's own, or the base unit it was turned into
  ClaimList links;    ///< other claims that the range was worked out from
  std::string value;  ///< what its party is called
  std::vector<std::string> low_steps, high_steps;  ///< where an end was worked out: how, in words, step by step
  std::vector<std::string> assumes;                ///< besides the claim's own
};

/// Whether values of this kind are ranges on a line.
bool on_a_line(Kind kind);

/// How ages stand: as the days of birth they allow, on the hard pass of dated articles, or as they were given.
enum class Ages : std::uint8_t { as_births, as_given };

/// What the claims that give `fact` a value allow it in `pass`, but for those in `relaxed` (ascending). Claims without
/// a range, on a fact of figures, are left out.
std::vector<View> direct_views(const Board& board, std::uint32_t fact, Pass pass, const ClaimList& relaxed = {},
                               Ages ages = Ages::as_births);

/// The values that both readings allow, and all that a reading leaves out.
Reading intersection(const Reading& a, const Reading& b);
Reading complement(const Reading& reading);

}  // namespace gainsay
