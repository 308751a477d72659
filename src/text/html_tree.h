// A web page as a flat tree: nodes in the order of the page, each with the end of its subtree. Only what an article can
// be taken from is kept: elements, their attributes, and text with its place in the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace gainsay {

struct HtmlNode {
  std::string tag;        ///< lower case; empty for text
  std::string text;       ///< of text, its entities resolved
  Span raw;               ///< where text stands in the page, entities and all
  bool joined = false;    ///< of text put together from several places: it stands somewhere in `raw`
  std::uint32_t end = 0;  ///< the node behind the last one inside
  std::vector<std::pair<std::string, std::string>> attributes;

  bool is_text() const { return tag.empty(); }
  /// The attribute's value, or empty.
  std::string_view operator[](std::string_view name) const;
};
using HtmlTree = std::vector<HtmlNode>;

/// Elements may stand in one another so deep; more is a page made to hurt.
inline constexpr int html_depth_limit = 1000;

/// Parses UTF-8 as browsers do: no page is malformed. Refused is only what is nested too deep.
Result<HtmlTree> parse_html(std::string_view page, const std::string& file);

}  // namespace gainsay
