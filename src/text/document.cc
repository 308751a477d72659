// Text to blocks, sentences and tokens.
//
// Lines come first: where blank lines separate paragraphs and the lines between them break in mid-sentence, the text is
// hard-wrapped and a block runs to the next blank line; else every line is a block of its own. Sentences are then found
// inside blocks, over tokens: since stops that belong to a word are part of its token, a lone stop ends a sentence
// unless what follows says otherwise.
#include "text/document.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/embedded.h"

namespace gainsay {
namespace {

struct Line {
  Span span;  ///< without the white space around it
};

std::vector<Line> lines_of(std::string_view text, std::uint32_t from) {
  std::vector<Line> lines;
  while (from < text.size()) {
    auto end = static_cast<std::uint32_t>(std::min(text.find('\n', from), text.size()));
    std::uint32_t first = from, last = end;
    while (first < last && static_cast<unsigned char>(text[first]) <= ' ') ++first;
    while (last > first && static_cast<unsigned char>(text[last - 1]) <= ' ') --last;
    lines.push_back({{first, last}});
    from = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 12> ends = {".", "!",      "?",      ":", "\"",     "'",
                                                            ")", "\u201D", "\u2019", "]", "\u2026", ";"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

/// Whether lines break in mid-sentence: most lines that another follows at once are long and end in no stop.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  int followed = 0, broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
    ++followed;
    std::uint32_t size = lines[i].span.size();
    broken += size >= 40 && size <= 110 && !ends_sentence(text_of(text, lines[i].span));
  }
  return followed >= 3 && broken * 5 > followed * 3;
}

/// The spans of blocks: lines, or paragraphs of wrapped lines.
std::vector<Span> block_spans(std::string_view text, std::uint32_t from) {
  std::vector<Line> lines = lines_of(text, from);
  bool wrapped = is_wrapped(text, lines);
  std::vector<Span> spans;
  bool open = false;
  for (const Line& line : lines) {
    if (line.span.empty()) {
      open = false;
    } else if (wrapped && open) {
      spans.back().end = line.span.end;
    } else {
      spans.push_back(line.span);
      open = true;
    }
  }
  return spans;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

BlockKind kind_of(std::string_view block, bool first) {
  if (starts_with_any(block, {"# ", "## ", "### "})) return first ? BlockKind::headline : BlockKind::heading;
  if (starts_with_any(block, {"\u2022", "- ", "* ", "\u25AA", "\u00B7"})) return BlockKind::list_item;
  if (starts_with_any(block, {"> "})) return BlockKind::quote;
  bool stopped = ends_sentence(block);
  if (first && !(stopped && block.ends_with('.')) && block.size() < 300) return BlockKind::headline;
  if (!stopped && block.size() < 100) return BlockKind::heading;
  static constexpr std::array<std::string_view, 10> credits = {"(AP Photo",   "Getty Images", "Photo:", "Photo by",
                                                               "(Reuters",    "AFP/",         "Image:", "File photo",
                                                               "(file photo", "Picture:"};
  bool credited = std::any_of(credits.begin(), credits.end(),
                              [&](std::string_view credit) { return block.find(credit) != std::string_view::npos; });
  return credited || !stopped ? BlockKind::caption : BlockKind::paragraph;
}

std::unordered_set<std::string> words_of(const char* list) {
  std::unordered_set<std::string> words;
  for (const Node& word : embedded_node("lexicon/abbreviations.yaml")[list].items) words.insert(word.text);
  return words;
}

/// Decides after which tokens a sentence ends.
class SentenceSplitter {
 public:
  SentenceSplitter(const Document& document, const Vocabulary& vocabulary)
      : document_(document), vocabulary_(vocabulary) {}

  /// The token behind the sentence that begins at `first`, at most `last`.
  std::uint32_t end_of(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      std::uint32_t end = at + 1;
      if (is_stop(at) && !ends_half_day(at, first)) {
        while (end < last && is_closer(end)) ++end;
        if (end < last && begins_sentence(end)) return end;
      } else if ((is_abbreviation(at) || is_stop(at)) && end < last && after_abbreviation(at, end)) {
        return end;
      }
    }
    return last;
  }

 private:
  std::string_view text(std::uint32_t token) const { return vocabulary_[document_.tokens[token].word].text; }

  bool is_stop(std::uint32_t at) const {
    if (document_.tokens[at].shape != Shape::symbol) return false;
    std::string_view word = text(at);
    return word == "." || word == "!" || word == "?" || word == "..." || word == "\u2026";
  }
  /// The last stop of "a. m.", written apart.
  bool ends_half_day(std::uint32_t at, std::uint32_t first) const {
    return at >= first + 3 && text(at - 1) == "m" && text(at - 2) == "." &&
           (text(at - 3) == "a" || text(at - 3) == "p");
  }
  bool is_closer(std::uint32_t at) const {
    std::string_view word = text(at);
    bool closing =
        word == "\u201D" || word == "\u2019" || word == ")" || word == "]" || word == "!" || word == "?" || word == ".";
    return closing || (!document_.tokens[at].spaced && (word == "\"" || word == "'" || word == "''"));
  }
  bool begins_sentence(std::uint32_t at) const {
    const Token& token = document_.tokens[at];
    if (!token.spaced) return false;
    if (token.shape == Shape::lower) return false;
    return token.shape != Shape::symbol || is_opener(text(at));
  }
  static bool is_opener(std::string_view word) {
    static constexpr std::array<std::string_view, 14> openers = {
        "\"", "'", "\u201C", "\u2018", "(", "[", "$", "\u00A3", "\u20AC", "\u2022", "-", "--", "\u2014", "\u2013"};
    return std::find(openers.begin(), openers.end(), word) != openers.end();
  }
  bool is_abbreviation(std::uint32_t at) const {
    const Token& token = document_.tokens[at];
    if (document_.text[token.end - 1] != '.' || token.shape == Shape::symbol) return false;
    std::string_view word = text(at);
    static const auto inner = words_of("inner");
    return word.size() > 2 && inner.count(std::string(word.substr(0, word.size() - 1))) == 0;
  }
  /// Behind "Inc." or "U.S." a sentence begins only with a word that usually begins one, or inside a new quotation.
  bool after_abbreviation(std::uint32_t, std::uint32_t next) const {
    const Token& token = document_.tokens[next];
    static const auto starters = words_of("starters");
    bool capital = token.shape == Shape::capitalised || (token.shape == Shape::upper && token.end - token.begin == 1);
    return token.spaced && capital && starters.count(vocabulary_[token.folded].text) > 0;
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
};

}  // namespace

Document analyse(std::string_view text, Vocabulary& vocabulary, std::uint32_t from) {
  Document document;
  document.text = text;
  document.tokens.reserve((text.size() - std::min<std::size_t>(from, text.size())) / 5);
  tokenise(text, from, vocabulary, document.tokens);
  SentenceSplitter splitter(document, vocabulary);
  std::uint32_t token = 0;
  for (Span span : block_spans(text, from)) {
    while (token < document.tokens.size() && document.tokens[token].end <= span.begin) ++token;
    std::uint32_t last = token;
    while (last < document.tokens.size() && document.tokens[last].begin < span.end) ++last;
    if (last == token) continue;
    Block block{span, kind_of(text_of(text, span), document.blocks.empty()),
                static_cast<std::uint32_t>(document.sentences.size()), 0};
    while (token < last) {
      std::uint32_t end = splitter.end_of(token, last);
      Span words{document.tokens[token].begin, document.tokens[end - 1].end};
      document.sentences.push_back({words, {token, end}, static_cast<std::uint32_t>(document.blocks.size())});
      token = end;
    }
    block.last_sentence = static_cast<std::uint32_t>(document.sentences.size());
    document.blocks.push_back(block);
  }
  return document;
}

std::uint32_t sentence_at(const Document& document, std::uint32_t at) {
  auto found = std::upper_bound(document.sentences.begin(), document.sentences.end(), at,
                                [](std::uint32_t byte, const Sentence& sentence) { return byte < sentence.span.end; });
  return static_cast<std::uint32_t>(found - document.sentences.begin());
}

LineColumn line_column(std::string_view text, std::uint32_t at) {
  LineColumn place;
  std::size_t line_begin = 0;
  for (std::size_t i = 0; i < at && i < text.size(); ++i)
    if (text[i] == '\n') {
      ++place.line;
      line_begin = i + 1;
    }
  for (std::size_t i = line_begin; i < at && i < text.size(); ++i)
    place.column += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return place;
}

}  // namespace gainsay
