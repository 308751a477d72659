// What is no conflict but worth a word: one value written with different precision, a list that leaves someone out.
#pragma once

#include <optional>

#include "reconcile/agreement.h"

namespace gainsay {

/// Claims of one version that differ in hedge or written precision; one note a fact.
std::optional<Draft> imprecision(const Board& board, std::uint32_t fact, const Compared& compared);

/// Open lists that name fewer than another; one note a fact.
std::optional<Draft> omission(const Board& board, std::uint32_t fact, const Compared& compared);

/// One figure given in two currencies: a tension, as one of the signs may be wrong. Dollars that do not say whose are
/// left alone.
std::optional<Draft> one_figure_in_two_currencies(const Board& board, std::uint32_t fact);

/// The claims that are not compared because their currencies differ.
std::optional<NotCompared> different_currencies(const Board& board, std::uint32_t fact,
                                                const std::vector<Compared>& all);

}  // namespace gainsay
