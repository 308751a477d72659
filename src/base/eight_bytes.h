// Eight bytes of a text at once, as one number whose lowest byte is the first of them. A loop over bytes takes as many
// instructions for eight of them as it would for one or two.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gainsay {

/// 2^64 by the golden ratio: spreads over all its bits what it multiplies.
inline constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;

constexpr std::uint64_t first_lowest(std::uint64_t bytes) {
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// The eight bytes at `from`.
inline std::uint64_t eight_at(const char* from) {
  std::uint64_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return first_lowest(bytes);
}

/// The `count` bytes at `from`, fewer than eight, and 0 for the others. Of two pieces that overlap both have the same.
inline std::uint64_t few_at(const char* from, std::size_t count) {
  const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(from[at])} << at * 8; };
  if (count >= 4) {
    std::uint32_t first, last;
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + count - 4, sizeof last);
    if constexpr (std::endian::native != std::endian::little)
      first = __builtin_bswap32(first), last = __builtin_bswap32(last);
    return first | std::uint64_t{last} << (count - 4) * 8;
  }
  return count == 0 ? 0 : byte(0) | byte(count / 2) | byte(count - 1);
}

/// The first eight bytes of a word, or all it has: for its size, no two words of eight bytes or fewer have the same.
inline std::uint64_t head_of(std::string_view word) {
  return word.size() >= 8 ? eight_at(word.data()) : few_at(word.data(), word.size());
}

inline void put_eight(char* to, std::uint64_t bytes) {
  bytes = first_lowest(bytes);
  std::memcpy(to, &bytes, sizeof bytes);
}

/// That byte eight times.
constexpr std::uint64_t eight_times(unsigned char byte) { return std::uint64_t{0x0101010101010101u} * byte; }
inline constexpr std::uint64_t top_bits = eight_times(0x80);

/// The first byte whose top bit is set; 8 for none.
constexpr std::size_t first_marked(std::uint64_t bytes) {
  return static_cast<std::size_t>(std::countr_zero(bytes & top_bits)) / 8;
}

}  // namespace gainsay
