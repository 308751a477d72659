// The text of a word processor's file (.docx): a zip archive of XML.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

/// A paragraph a line, an empty line between two, so that a line number counts what a reader would count, twice.
/// Deleted text of tracked changes is left out, inserted text kept. `title` is the document's property, often empty.
struct WordText {
  std::string text;
  std::string title;
};

/// A document's XML may unpack to so many bytes; more is a bomb.
inline constexpr std::size_t docx_limit = 64u << 20;

/// Whether the bytes begin as every zip archive does.
bool looks_zipped(std::string_view bytes);

/// Fails for what is no zip archive or a damaged one, for one without a document, and for one that unpacks to too much.
Result<WordText> read_docx(std::string_view bytes, const std::string& file);

}  // namespace gainsay
