// Every word list of the number reader, and what each word of them can be to a figure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "values/nouns.h"
#include "values/numeral.h"
#include "values/readings.h"
#include "values/units.h"

namespace gainsay {

/// The years of a decade of life that "early", "mid" or "late" means, from its first.
struct DecadePart {
  std::pair<Decimal, Decimal> hard, typical;
};

/// Every word list of the number reader, compiled.
struct NumberLists {
  explicit NumberLists(Vocabulary& vocabulary);

  /// What a word can be to a figure; most words are none of these. What may stand behind a leading word is the next
  /// bit.
  enum Role : std::uint32_t {
    figure = 1,        ///< one may start at it
    lead = 2,          ///< one starts at it only before a follower: "$", "no.", "aged"
    follower = 4,      ///< may stand behind a lead
    hedge = 8,         ///< starts "more than"
    multiple = 16,     ///< starts "doubled"
    opener = 32,       ///< "between", "from"
    numeral = 64,      ///< a number may start at it, vague or not, without its unit
    sign = 128,        ///< starts a currency that stands before its figure
    named = 256,       ///< starts a figure that begins with a word of its own: "aged", "magnitude", "no.", "dime"
    countable = 512,   ///< starts what "a" may count: "dollar", "mile"
    behind = 1024,     ///< behind a number it may say what that is a number of
    share = 2048,      ///< "of", "a": behind a fraction or a vague number likewise
    substance = 4096,  ///< a sentence without any holds no figure
    bound = 8192,      ///< one starts at it only before a second: "the" ("the age of"), "a"
    second = 16384,    ///< may stand behind a bound word
    before = 32768,    ///< before a number it may say what that is a number of
    open = 65536,      ///< something starts at it, whatever follows
    phrased = 131072,  ///< a hedge or multiple starts at it only before a partner: "at" of "at least"
    partner = 262144,  ///< may stand second in such a phrase
    joint = 524288,    ///< between two figures it may make one range of them: "to", "-"
    // What it may say behind a number, where it is of the role `behind`:
    percents = 1048576,
    moneys = 2097152,
    ages = 4194304,
    measures = 8388608,
    multiplies = 16777216,
  };
  static const WordClass substantial;  ///< those of that role, to ask of whole sentences
  static const WordClass starting;     ///< those that anything may start at, to ask of single words

  static constexpr unsigned begins_figure = figure | lead | bound;
  static constexpr unsigned before_figure = hedge | multiple | opener;
  static_assert(follower == lead << 1 && second == bound << 1 && partner == phrased << 1);
  /// Whether a figure may start at a word of those roles before one of the roles `next`.
  static bool starts_figure(unsigned roles, unsigned next) {
    return (roles & figure) != 0 || (((roles & (lead | bound)) << 1) & next) != 0;
  }
  /// Whether a figure or what stands before one may.
  static bool starts(unsigned roles, unsigned next) {
    return (roles & open) != 0 || (((roles & (lead | bound | phrased)) << 1) & next) != 0;
  }
  unsigned roles(const Token& token) const {
    if (token.shape == Shape::number) return unsigned{figure} | open | follower | numeral | substance;
    return roles_[token.folded];
  }

  Vocabulary* vocabulary;
  NumeralReader numerals;
  Readings readings;
  Currencies currencies;
  Units units;
  Nouns nouns;
  PhraseMap<bool> age_before, age_after, age_short;
  PhraseMap<std::string> age_unit;                                // to "year", "month", …
  PhraseMap<Decimal> age_years;                                   // years in one of it
  PhraseMap<bool> age_turned, age_at;                             // "turned 40", "died at 92"
  PhraseMap<bool> age_who, age_will, age_be, age_only, age_then;  // "she will be just 29 when", word by word
  PhraseMap<bool> age_groups;                                     // "people" of "people over 50"
  PhraseMap<bool> age_decade_leads;                               // "her" of "her early 30s"
  PhraseMap<Decimal> age_decades;                                 // "thirties"
  PhraseMap<DecadePart> age_decade_parts;
  DecadePart age_decade;
  PhraseMap<bool> between;  // "between", "from"
  WordId to = no_word, and_ = no_word, or_ = no_word, through = no_word, from = no_word, in = no_word, out = no_word,
         times = no_word, fold = no_word, at = no_word, every = no_word, cross = no_word, of = no_word, but = no_word,
         per = no_word, one = no_word, than = no_word, by = no_word, hyphen = no_word, long_dash = no_word,
         stop = no_word;

 private:
  unsigned roles_before(WordId word) const;
  unsigned roles_behind(WordId word) const;
  void mark(const std::vector<WordId>& words, unsigned roles);
  std::vector<WordId> words_of(unsigned roles) const;
  void give_substance(std::string_view phrase);

  WordTable<std::uint32_t> roles_;
};

}  // namespace gainsay
