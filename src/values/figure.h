// A figure with what it is a figure of, before hedges and ranges are joined to it.
#pragma once

#include <optional>
#include <string>

#include "values/number_lists.h"

namespace gainsay {

/// What a vague number stands for: "dozens", "a couple", "several".
struct VagueNumber {
  Range hard, typical;
  std::string words;  ///< for `assumes`
};

struct Figure {
  ReadNumber number;
  TokenRange tokens;  ///< with its unit
  Kind kind = Kind::number;
  std::string_view unit;             ///< of a word list, the vocabulary or the context
  std::string_view scale;            ///< of a word list
  Decimal amount;                    ///< as it will be reported
  Decimal factor = 1;                ///< from the amount to the axis of the unit
  bool share = false;                ///< a share in words: "half", "one in five"
  bool times = false;                ///< a multiple: "three times"
  bool dropped = false;              ///< a figure of something else: a duration, an id, a year
  bool joined = false;               ///< dropped, but a range may still take it: "1,000-5,000"
  bool weak_year = false;            ///< four digits that a range or a hedge may still make a figure
  const HedgeRule* after = nullptr;  ///< a hedge that follows it: "or more"

  /// Makes it a figure of what the other end of its range is one of.
  void take_unit(const Figure& other) {
    kind = other.kind;
    unit = other.unit;
    scale = other.scale;
    factor = other.factor;
  }
};

/// Reads single figures of one sentence.
class FigureReader {
 public:
  FigureReader(const NumberLists& lists, const Document& document, TokenRange sentence, const ReadingContext& context)
      : lists_(lists), document_(document), sentence_(sentence), context_(context) {}

  /// Whether a figure can start at `at`, by one look at its token and the next.
  bool may_start(std::uint32_t at) const {
    return is_number(at) || NumberLists::starts_figure(roles(at), roles(at + 1));
  }
  /// What the word at `at` can be to a figure.
  unsigned roles(std::uint32_t at) const { return has(at) ? lists_.roles(token(at)) : 0; }
  /// The figure that starts at `at`, with its unit or noun. `joined` is false for the first of "between … and …".
  std::optional<Figure> read(std::uint32_t at, bool joined = true, bool second = false, bool in_money = false) const;
  /// "a mile", "an acre and a half": a unit counted by "a", where a hedge stands before it or what follows says so.
  std::optional<Figure> unit_alone(std::uint32_t at, bool hedged) const;
  /// Makes a bare figure an age that is said of a group whose last word is at `group`: "people over 50".
  void age_of_group(Figure& figure, std::uint32_t group) const;
  /// The hedge that starts at `at`, after a figure ("or more"), which moves behind it.
  const HedgeRule* hedge_after(std::uint32_t& at) const {
    return has(at) && lists_.readings.after().starts(token(at).folded) ? hedge_behind(at) : nullptr;
  }
  /// A number alone, digits, words or vague ones.
  std::optional<ReadNumber> number(std::uint32_t at, const NumeralOptions& options) const;
  /// Past a hyphen that joins the words on its sides, or `at` itself.
  std::uint32_t past_hyphen(std::uint32_t at) const {
    return has(at) && token(at).shape == Shape::symbol ? past_sign(at) : at;
  }
  /// What a vague number that this reader read stands for.
  const VagueNumber& meant(const ReadNumber& vague) const { return vague_[vague.vague - 1]; }
  bool is_sign(std::uint32_t at, std::string_view sign) const;

 private:
  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  bool has(std::uint32_t at) const { return at < sentence_.last; }
  bool plays(std::uint32_t at, unsigned role) const { return (roles(at) & role) != 0; }
  bool is(std::uint32_t at, WordId word) const { return has(at) && token(at).folded == word; }
  /// Whether a number above zero can start at `at`, by one look.
  bool may_be_number(std::uint32_t at) const { return plays(at, NumberLists::numeral); }
  bool is_number(std::uint32_t at) const { return has(at) && token(at).shape == Shape::number; }
  bool is_article(std::uint32_t at) const { return has(at) && lists_.numerals.word(token(at).folded).article; }
  bool glued(std::uint32_t at) const { return has(at) && !token(at).spaced; }
  std::string_view text(std::uint32_t at) const { return text_of(document_.text, token(at).span()); }

