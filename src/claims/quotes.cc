// Curly marks say which end they are; straight ones are told by the white space around them: an opening mark has some
// before it and none behind. A single mark closes only what a single mark opened, so that apostrophes do no harm.
#include "claims/quotes.h"

#include <algorithm>

namespace gainsay {
namespace {

enum class Mark { none, opens, closes, opens_single, closes_single };

struct MarkPlace {
  std::uint32_t token = 0;
  Mark mark = Mark::none;
};

/// Finds the marks of one block.
class MarkReader {
 public:
  MarkReader(const Document& document, const Vocabulary& vocabulary, const Block& block)
      : document_(document), vocabulary_(vocabulary), block_(block) {}

  std::vector<MarkPlace> read() const {
    std::vector<MarkPlace> marks;
    for (std::uint32_t sentence = block_.first_sentence; sentence < block_.last_sentence; ++sentence)
      if (vocabulary_.may_hold(document_.sentences[sentence].classes, words_)) read(sentence, marks);
    return marks;
  }

 private:
  void read(std::uint32_t sentence, std::vector<MarkPlace>& marks) const {
    const TokenRange tokens = document_.sentences[sentence].tokens;
    for (std::uint32_t token = tokens.first; token < tokens.last; ++token)
      if (vocabulary_.may_hold(document_.tokens[token].classes, words_))
        if (const Mark mark = at(token); mark != Mark::none) marks.push_back({token, mark});
  }
  Mark at(std::uint32_t token) const {
    const std::string_view text = text_of(document_.text, document_.tokens[token].span());
    if (text == "“" || text == "„" || text == "«") return Mark::opens;
    if (text == "”" || text == "»") return Mark::closes;
    if (text == "\"") return opening(token) ? Mark::opens : Mark::closes;
    if (text == "‘") return Mark::opens_single;
    if (text == "'" || text == "’") return opening(token) ? Mark::opens_single : Mark::closes_single;
    return Mark::none;
  }
  bool spaced(std::uint32_t token) const { return token >= last_token() || document_.tokens[token].spaced; }
  bool opening(std::uint32_t token) const {
    const bool first = token == document_.sentences[block_.first_sentence].tokens.first;
    return (first || document_.tokens[token].spaced || after_bracket(token)) && !spaced(token + 1);
  }
  bool after_bracket(std::uint32_t token) const {
    const std::string_view text = text_of(document_.text, document_.tokens[token - 1].span());
    return text == "(" || text == "[" || text == "—" || text == "-";
  }
  std::uint32_t last_token() const { return document_.sentences[block_.last_sentence - 1].tokens.last; }

  /// Marks in whichever of their forms.
  static const WordClass& mark_words() {
    static const WordClass marks([](const Vocabulary& words, WordId folded) {
      const std::string& text = words[folded].text;
      return text == "\"" || text == "'" || text == "«" || text == "»";
    });
    return marks;
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  const Block& block_;
  const WordClass& words_ = mark_words();
};

}  // namespace

std::vector<Quotation> quotations_of(const Document& document, const Vocabulary& vocabulary, const Block& block) {
  const std::vector<MarkPlace> marks = MarkReader(document, vocabulary, block).read();
  std::vector<Quotation> found;
  bool singles_close = true;  // until one is found that nothing closes; nothing closes those behind it either
  for (auto open = marks.begin(); open != marks.end(); ++open) {
    if (open->mark != Mark::opens && open->mark != Mark::opens_single) continue;
    const bool single = open->mark == Mark::opens_single;
    if (single && !singles_close) continue;
    const Mark closes = single ? Mark::closes_single : Mark::closes;
    const auto close =
        std::find_if(open + 1, marks.end(), [&](const MarkPlace& place) { return place.mark == closes; });
    const bool closed = close != marks.end();
    if (single) singles_close = closed;
    if (single && !closed) continue;
    const std::uint32_t last = closed ? close->token : document.sentences[block.last_sentence - 1].tokens.last;
    found.push_back({{open->token + 1, last}, single, closed});
    if (!closed) break;
    open = close;
  }
  return found;
}

}  // namespace gainsay
