// The parse of one numeral: its steps, spread over numeral.cc (sums), numeral_digits.cc and numeral_fraction.cc.
#pragma once

#include <optional>
#include <string>

#include "values/numeral.h"

namespace gainsay {

using Cardinal = NumeralWord::Cardinal;

/// Reads one numeral. What is read of it so far is a number too; where it begins is left to who asked for it.
class NumeralParse {
 public:
  NumeralParse(const NumeralReader& reader, const Document& document, std::uint32_t last, const NumeralOptions& options)
      : reader_(reader), document_(document), last_(last), options_(options) {}

  std::optional<ReadNumber> numeral(std::uint32_t at);

 private:
  static constexpr std::uint32_t no_token = 0xffffffffu;
  using Maybe = std::optional<ReadNumber>;

  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  const NumeralWord& word(std::uint32_t at) const { return reader_.word(at < last_ ? token(at).folded : no_word); }
  std::string_view text(std::uint32_t at) const { return text_of(document_.text, token(at).span()); }
  bool is_number(std::uint32_t at) const { return at < last_ && token(at).shape == Shape::number; }
  bool is_glued(std::uint32_t at) const { return at < last_ && !token(at).spaced; }
  bool is_sign(std::uint32_t at, char sign) const {
    return at < last_ && token(at).end - token(at).begin == 1 && document_.text[token(at).begin] == sign;
  }
  bool is_hyphen(std::uint32_t at) const {
    return at < last_ && token(at).shape == Shape::symbol && text(at) != "--" && dash_like(text(at));
  }
  static bool dash_like(std::string_view sign) {
    return sign == "-" || sign == "\u2010" || sign == "\u2011" || sign == "\u2013" || sign == "\u2014" ||
           sign == "\u2212";
  }
  /// Past a hyphen that joins the words on its sides, or `at` itself.
  std::uint32_t past_hyphen(std::uint32_t at) const {
    if (!is_hyphen(at) || at + 1 >= last_) return at;
    return token(at).spaced == token(at + 1).spaced ? at + 1 : at;
  }

  bool stands_alone(std::uint32_t at) const;
  bool starts_numeral(std::uint32_t at) const { return at < last_ && reader_.may_start(token(at)); }
  Maybe digits(std::uint32_t at) const;
  Maybe joined_digits(std::uint32_t at, std::uint32_t& next) const;
  Maybe point_digits(std::uint32_t at, std::uint32_t& next) const;
  void join_groups(std::uint32_t at, std::string& figure, std::uint32_t& next) const;
  Maybe below_hundred(std::uint32_t at) const;
  Maybe below_thousand(std::uint32_t at) const;
  ReadNumber hundreds(ReadNumber head) const;
  void spoken_point(ReadNumber& whole) const;
  Maybe group(std::uint32_t at) const;
  void scales(ReadNumber& piece) const;
  const Maybe& sum(std::uint32_t at);
  Maybe read_sum(std::uint32_t at) const;
  Maybe cardinal(std::uint32_t at);
  Maybe next_group(const ReadNumber& sum) const;
  void mixed(ReadNumber& whole);
  Maybe fraction_of_more(std::uint32_t at);
  Maybe fraction(std::uint32_t at, bool scaled = true);
  Maybe part_after(Decimal numerator, std::uint32_t at) const;
  bool another(std::uint32_t at) const;
  Maybe ratio(std::uint32_t at) const;
  std::optional<int> exponent(std::uint32_t& at) const;
  void power(ReadNumber& piece) const;
  void scale_of_fraction(ReadNumber& piece) const;
  Maybe ordinal(std::uint32_t at);

  Maybe compound(std::uint32_t at);

  const NumeralReader& reader_;
  const Document& document_;
  std::uint32_t last_;
  const NumeralOptions& options_;
  std::uint32_t summed_at_ = no_token;  // where sum_ was read: an ordinal, a fraction and a cardinal all begin with it
  Maybe sum_;
};

/// A part of a numeral that ends before token `last`, exact.
inline ReadNumber piece_of(Decimal value, std::uint32_t last, bool spelled = true) {
  ReadNumber piece;
  piece.value = value;
  piece.tokens.last = last;
  piece.spelled = spelled;
  return piece;
}
inline ReadNumber ordinal_of(ReadNumber piece) {
  piece.ordinal = true;
  return piece;
}

/// The number that digits write, with its precision; none where commas do not group them as numbers do.
std::optional<ReadNumber> figure_of(std::string_view text);

}  // namespace gainsay
