// Sums and differences add ends. A product takes its ends from the four products of ends; an end of a product is strict
// when one of its factors is, unless the other factor is an end that is reached and zero: then the product is zero
// whatever the strict one is near to. Zero times an infinite end is zero, as the other factor is never infinite itself.
#include "reconcile/interval.h"

#include <algorithm>
#include <array>

namespace gainsay {
namespace {

/// An end of a product: its sign tells which infinity, where it is infinite.
struct Product {
  Fraction value;
  int infinite = 0;
  bool strict = false;
};

int sign_of(const IntervalEnd& edge, bool is_high) {
  if (edge.infinite) return is_high ? 1 : -1;
  return edge.value.sign();
}

Product product(const IntervalEnd& a, bool a_high, const IntervalEnd& b, bool b_high) {
  int sign = sign_of(a, a_high) * sign_of(b, b_high);
  bool zero_reached = (!a.infinite && a.value == 0 && !a.strict) || (!b.infinite && b.value == 0 && !b.strict);
  if (a.infinite || b.infinite) {
    if (sign == 0) return {0, 0, !zero_reached};
    return {0, sign, true};
  }
  return {a.value * b.value, 0, (a.strict || b.strict) && !zero_reached};
}

bool lower(const Product& a, const Product& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite;
  return a.value != b.value ? a.value < b.value : !a.strict && b.strict;
}
bool higher(const Product& a, const Product& b) {
  if (a.infinite != b.infinite) return a.infinite > b.infinite;
  return a.value != b.value ? a.value > b.value : !a.strict && b.strict;
}
IntervalEnd edge_of(const Product& p) { return {p.value, p.strict, p.infinite != 0}; }

IntervalEnd sum(const IntervalEnd& a, const IntervalEnd& b) {
  if (a.infinite || b.infinite) return {0, true, true};
  return {a.value + b.value, a.strict || b.strict, false};
}

bool holds_zero(const Interval& it) {
  bool above = it.low.infinite || it.low.value < 0 || it.low.value == 0;
  bool below = it.high.infinite || it.high.value > 0 || it.high.value == 0;
  return above && below;
}

/// One over an end that is not zero; of an infinite end, zero, never reached.
IntervalEnd inverse(const IntervalEnd& edge) {
  if (edge.infinite) return {0, true, false};
  return {1 / edge.value, edge.strict, false};
}

}  // namespace

Fraction fraction_of(Decimal value) {
  bool negative = value.units() < 0;
  Decimal::Wide units = negative ? -value.units() : value.units();
  boost::multiprecision::cpp_int whole = static_cast<std::uint64_t>(units >> 64);
  whole = (whole << 64) + static_cast<std::uint64_t>(units);
  Fraction fraction(whole, boost::multiprecision::cpp_int(Decimal::scale));
  return negative ? Fraction(-fraction) : fraction;
}

Decimal decimal_of(const Fraction& value) {
  using boost::multiprecision::cpp_int;
  cpp_int above = numerator(value) * Decimal::scale, below = denominator(value);
  cpp_int units = (2 * abs(above) + below) / (2 * below);
  constexpr int widest = 126;  // bits: more does not fit and stays at the end
  if (units != 0 && msb(units) >= widest) units = (cpp_int(1) << widest) - 1;
  auto high = static_cast<std::uint64_t>(units >> 64);
  auto low = static_cast<std::uint64_t>(units & cpp_int(0xffffffffffffffffu));
  auto wide = static_cast<Decimal::Wide>(high) << 64 | low;
  return Decimal::from_units(value.sign() < 0 ? -wide : wide);
}

Interval interval_of(const Range& range) {
  auto edge = [](const Bound& end) { return IntervalEnd{fraction_of(end.value), end.strict, end.infinite}; };
  return {edge(range.low), edge(range.high)};
}

Range range_of(const Interval& interval) {
  auto bound = [](const IntervalEnd& edge) { return Bound{decimal_of(edge.value), edge.strict, edge.infinite}; };
  return {bound(interval.low), bound(interval.high)};
}

Interval operator-(const Interval& a) {
  return {{-a.high.value, a.high.strict, a.high.infinite}, {-a.low.value, a.low.strict, a.low.infinite}};
}
Interval operator+(const Interval& a, const Interval& b) { return {sum(a.low, b.low), sum(a.high, b.high)}; }
Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

Interval operator*(const Interval& a, const Interval& b) {
  std::array<Product, 4> ends = {product(a.low, false, b.low, false), product(a.low, false, b.high, true),
                                 product(a.high, true, b.low, false), product(a.high, true, b.high, true)};
  return {edge_of(*std::min_element(ends.begin(), ends.end(), lower)),
          edge_of(*std::min_element(ends.begin(), ends.end(), higher))};
}

Interval operator/(const Interval& a, const Interval& b) {
  bool touches = (!b.low.infinite && b.low.value == 0) || (!b.high.infinite && b.high.value == 0);
  if (holds_zero(b) || touches) return Interval::all();
  return a * Interval{inverse(b.high), inverse(b.low)};
}

bool meet(const Interval& a, const Interval& b) { return can_be_less(a, b, true) && can_be_less(b, a, true); }

bool can_be_less(const Interval& a, const Interval& b, bool or_equal) {
  if (a.low.infinite || b.high.infinite) return true;
  if (a.low.value != b.high.value) return a.low.value < b.high.value;
  return or_equal && !a.low.strict && !b.high.strict;
}

bool positive(const Interval& interval) {
  if (interval.low.infinite) return false;
  return interval.low.value > 0 || (interval.low.value == 0 && interval.low.strict);
}

}  // namespace gainsay
