#include "text/code_point.h"

#include <unicode/utf8.h>

#include <bit>
#include <cstring>

namespace gainsay {

// ICU's macro narrows integers in ways that -Wconversion refuses; it stands here alone.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::int32_t next_code_point(std::string_view text, std::size_t& at) {
  auto index = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  U8_NEXT(text.data(), index, static_cast<std::int64_t>(text.size()), c);
  at = static_cast<std::size_t>(index);
  return c;
}
#pragma GCC diagnostic pop

std::size_t count_code_points(std::string_view text) {
  std::size_t inner = 0;  // bytes that begin none: 10xxxxxx
  std::size_t at = 0;
  for (std::uint64_t eight; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    inner += static_cast<std::size_t>(std::popcount(eight & ~(eight << 1) & 0x8080808080808080u));
  }
  for (; at < text.size(); ++at) inner += (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u;
  return text.size() - inner;
}

}  // namespace gainsay
