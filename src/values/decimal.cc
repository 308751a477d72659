// 128 bits hold a whole number of billionths up to 1.7e29. A product is taken apart into whole and broken parts so that
// no step needs more bits than the result; a quotient is found digit by digit, as on paper. Where both fit 64 bits, as
// nearly all do, neither is needed. What does not fit saturates.
#include "values/decimal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/digits.h"

namespace gainsay {
namespace {

using Wide = Decimal::Wide;
__extension__ typedef unsigned __int128 Unsigned;

constexpr Wide largest = static_cast<Wide>(~Unsigned{0} >> 1);
constexpr Wide smallest = -largest;  // symmetric, so that negation never overflows
constexpr int places = 9;

Wide end_of(bool negative) { return negative ? smallest : largest; }
Unsigned magnitude(Wide value) {
  return value < 0 ? Unsigned{0} - static_cast<Unsigned>(value) : static_cast<Unsigned>(value);
}

Wide add(Wide a, Wide b) {
  Wide sum;
  if (__builtin_add_overflow(a, b, &sum)) return end_of(a < 0);
  return std::max(sum, smallest);
}

Wide signed_of(Unsigned value, bool negative) {
  if (value > static_cast<Unsigned>(largest)) return end_of(negative);
  return negative ? -static_cast<Wide>(value) : static_cast<Wide>(value);
}

/// a * b / scale for magnitudes, ties upward; the largest value where it does not fit.
Unsigned product(Unsigned a, Unsigned b) {
  const Unsigned scale = Decimal::scale;
  if (a <= UINT64_MAX && b <= UINT64_MAX) return (a * b + scale / 2) / scale;
  const Unsigned a_whole = a / scale, a_rest = a % scale, b_whole = b / scale, b_rest = b % scale;
  Unsigned main_part, cross;
  if (__builtin_mul_overflow(a_whole, b, &main_part)) return static_cast<Unsigned>(largest);
  cross = a_rest * b_whole + (a_rest * b_rest + scale / 2) / scale;
  Unsigned sum;
  return __builtin_add_overflow(main_part, cross, &sum) ? static_cast<Unsigned>(largest) : sum;
}

/// a * scale / b for magnitudes, ties upward.
Unsigned quotient(Unsigned a, Unsigned b) {
  if (a <= UINT64_MAX && b <= UINT64_MAX) {
    if (const auto divisor = static_cast<std::uint64_t>(b); divisor % Decimal::scale == 0) {
      const std::uint64_t count = divisor / Decimal::scale, whole = static_cast<std::uint64_t>(a) / count;
      return Unsigned{whole} + (static_cast<std::uint64_t>(a) - whole * count >= (count + 1) / 2);
    }
    const Unsigned wide = a * Decimal::scale, whole = wide / b;
    return whole + (2 * (wide - whole * b) >= b);
  }
  Unsigned result = a / b, rest = a % b;
  if (result > static_cast<Unsigned>(largest) / Decimal::scale) return static_cast<Unsigned>(largest);
  if (b > static_cast<Unsigned>(largest) / 16) {  // room for rest * 10; the last bits of such numbers do not matter
    rest /= 16;
    b /= 16;
  }
  for (int i = 0; i < places; ++i) {
    rest *= 10;
    result = result * 10 + rest / b;
    rest %= b;
  }
  return rest >= b - rest ? result + 1 : result;
}

char* write_whole(char* to, Unsigned whole) {
  constexpr std::uint32_t block = 100'000'000;
  if (whole <= UINT64_MAX) return put_number(to, static_cast<std::uint64_t>(whole));
  return put_digits(write_whole(to, whole / block), static_cast<std::uint32_t>(whole % block), 8);
}

/// A fraction in billionths, with its point; nothing for none.
char* write_fraction(char* to, std::uint32_t fraction) {
  if (fraction == 0) return to;
  *to++ = '.';
  to = put_digits(put_digits(to, fraction / 10'000, 5), fraction % 10'000, 4);
  while (to[-1] == '0') --to;
  return to;
}

/// What digits with at most one point are in billionths, counted in `Count`, which is faster the shorter it is; too
/// much for a decimal where they do not fit.
template <class Count>
std::optional<Unsigned> units_of(std::string_view text) {
  constexpr Unsigned too_much = ~Unsigned{0};
  constexpr auto full = static_cast<Count>(largest);  // in 64 bits it is cut to ones
  Count count = 0;
  int after_point = -1, digits = 0;
  for (const char c : text) {
    if (c == '.' && after_point < 0) {
      after_point = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    ++digits;
    if (after_point >= places) continue;  // finer than a billionth
    if (after_point >= 0) ++after_point;
    if (count > (full - 9) / 10) return too_much;
    count = count * 10 + static_cast<Count>(c - '0');
  }
  if (digits == 0) return std::nullopt;
  Unsigned units;
  const auto missing = static_cast<Unsigned>(power_of_ten(-std::max(after_point, 0)).units());
  return __builtin_mul_overflow(Unsigned{count}, missing, &units) ? too_much : units;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const auto units = text.size() < std::numeric_limits<std::uint64_t>::digits10 ? units_of<std::uint64_t>(text)
                                                                                : units_of<Unsigned>(text);
  if (!units) return std::nullopt;
  return from_units(signed_of(*units, negative));
}

Decimal Decimal::from_double(double value) {
  if (std::isnan(value)) return Decimal();
  const long double units = std::round(static_cast<long double>(value) * scale);
  if (std::fabs(units) >= static_cast<long double>(largest)) return from_units(end_of(value < 0));
  return from_units(static_cast<Wide>(units));
}

double Decimal::to_double() const { return static_cast<double>(static_cast<long double>(units_) / scale); }

std::string Decimal::to_string() const {
  std::array<char, longest> room;
  return std::string(room.data(), write(room.data()));
}

char* Decimal::write(char* to) const {
  const Unsigned size = magnitude(units_);
  if (units_ < 0) *to++ = '-';
  if (size > UINT64_MAX) return write_fraction(write_whole(to, size / scale), static_cast<std::uint32_t>(size % scale));
  const auto units = static_cast<std::uint64_t>(size);
  return write_fraction(put_number(to, units / scale), static_cast<std::uint32_t>(units % scale));
}

Decimal operator+(Decimal a, Decimal b) { return Decimal::from_units(add(a.units_, b.units_)); }
Decimal operator-(Decimal a, Decimal b) { return Decimal::from_units(add(a.units_, -b.units_)); }
Decimal operator*(Decimal a, Decimal b) {
  if (a.is_small() && b.is_small() && b.small() % Decimal::scale == 0)
    return Decimal::from_units(static_cast<Wide>(a.small()) * (b.small() / Decimal::scale));
  const bool negative = (a.units_ < 0) != (b.units_ < 0);
  return Decimal::from_units(signed_of(product(magnitude(a.units_), magnitude(b.units_)), negative));
}
Decimal operator/(Decimal a, Decimal b) {
  const bool negative = (a.units_ < 0) != (b.units_ < 0);
  if (b.units_ == 0) return a.units_ == 0 ? Decimal() : Decimal::from_units(end_of(a.units_ < 0));
  return Decimal::from_units(signed_of(quotient(magnitude(a.units_), magnitude(b.units_)), negative));
}

Decimal power_of_ten(int exponent) {
  static constexpr auto powers = [] {
    std::array<Wide, 39> made{1};
    for (std::size_t i = 1; i < made.size(); ++i) made[i] = made[i - 1] * 10;
    return made;
  }();
  return Decimal::from_units(powers[static_cast<std::size_t>(std::int64_t{exponent} + places)]);
}

}  // namespace gainsay
