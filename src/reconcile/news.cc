#include "reconcile/news.h"

#include <charconv>

#include "base/embedded.h"

namespace gainsay {

std::int64_t days_of_news() {
  static const std::int64_t days = [] {
    const std::string& words = embedded_node("readings.yaml")["news"].text;
    std::int64_t count = 0;
    std::from_chars(words.data(), words.data() + words.size(), count);
    return count;
  }();
  return days;
}

std::string news_assumption() { return "news: at most " + std::to_string(days_of_news()) + " days old"; }

}  // namespace gainsay
