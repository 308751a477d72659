// Versions: the largest groups of views that can all be true together.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "values/value.h"

namespace gainsay {

/// Groups of the numbers of readings (or values); each ascending, none part of another, best supported first.
struct Versions {
  std::vector<std::vector<std::uint32_t>> groups;
  std::size_t left_out = 0;  ///< groups beyond the limit
};

/// How well a group is supported; a larger number wins.
using Support = std::function<int(const std::vector<std::uint32_t>&)>;

inline constexpr std::size_t most_versions = 64;

/// Largest groups of readings that share a point. n log n in the readings.
Versions versions_on_a_line(const std::vector<const Reading*>& readings, const Support& support,
                            std::size_t limit = most_versions);

/// Largest groups of values that fit one another pairwise. `kinds` numbers equal values alike; `fit` compares two
/// different ones by the first reading or value that has them.
Versions versions_of_values(const std::vector<std::uint32_t>& kinds,
                            const std::function<bool(std::uint32_t, std::uint32_t)>& fit, const Support& support,
                            std::size_t limit = most_versions);

}  // namespace gainsay
