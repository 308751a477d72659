// Points of the compass, by their place in a list that goes round it.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "claims/keys/answered.h"

namespace gainsay {

/// Whether two of the answers lie further from each other than neighbours of `points` do.
inline bool far_apart(const std::vector<Answered>& found, const std::vector<std::string>& points) {
  const auto place = [&](const Answered& one) {
    return static_cast<int>(std::find(points.begin(), points.end(), one.answer) - points.begin());
  };
  const auto size = static_cast<int>(points.size());
  for (const Answered& a : found)
    for (const Answered& b : found)
      if (const int apart = std::abs(place(a) - place(b)); std::min(apart, size - apart) > 1) return true;
  return false;
}

}  // namespace gainsay
