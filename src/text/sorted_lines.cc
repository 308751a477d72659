// A binary search over bytes: from the middle back to the beginning of its line, which is compared. Words come in their
// thousands, so half of the steps are taken once for all: where the lines of each two first letters begin is kept. And
// a line is compared by its first eight bytes as one number, which settles most.
#include "text/sorted_lines.h"

#include <algorithm>
#include <cstring>

#include "base/eight_bytes.h"

namespace gainsay {
namespace {

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::uint64_t sort_head(std::string_view text) { return __builtin_bswap64(head_of(text)); }

std::size_t SortedLines::lower_bound(std::string_view start, Range range) const {
  constexpr std::size_t width = sizeof(std::uint64_t);
  const std::uint64_t head = sort_head(start);
  const std::uint64_t mask = start.empty() ? 0 : ~std::uint64_t{0} << (8 * (width - std::min(width, start.size())));
  const auto is_less = [&](const char* line, std::size_t size) {
    const std::uint64_t own = sort_head({line, size}) & mask;
    if (own != head) return own < head;
    return start.size() > width && std::string_view(line, size).compare(0, start.size(), start) < 0;
  };
  const char* const text = text_.data();
  while (range.first < range.last) {
    const std::size_t middle = range.first + (range.last - range.first) / 2;
    const auto* before = static_cast<const char*>(memrchr(text + range.first, '\n', middle - range.first));
    const std::size_t begin = before == nullptr ? range.first : static_cast<std::size_t>(before - text) + 1;
    if (!is_less(text + begin, text_.size() - begin)) {
      range.last = begin;
      continue;
    }
    range.first = std::min(text_.find('\n', middle), text_.size() - 1) + 1;
  }
  return range.first;
}

SortedLines::Range SortedLines::around(std::string_view start) const {
  if (start.size() < 2 || !is_small_letter(start[0])) return {0, text_.size()};
  Letter& letter = letters_[static_cast<std::size_t>(start[0] - 'a')];
  if (!letter.known.load(std::memory_order_acquire)) std::call_once(letter.asked, [&] { find(start[0], letter); });
  const auto byte = static_cast<unsigned char>(start[1]);
  const std::size_t second = byte < 'a' ? 0 : static_cast<std::size_t>(std::min<int>(byte, 'z') - 'a') + 1;
  return {letter.begins[second], letter.begins[second + 1]};
}

void SortedLines::find(char first, Letter& letter) const {
  const char next = static_cast<char>(first + 1);
  Range range{lower_bound({&first, 1}, {0, text_.size()}), 0};
  range.last = lower_bound({&next, 1}, {range.first, text_.size()});
  letter.begins.front() = range.first;
  for (char second = 'a'; second <= 'z'; ++second) {
    const std::array<char, 2> both = {first, second};
    range.first = lower_bound({both.data(), both.size()}, range);
    letter.begins[static_cast<std::size_t>(second - 'a') + 1] = range.first;
  }
  letter.begins.back() = range.last;
  letter.known.store(true, std::memory_order_release);
}

std::string_view SortedLines::from(std::string_view start) const {
  return text_.substr(lower_bound(start, around(start)));
}

std::string_view SortedLines::line_of(std::string_view word) const {
  if (word.empty() || std::any_of(word.begin(), word.end(), [](char c) { return c == ' ' || c == '\n'; })) return {};
  const std::string_view rest = from(word);
  if (!rest.starts_with(word)) return {};
  if (rest.size() > word.size() && rest[word.size()] != ' ' && rest[word.size()] != '\n') return {};
  return rest.substr(0, rest.find('\n'));
}

}  // namespace gainsay
