// Two passages laid side by side, word by word.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/book.h"

namespace gainsay {

/// A stretch of one article whose words are compared: a quotation, a caption, a sentence.
struct Passage {
  enum class Kind : std::uint8_t { quotation, display, sentence };
  Kind kind = Kind::sentence;  ///< display: headline, caption, pull quote, list item
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;             ///< the first
  std::span<const std::uint32_t> tokens;  ///< of its words and figures, ascending
};

/// Where two passages part: words [first, last) of each, as indices into their `tokens`.
struct Difference {
  TokenRange a, b;
  std::uint32_t before = 0;  ///< words shared right before it
  std::uint32_t after = 0;   ///< words shared right behind it
};

struct Alignment {
  std::uint32_t shared = 0;             ///< words that both have, in order
  std::vector<Difference> differences;  ///< between shared words, and behind the last
};

/// The longest common sequence of words. Forms of one word, two spellings of it and two ways to write a figure count as
/// the same. Passages are cut at 120 words.
Alignment align(const ReadStory& story, const Passage& a, const Passage& b);

/// Which pairs of passages are wanted: of two sentences only those that share what a display line or quotation has too,
/// or all.
enum class Pairs : std::uint8_t { with_display, all };

/// Pairs of passages that share four words in a row, each pair once, in order. Of a sequence that stands in very many
/// only the first few are paired, so that cost stays near linear.
std::vector<std::pair<std::uint32_t, std::uint32_t>> alike(const ReadStory& story, const std::vector<Passage>& passages,
                                                           Pairs wanted = Pairs::with_display);

}  // namespace gainsay
