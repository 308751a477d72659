// A stretch of bytes in one text: [begin, end), counted in UTF-8 code units from 0.
// Everything inside gainsay speaks of places as byte spans; lines and columns exist only at the edges.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace gainsay {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

/// The words a span stands for. The span must lie inside `text`.
inline std::string_view text_of(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace gainsay
