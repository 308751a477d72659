// Percents stand for hundredths, but in sums of percents alone, where "a + b = 100" is meant as written.
#include "reconcile/evaluation.h"

#include "values/calendar.h"

namespace gainsay {
namespace {

bool has_products(const Expression& expression) {
  using Part = Expression::Kind;
  if (expression.kind == Part::multiply || expression.kind == Part::divide) return true;
  return (expression.left && has_products(*expression.left)) || (expression.right && has_products(*expression.right));
}

Interval in_hundredths(const Interval& percents) { return percents * Interval::exactly(Fraction(1, 100)); }

/// Years as minutes: no year is shorter than 365 days, none longer than 366; an age lasts until the next birthday.
Interval in_minutes(const Interval& years) {
  Interval out = years;
  out.low.value *= 365 * day_minutes;
  out.high.value = (out.high.value + 1) * 366 * day_minutes;
  return out;
}

}  // namespace

Evaluation::Evaluation(const Board& board, Pass pass, const Demand& demand, const FactFigures& figures)
    : board_(board), pass_(pass), demand_(demand), figures_(figures) {
  bool products = has_products(*demand.comparison->left) || has_products(*demand.comparison->right);
  bool all_percent = true;
  for (const auto& [id, figure] : figures) {
    all_percent = all_percent && board.fact(figure.fact).kind == Kind::percent;
    dated_ = dated_ || is_dated(board.fact(figure.fact).kind);
  }
  hundredths_ = products || !all_percent;
  left = side(*demand.comparison->left);
  right = side(*demand.comparison->right);
}

Axis Evaluation::axis() const {
  for (const auto& [id, figure] : figures_)
    if (board_.fact(figure.fact).kind == Kind::money) return left_is_money() ? Axis{Kind::money, figure.unit} : Axis{};
  return {};
}

/// Whether the left side is money: it names a money fact and does not divide by one.
bool Evaluation::left_is_money() const {
  const Expression& expression = *demand_.comparison->left;
  if (expression.kind == Expression::Kind::divide) return false;
  for (const std::string& id : facts_of(expression))
    if (board_.fact(figures_.at(id).fact).kind == Kind::money) return true;
  return false;
}

Interval Evaluation::side(const Expression& expression) const {
  return evaluate(expression, [&](const Expression& named) { return value_of(named); });
}

Interval Evaluation::value_of(const Expression& named) const {
  if (named.kind == Expression::Kind::variable) return variable();
  const FactFigure& figure = figures_.at(named.name);
  Interval range = interval_of(figure.range);
  Kind kind = board_.fact(figure.fact).kind;
  if (kind == Kind::percent && hundredths_) return in_hundredths(range);
  if (kind == Kind::age && dated_) return in_minutes(range);
  return range;
}

Interval Evaluation::variable() const {
  const Value& value = board_.claim(demand_.relation).value;
  const Reading& reading = pass_ == Pass::hard ? value.hard : value.typical;
  if (reading.empty()) return Interval::all();
  Interval range = interval_of(hull(reading));
  return value.kind == Kind::percent && hundredths_ ? in_hundredths(range) : range;
}

}  // namespace gainsay
