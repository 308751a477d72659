// Whether the kinds in a formula fit, as units do in physics: each operand has an axis, sums and comparisons need one
// axis on both sides, products and quotients yield another.
#include <algorithm>

#include "rules/formula.h"

namespace gainsay {
namespace {

enum class Axis : std::uint8_t { plain, percent, count, money, measure, age, date, duration, none };

struct Sort {
  Axis axis = Axis::plain;
  std::string mistake;  // of the operands below; the rest is then void
};

Axis axis_of(Kind kind) {
  switch (kind) {
    case Kind::money:
      return Axis::money;
    case Kind::percent:
      return Axis::percent;
    case Kind::count:
      return Axis::count;
    case Kind::measure:
      return Axis::measure;
    case Kind::age:
      return Axis::age;
    case Kind::date:
    case Kind::time:
      return Axis::date;
    case Kind::duration:
      return Axis::duration;
    case Kind::number:
    case Kind::ordinal:
    case Kind::ratio:
    case Kind::rank:
      return Axis::plain;
    case Kind::set:
    case Kind::name:
    case Kind::names:
    case Kind::choice:
    case Kind::yes_no:
      return Axis::none;
  }
  return Axis::none;
}

std::string words_of(Axis axis) {
  switch (axis) {
    case Axis::plain:
      return "a number";
    case Axis::percent:
      return "a percentage";
    case Axis::count:
      return "a count";
    case Axis::money:
      return "money";
    case Axis::measure:
      return "a measure";
    case Axis::age:
      return "an age";
    case Axis::date:
      return "a date";
    case Axis::duration:
      return "a duration";
    case Axis::none:
      return "no figure";
  }
  return "";
}

/// Plain numbers stand beside percentages, counts, measures and ages; ages beside durations.
bool alike(Axis a, Axis b) {
  if (a == b) return true;
  if (a > b) std::swap(a, b);
  if (a == Axis::plain) return b == Axis::percent || b == Axis::count || b == Axis::measure || b == Axis::age;
  return a == Axis::age && b == Axis::duration;
}

bool is_pure(Axis axis) { return axis == Axis::plain || axis == Axis::percent || axis == Axis::count; }

std::string shown(const Expression& expression, const Sort& sort) {
  return "'" + expression.written + "' is " + words_of(sort.axis);
}

std::string clash(const Expression& left, const Sort& a, const Expression& right, const Sort& b) {
  return shown(left, a) + " and " + shown(right, b);
}

class Checker {
 public:
  explicit Checker(const std::function<Kind(const Expression&)>& kind_of) : kind_of_(kind_of) {}

  Sort sort_of(const Expression& expression) const {
    using K = Expression::Kind;
    switch (expression.kind) {
      case K::fact:
      case K::variable:
        return named(expression);
      case K::number:
        return literal(expression);
      case K::duration:
        return {Axis::duration, ""};
      case K::negate:
        return sort_of(*expression.left);
      default:
        return operation(expression);
    }
  }

 private:
  Sort named(const Expression& expression) const {
    Kind kind = kind_of_(expression);
    Sort out{axis_of(kind), ""};
    if (out.axis == Axis::none)
      out.mistake = "'" + expression.name + "' is of kind " + std::string(kind_name(kind)) + ", which has no figure";
    return out;
  }

  static Sort literal(const Expression& expression) {
    if (expression.unit.empty()) return {Axis::plain, ""};
    return {expression.unit == "%" ? Axis::percent : Axis::money, ""};
  }

  Sort operation(const Expression& expression) const {
    Sort left = sort_of(*expression.left), right = sort_of(*expression.right);
    if (!left.mistake.empty()) return left;
    if (!right.mistake.empty()) return right;
    std::optional<Axis> axis;
    switch (expression.kind) {
      case Expression::Kind::add:
        axis = added(left.axis, right.axis);
        break;
      case Expression::Kind::subtract:
        axis = taken(left.axis, right.axis);
        break;
      case Expression::Kind::multiply:
        axis = times(left.axis, right.axis);
        break;
      default:
        axis = divided(left.axis, right.axis);
        break;
    }
    if (axis) return {*axis, ""};
    return {Axis::none, clash(*expression.left, left, *expression.right, right)};
  }

  static std::optional<Axis> added(Axis a, Axis b) {
    if (a == Axis::date || b == Axis::date) {
      Axis other = a == Axis::date ? b : a;
      return other == Axis::duration || other == Axis::age ? std::optional(Axis::date) : std::nullopt;
    }
    return alike(a, b) ? std::optional(std::max(a, b)) : std::nullopt;
  }

  static std::optional<Axis> taken(Axis a, Axis b) {
    if (a == Axis::date && b == Axis::date) return Axis::duration;
    if (b == Axis::date) return std::nullopt;
    return added(a, b);
  }

  static std::optional<Axis> times(Axis a, Axis b) {
    if (a == Axis::date || b == Axis::date) return std::nullopt;
    if (is_pure(a) && is_pure(b)) return Axis::plain;
    if (is_pure(a)) return b;
    return is_pure(b) ? std::optional(a) : std::nullopt;
  }

  static std::optional<Axis> divided(Axis a, Axis b) {
    if (a == Axis::date || b == Axis::date) return std::nullopt;
    if (is_pure(b)) return is_pure(a) ? Axis::plain : a;
    return alike(a, b) ? std::optional(Axis::plain) : std::nullopt;
  }

  const std::function<Kind(const Expression&)>& kind_of_;
};

}  // namespace

std::optional<std::string> kind_mistake(const Comparison& comparison,
                                        const std::function<Kind(const Expression&)>& kind_of) {
  Checker checker(kind_of);
  Sort left = checker.sort_of(*comparison.left), right = checker.sort_of(*comparison.right);
  if (!left.mistake.empty()) return left.mistake;
  if (!right.mistake.empty()) return right.mistake;
  if (!alike(left.axis, right.axis)) return clash(*comparison.left, left, *comparison.right, right);
  return std::nullopt;
}

}  // namespace gainsay
