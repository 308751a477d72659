// A parser hands over text with entities resolved, and the stretch of the page it came from. Both are walked side by
// side: white space against white space, "&…;" against the character it became, and everything else byte for byte.
#include "text/html_text.h"

#include <algorithm>
#include <cctype>

namespace gainsay {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Bytes of white space at `at`, no-break spaces included.
std::size_t space_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size())
    if (is_space(text[end]))
      ++end;
    else if (text.substr(end).starts_with(no_break_space))
      end += no_break_space.size();
    else
      break;
  return end - at;
}

/// Bytes of the tags at `at` of the page, where its text goes on without them.
std::size_t tags_at(std::string_view raw, std::size_t at, char next) {
  std::size_t end = at;
  while (end < raw.size() && raw[end] == '<' && next != '<') end = std::min(raw.find('>', end), raw.size() - 1) + 1;
  return end - at;
}

std::size_t character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return std::min(end, text.size()) - at;
}

/// Bytes of "&eacute;", "&#233;" or "&amp" at `at` of the page; 0 where no reference can be.
std::size_t reference_at(std::string_view raw, std::size_t at) {
  if (raw[at] != '&') return 0;
  std::size_t end = at + 1;
  while (end < raw.size() && (std::isalnum(static_cast<unsigned char>(raw[end])) != 0 || raw[end] == '#')) ++end;
  if (end == at + 1) return 0;
  if (end < raw.size() && raw[end] == ';') ++end;
  return end - at;
}

/// Bytes of `text` at `at` that a reference became: none when it was left as written, since it names nothing.
std::size_t resolved_at(std::string_view text, std::size_t at, std::string_view reference, std::string_view rest) {
  bool ampersand = reference.starts_with("&amp");
  if (!ampersand && text.substr(at).starts_with(reference)) return 0;
  std::size_t one = character_at(text, at), next = at + one;
  bool goes_on = rest.empty() ? next == text.size()
                              : next < text.size() && (text[next] == rest[0] || rest[0] == '&' || is_space(rest[0]));
  return goes_on || next >= text.size() ? one : one + character_at(text, next);  // a few references are two characters
}

}  // namespace

HtmlText::HtmlText(std::string_view page) : page_(page) {
  constexpr std::string_view name = "<table";
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
  tables_ = std::search(page.begin(), page.end(), name.begin(), name.end(), same) != page.end();
}

/// Text stands in the order of the page, but for what is astray in a table. Where the parser says otherwise it is
/// wrong, and the text is placed right behind the one before it.
Span HtmlText::in_order(Span file) {
  if (!tables_) file.begin = std::max(file.begin, begun_), file.end = std::max(file.begin, file.end);
  begun_ = file.begin;
  return file;
}

void HtmlText::put(std::string_view bytes, Span file, bool verbatim) {
  if (text.size() == block_ && block_ > 0) {
    text += "\n\n";
    block_ = text.size();
  } else if (spaced_ && text.size() > block_) {
    if (!space_.empty()) origin.add(static_cast<std::uint32_t>(text.size()), in_order(space_), false);
    text += ' ';
  }
  spaced_ = false;
  space_ = {};
  const Span place = in_order(file);
  origin.add(static_cast<std::uint32_t>(text.size()), place, verbatim && place == file);
  text += bytes;
  reached_ = std::max(reached_, file.end);
}

/// Text of several places is looked for by its first word, behind the text before it.
Span HtmlText::place_of(const HtmlNode& joined) const {
  constexpr std::string_view spaces = " \t\r\n\f", ends = " \t\r\n\f&<\u00A0";
  std::string_view words = joined.text;
  std::size_t begin = std::min(words.find_first_not_of(spaces), words.size());
  std::size_t end = std::min(words.find_first_of(ends, begin), words.size());
  Span place{std::min(std::max(joined.raw.begin, reached_), joined.raw.end), joined.raw.end};
  std::size_t found = page_.substr(0, place.end).find(words.substr(begin, end - begin), place.begin);
  if (found != std::string_view::npos) place.begin = static_cast<std::uint32_t>(found);
  return place;
}

void HtmlText::add(const HtmlNode& node, bool in_link) {
  const Span place = node.joined ? place_of(node) : node.raw;
  std::string_view raw = page_.substr(std::min<std::size_t>(place.begin, page_.size()), place.size()),
                   words = node.text;
  auto span = [&](std::size_t from, std::size_t size) {
    auto end = static_cast<std::uint32_t>(std::min<std::size_t>(from + size, place.size()));
    return Span{place.begin + std::min(static_cast<std::uint32_t>(from), end), place.begin + end};
  };
  std::size_t before = text.size();
  for (std::size_t at = 0, in_page = 0; at < words.size();) {
    in_page += tags_at(raw, std::min(in_page, raw.size()), words[at]);
    if (space_at(words, at) == 0) in_page += space_at(raw, in_page);  // the parser drops some, as at the start of <pre>
    std::size_t reference = in_page < raw.size() ? reference_at(raw, in_page) : 0;
    std::size_t became =
        reference > 0 ? resolved_at(words, at, raw.substr(in_page, reference), raw.substr(in_page + reference)) : 0;
    if (std::size_t spaces = space_at(words, at); spaces > 0) {
      std::size_t size = became > 0 ? reference : std::max<std::size_t>(1, space_at(raw, in_page));
      if (!spaced_) space_ = span(in_page, size);
      spaced_ = true;
      at += became > 0 ? became : spaces;
      in_page += size;
    } else if (became > 0) {
      put(words.substr(at, became), span(in_page, reference), false);
      at += became;
      in_page += reference;
    } else if (in_page < raw.size() && raw[in_page] == words[at]) {
      std::size_t size = character_at(words, at);
      put(words.substr(at, size), span(in_page, size), true);
      at += size;
      in_page += size;
    } else {  // out of step: the rest stands for the rest
      put(words.substr(at), span(in_page, raw.size() - std::min(raw.size(), in_page)), false);
      at = words.size();
    }
  }
  if (in_link) linked_ += text.size() - before;
}

void HtmlText::end_block() {
  std::size_t size = text.size() - block_;
  bool sentence = size > 0 && std::string_view(".!?").find(text.back()) != std::string_view::npos;
  if (size > 0 && !sentence && linked_ * 2 > size) {
    text.resize(block_);
    while (text.ends_with('\n')) text.pop_back();
    origin.cut(static_cast<std::uint32_t>(block_));
  } else if (size > 0 && kind_) {
    stated.push_back({{static_cast<std::uint32_t>(block_), static_cast<std::uint32_t>(text.size())}, *kind_});
  }
  block_ = text.size();
  spaced_ = false;
  linked_ = 0;
}

}  // namespace gainsay
