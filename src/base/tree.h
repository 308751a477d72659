// A parsed document as bytes, so that what ships inside the program is parsed when it is built, not when it starts.
#pragma once

#include <string>
#include <string_view>

#include "base/node.h"

namespace gainsay {

std::string write_tree(const Node& node);

/// The tree that `write_tree` wrote; nothing else may be given. `file` is the one that its places name.
Node read_tree(std::string_view bytes, const std::string& file);

}  // namespace gainsay
