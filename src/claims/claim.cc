#include "claims/claim.h"

#include <array>

namespace gainsay {

std::string_view certainty_name(Certainty certainty) {
  constexpr std::array<std::string_view, 5> names = {"asserted", "reported", "possible", "planned", "denied"};
  return names[static_cast<std::size_t>(certainty)];
}

}  // namespace gainsay
