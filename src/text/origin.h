// How a text lies in the file that it was taken from, when it is not the file byte for byte: the text of a web page, or
// of a file with a byte order mark.
//
// A text is a row of pieces, ascending in both. A verbatim piece stands in the file as it is; any other stands for a
// stretch of the file as a whole (a character for "&eacute;", a space for a line break and indents). What lies between
// pieces was put in (the empty line between two paragraphs).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace gainsay {

/// What a character takes in the file: as many bytes as in UTF-8, one, or two (four beyond the first 65,536
/// characters).
enum class FileUnit : std::uint8_t { utf8, single_byte, utf16 };

/// Bytes that UTF-8 text takes in a file of that unit.
std::uint32_t bytes_in_file(std::string_view text, FileUnit unit);

class Origin {
 public:
  /// The bytes [text, …) that follow come from `file`. Calls ascend in `text`; verbatim neighbours are joined.
  void add(std::uint32_t text, Span file, bool verbatim);

  /// Forgets what begins at `text` or behind it.
  void cut(std::uint32_t text);

  /// Whether text and file are the same bytes.
  bool same() const { return pieces_.empty(); }

  /// Where words of the text stand in the file: from the first byte of their first piece to the last of their last.
  Span in_file(Span words) const;

  FileUnit unit = FileUnit::utf8;
  std::string file;           ///< the whole file as UTF-8 where lines are to be counted in it; empty: in the text
  std::uint32_t skipped = 0;  ///< bytes of the file that come before all that: a byte order mark

 private:
  struct Piece {
    std::uint32_t text = 0;
    Span file;
    bool verbatim = true;
  };
  const Piece* piece_at(std::uint32_t text) const;

  std::vector<Piece> pieces_;
};

}  // namespace gainsay
