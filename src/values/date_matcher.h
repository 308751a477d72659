// Finds the phrases of the date grammar in one sentence.
//
// Each group is matched at most once at each token, its longest match kept; the cost of a sentence is bounded by its
// tokens times the size of the grammar, and most tokens are dismissed by one look at a table.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "values/date_grammar.h"
#include "values/number_reader.h"

namespace gainsay {

class DateMatcher {
 public:
  DateMatcher(const DateLexicon& lexicon, const DateGrammar& grammar, const NumberReader& numbers,
              const Document& document, TokenRange sentence);

  /// The longest phrase of the top group that starts at `at`; nullptr when none does.
  const Frame* mention_at(std::uint32_t at);
  bool may_begin(std::uint32_t at) const { return grammar_.may_begin(top_, document_.tokens[at]); }

 private:
  struct Step;
  const Frame* group_at(std::uint32_t group, std::uint32_t at);
  const Frame* match(std::uint32_t group, std::uint32_t at);
  void walk(std::uint32_t node, std::uint32_t at, const Frame& frame);
  void follow(const GrammarEdge& edge, std::uint32_t at, const Frame& frame);
  void accept(const GrammarNode& node, std::uint32_t at, const Frame& frame);
  bool surrounded(const Accept& accept, std::uint32_t at) const;

  // Slots, in date_slots.cc: the token after the slot, or nothing; what it says goes into `frame`.
  using End = std::optional<std::uint32_t>;
  End slot(Slot slot, std::uint32_t at, Frame& frame) const;
  End class_word(const SlotWords& words, Slot slot, std::uint32_t at, Frame& frame) const;
  bool sure(std::uint32_t at) const;
  End listed(Slot slot, std::uint32_t at, Frame& frame) const;
  End ordinal(std::uint32_t at, Frame& frame) const;
  End ordinal_number(std::uint32_t at, std::int32_t& number, bool& is_ordinal) const;
  End count(Slot slot, std::uint32_t at, Frame& frame) const;
  End year(std::uint32_t at, Frame& frame) const;
  End year_in_words(std::uint32_t at, std::int32_t& year) const;
  End below_hundred(std::uint32_t at, std::int32_t& number) const;
  End short_year(std::uint32_t at, Frame& frame) const;
  End day(Slot slot, std::uint32_t at, Frame& frame) const;
  End figure(Slot slot, std::uint32_t at, Frame& frame) const;
  End clock(std::uint32_t at, Frame& frame) const;
  End decade(Slot slot, std::uint32_t at, Frame& frame) const;
  End numeric_date(std::uint32_t at, Frame& frame) const;
  End dotted_date(std::uint32_t at, Frame& frame) const;
  End month_day(std::uint32_t at, Frame& frame) const;
  End code(Slot slot, std::uint32_t at, Frame& frame) const;

  bool is(std::uint32_t at, Class kind) const {
    return at < sentence_.last && lexicon_.is(document_.tokens[at].folded, kind);
  }
  int value(std::uint32_t at, Class kind) const { return lexicon_.value(document_.tokens[at].folded, kind); }
  std::string_view text(std::uint32_t at) const {
    if (at >= sentence_.last) return {};
    const Token& token = document_.tokens[at];
    return document_.text.substr(token.begin, token.end - token.begin);
  }
  bool glued(std::uint32_t at) const { return at < sentence_.last && !document_.tokens[at].spaced; }
  /// A whole number of `digits` digits at most, written in figures without commas; -1 when there is none.
  int digits(std::uint32_t at, std::size_t least, std::size_t most) const;

  const DateLexicon& lexicon_;
  const DateGrammar& grammar_;
  const NumberReader& numbers_;
  const Document& document_;
  TokenRange sentence_;
  std::uint32_t top_;
  std::deque<Frame> frames_;
  struct Known {
    const Frame* frame = nullptr;
    bool looked = false;
  };
  std::vector<Known> known_;  ///< by group and token
  // The match under way: where it began, and the best end so far.
  std::uint32_t begin_ = 0;
  std::uint32_t best_rule_ = 0;
  std::optional<Frame> best_;
};

}  // namespace gainsay
