#include "text/origin.h"

#include <algorithm>

namespace gainsay {

std::uint32_t bytes_in_file(std::string_view text, FileUnit unit) {
  if (unit == FileUnit::utf8) return static_cast<std::uint32_t>(text.size());
  std::uint32_t bytes = 0;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    bytes += unit == FileUnit::single_byte ? 1 : byte >= 0xF0 ? 4 : 2;
  }
  return bytes;
}

void Origin::add(std::uint32_t text, Span in, bool verbatim) {
  if (!pieces_.empty() && verbatim && pieces_.back().verbatim && pieces_.back().file.end == in.begin &&
      pieces_.back().text + pieces_.back().file.size() == text)
    pieces_.back().file.end = in.end;
  else
    pieces_.push_back({text, in, verbatim});
}

void Origin::cut(std::uint32_t text) {
  while (!pieces_.empty() && pieces_.back().text >= text) pieces_.pop_back();
}

const Origin::Piece* Origin::piece_at(std::uint32_t text) const {
  auto after = std::upper_bound(pieces_.begin(), pieces_.end(), text,
                                [](std::uint32_t byte, const Piece& piece) { return byte < piece.text; });
  return after == pieces_.begin() ? nullptr : &*(after - 1);
}

Span Origin::in_file(Span words) const {
  if (same()) return words;
  const Piece* first = piece_at(words.begin);
  const Piece* last = piece_at(words.empty() ? words.begin : words.end - 1);
  if (first == nullptr || last == nullptr) return {pieces_.front().file.begin, pieces_.front().file.begin};
  Span out{first->file.begin, last->file.end};
  if (first->verbatim) out.begin = std::min(first->file.begin + (words.begin - first->text), first->file.end);
  if (last->verbatim) out.end = std::min(last->file.begin + (words.end - last->text), last->file.end);
  return out;
}

}  // namespace gainsay
