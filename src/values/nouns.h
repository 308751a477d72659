// The noun that a figure counts, and the small word lists that decide what a bare figure is (rules/lexicon/nouns.yaml).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "values/lexicon.h"

namespace gainsay {

class Nouns {
 public:
  explicit Nouns(Vocabulary& vocabulary);

  enum Flag : std::uint32_t {
    plural = 1,
    stop = 2,
    time_unit = 4,
    superlative = 8,
    number_sign = 16,
    change = 32,
    pronoun_lead = 64,
    year_lead = 128,
    multiple_follow = 256,
    determiner = 512,
    of = 2048,
    compound = 4096,
    singular = 8192,
    street = 16384,
    place_lead = 32768,
    length_lead = 65536,
    numbered = 131072,
    odds = 262144,
    dimension = 524288,
    person = 1048576,
    in_millions = 2097152,
    share_noun = 4194304,
    compared = 8388608,
    verb_too = 16777216,
  };
  bool is(WordId folded, Flag flag) const { return (flags_[folded] & flag) != 0; }

  struct Counted {
    std::string_view unit;   ///< the noun's base form, as the vocabulary or a list has it
    std::uint32_t last = 0;  ///< the token after it
  };
  /// What is counted by a figure that ends before token `at`; `one` when it counts a single thing.
  std::optional<Counted> counted(const Document& document, std::uint32_t at, std::uint32_t last, bool one) const;

  bool is_plural(const Token& token) const;

 private:
  void add(const char* list, Flag flag);
  std::optional<Counted> compounded(const Document& document, std::uint32_t at) const;
  bool ends_phrase(const Document& document, std::uint32_t at) const;
  std::optional<Counted> one_thing(const Document& document, std::uint32_t at, std::uint32_t last) const;
  std::string_view base_form(const Token& token) const;

  Vocabulary* vocabulary_;
  WordTable<std::uint32_t> flags_;
  PhraseMap<std::string> elided_;
};

}  // namespace gainsay
