// Whole numbers as digits, eight at a time: the number is split into halves, and each half again, all of them side by
// side in one register.
#pragma once

#include <bit>
#include <cstdint>

#include "base/eight_bytes.h"

namespace gainsay {

/// How much more than what it writes each of the functions below may touch.
inline constexpr std::size_t room_behind_digits = 7;

/// The digits of a number below 100,000,000, the first of them in the lowest byte, as numbers.
constexpr std::uint64_t eight_digits(std::uint32_t number) {
  const std::uint64_t fours = number / 10'000 | std::uint64_t{number % 10'000} << 32;
  const std::uint64_t hundreds = (fours * 5243 >> 19) & 0x0000'007F'0000'007Fu;
  const std::uint64_t twos = hundreds | (fours - hundreds * 100) << 16;
  const std::uint64_t tens = (twos * 103 >> 10) & 0x000F'000F'000F'000Fu;
  return tens | (twos - tens * 10) << 8;
}

/// Writes the last `count` digits, one to eight, of a number below 100,000,000; what stands behind them.
inline char* put_digits(char* to, std::uint32_t number, int count) {
  put_eight(to, (eight_digits(number) | eight_times('0')) >> (8 - count) * 8);
  return to + count;
}

/// Writes a number as short as it can be, in at most 20 bytes; what stands behind it.
inline char* put_number(char* to, std::uint64_t number) {
  constexpr std::uint64_t block = 100'000'000;
  if (number >= block) return put_digits(put_number(to, number / block), static_cast<std::uint32_t>(number % block), 8);
  const std::uint64_t digits = eight_digits(static_cast<std::uint32_t>(number));
  const int zeros = std::countr_zero(digits | std::uint64_t{1} << 56) / 8;  // of nothing but zeros the last one stays
  put_eight(to, (digits | eight_times('0')) >> zeros * 8);
  return to + 8 - zeros;
}

}  // namespace gainsay
