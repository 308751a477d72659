#include "claims/fact_keys.h"

#include <algorithm>
#include <map>

#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t reach = 40;  ///< tokens: farther than a clause is another figure's period

/// Letters of TIMEX3 that name a period of this kind; 0 for no period.
std::size_t letters_of(std::string_view per) {
  static const std::map<std::string_view, std::size_t> letters = {
      {"year", 4}, {"quarter", 7}, {"month", 7}, {"day", 10}};
  auto found = letters.find(per);
  return found == letters.end() ? 0 : found->second;
}

bool names_period(const Value& value, std::size_t size) {
  return is_dated(value.kind) && value.timex && value.timex->value.size() >= size && value.timex->value[0] >= '1' &&
         value.timex->value[0] <= '2';
}

}  // namespace

std::string period_near(const std::vector<Mention>& mentions, std::uint32_t at, std::string_view per) {
  const std::size_t size = letters_of(per);
  const Mention* best = nullptr;
  std::uint32_t best_distance = reach;
  if (size == 0) return "";
  for (const Mention& mention : stretch_of(mentions, {at - std::min(at, reach), at + reach})) {
    if (!names_period(mention.value, size)) continue;
    std::uint32_t distance = std::max(mention.tokens.first, at) - std::min(mention.tokens.first, at);
    if (distance >= best_distance) continue;
    best = &mention;
    best_distance = distance;
  }
  return best ? best->value.timex->value.substr(0, size) : "";
}

std::string key_text(const Value& value) {
  if (value.timex) return value.timex->value;
  return value.amount ? value.amount->to_string() : value.text;
}

}  // namespace gainsay
