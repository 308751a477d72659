#include "rules/mistakes.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t most_shown = 50;     // a screen or two; who has more reads the first ones first anyway
constexpr std::size_t most_kept = 200;     // a file with more is no rule file; each costs a search for what was meant
constexpr std::size_t widest_line = 8000;  // bytes; a longer one is not shown

/// The line of a mistake, and its caret cut to it.
void fill_in_line(std::string_view text, Diagnostic& diagnostic, bool cut) {
  std::string line = line_at(text, diagnostic.place.line);
  if (line.size() > widest_line) return;
  if (cut) {
    int left = code_points(line) - diagnostic.place.column + 1;
    diagnostic.width = static_cast<std::uint32_t>(std::max(1, std::min(left, static_cast<int>(diagnostic.width))));
  }
  if (diagnostic.excerpt.empty()) diagnostic.excerpt = std::move(line);
}

}  // namespace

std::string text_of(const Advice& advice) {
  std::string out = advice.right;
  if (!advice.nearest.empty()) out += "\n  = did you mean: " + advice.nearest;
  if (!advice.example.empty()) out += "\n  = for example: " + advice.example;
  return out;
}

void Mistakes::add(const Node& at, std::string message, const Advice& advice) {
  int width = at.is_scalar() ? code_points(at.text) + (at.quoted ? 2 : 0) : 1;
  keep({at.place, std::move(message), "", text_of(advice), static_cast<std::uint32_t>(width)}, true);
}

void Mistakes::add(Diagnostic diagnostic) { keep(std::move(diagnostic), false); }

void Mistakes::add(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) add(diagnostic);
}

void Mistakes::keep(Diagnostic diagnostic, bool placed_by_node) {
  if (full())
    ++not_kept_;
  else
    found_.push_back({std::move(diagnostic), placed_by_node});
}

bool Mistakes::full() const { return found_.size() >= most_kept; }

std::vector<Diagnostic> Mistakes::take() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Found& a, const Found& b) { return a.diagnostic.place < b.diagnostic.place; });
  std::vector<Diagnostic> out;
  for (Found& found : found_) {
    if (out.size() == most_shown) break;
    fill_in_line(text_, found.diagnostic, found.placed_by_node);
    out.push_back(std::move(found.diagnostic));
  }
  if (found_.size() > most_shown) {
    std::string rest = (full() ? "at least " : "") + std::to_string(found_.size() - most_shown + not_kept_) +
                       " more mistakes are not shown";
    out.push_back({{out.front().place.file, 0, 0}, rest, "", "fewer; put the first ones right and run again", 1});
  }
  return out;
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
