#include "rules/mistakes.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t most_shown = 50;  // a screen or two; who has more reads the first ones first anyway

/// How many columns the caret underlines: the scalar as far as it stands on its first line.
std::uint32_t width_of(const Node& node, const std::string& line) {
  if (!node.is_scalar()) return 1;
  int left = code_points(line) - node.place.column + 1;
  int wanted = code_points(node.text) + (node.quoted ? 2 : 0);
  return static_cast<std::uint32_t>(std::max(1, std::min(left, wanted)));
}

}  // namespace

std::string text_of(const Advice& advice) {
  std::string out = advice.right;
  if (!advice.nearest.empty()) out += "\n  = did you mean: " + advice.nearest;
  if (!advice.example.empty()) out += "\n  = for example: " + advice.example;
  return out;
}

void Mistakes::add(const Node& at, std::string message, const Advice& advice) {
  std::string line = line_at(text_, at.place.line);
  std::uint32_t width = width_of(at, line);
  found_.push_back({at.place, std::move(message), std::move(line), text_of(advice), width});
}

void Mistakes::add(Diagnostic diagnostic) {
  if (diagnostic.excerpt.empty()) diagnostic.excerpt = line_at(text_, diagnostic.place.line);
  found_.push_back(std::move(diagnostic));
}

void Mistakes::add(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) add(diagnostic);
}

std::vector<Diagnostic> Mistakes::take() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  if (found_.size() > most_shown) {
    Place file{found_.front().place.file, 0, 0};
    std::string rest = std::to_string(found_.size() - most_shown) + " more mistakes are not shown";
    found_.resize(most_shown);
    found_.push_back({file, rest, "", "fewer; put the first ones right and run again", 1});
  }
  return std::move(found_);
}

int code_points(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Place text_place(const Node& scalar) {
  Place place = scalar.place;
  if (scalar.quoted) ++place.column;
  return place;
}

Place moved(Place place, std::string_view before) {
  place.column += code_points(before);
  return place;
}

}  // namespace gainsay
