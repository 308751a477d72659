// When two values that are not figures can both be true.
#pragma once

#include "claims/claim.h"
#include "reconcile/board.h"

namespace gainsay {

/// Whether two claims on one fact of names, sets, options or answers can both be true in `pass`.
bool fit(const Claim& a, const Claim& b, Kind kind, Pass pass);

/// A key that is the same for claims that say the same.
std::string value_key(const Claim& claim, Kind kind);

/// Two different names a letter or two apart: more likely one of them misspelt than two things.
bool nearly_the_same_name(std::string_view a, std::string_view b);

/// "yes" or "no".
std::string answer(const Claim& claim);

}  // namespace gainsay
