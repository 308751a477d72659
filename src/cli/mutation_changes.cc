// A change edits the words of a value, not its reading, so that it goes through everything an article goes through.
#include <algorithm>
#include <cctype>

#include "base/embedded.h"
#include "cli/mutation.h"

namespace gainsay {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

const Node& lexicon() { return embedded_node("lexicon/changes.yaml"); }

/// The value of one article, ready to be edited.
class Editor {
 public:
  Editor(std::string_view text, Span quote) : text_(text), quote_(quote), words_(text_of(text, quote)) {}

  void put(std::string kind, Span at, std::string_view replacement) {
    std::string changed(text_.substr(0, at.begin));
    changed += replacement;
    changed += text_.substr(at.end);
    changes.push_back({std::move(kind), std::move(changed)});
  }

  /// The first digit of the figure goes up by one, or down from nine: what a slip of the pen does.
  void number() {
    std::size_t digit = words_.find_first_of("123456789");
    if (digit == std::string_view::npos) return words("number", lexicon()["numbers"]);
    char changed = words_[digit] == '9' ? '8' : static_cast<char>(words_[digit] + 1);
    put("number", inside(digit, 1), std::string(1, changed));
  }

  void year() {
    for (std::size_t i = 0; i + 4 <= words_.size(); ++i) {
      bool decade = i + 4 < words_.size() && words_[i + 4] == 's';
      bool year = !decade && (words_.substr(i, 2) == "19" || words_.substr(i, 2) == "20") && is_digit(words_[i + 2]) &&
                  is_digit(words_[i + 3]) && (i + 4 == words_.size() || !is_digit(words_[i + 4]));
      if (!year || (i > 0 && is_digit(words_[i - 1]))) continue;
      put("date", inside(i + 3, 1), words_[i + 3] == '9' ? "8" : std::string(1, static_cast<char>(words_[i + 3] + 1)));
      std::size_t from = words_.substr(0, i).find_last_not_of(" ,");
      if (from != std::string_view::npos) put("year left out", inside(from + 1, i + 4 - from - 1), "");
      return;
    }
  }

  /// The first word of `table` that stands in the value becomes its other.
  void words(const std::string& kind, const Node& table) {
    for (const auto& [from, to] : table.entries) {
      std::size_t at = find_word(from.text);
      if (at != std::string_view::npos) return put(kind, inside(at, from.text.size()), to.text);
    }
  }

  void hedge() {
    if (!words_.empty() && !is_letter(words_.front()))
      put("hedge", {quote_.begin, quote_.begin}, lexicon()["hedge"].text);
  }

  /// Another name for this one, or for the first of a list.
  void name() {
    std::size_t end = std::min({words_.find(','), words_.find(" and "), words_.find(" & "), words_.size()});
    put("name", inside(0, end), lexicon()["name"].text);
  }

  /// Takes the negation out of the sentence, or puts one in behind its first auxiliary verb.
  void polarity(Span sentence) {
    std::string_view said = text_of(text_, sentence);
    for (const char* table : {"negations", "affirmations"})
      for (const auto& [from, to] : lexicon()[table].entries) {
        std::size_t at = said.find(from.text);
        if (at == std::string_view::npos) continue;
        auto begin = sentence.begin + static_cast<std::uint32_t>(at);
        return put("polarity", {begin, begin + static_cast<std::uint32_t>(from.text.size())}, to.text);
      }
  }

  std::vector<Change> changes;

 private:
  Span inside(std::size_t at, std::size_t size) const {
    auto begin = quote_.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(size)};
  }

  std::size_t find_word(std::string_view word) const {
    for (std::size_t at = words_.find(word); at != std::string_view::npos; at = words_.find(word, at + 1)) {
      bool begins = at == 0 || !is_letter(words_[at - 1]) || !is_letter(word.front());
      std::size_t end = at + word.size();
      if (begins && (end == words_.size() || !is_letter(words_[end]) || !is_letter(word.back()))) return at;
    }
    return std::string_view::npos;
  }

  std::string_view text_;
  Span quote_;
  std::string_view words_;
};

}  // namespace

std::vector<Change> changes_of(std::string_view text, Span quote, Span sentence, Kind kind) {
  Editor editor(text, quote);
  switch (kind) {
    case Kind::date:
    case Kind::time:
      editor.year();
      editor.words("date", lexicon()["dates"]);
      break;
    case Kind::name:
    case Kind::names:
      editor.name();
      break;
    case Kind::yes_no:
      editor.polarity(sentence);
      break;
    case Kind::choice:
    case Kind::set:
      break;
    case Kind::ordinal:
    case Kind::rank:  // nobody writes "more than 14th"
      editor.number();
      break;
    default:
      editor.number();
      editor.words("unit", lexicon()["units"]);
      editor.hedge();
  }
  return std::move(editor.changes);
}

}  // namespace gainsay
