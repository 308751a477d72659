// What a figure can be a figure of: currencies and units of measure, from rules/lexicon/money.yaml and units.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/node.h"
#include "base/words.h"
#include "values/lexicon.h"
#include "values/value.h"

namespace gainsay {

/// A word or sign that names a currency.
struct CurrencyName {
  std::string iso;        ///< empty for the context's dollar
  Decimal worth = 1;      ///< of one, in the currency's main unit: 0.01 for a cent, 1000 for a grand
  bool before = false;    ///< may stand before the figure
  bool after = false;     ///< may stand after it
  bool minor = false;     ///< hundredths: the amount stays as written
  bool coin = false;      ///< the amount is the sum
  bool alone = false;     ///< a coin only where nothing else stands in the sentence
  bool capitals = false;  ///< only as written in the list
  bool weak = false;      ///< also a common word: only after a large figure
  bool touches = false;   ///< only where it touches the figure: "10c"
  bool weighs = false;    ///< "pound": a weight where nothing speaks of money
  std::string written;    ///< as the list has it
};

class Currencies {
 public:
  explicit Currencies(Vocabulary& vocabulary);

  using Found = PhraseMap<CurrencyName>::Found;
  bool may_start_after(WordId folded) const { return names_.starts(folded); }
  /// Whether a name before a figure is this word, or may start with it; spoilt signs included.
  bool is_before(WordId folded) const { return prefixes_.holds(folded) || garbled_.holds(folded); }
  bool may_start_before(WordId folded) const { return prefixes_.starts(folded) || garbled_.starts(folded); }
  /// What "a" may count, as the lists have it: no code or sign, which would stand before a figure too.
  const PhraseMap<std::string>& countable() const { return countable_; }
  bool is_coin(WordId folded) const { return coins_.starts(folded); }
  std::vector<WordId> before_seconds() const { return prefixes_.seconds(); }
  /// The name before a figure: "US$", "rmb", "MAUD".
  Found before(const Document& document, std::uint32_t at, std::uint32_t last) const;
  /// The name after a figure: "euros", "USD", "€".
  Found after(const Document& document, std::uint32_t at, std::uint32_t last) const;
  bool is_cue(WordId folded) const { return cues_.starts(folded); }
  bool is_weight_cue(WordId folded) const { return weight_cues_.starts(folded); }
  /// A letter or mark that is a currency only before a large figure it touches, as it is spelled.
  const CurrencyName* garbled(const Document& document, std::uint32_t at) const;

 private:
  void add_currency(const std::string& iso, const Node& entry);
  void add_codes(const std::string& iso);
  void add_dollar_and_pound(const Node& root);
  void add_coins(const Node& root);
  void add(std::string_view words, CurrencyName name);
  Found fitting(Found found, const Document& document, std::uint32_t at, std::uint32_t last, bool before) const;

  PhraseMap<CurrencyName> names_;  // after the figure, or on either side
  PhraseMap<CurrencyName> prefixes_;
  PhraseMap<bool> garbled_;
  std::vector<CurrencyName> garbled_names_;
  PhraseMap<bool> coins_;
  PhraseMap<std::string> countable_;
  PhraseMap<bool> cues_, weight_cues_;
  WordSet capitals_, weak_;
};

/// A unit of measure, and how it converts.
struct Unit {
  std::string symbol;
  std::string dimension;
  Decimal per = 1;             ///< base units of the dimension in one of it
  Decimal plus;                ///< added after that
  std::string_view base = {};  ///< the symbol of that base unit
};

/// The unit of a symbol ("km"), or nullptr.
const Unit* unit_named(std::string_view symbol);
/// What a rule may call a unit of measure: the symbols, and the dimensions ("length"); sorted.
const std::vector<std::string>& unit_words();
/// Whether a value is in a unit: what it counts, the symbol of its unit of measure, or the dimension of that.
bool is_in_unit(const Value& value, std::string_view unit);
/// `figure` in unit `from` as a figure in unit `to`; none where their dimensions differ.
std::optional<Decimal> converted(Decimal figure, const Unit& from, const Unit& to);
/// The value with its ranges in the base unit of its dimension, so that "5 miles" and "8 km" compare; itself where its
/// unit is none of measure.
Value in_base_unit(const Value& value);

struct UnitName {
  const Unit* unit = nullptr;
  std::string exact;     ///< the spelling required, or empty
  bool touches = false;  ///< only where it touches the figure
};

class Units {
 public:
  explicit Units(Vocabulary& vocabulary);

  /// The unit whose name starts at `at`, right after a figure; `glued` when it touches the figure.
  PhraseMap<UnitName>::Found after(const Document& document, std::uint32_t at, std::uint32_t last, bool glued) const;
  bool may_start_after(WordId folded) const { return names_.starts(folded) || touching_.starts(folded); }
  /// The smaller unit that may follow one ("5 feet 4 inches") and how many make one; nullptr when there is none.
  const Unit* part_of(const Unit& unit, Decimal& count) const;
  const PhraseMap<const Unit*>& before() const { return before_; }
  const PhraseMap<bool>& percent() const { return percent_; }
  const PhraseMap<bool>& percent_points() const { return percent_points_; }
  const PhraseMap<bool>& alone() const { return alone_; }  ///< units that "a" counts

 private:
  struct Part {
    const Unit* of;
    const Unit* unit;
    Decimal count;
  };
  std::vector<Part> parts_;
  PhraseMap<UnitName> names_, touching_;
  PhraseMap<const Unit*> before_;
  PhraseMap<bool> percent_, percent_points_, alone_;
};

}  // namespace gainsay
