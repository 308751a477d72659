// Which statements of a story are probably of one thing, though no list knows what they speak of and no one word stands
// beside both.
#pragma once

#include <vector>

#include "claims/keys/statements.h"

namespace gainsay {

/// Two statements of different articles that are like each other and no others.
struct Alike {
  std::size_t first = 0, second = 0;  ///< of all statements; first < second
  std::uint32_t likeness = 0;         ///< comparable among the matches of one story
  WordId word = no_word;  ///< the word, or last word of a name, that says most of what they share; as written
};

/// Both values exclude each other, at least as readers take them, or are the same figure. Deterministic, near linear in
/// the statements; by `first`, then `second`.
std::vector<Alike> alike_among(const ReadStory& story, const Statements& statements);

}  // namespace gainsay
