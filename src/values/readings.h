// The assumptions of rules/readings.yaml as functions: a hedged figure to its hard and typical range.
#pragma once

#include <string>
#include <vector>

#include "base/node.h"
#include "values/lexicon.h"
#include "values/value.h"

namespace gainsay {

/// One end of a reading as the table states it: the figure, moved.
struct EndRule {
  bool open = false;
  bool strict = false;
  Decimal share;        ///< hundredths of the figure added
  Decimal plain;        ///< added as it is
  Decimal divisor = 1;  ///< the figure is divided by it: "f / 1.5"
  Decimal units;        ///< units of the figure's last digit other than 0 added

  Bound of(Decimal figure) const;
};

struct RangeRule {
  EndRule low, high;
  Range of(Decimal figure) const { return {low.of(figure), high.of(figure)}; }
};

/// What a hedge makes of a figure.
struct HedgeRule {
  Hedge hedge = Hedge::none;
  std::string name;
  RangeRule hard, typical;
};

struct VagueRule {
  std::string words;
  Range hard, typical;
  std::optional<Decimal> figure;
};

struct MultipleRule {
  Decimal figure;
  Range hard, typical, over;
  bool leads = false;  ///< a multiple only before "the", "as", "its"
};

class Readings {
 public:
  explicit Readings(Vocabulary& vocabulary);

  const PhraseMap<HedgeRule>& before() const { return before_; }  ///< hedges that stand before their figure
  /// "handed over": a verb with its particle, no hedge.
  const PhraseMap<bool>& not_hedges() const { return not_hedges_; }
  const PhraseMap<HedgeRule>& after() const { return after_; }
  const PhraseMap<VagueRule>& vague() const { return vague_; }
  const PhraseMap<MultipleRule>& multiples() const { return multiples_; }

  /// What a figure without a hedge stands for: half a unit of its last digit either way; a whole count is exact; zeros
  /// at its end are rounding, as `Kind` has it.
  void plain(Value& value, Decimal figure) const;
  /// A share of a whole in words, in hundredths.
  void share(Value& value, Decimal hundredths, const HedgeRule* hedge) const;
  void times(Value& value, Decimal figure) const;
  void hedged(Value& value, Decimal figure, const HedgeRule& hedge) const;

 private:
  void add_hedges(const Node& hedges);
  void add_vague(const Node& entries);
  void add_multiples(const Node& entries);
  Decimal round_from(Kind kind) const;

  PhraseMap<HedgeRule> before_, after_;
  PhraseMap<bool> not_hedges_;
  PhraseMap<VagueRule> vague_;
  PhraseMap<MultipleRule> multiples_;
  RangeRule times_hard_, times_typical_;
  Decimal round_count_, round_number_, round_measure_, round_money_;
  Decimal hard_share_, typical_share_, hard_round_, typical_round_;
};

/// "f - 25%", "beyond f", "open", "f + 1 unit".
EndRule end_rule(std::string_view text);

}  // namespace gainsay
