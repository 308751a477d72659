#include "text/sentence_marks.h"

#include <unordered_map>
#include <unordered_set>

#include "base/embedded.h"

namespace gainsay {
namespace {

const Node& list(const char* name) { return embedded_node("lexicon/abbreviations.yaml")[name]; }

/// The marks of signs as they are written, and of words as they are folded; no word is a sign.
const std::unordered_map<std::string_view, std::uint8_t>& known_marks() {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::uint8_t> marks;
    const auto add = [&](SentenceMark mark, std::initializer_list<std::string_view> words) {
      for (const std::string_view word : words) marks[word] = static_cast<std::uint8_t>(marks[word] | mark);
    };
    add(mark_stop, {".", "!", "?", "...", "\u2026"});
    add(mark_closer, {"\u201D", "\u2019", ")", "]", "!", "?", "."});
    add(mark_glued_closer, {"\"", "'", "''"});
    add(mark_opener,
        {"\"", "'", "\u201C", "\u2018", "(", "[", "$", "\u00A3", "\u20AC", "\u2022", "-", "--", "\u2014", "\u2013"});
    add(mark_credit, {"photo", "getty", "reuters", "afp", "image", "picture"});
    for (const Node& word : list("starters").items) add(mark_starter, {word.text});
    return marks;
  }();
  return table;
}

/// "Inc.", "U.S.": a word with its stop that may as well stand at the end of a sentence; not "Mr.".
bool may_end(std::string_view word) {
  static const auto inner = [] {
    std::unordered_set<std::string_view> words;
    for (const Node& each : list("inner").items) words.insert(each.text);
    return words;
  }();
  return word.size() > 2 && word.back() == '.' && !inner.contains(word.substr(0, word.size() - 1));
}

}  // namespace

std::uint8_t sentence_marks(std::string_view word, std::string_view folded, Shape shape) {
  const auto found = known_marks().find(shape == Shape::symbol ? word : folded);
  unsigned marks = found == known_marks().end() ? 0u : found->second;
  if (shape != Shape::symbol && may_end(word)) marks |= mark_abbreviation;
  return static_cast<std::uint8_t>(marks);
}

}  // namespace gainsay
