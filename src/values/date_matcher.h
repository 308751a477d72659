// Finds the phrases of the date grammar in one sentence after another.
//
// Each group is matched at most once at each token, its longest match kept; the cost of a sentence is bounded by its
// tokens times the size of the grammar, and most tokens are dismissed by one look at a table. What a sentence needs is
// kept for the next one, so that matching allocates nothing once the longest sentence was seen.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "values/date_index.h"
#include "values/number_reader.h"

namespace gainsay {

/// What slots read: the fields they fill, of two values the later, and what the last of them counted.
struct Said {
  std::vector<std::pair<Field, std::int32_t>> fields;
  std::optional<Decimal> count;

  void set(Field field, std::int32_t value) { fields.emplace_back(field, value); }
};

class DateMatcher {
 public:
  /// Which edges a walk tries: those that the next tokens fit, or each of them, which finds the same and takes long.
  enum class Edges : std::uint8_t { fitting, all };

  DateMatcher(const DateLexicon& lexicon, const DateGrammar& grammar, DateIndex& index, const NumberReader& numbers,
              Edges edges = Edges::fitting);

  /// Turns to a sentence, which with its document must stay until the next call. Frames found before are let go. False
  /// if it holds no phrase, since it has no calendar word or figure of one; nothing more may be asked then.
  bool begin(const Document& document, TokenRange sentence);

  /// The next token from `at` on that a phrase may have for its calendar word or figure; the end where there is none.
  std::uint32_t next_carrier(std::uint32_t at) const {
    for (const DateIndex::Look* here = &looks_[at - sentence_.first]; at < sentence_.last && !here->carries; ++here)
      ++at;
    return at;
  }
  /// The next token from `at` to `last` that a phrase may begin with; behind `last` where there is none.
  std::uint32_t next_start(std::uint32_t at, std::uint32_t last) const {
    for (const DateIndex::Look* here = &looks_[at - sentence_.first]; at <= last && !here->begins; ++here) ++at;
    return at;
  }
  /// The longest phrase of the top group that starts at `at`; nullptr when none does.
  const Frame* mention_at(std::uint32_t at) {
    const bool may_begin = edges_ == Edges::fitting
                               ? look(at).begins && index_.row(&looks_[at - sentence_.first]).mentions
                               : begins(top_, at);
    return may_begin ? group_at(top_, at) : nullptr;
  }

 private:
  /// A phrase found, and the groups that find it where it begins, one bit each: "Monday" is a weekday and a day.
  struct Phrase {
    Frame frame;
    std::uint64_t groups = 0;
    Phrase* next = nullptr;  ///< found at the same token before
  };
  /// What is known of a token of a sentence.
  struct Spot {
    std::uint64_t sentence = 0;         ///< the one it is known of
    const Beginnings* begun = nullptr;  ///< nullptr until asked for
    std::uint64_t sought = 0;           ///< the groups looked for here, one bit each
    Phrase* found = nullptr;
  };
  /// A match under way: where it began, what the path walked so far says, and the best phrase so far, which is the
  /// match's `own` or one of its parts.
  struct Match {
    std::uint32_t begin = 0;
    std::uint32_t best_rule = 0;
    std::uint32_t best_end = 0;
    std::size_t said = 0;  ///< fields said before it
    std::array<const Frame*, 2> parts{};
    std::optional<Decimal> count, count2;
    const Frame* best = nullptr;
    Phrase* own = nullptr;
  };
  struct Counted {
    std::uint64_t sentence = 0;
    std::optional<std::uint32_t> end;
    Decimal value;
  };

