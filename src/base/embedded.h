// The data files that ship inside the program: everything under `rules/`, by its path there ("lexicon/units.yaml").
// They are compiled in, so that one binary runs anywhere and starts without touching the disk.
#pragma once

#include <string_view>
#include <vector>

#include "base/node.h"

namespace gainsay {

struct EmbeddedFile {
  std::string_view path;  ///< relative to rules/, with forward slashes
  std::string_view text;  ///< as written
};

/// All of them, sorted by path.
const std::vector<EmbeddedFile>& embedded_files();

/// The text of one; empty when there is none of that path.
std::string_view embedded_text(std::string_view path);

/// One, parsed. A shipped file that does not parse is a fault of the build: its message goes to the terminate handler.
const Node& embedded_node(std::string_view path);

}  // namespace gainsay
