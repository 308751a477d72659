// Groups of values that fit one another pairwise, where fitting is no matter of order on a line.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace gainsay {

/// Every largest group of the numbers below `count` whose members all fit one another; each ascending, the groups in
/// order of their members. `fit` is symmetric. Meant for a few dozen values: the groups can be many.
std::vector<std::vector<std::uint32_t>> largest_groups(std::uint32_t count,
                                                       const std::function<bool(std::uint32_t, std::uint32_t)>& fit);

}  // namespace gainsay
