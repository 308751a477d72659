// The reading of one sentence for figures, spread over number_scan.cc (where they start), number_ranges.cc (two that
// are one) and number_mentions.cc (what they become).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "values/figure.h"

namespace gainsay {

class SentenceScan {
 public:
  SentenceScan(const NumberLists& lists, const Document& document, TokenRange sentence, const ReadingContext& context,
               std::vector<Mention>& out)
      : lists_(lists),
        document_(document),
        sentence_(sentence),
        figures_(lists, document, sentence, context),
        out_(out),
        first_mention_(out.size()) {}

  /// Appends every figure of the sentence, which is not empty, to `out`.
  void run();

 private:
  struct Read {
    const Figure& first;
    const std::optional<Figure>& second;
    std::uint32_t last() const { return second ? second->tokens.last : first.tokens.last; }
  };

  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  bool is(std::uint32_t at, WordId word) const { return at < sentence_.last && token(at).folded == word; }

  std::uint32_t next_start(std::uint32_t at) const;
  bool lone_sign(std::uint32_t at) const;
  std::uint32_t read_from(std::uint32_t at);
  std::uint32_t alone(std::uint32_t at);
  std::uint32_t percent_of(std::uint32_t at);
  std::uint32_t hedged(std::uint32_t at);
  std::uint32_t between(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge);
  std::uint32_t multiple(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge);
  std::uint32_t figure(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge);

  bool changes_before(std::uint32_t at) const;
  std::optional<Figure> second_of(const Figure& first, std::uint32_t at, bool hyphen) const;
  std::uint32_t digits(const Figure& figure) const { return token(figure.number.tokens.first).span().size(); }
  bool telephone(const Figure& first, const Figure& second) const;
  bool case_number(const Figure& first, const Figure& second) const;
  bool fit(Figure& first, Figure& second) const;
  std::optional<Figure> continued(Figure& first, bool& score) const;

  std::uint32_t emit(std::uint32_t from, const Read& read, const HedgeRule* hedge);
  Mention& begin(TokenRange tokens, TokenRange core);
  void finish(std::uint32_t number_last);
  bool merged(Mention& before, const Mention& mention);

  const NumberLists& lists_;
  const Document& document_;
  TokenRange sentence_;
  FigureReader figures_;
  std::vector<Mention>& out_;
  std::size_t first_mention_;
  std::uint32_t number_last_ = 0;  // where the number of the last mention ends
};

}  // namespace gainsay
