// A text whose lines are sorted by their bytes, searched in place.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string_view>

namespace gainsay {

/// The first eight bytes of a text, the missing ones 0, as a number: of two texts with two numbers the smaller one
/// sorts first.
std::uint64_t sort_head(std::string_view text);

/// Safe to be asked by several threads.
class SortedLines {
 public:
  /// `text` must outlive this.
  explicit SortedLines(std::string_view text) : text_(text) {}

  /// The line whose first word is `word`, or empty. What ends a word is a space, which must sort before all that a word
  /// may hold.
  std::string_view line_of(std::string_view word) const;
  /// Whether any line begins with `start`.
  bool has(std::string_view start) const { return from(start).starts_with(start); }

 private:
  struct Range {
    std::size_t first = 0, last = 0;
  };
  /// Where the lines lie that begin with one small letter: those of another byte behind it, then those of each small
  /// letter behind it; the last number ends them. Found when the letter is first asked for.
  struct Letter {
    std::atomic<bool> known = false;
    std::once_flag asked;
    std::array<std::size_t, 28> begins{};
  };

  /// All from the first line on that is not less than `start`.
  std::string_view from(std::string_view start) const;
  Range around(std::string_view start) const;
  void find(char first, Letter& letter) const;
  std::size_t lower_bound(std::string_view start, Range range) const;

  std::string_view text_;
  mutable std::array<Letter, 26> letters_;
};

}  // namespace gainsay
