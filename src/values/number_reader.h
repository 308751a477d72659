// Reads figures and what they are figures of: numbers, money, percents, counts, ordinals, ratios, measures, ages.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "values/value.h"

namespace gainsay {

/// A number as written, in digits or words: "14.3 billion", "twenty-four", "half a million", "a dozen", "2 1/2".
struct ReadNumber {
  Decimal value;
  Decimal precision;  ///< what one unit of the last written digit is worth: 0.1 billion; 0 for exact words
  Decimal scale = 1;  ///< the scale words multiplied in: 1e9 for "14.3 billion"
  TokenRange tokens;
  std::uint32_t vague = 0;  ///< of "dozens", "several", whose value is a middle: its place in its reader's list, from 1
  bool spelled = false;     ///< begins with a word, not with digits
  bool fraction = false;    ///< "half", "two-thirds", "3/4": a share of something
  bool ordinal = false;     ///< "third", "22nd"
  bool article = false;     ///< is only "a" or "an" before a scale word or fraction ("a dozen")
};

class NumberReader {
 public:
  /// Compiles rules/readings.yaml and rules/lexicon against `vocabulary`, before `Vocabulary::mark`.
  explicit NumberReader(Vocabulary& vocabulary);
  ~NumberReader();
  NumberReader(const NumberReader&) = delete;
  NumberReader& operator=(const NumberReader&) = delete;

  /// Every figure of one sentence, in text order, appended to `out`; none overlap.
  void read(const Document& document, const Sentence& sentence, const ReadingContext& context,
            std::vector<Mention>& out) const;

  /// Whether `numeral_at` may find anything at this token.
  bool may_start(const Token& token) const;
  /// Whether a numeral may hold this token: figures, and number words of every kind. Vague words are none.
  bool is_numeral(const Token& token) const;
  /// The words that stand behind the first in a vague number ("a handful of").
  std::vector<WordId> vague_later() const;
  /// The longest number that starts at `token` and ends before `last`, cardinal, fraction or vague; ordinals only in
  /// digits or words of their own ("third", "twenty-second"). "a" alone is no number.
  std::optional<ReadNumber> numeral_at(const Document& document, std::uint32_t token, std::uint32_t last) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
