// Days, weekdays and clock times as the checks read them, from plain words (rules/lexicon/clock.yaml).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// Monday is 0.
std::optional<int> weekday_of(const std::string& word);
/// January is 1.
std::optional<int> month_of(const std::string& word);
/// Minutes from Greenwich that a zone's name stands for; empty for a word that names none.
const std::vector<int>& zone_of(const std::string& word);
bool is_clock_filler(const std::string& word);

int weekday_of_day(std::int64_t day);  ///< of days since 1970-01-01; Monday is 0
/// Days since 1970-01-01; nothing for the 31st of June.
std::optional<std::int64_t> day_number(int year, int month, int day);
int year_of(std::int64_t day);

}  // namespace gainsay
