#include "text/sentence_marks.h"

#include <algorithm>
#include <unordered_set>

#include "base/embedded.h"

namespace gainsay {
namespace {

using Signs = std::initializer_list<std::string_view>;

bool one_of(std::string_view word, Signs signs) { return std::find(signs.begin(), signs.end(), word) != signs.end(); }

std::unordered_set<std::string_view> words_of(const char* list) {
  std::unordered_set<std::string_view> words;
  for (const Node& word : embedded_node("lexicon/abbreviations.yaml")[list].items) words.insert(word.text);
  return words;
}

/// "Inc.", "U.S.": a word with its stop that may as well stand at the end of a sentence; not "Mr.".
bool may_end(std::string_view word) {
  static const auto inner = words_of("inner");
  return word.size() > 2 && word.back() == '.' && !inner.contains(word.substr(0, word.size() - 1));
}

bool is_starter(std::string_view word) {
  static const auto starters = words_of("starters");
  return starters.contains(word);
}

}  // namespace

std::uint8_t sentence_marks(std::string_view word, std::string_view folded, Shape shape) {
  unsigned marks = 0;
  if (shape != Shape::symbol) {
    if (may_end(word)) marks |= mark_abbreviation;
    if (is_starter(folded)) marks |= mark_starter;
    if (one_of(folded, {"photo", "getty", "reuters", "afp", "image", "picture"})) marks |= mark_credit;
    return static_cast<std::uint8_t>(marks);
  }
  if (one_of(word, {".", "!", "?", "...", "\u2026"})) marks |= mark_stop;
  if (one_of(word, {"\u201D", "\u2019", ")", "]", "!", "?", "."})) marks |= mark_closer;
  if (one_of(word, {"\"", "'", "''"})) marks |= mark_glued_closer;
  if (one_of(word, {"\"", "'", "\u201C", "\u2018", "(", "[", "$", "\u00A3", "\u20AC", "\u2022", "-", "--", "\u2014",
                    "\u2013"}))
    marks |= mark_opener;
  return static_cast<std::uint8_t>(marks);
}

}  // namespace gainsay
