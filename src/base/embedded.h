// The data files that ship inside the program: everything under `rules/`, by its path there ("lexicon/units.yaml").
// They are compiled in, so that one binary runs anywhere and starts without touching the disk; and parsed when the
// program is built (embed/embed.cc), so that starting costs a walk over their trees.
#pragma once

#include <string_view>
#include <vector>

#include "base/node.h"

namespace gainsay {

struct EmbeddedFile {
  std::string_view path;  ///< relative to rules/, with forward slashes
  std::string_view text;  ///< as written
  std::string_view tree;  ///< parsed, as base/tree.h writes it
};

/// All of them, sorted by path.
const std::vector<EmbeddedFile>& embedded_files();

/// The text of one; empty when there is none of that path.
std::string_view embedded_text(std::string_view path);

/// One, parsed; a node without content when there is none of that path. Kept for all who ask.
const Node& embedded_node(std::string_view path);
/// The same for one who keeps it.
Node embedded_tree(std::string_view path);

}  // namespace gainsay
