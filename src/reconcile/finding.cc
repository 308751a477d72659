#include "reconcile/finding.h"

#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 4> verdict_names = {"contradiction", "tension", "imprecision", "omission"};
constexpr std::array<std::string_view, 4> action_names = {"call", "check", "fix", "know"};

}  // namespace

std::string_view verdict_name(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }
std::string_view action_name(Action action) { return action_names[static_cast<std::size_t>(action)]; }

std::string party_letter(std::size_t party) {
  std::string letters(1, static_cast<char>('A' + party % 26));
  return party < 26 ? letters : party_letter(party / 26 - 1) + letters;
}

}  // namespace gainsay
