// Figures in digits: their separators, the point in words, powers of ten.
#include <algorithm>
#include <iterator>
#include <limits>

#include "values/numeral_parse.h"

namespace gainsay {
namespace {

constexpr int most_places = 9;  // of a decimal

/// Whether `figure` groups its digits by commas as numbers do: threes, or twos before the last three (lakh).
bool commas_fit(std::string_view figure) {
  const std::size_t first = figure.find(',');
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  std::size_t end = std::min(figure.find('.'), figure.size()), group = 0;
  bool last_group = true;
  while (end > first) {
    const std::size_t comma = figure.rfind(',', end - 1);
    group = end - comma - 1;
    if (group != 3 && (last_group || group != 2)) return false;
    last_group = false;
    end = comma;
  }
  return true;
}

/// What digits, with a point and commas among them, write where 64 bits do not hold it.
Decimal long_figure(std::string_view text) {
  std::string plain;
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ','; });
  return Decimal::parse(plain).value_or(Decimal());
}

}  // namespace

std::optional<ReadNumber> figure_of(std::string_view text) {
  std::optional<ReadNumber> read;
  std::uint64_t count = 0;  // of its last digit
  int digits = 0, places = 0;
  bool commas = false, pointed = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      count = count * 10 + static_cast<std::uint64_t>(c - '0'), ++digits, places += pointed;
    else if (c == ',')
      commas = true;
    else if (c == '.' && !pointed)
      pointed = true;
    else
      return read;
  }
  if (digits == 0 || (commas && !commas_fit(text))) return read;
  ReadNumber& piece = read.emplace();
  piece.precision = power_of_ten(-std::min(places, most_places));
  const bool counted = digits <= std::numeric_limits<std::uint64_t>::digits10 && places <= most_places;
  piece.value = counted ? Decimal::from_units(Decimal::Wide{count} * piece.precision.units()) : long_figure(text);
  return read;
}

/// Digits that the text writes apart but mean one figure: "12,34,567.89", "1 234 567".
void NumeralParse::join_groups(std::uint32_t at, std::string& figure, std::uint32_t& next) const {
  while (is_sign(next, ',') && is_glued(next) && is_number(next + 1) && is_glued(next + 1)) {
    std::string longer = figure + "," + std::string(text(next + 1));
    if (!commas_fit(longer)) break;
    figure = std::move(longer);
    next += 2;
  }
  if (figure.size() > 3 || token(at).shape != Shape::number) return;
  std::string spaced = figure;
  std::uint32_t end = next;
  while (end < next + 5 && is_number(end) && text(end).find_first_of(",:") == std::string_view::npos &&
         std::min(text(end).find('.'), text(end).size()) == 3 && spaced.find('.') == std::string::npos)
    spaced += text(end++);
  const bool two_or_more = end >= next + 2, round = end == next + 1 && text(next).ends_with("00");
  if (two_or_more || round) {
    figure = std::move(spaced);
    next = end;
  }
}

std::optional<ReadNumber> NumeralParse::digits(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  const bool goes_on = is_number(next) || is_sign(next, ',');
  auto piece = !is_number(at) ? point_digits(at, next) : goes_on ? joined_digits(at, next) : figure_of(text(at));
  if (piece) piece->tokens.last = next;
  return piece;
}

/// The figure at `at`, with the digits from `next` on that belong to it; `next` moves behind them.
std::optional<ReadNumber> NumeralParse::joined_digits(std::uint32_t at, std::uint32_t& next) const {
  std::string figure(text(at));
  if (figure.find(':') != std::string::npos) return std::nullopt;
  join_groups(at, figure, next);
  const bool comma_point = is_sign(next, ',') && is_glued(next) && is_number(next + 1) && is_glued(next + 1) &&
                           text(next + 1).size() <= 2 && figure.find_first_of(",.") == std::string::npos &&
                           !is_sign(next + 2, ',');
  if (comma_point) {
    figure += "." + std::string(text(next + 1));
    next += 2;
  }
  return figure_of(figure);
}

/// ".50" after a space; `next` moves behind it.
std::optional<ReadNumber> NumeralParse::point_digits(std::uint32_t at, std::uint32_t& next) const {
  if (!is_sign(at, '.') || !is_number(at + 1) || !is_glued(at + 1)) return std::nullopt;
  const bool apart = token(at).spaced || at == 0 || token(at - 1).shape == Shape::symbol;
  if (!apart || text(at + 1).find_first_of(".,:") != std::string_view::npos) return std::nullopt;
  next = at + 2;
  return figure_of("0." + std::string(text(at + 1)));
}

/// "nine point nought four", "1 point 1": `whole` ends before the point.
void NumeralParse::spoken_point(ReadNumber& whole) const {
  std::string figure = ".";
  std::uint32_t at = whole.tokens.last + 1;
  for (; at < last_; ++at) {
    if (is_number(at))
      figure += text(at);
    else if (auto spoken = below_hundred(at))
      figure += spoken->value.to_string(), at = spoken->tokens.last - 1;
    else
      break;
  }
  auto after = figure.size() > 1 ? figure_of(figure) : std::nullopt;
  if (!after || !whole.value.is_whole()) return;
  whole.value = after->value + whole.value;
  whole.precision = after->precision;
  whole.tokens.last = at;
}

/// A sign and digits at `at`: the power in "10^-4", "1e10".
std::optional<int> NumeralParse::exponent(std::uint32_t& at) const {
  const bool negative = is_hyphen(at);
  if (negative || is_sign(at, '+')) ++at;
  const auto digits = is_number(at) && is_glued(at) ? figure_of(text(at)) : std::nullopt;
  if (!digits || !digits->value.is_whole() || digits->value > Decimal(29)) return std::nullopt;
  ++at;
  return static_cast<int>(digits->value.to_whole()) * (negative ? -1 : 1);
}

/// "1.3x10^6", "1e10", "2.5^-1".
void NumeralParse::power(ReadNumber& piece) const {
  if (piece.spelled || piece.scale != Decimal(1) || !is_glued(piece.tokens.last)) return;
  std::uint32_t at = piece.tokens.last;
  const bool ten = word(at).times && is_number(at + 1) && text(at + 1) == "10";
  const bool short_form = word(at).exponent;
  if (!ten && !short_form && !is_sign(at, '^')) return;
  at += ten ? 2 : 1;
  if (ten && is_sign(at, '^')) ++at;
  const auto power = at == piece.tokens.last + 2 && ten && !is_hyphen(at) ? std::nullopt : exponent(at);
  if (!power || *power < -9) return;
  Decimal factor = ten || short_form ? power_of_ten(*power) : Decimal(1);
  if (!ten && !short_form) {
    for (int i = 0; i < (*power < 0 ? -*power : *power); ++i) factor = factor * piece.value;
    piece.value = *power < 0 ? Decimal(1) / factor : factor;
  } else {
    piece.value = piece.value * factor;
    piece.scale = factor;
    piece.precision = piece.precision * factor;
  }
  piece.tokens.last = at;
}

}  // namespace gainsay
