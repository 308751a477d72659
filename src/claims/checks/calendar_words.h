// Days, weekdays and clock times as the checks read them, from plain words (rules/lexicon/clock.yaml).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// Monday is 1.
std::optional<int> weekday_of(const std::string& word);
/// January is 1.
std::optional<int> month_of(const std::string& word);
/// Minutes from Greenwich that a zone's name stands for; empty for a word that names none.
const std::vector<int>& zone_of(const std::string& word);
bool is_clock_filler(const std::string& word);

}  // namespace gainsay
