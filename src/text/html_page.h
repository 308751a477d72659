// An article taken from a web page: its text without what stands round it, each word with its place in the page, and
// what the page says of headline, outlet, address and date.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "text/document.h"
#include "text/html_tree.h"
#include "text/origin.h"

namespace gainsay {

/// What a page says of itself; empty where it says nothing. The date is as written.
struct PageMetadata {
  std::string headline, outlet, url;
  std::string published, published_from;  ///< from "JSON-LD", "OpenGraph", "page metadata" or "<time>"
  bool operator==(const PageMetadata&) const = default;
};

struct Page {
  std::string text;  ///< a paragraph a line, an empty line between two; text astray in a table stands before it
  Origin origin;
  std::vector<StatedBlock> stated;  ///< headline, captions and quotations, by their elements; ascending
  PageMetadata metadata;
};

/// Reads UTF-8. Fails for a page that holds no text, and for one that is nested too deep.
Result<Page> read_page(std::string_view html, const std::string& file);

PageMetadata metadata_of(const HtmlTree& tree);

/// The text of a fragment, whole: for feeds that carry an article's body as HTML.
Result<std::string> text_of_html(std::string_view html, const std::string& file);

}  // namespace gainsay
