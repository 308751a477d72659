// Articles as JSON objects: one a line for archives, one or a list of them in a file.
//
// The keys are gainsay's own ({"id", "published", "outlet", "text"}, of which only "text" is needed), those of ninjs
// ("body_text", "body_xhtml", "headline", "versioncreated"; "bodies" and "headlines" from version 2 on), or those that
// trafilatura writes ("text", "title", "date", "sitename", "hostname"). Offsets count in the article's text, which is a
// string inside the JSON.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/article_file.h"

namespace gainsay {

/// Reads one object at a time; keeps its buffers, so one serves one thread.
class JsonLineReader {
 public:
  JsonLineReader();
  ~JsonLineReader();

  /// Fills `article`, whose path is its id. Returns why it cannot, or an empty string. A line that keeps some bytes of
  /// room behind it is not copied.
  std::string read(const std::string& line, Article& article);

  /// The articles of a whole document: an object, or a list of them. Mistakes carry `path`.
  ReadArticles read_all(std::string_view text, const std::string& path);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// A whole file of such lines; blank ones are passed over. An article without an id is named by its line.
ReadArticles read_json_lines(std::string_view text, const std::string& path);

}  // namespace gainsay
