// Points of the compass, by their place in a list that goes round it.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "claims/claim.h"

namespace gainsay {

/// How many points lie between the two of the answers that are farthest from each other.
inline int farthest_apart(const std::vector<Claim>& found, const std::vector<std::string>& points) {
  const auto place = [&](const Claim& one) {
    return static_cast<int>(std::find(points.begin(), points.end(), one.value.text) - points.begin());
  };
  const auto size = static_cast<int>(points.size());
  int most = 0;
  for (const Claim& a : found)
    for (const Claim& b : found) {
      const int apart = std::abs(place(a) - place(b));
      most = std::max(most, std::min(apart, size - apart));
    }
  return most;
}

/// Whether they lie further from each other than neighbours do.
inline bool far_apart(const std::vector<Claim>& found, const std::vector<std::string>& points) {
  return farthest_apart(found, points) > 1;
}

}  // namespace gainsay
