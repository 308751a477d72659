#include "claims/checks/calendar_words.h"

#include <unordered_map>

#include "base/embedded.h"

namespace gainsay {
namespace {

struct CalendarWords {
  std::unordered_map<std::string, int> weekdays, months;
  std::unordered_map<std::string, std::vector<int>> zones;
  std::unordered_map<std::string, bool> fillers;
};

const CalendarWords& words() {
  static const CalendarWords table = [] {
    const Node& node = embedded_node("lexicon/clock.yaml");
    CalendarWords out;
    const auto number = [](const Node& lists, int first, std::unordered_map<std::string, int>& into) {
      for (std::size_t i = 0; i < lists.items.size(); ++i)
        for (const Node& word : lists.items[i].items) into[word.text] = first + static_cast<int>(i);
    };
    number(node["weekdays"], 1, out.weekdays);
    number(node["months"], 1, out.months);
    for (const Entry& zone : node["zones"].entries)
      for (const Node& minutes : zone.second.items) out.zones[zone.first.text].push_back(std::stoi(minutes.text));
    for (const Node& word : node["filler"].items) out.fillers[word.text] = true;
    return out;
  }();
  return table;
}

std::optional<int> found_in(const std::unordered_map<std::string, int>& map, const std::string& word) {
  const auto found = map.find(word);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<int> weekday_of(const std::string& word) { return found_in(words().weekdays, word); }
std::optional<int> month_of(const std::string& word) { return found_in(words().months, word); }
const std::vector<int>& zone_of(const std::string& word) {
  static const std::vector<int> none;
  const auto found = words().zones.find(word);
  return found == words().zones.end() ? none : found->second;
}
bool is_clock_filler(const std::string& word) { return words().fillers.count(word) > 0; }

}  // namespace gainsay
