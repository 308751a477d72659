// Tells one text from another: what `sha1sum` says of the same bytes.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

std::string sha1_of(std::string_view text);

}  // namespace gainsay
