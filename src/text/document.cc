// Text to blocks, sentences and tokens.
//
// Lines come first: where blank lines separate paragraphs and the lines between them break in mid-sentence, the text is
// hard-wrapped and a block runs to the next blank line; else every line is a block of its own. Sentences are then found
// inside blocks, over tokens: since stops that belong to a word are part of its token, a lone stop ends a sentence
// unless what follows says otherwise.
#include "text/document.h"

#include <algorithm>
#include <array>

#include "text/code_point.h"
#include "text/sentence_marks.h"

namespace gainsay {
namespace {

/// The lines of a text, each without the white space around it.
std::vector<Span> lines_of(std::string_view text, std::uint32_t from) {
  std::vector<Span> lines;
  lines.reserve(text.size() / 64 + 4);
  while (from < text.size()) {
    auto end = static_cast<std::uint32_t>(std::min(text.find('\n', from), text.size()));
    std::uint32_t first = from, last = end;
    while (first < last && static_cast<unsigned char>(text[first]) <= ' ') ++first;
    while (last > first && static_cast<unsigned char>(text[last - 1]) <= ' ') --last;
    lines.push_back({first, last});
    from = end + 1;
  }
  return lines;
}

/// Lines are not empty.
bool ends_sentence(std::string_view line) {
  static constexpr std::string_view ends = ".!?:;\"')]";
  if (static_cast<unsigned char>(line.back()) < 0x80) return ends.find(line.back()) != std::string_view::npos;
  return line.ends_with("\u201D") || line.ends_with("\u2019") || line.ends_with("\u2026");
}

/// Whether lines break in mid-sentence: most lines that another follows at once are long and end in no stop.
bool is_wrapped(std::string_view text, const std::vector<Span>& lines) {
  int followed = 0, broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    ++followed;
    std::uint32_t size = lines[i].size();
    broken += size >= 40 && size <= 110 && !ends_sentence(text_of(text, lines[i]));
  }
  return followed >= 3 && broken * 5 > followed * 3;
}

/// The spans of blocks: lines, or paragraphs of wrapped lines.
std::vector<Span> block_spans(std::string_view text, std::uint32_t from) {
  std::vector<Span> spans = lines_of(text, from);
  const bool wrapped = is_wrapped(text, spans);
  std::size_t blocks = 0;
  bool open = false;
  for (const Span line : spans) {  // blocks are never more than the lines read so far
    if (line.empty())
      open = false;
    else if (wrapped && open)
      spans[blocks - 1].end = line.end;
    else
      spans[blocks++] = line, open = true;
  }
  spans.resize(blocks);
  return spans;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

/// Whether a block names the maker of a picture; `marks` are those of its words. Few blocks hold one that such a credit
/// is made of.
bool is_credited(std::string_view block, unsigned marks) {
  if ((marks & mark_credit) == 0) return false;
  static constexpr std::array<std::string_view, 10> credits = {"(AP Photo",   "Getty Images", "Photo:", "Photo by",
                                                               "(Reuters",    "AFP/",         "Image:", "File photo",
                                                               "(file photo", "Picture:"};
  return std::any_of(credits.begin(), credits.end(),
                     [&](std::string_view credit) { return block.find(credit) != std::string_view::npos; });
}

/// What the sign that a block begins with says of its kind, if it does.
std::optional<BlockKind> kind_by_sign(std::string_view block, bool first) {
  if (starts_with_any(block, {"# ", "## ", "### "})) return first ? BlockKind::headline : BlockKind::heading;
  if (starts_with_any(block, {"\u2022", "- ", "* ", "\u25AA", "\u00B7"})) return BlockKind::list_item;
  return block.starts_with("> ") ? std::optional(BlockKind::quote) : std::nullopt;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The kind of a block whose words have those marks.
BlockKind kind_of(std::string_view block, unsigned marks, bool first) {
  if (!is_letter(block.front()))
    if (const auto kind = kind_by_sign(block, first)) return *kind;
  bool stopped = ends_sentence(block);
  if (first && !(stopped && block.ends_with('.')) && block.size() < 300) return BlockKind::headline;
  if (is_credited(block, marks)) return BlockKind::caption;
  if (!stopped) return block.size() < 100 ? BlockKind::heading : BlockKind::caption;
  return BlockKind::paragraph;
}

/// What is known of the words of a sentence together.
struct Words {
  TokenRange tokens;
  unsigned marks = 0;
  WordClasses classes = 0;
};

/// Decides after which tokens a sentence ends, by the marks that each carries.
class SentenceSplitter {
 public:
  explicit SentenceSplitter(const Document& document) : text_(document.text), tokens_(document.tokens) {}

  /// The sentence that begins at `first` and ends at `last` at the latest.
  Words next(std::uint32_t first, std::uint32_t last) const {
    unsigned marks = 0;
    WordClasses classes = 0;
    std::uint32_t end = last;
    for (std::uint32_t at = first; at < end; ++at) {
      const Token& token = tokens_[at];
      marks |= token.marks;
      classes |= token.classes;
      if ((token.marks & (mark_stop | mark_abbreviation)) != 0 && end == last) end = end_behind(at, first, last);
    }
    return {{first, end}, marks, classes};
  }

 private:
  /// Where the sentence ends that has a stop, or a word that may stand last, at `at`; `last` if it goes on.
  std::uint32_t end_behind(std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
    std::uint32_t end = at + 1;
    if (!is(at, mark_stop) || ends_half_day(at, first))
      return end < last && begins_after_abbreviation(end) ? end : last;
    while (end < last && is_closer(end)) ++end;
    return end < last && begins_sentence(end) ? end : last;
  }

  bool is(std::uint32_t at, SentenceMark mark) const { return (tokens_[at].marks & mark) != 0; }

  /// The last stop of "a. m.", written apart.
  bool ends_half_day(std::uint32_t at, std::uint32_t first) const {
    return at >= first + 3 && is_one(at - 1, 'm') && is_one(at - 2, '.') &&
           (is_one(at - 3, 'a') || is_one(at - 3, 'p'));
  }
  bool is_one(std::uint32_t at, char sign) const {
    return tokens_[at].end - tokens_[at].begin == 1 && text_[tokens_[at].begin] == sign;
  }
  bool is_closer(std::uint32_t at) const {
    return is(at, mark_closer) || (!tokens_[at].spaced && is(at, mark_glued_closer));
  }
  bool begins_sentence(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (!token.spaced || token.shape == Shape::lower) return false;
    return token.shape != Shape::symbol || is(at, mark_opener);
  }
  /// Behind "Inc." or "U.S." a sentence begins only with a word that usually begins one.
  bool begins_after_abbreviation(std::uint32_t at) const {
    const Token& token = tokens_[at];
    const bool capital =
        token.shape == Shape::capitalised || (token.shape == Shape::upper && token.end - token.begin == 1);
    return token.spaced && capital && is(at, mark_starter);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

Document analyse(std::string_view text, Vocabulary& vocabulary, std::uint32_t from,
                 const std::vector<StatedBlock>& stated) {
  Document document;
  document.text = text;
  std::vector<Span> spans;
  for (const StatedBlock& block : stated)
    if (block.span.end <= from) {
      tokenise(text.substr(0, block.span.end), block.span.begin, vocabulary, document.tokens);
      spans.push_back(block.span);
    }
  tokenise(text, from, vocabulary, document.tokens);
  const std::vector<Span> body = block_spans(text, from);
  spans.insert(spans.end(), body.begin(), body.end());
  SentenceSplitter splitter(document);
  document.blocks.reserve(spans.size());
  document.sentences.reserve(spans.size() + document.tokens.size() / 16);
  std::uint32_t token = 0;
  auto said = stated.begin();
  for (const Span span : spans) {
    while (token < document.tokens.size() && document.tokens[token].end <= span.begin) ++token;
    const auto behind = std::partition_point(document.tokens.begin() + token, document.tokens.end(),
                                             [&](const Token& each) { return each.begin < span.end; });
    const auto last = static_cast<std::uint32_t>(behind - document.tokens.begin());
    if (last == token) continue;
    while (said != stated.end() && said->span.end <= span.begin) ++said;
    const auto sentence = static_cast<std::uint32_t>(document.sentences.size());
    unsigned marks = 0;
    while (token < last) {
      const Words words = splitter.next(token, last);
      token = words.tokens.last;
      document.sentences.push_back({document.span_of(words.tokens), words.tokens,
                                    static_cast<std::uint32_t>(document.blocks.size()), words.classes});
      document.classes |= words.classes;
      marks |= words.marks;
    }
    const BlockKind kind = said != stated.end() && said->span.overlaps(span)
                               ? said->kind
                               : kind_of(text_of(text, span), marks, document.blocks.empty());
    document.blocks.push_back({span, kind, sentence, static_cast<std::uint32_t>(document.sentences.size())});
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
  const std::size_t end = std::min<std::size_t>(at, text.size());
  if (line_begin < end) place.column += static_cast<int>(count_code_points(text.substr(line_begin, end - line_begin)));
  return place;
}

}  // namespace gainsay
