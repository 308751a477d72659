// How old news may be: an event that no article dates lies at most so many days before its first report.
#pragma once

#include <cstdint>
#include <string>

namespace gainsay {

/// `news` of rules/readings.yaml, in days.
std::int64_t days_of_news();
/// The assumption in words: "news: at most 14 days old".
std::string news_assumption();

}  // namespace gainsay