  Spot& spot(std::uint32_t at) {
    Spot& here = spots_[at - sentence_.first];
    if (here.sentence != sentences_) here = {sentences_};
    return here;
  }
  DateIndex::Look look(std::uint32_t at) const { return looks_[at - sentence_.first]; }
  const Beginnings& begun(std::uint32_t at) {
    Spot& here = spot(at);
    if (here.begun == nullptr) here.begun = &index_.beginnings(index_.row(&looks_[at - sentence_.first]));
    return *here.begun;
  }
  bool begins(std::uint32_t group, std::uint32_t at);
  const Frame* group_at(std::uint32_t group, std::uint32_t at);
  const Frame* match(std::uint32_t group, std::uint32_t at);
  const Frame* choose(std::uint32_t group, std::uint32_t at);
  const Frame* keep(std::uint32_t group, Match& match);
  void walk(std::uint32_t node, std::uint32_t at, Match& match);
  void walk_all(const GrammarNode& node, std::uint32_t at, Match& match);
  bool fits(const GrammarEdge& edge, std::uint32_t at);
  bool leads_on(const GrammarEdge& edge, std::uint32_t at);
  bool says(const Match& match, Field field) const;
  void follow(const GrammarEdge& edge, std::uint32_t at, Match& match);
  void follow_slot(const GrammarEdge& edge, std::uint32_t at, Match& match);
  void follow_group(const GrammarEdge& edge, std::uint32_t at, Match& match);
  void accept(const GrammarNode& node, std::uint32_t at, Match& match);
  const Frame* written_out(const DateRule& rule, std::uint32_t at, Match& match);
  bool holds(std::uint32_t set, const Token& token) const;
  bool stands_behind(std::uint32_t set, const Token& token) const;
  bool surrounded(const Accept& accept, std::uint32_t begin, std::uint32_t at) const;
  Phrase& fresh();

  // Slots, in date_slots.cc: the token after the slot, or nothing; what it says goes into `said`.
  using End = std::optional<std::uint32_t>;
  End slot(Slot slot, std::uint32_t at, bool dated, Said& said);
  End class_word(const SlotWords& words, Slot slot, std::uint32_t at, Said& said) const;
  bool sure(std::uint32_t at) const;
  End listed(Slot slot, std::uint32_t at, Said& said) const;
  End ordinal(std::uint32_t at, Said& said) const;
  End ordinal_number(std::uint32_t at, std::int32_t& number, bool& is_ordinal) const;
  End count(std::uint32_t at, Said& said);
  End read_count(std::uint32_t at, Decimal& value) const;
  End year(std::uint32_t at, bool dated, Said& said) const;
  End year_in_words(std::uint32_t at, std::int32_t& year) const;
  End below_hundred(std::uint32_t at, std::int32_t& number) const;
  End short_year(std::uint32_t at, Said& said) const;
  End span_year(std::uint32_t at, Said& said) const;
  End day(Slot slot, std::uint32_t at, Said& said) const;
  End figure(Slot slot, std::uint32_t at, Said& said) const;
  End clock(std::uint32_t at, Said& said) const;
  End decade(Slot slot, std::uint32_t at, Said& said) const;
  End numeric_date(std::uint32_t at, Said& said) const;
  End dotted_date(std::uint32_t at, Said& said) const;
  End month_day(std::uint32_t at, Said& said) const;
  End code(Slot slot, std::uint32_t at, Said& said) const;

  const Token& token(std::uint32_t at) const { return document_->tokens[at]; }
  bool is(std::uint32_t at, Class kind) const { return at < sentence_.last && lexicon_.is(token(at).folded, kind); }
  int value(std::uint32_t at, Class kind) const { return lexicon_.value(token(at).folded, kind); }
  std::string_view text(std::uint32_t at) const {
    return at < sentence_.last ? text_of(document_->text, token(at).span()) : std::string_view();
  }
  bool glued(std::uint32_t at) const { return at < sentence_.last && !token(at).spaced; }
  /// A whole number of `digits` digits at most, written in figures without commas; -1 when there is none.
  int digits(std::uint32_t at, std::size_t least, std::size_t most) const;

  const DateLexicon& lexicon_;
  const DateGrammar& grammar_;
  DateIndex& index_;
  const NumberReader& numbers_;
  const std::uint32_t top_;
  const Edges edges_;
  const Document* document_ = nullptr;
  TokenRange sentence_;
  std::uint64_t sentences_ = 0;         ///< begun so far: what is kept of earlier ones is known by its number
  std::vector<DateIndex::Look> looks_;  ///< by token of the sentence, and two for its end
  std::vector<Spot> spots_;             ///< by token of the sentence
  std::vector<Counted> counted_;        ///< by token of the sentence: the `count` slot
  Said said_;                           ///< by the paths of all matches under way, one behind another
  std::deque<Phrase> phrases_;
  std::size_t used_ = 0;  ///< of phrases_, by this sentence
};

}  // namespace gainsay
