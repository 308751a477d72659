#include "text/code_point.h"

#include <unicode/utf8.h>

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

}  // namespace gainsay
