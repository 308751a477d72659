// Words a letter or two apart, among many, without comparing all with all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// Code points of UTF-8 text.
std::u32string code_points(std::string_view text);

/// How many letters must be put in, left out, changed or swapped with a neighbour to make one of the other; counting
/// stops at `most` + 1.
int letters_apart(std::u32string_view a, std::u32string_view b, int most);

struct NearPair {
  std::uint32_t a = 0, b = 0;  ///< indices of the words, a before b
  int apart = 1;               ///< 1 or 2
};

/// All pairs of distinct words at most two letters apart (one where the shorter has fewer than seven letters),
/// ascending. The words must differ from one another. Up to `few` of them are compared all with all.
std::vector<NearPair> near_pairs(const std::vector<std::string_view>& words, std::size_t few = 3000);

}  // namespace gainsay
