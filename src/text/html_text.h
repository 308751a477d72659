// The text of a part of a web page, a line a block, with the place of every byte in the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/html_tree.h"
#include "text/origin.h"

namespace gainsay {

/// Collects text in the order of the page: white space becomes one space, blocks are parted by an empty line.
class HtmlText {
 public:
  explicit HtmlText(std::string_view page);

  void add(const HtmlNode& text, bool in_link);
  /// What follows stands apart from what came before, by white space that is not in the page's text.
  void add_space() { spaced_ = true; }
  /// What the next text is, by its element, where that says so.
  void set_kind(std::optional<BlockKind> kind) { kind_ = kind; }
  /// Ends the block. One that is mostly links and no sentence is a menu, and is taken back.
  void end_block();

  std::string text;
  Origin origin;
  std::vector<StatedBlock> stated;  ///< blocks of which the page says what they are, ascending

 private:
  Span in_order(Span file);
  Span place_of(const HtmlNode& joined) const;
  void put(std::string_view bytes, Span file, bool verbatim);

  std::string_view page_;
  std::size_t block_ = 0;  // where the open block begins
  Span space_;             // white space in the page that stands before the next word
  bool spaced_ = false;
  std::optional<BlockKind> kind_;
  std::size_t linked_ = 0;     // bytes of the block inside links
  bool tables_ = false;        // the page may hold a table, and text astray in it
  std::uint32_t begun_ = 0;    // the beginning of the last text in the page
  std::uint32_t reached_ = 0;  // the end of the last text in the page
};

}  // namespace gainsay
