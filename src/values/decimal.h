// An exact decimal: a whole number of billionths in 128 bits. It holds every figure of the news (up to 1e29) and every
// minute of its calendar without rounding; hedges multiply it by short decimals, so results stay exact.
// Overflow saturates at the ends; nothing traps.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

class Decimal {
 public:
  __extension__ typedef __int128 Wide;
  static constexpr std::int64_t scale = 1'000'000'000;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole)
      : units_(static_cast<Wide>(whole) * scale) {}  // NOLINT(google-explicit-constructor)
  static constexpr Decimal from_units(Wide units) {
    Decimal d;
    d.units_ = units;
    return d;
  }
  /// "14.3", "-0.5", "1500"; digits, one point, a sign. No separators, no exponent.
  static std::optional<Decimal> parse(std::string_view text);
  static Decimal from_double(double value);

  constexpr Wide units() const { return units_; }
  double to_double() const;
  /// Shortest form: "14.3", "29000000000".
  std::string to_string() const;
  static constexpr std::size_t longest = 48;
  /// Writes the shortest form, of at most `longest` bytes; what stands behind it.
  char* write(char* to) const;
  bool is_whole() const { return is_small() ? small() % scale == 0 : units_ % scale == 0; }
  std::int64_t to_whole() const { return is_small() ? small() / scale : static_cast<std::int64_t>(units_ / scale); }

  constexpr auto operator<=>(const Decimal&) const = default;
  constexpr Decimal operator-() const { return from_units(-units_); }

  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);  ///< exact to a billionth, ties away from zero
  friend Decimal operator/(Decimal a, Decimal b);  ///< likewise; division by zero saturates

 private:
  /// Whether 64 bits hold it, as they do nearly every figure and every minute of the calendar: they divide many times
  /// faster than 128.
  constexpr bool is_small() const { return units_ == static_cast<Wide>(small()); }
  constexpr std::int64_t small() const { return static_cast<std::int64_t>(units_); }

  Wide units_ = 0;
};

/// 10 to the power `exponent`, which lies between -9 and 29.
Decimal power_of_ten(int exponent);

}  // namespace gainsay
