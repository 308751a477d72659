// Articles as one JSON object a line: {"id", "published", "outlet", "text"}, of which only "text" is needed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/document.h"

namespace gainsay {

/// Reads one line at a time; keeps its buffers, so one serves one thread.
class JsonLineReader {
 public:
  JsonLineReader();
  ~JsonLineReader();

  /// Fills `article`, whose path is its id. Returns why it cannot, or an empty string.
  std::string read(std::string_view line, Article& article);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// A whole file of such lines; blank ones are passed over. An article without an id is named by its line.
struct JsonLines {
  std::vector<Article> articles;
  std::vector<Diagnostic> skipped;
};
JsonLines read_json_lines(std::string_view text, const std::string& path);

}  // namespace gainsay
