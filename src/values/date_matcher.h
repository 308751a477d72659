// Finds the phrases of the date grammar in one sentence after another.
//
// Each group is matched at most once at each token, its longest match kept; the cost of a sentence is bounded by its
// tokens times the size of the grammar, and most tokens are dismissed by one look at a table. What a sentence needs is
// kept for the next one, so that matching allocates nothing once the longest sentence was seen.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "values/date_index.h"
#include "values/number_reader.h"

namespace gainsay {

/// What a slot read: the fields it fills.
struct Said {
  std::array<std::pair<Field, std::int32_t>, 4> fields{};
  std::uint32_t size = 0;
  std::optional<Decimal> count;

  void set(Field field, std::int32_t value) { fields[size++] = {field, value}; }
};

class DateMatcher {
 public:
  /// Which edges a walk tries: those filed for the next token, or each of them, which finds the same and takes long.
  enum class Edges : std::uint8_t { filed, all };

  DateMatcher(const DateLexicon& lexicon, const DateGrammar& grammar, const DateIndex& index,
              const NumberReader& numbers, Edges edges = Edges::filed);

  /// Turns to a sentence, which with its document must stay until the next call. Frames found before are let go.
  void begin(const Document& document, TokenRange sentence);

  /// The longest phrase of the top group that starts at `at`; nullptr when none does.
  const Frame* mention_at(std::uint32_t at) { return begins(top_, at) ? group_at(top_, at) : nullptr; }

 private:
  /// A match under way: where it began, and the best end so far.
  struct Match {
    std::uint32_t begin = 0;
    std::uint32_t best_rule = 0;
    Frame* best = nullptr;
    Frame& frame;  ///< what the path walked so far says: blank before the match and after it
  };
  struct Known {
    std::uint64_t sentence = 0;  ///< the one it was looked for in
    const Frame* frame = nullptr;
  };
  /// The groups that may begin with tokens of three profiles, which `key` holds. Few triples make up most of a text, so
  /// each is kept at one place, where another may take its room.
  struct Begun {
    std::uint64_t key = 0;
    std::uint64_t groups = 0;
  };
  static constexpr std::size_t begun_kept = 1 << 13;
  struct Counted {
    std::uint64_t sentence = 0;
    std::optional<std::uint32_t> end;
    Decimal value;
  };

  std::uint64_t begun_by(std::uint32_t at);
  bool begins(std::uint32_t group, std::uint32_t at) {
    std::uint64_t& begun = begun_[at - sentence_.first];
    if (begun == 0) begun = asked | begun_by(at);
    return (begun >> group & 1u) != 0;
  }
  const Frame* group_at(std::uint32_t group, std::uint32_t at);
  const Frame* match(std::uint32_t group, std::uint32_t at);
  void walk(std::uint32_t node, std::uint32_t at, Match& match);
  static constexpr std::uint64_t asked = std::uint64_t{1} << 63;  ///< no group has this bit

  void walk_all(const GrammarNode& node, std::uint32_t at, Match& match);
  void follow(const DateStep& step, std::uint32_t at, Match& match);
  void follow_slot(const DateStep& step, std::uint32_t at, Match& match);
  void accept(const GrammarNode& node, std::uint32_t at, Match& match);
  bool holds(std::uint32_t set, const Token& token) const;
  bool stands_behind(std::uint32_t set, const Token& token) const;
  bool surrounded(const Accept& accept, std::uint32_t begin, std::uint32_t at) const;
  Frame& fresh();
  Frame& blank();

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
  Profile profile(std::uint32_t at) const { return profiles_[at - sentence_.first]; }
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
  const DateIndex& index_;
  const NumberReader& numbers_;
  const std::uint32_t top_;
  const Edges edges_;
  const Document* document_ = nullptr;
  TokenRange sentence_;
  std::uint64_t sentences_ = 0;                ///< begun so far: what was kept of earlier ones is known by its number
  std::vector<Begun> begun_by_{begun_kept};    ///< by profiles: DateIndex::begun_by, as last asked
  std::vector<Profile> profiles_;              ///< by token of the sentence
  std::vector<std::uint64_t> begun_;           ///< by token of the sentence: the groups that may begin there
  std::vector<Known> known_;                   ///< by token of the sentence and group
  std::vector<Counted> counted_;               ///< by token of the sentence: the `count` slot
  std::vector<std::unique_ptr<Frame>> paths_;  ///< blank frames, one for each match inside a match
  std::size_t depth_ = 0;                      ///< of paths_, under way
  std::deque<Frame> frames_;
  std::size_t used_ = 0;  ///< of frames_, by this sentence
};

}  // namespace gainsay
