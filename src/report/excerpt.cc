#include "report/excerpt.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "text/code_point.h"

namespace gainsay {
namespace {

/// The code point at `at`, which moves past it; U+FFFD for bytes that are none.
UChar32 take(std::string_view text, std::size_t& at) {
  auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return ++at, byte;
  std::size_t begin = at;
  auto code = static_cast<UChar32>(next_code_point(text, at));
  if (at == begin) ++at;
  return code < 0 ? 0xFFFD : code;
}

bool is_hidden(UChar32 c) {
  int8_t type = u_charType(c);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_SURROGATE || type == U_LINE_SEPARATOR ||
         type == U_PARAGRAPH_SEPARATOR;
}

bool is_space(UChar32 c) { return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c) != 0; }

int width_of(UChar32 c) {
  if (c < 0x300) return 1;
  int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// A printable text with the place each of its words came from.
struct Word {
  std::string text;
  std::size_t begin = 0, end = 0;  // bytes of the source
  int width = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    UChar32 c = take(text, at);
    if (is_space(c)) {
      open = false;
      continue;
    }
    if (is_hidden(c)) continue;
    if (!open) words.push_back({"", begin, begin, 0});
    open = true;
    Word& word = words.back();
    if (c == 0xFFFD)
      word.text += "\xEF\xBF\xBD";
    else
      word.text += text.substr(begin, at - begin);
    word.end = at;
    word.width += width_of(c);
  }
  return words;
}

/// Columns of the part of a word that lies before byte `at` of the source.
int columns_before(std::string_view source, const Word& word, std::size_t at) {
  return at <= word.begin ? 0 : display_width(one_line(source.substr(word.begin, std::min(at, word.end) - word.begin)));
}

/// Words [first, last) that fit `columns`, grown from those that hold the span: first to the left, up to half of what
/// is free, then to the right, then left again.
struct Window {
  std::size_t first = 0, last = 0;
};
Window window_of(const std::vector<Word>& words, std::size_t begin, std::size_t end, int columns) {
  Window window;
  while (window.first < words.size() && words[window.first].end <= begin) ++window.first;
  if (window.first == words.size()) window.first = 0;
  window.last = window.first;
  int used = 0;
  auto grow_right = [&](int limit) {
    while (window.last < words.size() && used + words[window.last].width + 1 <= limit)
      used += words[window.last++].width + 1;
  };
  auto grow_left = [&](int limit) {
    while (window.first > 0 && used + words[window.first - 1].width + 1 <= limit)
      used += words[--window.first].width + 1;
  };
  while (window.last < words.size() && (window.last == window.first || words[window.last].begin < end))
    used += words[window.last++].width + 1;
  int room = columns - 4;  // for the dots on both sides
  grow_left(used + std::max(0, room - used) / 2);
  grow_right(room);
  grow_left(room);
  return window;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text)) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(take(text, at));
  return width;
}

Excerpt excerpt(std::string_view sentence, std::size_t begin, std::size_t end, int columns) {
  std::vector<Word> words = words_of(sentence);
  if (words.empty()) return {};
  Window window = window_of(words, begin, end, columns);
  Excerpt out;
  int column = 0, from = -1, to = 0;
  if (window.first > 0) out.text = "… ", column = 2;
  for (std::size_t i = window.first; i < window.last; ++i) {
    const Word& word = words[i];
    if (i > window.first) out.text += ' ', ++column;
    if (word.end > begin && word.begin < end) {
      if (from < 0) from = column + columns_before(sentence, word, begin);
      to = column + columns_before(sentence, word, end);
    }
    out.text += word.text;
    column += word.width;
  }
  if (window.last < words.size()) out.text += " …";
  out.column = std::max(0, from);
  out.width = std::max(1, to - out.column);
  return out;
}

Quoted quoted(std::string_view sentence, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = 240;  // bytes on either side
  if (begin > end || end > sentence.size()) begin = end = 0;
  Quoted out;
  std::string_view before = sentence.substr(0, begin), after = sentence.substr(end);
  if (before.size() > most)
    if (std::size_t cut = before.find(' ', before.size() - most); cut != std::string_view::npos)
      out.before = "…", before = before.substr(cut);
  std::string_view left_out;
  if (after.size() > most)
    if (std::size_t cut = after.rfind(' ', most); cut != std::string_view::npos)
      left_out = " …", after = after.substr(0, cut);
  out.gap_before = before.ends_with(' ') ? " " : "";
  out.gap_after = after.starts_with(' ') ? " " : "";
  out.before = one_line(out.before + std::string(before));
  out.words = one_line(sentence.substr(begin, end - begin));
  out.after = one_line(std::string(after) + std::string(left_out));
  return out;
}

std::string folded(std::string_view text, int columns, int start, int indent) {
  std::string out;
  int column = start;
  bool first = true;
  for (const Word& word : words_of(text)) {
    if (!first && column + 1 + word.width > columns) {
      out += "\n" + std::string(static_cast<std::size_t>(indent), ' ');
      column = indent;
    } else if (!first) {
      out += ' ';
      ++column;
    }
    out += word.text;
    column += word.width;
    first = false;
  }
  return out;
}

std::string shortened(std::string_view text, int columns) {
  std::string line = one_line(text);
  if (display_width(line) <= columns) return line;
  std::string out;
  int used = 1;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t begin = at;
    int width = width_of(take(line, at));
    if (used + width > columns) break;
    used += width;
    out += line.substr(begin, at - begin);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "…";
}

}  // namespace gainsay
