#include "base/result.h"

namespace gainsay {
namespace {

/// Code points of a UTF-8 string: what a column counts.
int code_points(std::string_view text) {
  int count = 0;
  for (unsigned char byte : text) count += (byte & 0xC0) != 0x80;
  return count;
}

/// A line windowed round `column`, so that a message stays readable when the line is a paragraph.
struct Window {
  std::string text;
  int column = 1;
};
Window window_round(const std::string& line, int column) {
  constexpr int before = 60, width = 110;
  int total = code_points(line);
  if (total <= width) return {line, column};
  int first = column > before ? column - before : 1;
  Window window;
  int at = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) ++at;
    if (at >= first && at < first + width) window.text += line[i];
  }
  window.column = column - first + 1;
  if (first > 1) {
    window.text = "… " + window.text;
    window.column += 2;
  }
  if (first + width <= total) window.text += " …";
  return window;
}

std::string place_prefix(const Place& place) {
  std::string out = place.file;
  if (place.line > 0) out += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) out += ":" + std::to_string(place.column);
  return out.empty() ? out : out + ": ";
}

}  // namespace

std::string render(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string out = place_prefix(place) + "error: " + diagnostic.message + "\n";
  if (!diagnostic.excerpt.empty() && place.line > 0) {
    Window window = window_round(diagnostic.excerpt, place.column > 0 ? place.column : 1);
    std::string number = std::to_string(place.line);
    out += " " + number + " | " + window.text + "\n";
    if (place.column > 0)
      out += " " + std::string(number.size(), ' ') + " | " + std::string(window.column - 1, ' ') +
             std::string(diagnostic.width > 0 ? diagnostic.width : 1, '^') + "\n";
  }
  if (!diagnostic.expectation.empty()) out += "  = expected: " + diagnostic.expectation + "\n";
  return out;
}

}  // namespace gainsay
