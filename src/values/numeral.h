// Numerals: from the tokens "14.3 billion", "one hundred and twenty-three thousand" or "half a million" to a number.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "values/lexicon.h"
#include "values/number_reader.h"

namespace gainsay {

/// What one word can be within a numeral. Several may hold: "third" is an ordinal and a part, "quarter" only a part.
struct NumeralWord {
  enum class Cardinal : std::uint8_t { none, unit, teen, ten, hundred, scale, group };
  Cardinal cardinal = Cardinal::none;
  Cardinal ordinal = Cardinal::none;
  bool letter = false;           ///< a scale only when it touches digits
  bool large_letter = false;     ///< in capitals, behind a figure of ten or more
  bool letter_in_money = false;  ///< ... and a currency stands before
  bool counted = false;          ///< only after a figure: "bn", "score"
  bool plural = false;           ///< "dozens", "thirds"
  bool minus = false, point = false, joins = false, article = false, of = false, over = false, times = false,
       exponent = false, after_share = false;
  bool ending = false;  ///< "th" of "20th"
  Decimal value;        ///< of the cardinal or ordinal; of a scale the power itself
  Decimal part;         ///< the whole is this many of it: 3 for a third; 0 if none
  Decimal fraction;     ///< of a sign: 0.5 for ½

  /// Whether "a" may count it: "hundred", "million", "third", "twenty-first".
  bool is_counted() const { return cardinal >= Cardinal::ten || part != Decimal(); }
};

struct NumeralOptions {
  bool money = false;         ///< a currency stands before: letters are scales
  bool joined_by_and = true;  ///< "hundred and five" is one number; not so for the first of "between … and …"
};

/// Reads numerals. Immutable once made; made before `Vocabulary::mark`.
class NumeralReader {
 public:
  explicit NumeralReader(Vocabulary& vocabulary);

  /// Whether a numeral can start at this token: one lookup.
  bool may_start(const Token& token) const { return token.shape == Shape::number || index_[token.folded] != 0; }
  /// The longest numeral at `at`, vague words excepted.
  std::optional<ReadNumber> read(const Document& document, std::uint32_t at, std::uint32_t last,
                                 const NumeralOptions& options = {}) const;
  /// What a word is within numerals; a word of no role for all others.
  const NumeralWord& word(WordId folded) const { return words_[index_[folded]]; }

 private:
  void add(Vocabulary& vocabulary, std::string_view text, const NumeralWord& word);
  void add_list(Vocabulary& vocabulary, const char* key, NumeralWord word, bool NumeralWord::*flag);
  void add_cardinals(Vocabulary& vocabulary, const char* key, NumeralWord::Cardinal role, bool powers,
                     bool counted = false);
  void add_ordinals(Vocabulary& vocabulary, const char* key, NumeralWord::Cardinal role, bool powers);
  void add_run_together(Vocabulary& vocabulary);
  void add_signs(Vocabulary& vocabulary);

  WordTable<std::uint16_t> index_;  // place in words_, 0 for none
  std::vector<NumeralWord> words_;
};

/// What one unit of the last digit other than 0 is worth: 100 for 1,500. 0 for 0.
Decimal last_digit_worth(Decimal value);

}  // namespace gainsay
