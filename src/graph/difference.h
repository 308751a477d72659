// A difference-constraint network: unknown points on a line and bounds on how far apart they lie.
//
// Each bound says `to - from <= limit` (or `<`, when strict) and carries the number of whatever asserted it. The bounds
// can all hold exactly when no cycle of them sums below zero, or to zero with a strict one among them. Such a cycle is
// the explanation: its bounds, added up, say that a point lies before itself.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "values/decimal.h"

namespace gainsay {

/// `to - from <= limit`; `<` when strict. On the calendar limits are minutes, on the scale of magnitudes logarithms.
struct DifferenceBound {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Decimal limit;
  bool strict = false;
  std::uint32_t source = 0;  ///< the caller's number: a claim, or `no_claim` for a rule or an assumption
};
inline constexpr std::uint32_t no_claim = 0xffffffffu;

/// The shortest negative cycle, by number of bounds, ties by the order of their indices; indices into `bounds`, in
/// cycle order, starting at the least. None when all bounds can hold together.
std::optional<std::vector<std::uint32_t>> negative_cycle(std::uint32_t points,
                                                         const std::vector<DifferenceBound>& bounds);

/// The sum of a cycle's limits: how far from possible it is (at most zero).
Decimal slack(const std::vector<DifferenceBound>& bounds, const std::vector<std::uint32_t>& cycle);

/// The bounds that, added up, limit `to - from` most, in order from `from`; at most `longest` of them, the fewest that
/// do. None when nothing limits it. The bounds must be possible together.
std::optional<std::vector<std::uint32_t>> tightest_chain(std::uint32_t points,
                                                         const std::vector<DifferenceBound>& bounds, std::uint32_t from,
                                                         std::uint32_t to, std::uint32_t longest = 8);

}  // namespace gainsay
