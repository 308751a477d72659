// Formulas of rules and phrases: text to a comparison, and whether its kinds fit together.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/model.h"

namespace gainsay {

/// What the words of a formula may be.
struct FormulaWords {
  std::function<bool(std::string_view)> is_fact;
  std::function<bool(std::string_view)> is_variable;          ///< of the phrase it stands in
  std::function<std::string(std::string_view)> nearest_word;  ///< for "did you mean"; empty if none is near
};

inline constexpr int most_formula_depth = 32;
inline constexpr int most_formula_bytes = 500;

Result<Comparison> parse_formula(std::string_view text, const FormulaWords& words, const Place& place);

/// Why the two sides cannot be compared, in one clause; none when they can. `kind_of` knows every fact and variable.
/// A figure of one sort is only added to and compared with its like: money with money, dates with dates, a date less a
/// date is a duration, a quotient of likes a plain number.
std::optional<std::string> kind_mistake(const Comparison& comparison,
                                        const std::function<Kind(const Expression&)>& kind_of);

/// The facts that a comparison names, each once, in order of first mention.
std::vector<std::string> facts_in(const Comparison& comparison);

}  // namespace gainsay
