// Curly marks say which end they are; straight ones are told by the white space around them: an opening mark has some
// before it and none behind. A single mark closes only what a single mark opened, so that apostrophes do no harm.
#include "claims/quotes.h"

#include <algorithm>
#include <optional>

namespace gainsay {
namespace {

enum class Mark { none, opens, closes, opens_single, closes_single };

class BlockMarks {
 public:
  BlockMarks(const Document& document, TokenRange range) : document_(document), range_(range) {}

  Mark at(std::uint32_t token) const {
    if (document_.tokens[token].shape != Shape::symbol) return Mark::none;
    const char first = document_.text[document_.tokens[token].begin];
    const bool typed = static_cast<unsigned char>(first) < 0x80;  // on a plain keyboard
    if (typed && first != '"' && first != '\'') return Mark::none;
    const std::string_view text = text_of(document_.text, document_.tokens[token].span());
    if (text == "“" || text == "„" || text == "«") return Mark::opens;
    if (text == "”" || text == "»") return Mark::closes;
    if (text == "\"") return opening(token) ? Mark::opens : Mark::closes;
    if (text == "‘") return Mark::opens_single;
    if (text == "'" || text == "’") return opening(token) ? Mark::opens_single : Mark::closes_single;
    return Mark::none;
  }

 private:
  bool spaced(std::uint32_t token) const { return token >= range_.last || document_.tokens[token].spaced; }
  bool opening(std::uint32_t token) const {
    const bool before = token == range_.first || document_.tokens[token].spaced || after_bracket(token);
    return before && !spaced(token + 1);
  }
  bool after_bracket(std::uint32_t token) const {
    const std::string_view text = text_of(document_.text, document_.tokens[token - 1].span());
    return text == "(" || text == "[" || text == "—" || text == "-";
  }

  const Document& document_;
  TokenRange range_;
};

bool closes(Mark mark, bool single) { return mark == (single ? Mark::closes_single : Mark::closes); }

/// The token of the mark that closes what was opened before `from`.
std::optional<std::uint32_t> closing_mark(const BlockMarks& marks, std::uint32_t from, TokenRange range, bool single) {
  for (std::uint32_t token = from; token < range.last; ++token)
    if (closes(marks.at(token), single)) return token;
  return std::nullopt;
}

/// Whether a mark stands in the sentence, in whichever of its forms.
bool may_hold_mark(const Sentence& sentence, const Vocabulary& vocabulary) {
  static const WordClass marks([](const Vocabulary& words, WordId folded) {
    const std::string& text = words[folded].text;
    return text == "\"" || text == "'" || text == "«" || text == "»";
  });
  return vocabulary.may_hold(sentence.classes, marks);
}

/// The tokens of a block with a mark in it; nothing of any other.
TokenRange marked_tokens(const Document& document, const Vocabulary& vocabulary, const Block& block) {
  const auto first = document.sentences.begin() + block.first_sentence;
  const auto last = document.sentences.begin() + block.last_sentence;
  if (std::none_of(first, last, [&](const Sentence& s) { return may_hold_mark(s, vocabulary); })) return {};
  return {document.sentences[block.first_sentence].tokens.first,
          document.sentences[block.last_sentence - 1].tokens.last};
}

}  // namespace

std::vector<Quotation> quotations_of(const Document& document, const Vocabulary& vocabulary, const Block& block) {
  const TokenRange range = marked_tokens(document, vocabulary, block);
  const BlockMarks marks(document, range);
  std::vector<Quotation> found;
  for (std::uint32_t token = range.first; token < range.last; ++token) {
    const Mark mark = marks.at(token);
    if (mark != Mark::opens && mark != Mark::opens_single) continue;
    const bool single = mark == Mark::opens_single;
    const auto end = closing_mark(marks, token + 1, range, single);
    if (!end && single) continue;
    found.push_back({{token + 1, end.value_or(range.last)}, single, end.has_value()});
    token = found.back().tokens.last;
  }
  return found;
}

}  // namespace gainsay
