// An article and its text taken apart: blocks, sentences, tokens, all as ranges into one UTF-8 text.
//
// Invariants: spans are ascending and disjoint within each list; every token lies in exactly one sentence, every
// sentence in exactly one block; white space belongs to no token.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "text/origin.h"
#include "text/vocabulary.h"

namespace gainsay {

/// A word, number or sign where it stands.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordId word = no_word;    ///< as written
  WordId folded = no_word;  ///< lower case; what phrases and lexicons compare
  Shape shape = Shape::symbol;
  bool spaced = false;              ///< white space, or the start of the text, stands before it
  std::uint8_t marks = 0;           ///< what it does to sentences: text/sentence_marks.h
  mutable std::uint8_t clause = 0;  ///< what it does to clauses, where claims/context.h was asked
  WordClasses classes = 0;          ///< of its folded word

  Span span() const { return {begin, end}; }
};

/// Tokens [first, last) of the document.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  auto operator<=>(const TokenRange&) const = default;
  std::uint32_t size() const { return last - first; }
  bool contains(TokenRange inner) const { return first <= inner.first && inner.last <= last; }
};

enum class BlockKind : std::uint8_t { headline, paragraph, list_item, caption, heading, quote, furniture };

/// Sentences [first, last) that belong together: a paragraph, a headline, an item of a list.
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
};

/// A block whose kind the source itself says: a headline in front matter, a <figcaption>.
struct StatedBlock {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  bool operator==(const StatedBlock&) const = default;
};

struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;
  WordClasses classes = 0;  ///< of all its tokens
};

/// A day and, where the source states it, a time of day. Minutes count from 1970-01-01 00:00, in the article's own
/// zone.
struct Published {
  std::int64_t day = 0;              ///< days since 1970-01-01
  std::optional<int> minute_of_day;  ///< 0 to 1439
  std::string from;                  ///< "manifest", "front matter", "page", "option"
};

/// One document as it came, with what is known about it. `text` is UTF-8; spans point into it, `origin` into the file.
struct Article {
  std::string id;
  std::string path;  ///< as reports name it; for a stream of JSON lines the id
  std::string outlet;
  std::string url;
  std::string kind;                   ///< "draft", "correction", …; empty for an ordinary article
  std::vector<std::string> based_on;  ///< ids of the articles it copies or draws on
  std::optional<Published> published;
  std::string headline;  ///< where the source states one apart from the text
  std::string text;
  std::uint32_t body = 0;           ///< byte where the text proper begins, after any front matter
  std::vector<StatedBlock> stated;  ///< ascending; a headline may stand before `body`
  Origin origin;                    ///< where the text lies in the file
};

/// An article's text taken apart.
struct Document {
  std::string_view text;  ///< the article's own; it must outlive the document
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Block> blocks;
  WordClasses classes = 0;  ///< of all its sentences

  /// The bytes of the tokens in `range`, which is not empty.
  Span span_of(TokenRange range) const { return {tokens[range.first].begin, tokens[range.last - 1].end}; }
  std::string_view text_of(TokenRange range) const {
    if (range.first >= range.last) return {};
    const Span span = span_of(range);
    return text.substr(span.begin, span.end - span.begin);
  }
};

/// Takes `text` apart from byte `from` on, with what is `stated` before it. Linear in the text; `vocabulary` grows by
/// the new words.
Document analyse(std::string_view text, Vocabulary& vocabulary, std::uint32_t from = 0,
                 const std::vector<StatedBlock>& stated = {});

/// The index of the sentence that holds byte `at`, or the next one after it.
std::uint32_t sentence_at(const Document& document, std::uint32_t at);

/// Tokens alone, appended to `out`: the first half of `analyse`.
void tokenise(std::string_view text, std::uint32_t from, Vocabulary& vocabulary, std::vector<Token>& out);

/// Line and column (code points, both from 1) of a byte.
struct LineColumn {
  int line = 1;
  int column = 1;
  auto operator<=>(const LineColumn&) const = default;
};
LineColumn line_column(std::string_view text, std::uint32_t at);

/// Bytes of any common encoding as UTF-8 text. A byte order mark decides; else valid UTF-8 is UTF-8; else a declared or
/// detected single-byte encoding. Bytes that fit nothing are an error naming the first of them.
Result<std::string> to_utf8(std::string_view bytes, const std::string& file);

}  // namespace gainsay
