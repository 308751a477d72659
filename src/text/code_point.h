// Code points of UTF-8 text, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay {

/// The code point at byte `at` of `text`, which moves behind it; -1 for a byte that is no part of valid UTF-8.
/// `at` must be less than the size of the text.
std::int32_t next_code_point(std::string_view text, std::size_t& at);

/// How many code points begin in `text`, eight bytes at a time.
std::size_t count_code_points(std::string_view text);

}  // namespace gainsay
