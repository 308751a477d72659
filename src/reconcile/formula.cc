// A comparison is a link when its two sides, all brought to the left, come to one fact less another and a rest that
// names none (or, of magnitudes, to one fact over another). The same walk serves both scales: adding on the calendar is
// multiplying for magnitudes.
#include "reconcile/formula.h"

#include <algorithm>
#include <map>

namespace gainsay {
namespace {

using Part = Expression::Kind;

void gather(const Expression& expression, std::vector<std::string>& ids) {
  if (expression.kind == Part::fact && std::find(ids.begin(), ids.end(), expression.name) == ids.end())
    ids.push_back(expression.name);
  if (expression.left) gather(*expression.left, ids);
  if (expression.right) gather(*expression.right, ids);
}

/// Facts with how often each is added (negative: taken away), and what is left.
struct Terms {
  std::map<std::string, int> facts;
  Interval rest;
};

class Linear {
 public:
  Linear(Scale scale, const Interval& variable) : scale_(scale), variable_(variable) {}

  std::optional<Terms> terms(const Expression& expression) const {
    switch (expression.kind) {
      case Part::fact:
        return Terms{{{expression.name, 1}}, neutral()};
      case Part::number:
      case Part::duration:
        return Terms{{}, Interval::exactly(fraction_of(expression.number))};
      case Part::variable:
        return Terms{{}, variable_};
      case Part::negate:
        return negated(expression);
      default:
        return operation(expression);
    }
  }

  Terms without(const Terms& a, const Terms& b) const {
    Terms out{a.facts, scale_ == Scale::differences ? a.rest - b.rest : a.rest / b.rest};
    for (const auto& [fact, times] : b.facts) out.facts[fact] -= times;
    return out;
  }
  Terms with(const Terms& a, const Terms& b) const {
    Terms out{a.facts, scale_ == Scale::differences ? a.rest + b.rest : a.rest * b.rest};
    for (const auto& [fact, times] : b.facts) out.facts[fact] += times;
    return out;
  }
  /// What `plus over minus` lies in, where it and `rest` together compare with the neutral value.
  Interval other_side(const Interval& rest) const {
    return scale_ == Scale::differences ? -rest : Interval::exactly(1) / rest;
  }

 private:
  Interval neutral() const { return Interval::exactly(scale_ == Scale::differences ? 0 : 1); }

  std::optional<Terms> negated(const Expression& expression) const {
    auto inner = terms(*expression.left);
    if (!inner || scale_ == Scale::quotients) return std::nullopt;
    return without({{}, neutral()}, *inner);
  }

  std::optional<Terms> operation(const Expression& expression) const {
    auto left = terms(*expression.left), right = terms(*expression.right);
    if (!left || !right) return std::nullopt;
    bool differences = scale_ == Scale::differences;
    if (expression.kind == (differences ? Part::add : Part::multiply)) return with(*left, *right);
    if (expression.kind == (differences ? Part::subtract : Part::divide)) return without(*left, *right);
    if (!left->facts.empty() || !right->facts.empty()) return std::nullopt;
    return Terms{{}, evaluate(expression, [&](const Expression&) { return variable_; })};
  }

  Scale scale_;
  const Interval& variable_;
};

Interval bounded_by(Comparison::Op op, const Interval& side) {
  IntervalEnd open{0, true, true};
  IntervalEnd below{side.high.value, true, side.high.infinite}, above{side.low.value, true, side.low.infinite};
  switch (op) {
    case Comparison::Op::less:
      return {open, below};
    case Comparison::Op::less_equal:
      return {open, side.high};
    case Comparison::Op::greater:
      return {above, open};
    case Comparison::Op::greater_equal:
      return {side.low, open};
    case Comparison::Op::equal:
      break;
  }
  return side;
}

Interval widened(const Interval& it, const std::optional<Decimal>& percent) {
  if (!percent) return it;
  Fraction share = fraction_of(*percent) / 100;
  return it * Interval{{1 - share, false, false}, {1 + share, false, false}};
}

}  // namespace

std::vector<std::string> facts_of(const Expression& expression) {
  std::vector<std::string> ids;
  gather(expression, ids);
  return ids;
}

std::vector<std::string> facts_of(const Comparison& comparison) {
  std::vector<std::string> ids;
  gather(*comparison.left, ids);
  gather(*comparison.right, ids);
  return ids;
}

Interval evaluate(const Expression& expression, const std::function<Interval(const Expression&)>& value_of) {
  auto side = [&](const auto& part) { return evaluate(*part, value_of); };
  switch (expression.kind) {
    case Part::fact:
    case Part::variable:
      return value_of(expression);
    case Part::number:
    case Part::duration:
      return Interval::exactly(fraction_of(expression.number));
    case Part::negate:
      return -side(expression.left);
    case Part::add:
      return side(expression.left) + side(expression.right);
    case Part::subtract:
      return side(expression.left) - side(expression.right);
    case Part::multiply:
      return side(expression.left) * side(expression.right);
    case Part::divide:
      break;
  }
  return side(expression.left) / side(expression.right);
}

bool possible(const Comparison& comparison, const Interval& left, const Interval& right) {
  Interval wide = widened(right, comparison.within_percent);
  switch (comparison.op) {
    case Comparison::Op::equal:
      return meet(left, wide);
    case Comparison::Op::less:
      return can_be_less(left, wide, false);
    case Comparison::Op::less_equal:
      return can_be_less(left, wide, true);
    case Comparison::Op::greater:
      return can_be_less(wide, left, false);
    case Comparison::Op::greater_equal:
      break;
  }
  return can_be_less(wide, left, true);
}

std::optional<Link> link_of(const Comparison& comparison, Scale scale, const Interval& variable) {
  Linear linear(scale, variable);
  auto left = linear.terms(*comparison.left), right = linear.terms(*comparison.right);
  if (!left || !right) return std::nullopt;
  Terms all = linear.without(*left, *right);
  Link link;
  for (const auto& [fact, times] : all.facts) {
    if (times == 0) continue;
    std::string& end = times > 0 ? link.plus : link.minus;
    if (!end.empty() || times < -1 || times > 1) return std::nullopt;
    end = fact;
  }
  if (link.plus.empty() && link.minus.empty()) return std::nullopt;
  link.range = widened(bounded_by(comparison.op, linear.other_side(all.rest)), comparison.within_percent);
  return link;
}

}  // namespace gainsay
