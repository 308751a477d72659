// One formula worked out for one set of figures: what each side comes to, and whether they can be as demanded.
#pragma once

#include <string>

#include "reconcile/figures.h"
#include "reconcile/formula.h"
#include "reconcile/wording.h"

namespace gainsay {

/// Something that must hold: a rule, or a claim that relates facts.
struct Demand {
  const Comparison* comparison = nullptr;
  std::string rule;
  std::string title;
  Severity cap = Severity::error;
  bool rounding = true;
  bool own = false;                   ///< a rule of the story's own file
  std::uint32_t relation = no_claim;  ///< the claim that makes it
};

class Evaluation {
 public:
  /// Every fact of the demand has a figure. All arguments must outlive the evaluation.
  Evaluation(const Board& board, Pass pass, const Demand& demand, const FactFigures& figures);

  bool holds() const { return possible(*demand_.comparison, left, right); }
  /// What the sides are figures of.
  Axis axis() const;

  Interval left, right;

 private:
  bool left_is_money() const;
  Interval side(const Expression& expression) const;
  Interval value_of(const Expression& named) const;
  Interval variable() const;

  const Board& board_;
  Pass pass_;
  const Demand& demand_;
  const FactFigures& figures_;
  bool hundredths_ = false, dated_ = false;
};

}  // namespace gainsay