  std::uint32_t past_sign(std::uint32_t at) const;
  const HedgeRule* hedge_behind(std::uint32_t& at) const;
  ReadNumber vague_number(std::uint32_t at, const PhraseMap<VagueRule>::Found& phrase) const;
  /// Keeps what a number stands for, and returns the number of its place.
  std::uint32_t keep(VagueNumber stands_for) const {
    vague_.push_back(std::move(stands_for));
    return static_cast<std::uint32_t>(vague_.size());
  }
  std::optional<Figure> begun_by_word(std::uint32_t at) const;
  std::optional<Figure> money_before(std::uint32_t at) const;
  std::optional<Figure> garbled_money(std::uint32_t at) const;
  std::optional<Figure> coin_alone(std::uint32_t at) const;
  std::optional<Figure> unit_before(std::uint32_t at) const;
  std::optional<Figure> age_before(std::uint32_t at) const;
  std::optional<Figure> decade_of_life(std::uint32_t at) const;
  std::optional<Figure> rank_number(std::uint32_t at) const;
  std::optional<Figure> plain(std::uint32_t at, bool joined, bool second, bool in_money) const;
  bool told_behind(Figure& figure, std::uint32_t at) const;
  bool told_at(Figure& figure, std::uint32_t at) const;
  bool told_around(Figure& figure, std::uint32_t at) const;
  void bare(Figure& figure, std::uint32_t at) const;

  bool with_percent(Figure& figure, std::uint32_t at) const;
  bool with_money(Figure& figure, std::uint32_t at) const;
  bool with_age(Figure& figure, std::uint32_t at) const;
  bool with_unit(Figure& figure, std::uint32_t at) const;
  void smaller_unit(Figure& figure, const Unit& unit) const;
  bool with_feet_sign(Figure& figure, std::uint32_t at) const;
  std::optional<ReadNumber> plain_number(std::uint32_t at, bool joined, bool in_money) const;
  bool scaled_by_what_follows(const ReadNumber& number) const;
  bool with_times(Figure& figure, std::uint32_t at) const;
  bool with_odds(Figure& figure, std::uint32_t at) const;
  bool with_share(Figure& figure, std::uint32_t at) const;
  bool fraction_of_whole(Figure& figure, std::uint32_t at) const;
  std::uint32_t before_hedge(std::uint32_t at) const;
  bool with_part_of_unit(Figure& figure, std::uint32_t at) const;
  void with_rank(Figure& figure, std::uint32_t at) const;
  bool with_noun(Figure& figure, std::uint32_t at) const;
  bool apposed_age(Figure& figure) const;
  bool age_by_verb(Figure& figure) const;
  bool age_in_list(Figure& figure) const;
  bool age_of_pronoun(Figure& figure) const;
  bool is_age(const Figure& figure) const;

  void set_money(Figure& figure, const CurrencyName& name) const;
  void minor_money(Figure& figure) const;
  bool pounds_are_money(const ReadNumber& number, std::uint32_t at) const;
  bool speaks_of_money(std::uint32_t at) const;
  bool kept_out_before(const ReadNumber& number) const;
  bool kept_out_after(const ReadNumber& number) const;
  bool named(const ReadNumber& number) const;
  bool numbered(const ReadNumber& number) const;
  bool is_year(const ReadNumber& number) const;
  bool reads_as_year(const ReadNumber& number) const;
  bool in_telephone(const ReadNumber& number) const;
  bool names_model(const ReadNumber& number) const;
  bool in_address(const ReadNumber& number) const;
  bool in_name(const ReadNumber& number) const;
  bool is_counter(const ReadNumber& number) const;
  bool is_pronoun(const ReadNumber& number) const;
  bool is_time(std::uint32_t at) const;

  const NumberLists& lists_;
  const Document& document_;
  TokenRange sentence_;
  const ReadingContext& context_;
  mutable std::vector<VagueNumber> vague_;  // in the order read
};

/// Sets a fresh value to that of a figure under a hedge (or none); `vague` is what a vague one stands for.
void set_value(Value& value, const Figure& figure, const HedgeRule* hedge, const VagueNumber* vague,
               const Readings& readings);
/// Sets a fresh value to the range between two figures of one kind and unit.
void set_between(Value& value, const Figure& low, const Figure& high, const HedgeRule* hedge);

}  // namespace gainsay
