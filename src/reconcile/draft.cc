#include "reconcile/draft.h"

#include <algorithm>

namespace gainsay {

ClaimList as_set(ClaimList claims) {
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

ClaimList party_claims(const std::vector<Party>& parties) {
  ClaimList all;
  for (const Party& party : parties) all.insert(all.end(), party.claims.begin(), party.claims.end());
  return as_set(std::move(all));
}

bool is_part_of(const ClaimList& part, const ClaimList& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace gainsay
