#include "values/number_reader.h"

#include "values/number_scan.h"

namespace gainsay {

struct NumberReader::Parts {
  explicit Parts(Vocabulary& vocabulary) : lists(vocabulary) {}
  NumberLists lists;
};

NumberReader::NumberReader(Vocabulary& vocabulary) : parts_(std::make_unique<Parts>(vocabulary)) {}
NumberReader::~NumberReader() = default;

void NumberReader::read(const Document& document, const Sentence& sentence, const ReadingContext& context,
                        std::vector<Mention>& out) const {
  const NumberLists& lists = parts_->lists;
  if (!lists.vocabulary->may_hold(sentence.classes, NumberLists::substantial)) return;
  SentenceScan(lists, document, sentence.tokens, context, out).run();
}

bool NumberReader::may_start(const Token& token) const {
  return (parts_->lists.roles(token) & NumberLists::numeral) != 0;
}

bool NumberReader::is_numeral(const Token& token) const { return parts_->lists.numerals.may_start(token); }

std::vector<WordId> NumberReader::vague_later() const { return parts_->lists.readings.vague().later(); }

std::optional<ReadNumber> NumberReader::numeral_at(const Document& document, std::uint32_t token,
                                                   std::uint32_t last) const {
  if (token >= last || !may_start(document.tokens[token])) return std::nullopt;
  static const ReadingContext nowhere;
  return FigureReader(parts_->lists, document, {token, last}, nowhere).number(token, {});
}

}  // namespace gainsay
