// Interval arithmetic on exact fractions: what a formula can come to, when each of its figures is only known to lie in
// a range. Every value that is possible lies inside the result; ends that no value reaches are strict.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "values/value.h"

namespace gainsay {

using Fraction = boost::multiprecision::cpp_rational;

Fraction fraction_of(Decimal value);
/// To the nearest billionth.
Decimal decimal_of(const Fraction& value);

/// One end of an interval; an infinite one has no value.
struct IntervalEnd {
  Fraction value;
  bool strict = false;
  bool infinite = false;
};

struct Interval {
  IntervalEnd low{0, true, true};
  IntervalEnd high{0, true, true};

  static Interval all() { return {}; }
  static Interval exactly(Fraction v) { return {{v, false, false}, {v, false, false}}; }
};

Interval interval_of(const Range& range);
Range range_of(const Interval& interval);

Interval operator-(const Interval& a);
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
/// Everything, where the divisor can be zero.
Interval operator/(const Interval& a, const Interval& b);

bool meet(const Interval& a, const Interval& b);
/// Whether some value of `a` can be below (or equal to) some value of `b`.
bool can_be_less(const Interval& a, const Interval& b, bool or_equal);
/// Whether all values are above zero.
bool positive(const Interval& interval);

}  // namespace gainsay
