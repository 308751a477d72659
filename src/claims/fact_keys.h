// What keys a fact further (`per` of a rule file): the year, month or other period beside its value, or a value that
// the phrase names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "values/value.h"

namespace gainsay {

/// The year ("2025"), quarter, month ("2025-05") or day that stands nearest to token `at`; empty for another `per`, and
/// where none stands near.
std::string period_near(const std::vector<Mention>& mentions, std::uint32_t at, std::string_view per);

/// A value as a key: equal for values that mean the same.
std::string key_text(const Value& value);

}  // namespace gainsay
