#include "text/sentence_marks.h"

#include "base/embedded.h"
#include "base/words.h"

namespace gainsay {
namespace {

const Node& list(const char* name) { return embedded_node("lexicon/abbreviations.yaml")[name]; }

}  // namespace

const std::vector<MarkedWord>& marked_words() {
  static const auto all = [] {
    std::vector<MarkedWord> marked;
    const auto add = [&](SentenceMark mark, std::initializer_list<std::string_view> words) {
      for (const std::string_view word : words) marked.push_back({word, mark});
    };
    add(mark_stop, {".", "!", "?", "...", "\u2026"});
    add(mark_closer, {"\u201D", "\u2019", ")", "]", "!", "?", "."});
    add(mark_glued_closer, {"\"", "'", "''"});
    add(mark_opener,
        {"\"", "'", "\u201C", "\u2018", "(", "[", "$", "\u00A3", "\u20AC", "\u2022", "-", "--", "\u2014", "\u2013"});
    add(mark_credit, {"photo", "getty", "reuters", "afp", "image", "picture"});
    for (const Node& word : list("starters").items) add(mark_starter, {word.text});
    for (const char* name : {"inner", "final"})
      for (const Node& word : list(name).items) add(mark_stopped, {word.text});
    return marked;
  }();
  return all;
}

bool may_end(std::string_view word) {
  static const WordSet inner(list("inner"));
  return word.size() > 2 && word.back() == '.' && !inner.has(word.substr(0, word.size() - 1));
}

}  // namespace gainsay
