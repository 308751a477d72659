// A numeral is a descending sum of groups, "three million, two hundred thousand and twelve". A group is a number below
// a thousand in words, or one in digits, times its scales; each group must be smaller than the scale before it, which
// is what ends "two thousand and three thousand" after its first two words. A fraction may stand alone ("two-thirds",
// "half a million") or after the last group ("two and a half million"), where it shares the scale that follows or,
// failing one, that came before. Digits carry their precision along: one unit of their last digit, times the scales.
#include "values/numeral.h"

#include <algorithm>
#include <string>

namespace gainsay {
namespace {

using Cardinal = NumeralWord::Cardinal;

constexpr std::int64_t thousand = 1000;

struct Piece {
  Decimal value;
  Decimal precision;
  Decimal scale = 1;       ///< the scales multiplied in
  std::uint32_t last = 0;  ///< the token after it
  bool spelled = false, plural = false;
};

class NumeralParse {
 public:
  NumeralParse(const NumeralReader& reader, const Document& document, std::uint32_t last, const NumeralOptions& options)
      : reader_(reader), document_(document), last_(last), options_(options) {}

  std::optional<ReadNumber> numeral(std::uint32_t at);

 private:
  using Maybe = std::optional<Piece>;

  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  const NumeralWord& word(std::uint32_t at) const {
    static const NumeralWord nothing;
    return at < last_ ? reader_.word(token(at).folded) : nothing;
  }
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
    return sign == "-" || sign == "\u2010" || sign == "\u2011" || sign == "\u2013" || sign == "\u2014";
  }
  /// Past a hyphen that joins the words on its sides, or `at` itself.
  std::uint32_t past_hyphen(std::uint32_t at) const {
    if (!is_hyphen(at) || at + 1 >= last_) return at;
    return token(at).spaced == token(at + 1).spaced ? at + 1 : at;
  }

  Maybe digits(std::uint32_t at) const;
  Maybe point_digits(std::uint32_t at) const;
  void join_groups(std::uint32_t at, std::string& figure, std::uint32_t& next) const;
  Maybe below_hundred(std::uint32_t at) const;
  Maybe below_thousand(std::uint32_t at) const;
  Maybe hundreds(Piece head) const;
  Maybe spoken_point(Piece whole) const;
  Maybe group(std::uint32_t at) const;
  void scales(Piece& piece) const;
  Maybe sum(std::uint32_t at) const;
  Maybe cardinal(std::uint32_t at) const;
  Maybe next_group(const Piece& sum) const;
  Maybe mixed(Piece whole) const;
  Maybe fraction(std::uint32_t at, bool scaled = true) const;
  Maybe part_after(Decimal numerator, std::uint32_t at) const;
  Maybe ratio(std::uint32_t at) const;
  std::optional<int> exponent(std::uint32_t& at) const;
  Maybe power(Piece piece) const;
  void scale_of_fraction(Piece& piece) const;
  std::optional<ReadNumber> ordinal(std::uint32_t at) const;

  ReadNumber number(const Piece& piece, std::uint32_t at, bool negative) const;

  const NumeralReader& reader_;
  const Document& document_;
  std::uint32_t last_;
  const NumeralOptions& options_;
};

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

std::optional<Piece> figure_of(std::string_view text) {
  std::string plain;
  std::size_t point = std::string_view::npos;
  for (char c : text) {
    if (c == ',') continue;
    if (c == '.') point = plain.size();
    plain += c;
  }
  const auto value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  Piece piece;
  piece.value = *value;
  const std::size_t places = point == std::string_view::npos ? 0 : plain.size() - point - 1;
  piece.precision = power_of_ten(-static_cast<int>(std::min<std::size_t>(places, 9)));
  return piece;
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
  while (is_number(end) && text(end).find_first_of(",:") == std::string_view::npos &&
         std::min(text(end).find('.'), text(end).size()) == 3 && spaced.find('.') == std::string::npos)
    spaced += text(end++);
  const bool two_or_more = end >= next + 2, round = end == next + 1 && text(next).ends_with("00");
  if (two_or_more || round) {
    figure = std::move(spaced);
    next = end;
  }
}

std::optional<Piece> NumeralParse::digits(std::uint32_t at) const {
  if (!is_number(at)) return point_digits(at);
  std::string figure(text(at));
  if (figure.find(':') != std::string::npos) return std::nullopt;
  std::uint32_t next = at + 1;
  join_groups(at, figure, next);
  if (std::count(figure.begin(), figure.end(), '.') > 1 || !commas_fit(figure)) return std::nullopt;
  const bool comma_point = is_sign(next, ',') && is_glued(next) && is_number(next + 1) && is_glued(next + 1) &&
                           text(next + 1).size() <= 2 && figure.find_first_of(",.") == std::string::npos &&
                           !is_sign(next + 2, ',');
  if (comma_point) {
    figure += "." + std::string(text(next + 1));
    next += 2;
  }
  auto piece = figure_of(figure);
  if (piece) piece->last = next;
  return piece;
}

/// ".50" after a space.
std::optional<Piece> NumeralParse::point_digits(std::uint32_t at) const {
  if (!is_sign(at, '.') || !is_number(at + 1) || !is_glued(at + 1)) return std::nullopt;
  const bool apart = token(at).spaced || at == 0 || token(at - 1).shape == Shape::symbol;
  if (!apart || text(at + 1).find_first_of(".,:") != std::string_view::npos) return std::nullopt;
  auto piece = figure_of("0." + std::string(text(at + 1)));
  if (piece) piece->last = at + 2;
  return piece;
}

std::optional<Piece> NumeralParse::below_hundred(std::uint32_t at) const {
  const NumeralWord& head = word(at);
  if (head.cardinal != Cardinal::unit && head.cardinal != Cardinal::teen && head.cardinal != Cardinal::ten)
    return std::nullopt;
  Piece piece{head.value, {}, 1, at + 1, true, false};
  if (head.cardinal != Cardinal::ten) return piece;
  const NumeralWord& unit = word(past_hyphen(at + 1));
  if (unit.cardinal == Cardinal::unit && unit.value != Decimal()) {
    piece.value = piece.value + unit.value;
    piece.last = past_hyphen(at + 1) + 1;
  }
  return piece;
}

/// "two hundred (and five)", "a hundred", "hundred"; `head` counts the hundreds and ends before that word.
std::optional<Piece> NumeralParse::hundreds(Piece head) const {
  head.value = head.value * Decimal(100);
  head.precision = head.precision * Decimal(100);
  head.last = past_hyphen(head.last) + 1;
  const bool joins = word(head.last).joins;
  if (joins && !options_.joined_by_and) return head;
  const std::uint32_t at = joins ? head.last + 1 : past_hyphen(head.last);
  auto rest = below_hundred(at);
  if (!rest && joins) rest = digits(at);
  if (!rest || rest->value >= Decimal(100) || rest->value == Decimal() || !rest->value.is_whole()) return head;
  if (word(rest->last).cardinal == Cardinal::hundred || word(rest->last).part != Decimal()) {
    if (joins) return head;  // "three hundred and two hundred" are two numbers
  }
  head.value = head.value + rest->value;
  head.precision = {};
  head.last = rest->last;
  return head;
}

std::optional<Piece> NumeralParse::below_thousand(std::uint32_t at) const {
  if (word(at).article && word(past_hyphen(at + 1)).cardinal == Cardinal::hundred)
    return hundreds({1, {}, 1, at + 1, true, false});
  if (word(at).cardinal == Cardinal::hundred) return hundreds({1, {}, 1, at, true, false});
  auto head = below_hundred(at);
  if (!head) return head;
  if (word(past_hyphen(head->last)).cardinal == Cardinal::hundred) return hundreds(*head);
  // "one twenty-two", as a bus or a flight is called
  const bool called =
      word(at).cardinal == Cardinal::unit && word(at).value != Decimal() && word(head->last).cardinal == Cardinal::ten;
  auto rest = called ? below_hundred(head->last) : std::nullopt;
  if (!rest || is_hyphen(rest->last) || word(rest->last).part != Decimal()) return head;
  head->value = head->value * Decimal(100) + rest->value;
  head->last = rest->last;
  return head;
}

/// "nine point nought four", "1 point 1".
std::optional<Piece> NumeralParse::spoken_point(Piece whole) const {
  if (!word(whole.last).point) return whole;
  std::string figure = ".";
  std::uint32_t at = whole.last + 1;
  for (; at < last_; ++at) {
    if (is_number(at))
      figure += text(at);
    else if (auto spoken = below_hundred(at))
      figure += spoken->value.to_string(), at = spoken->last - 1;
    else
      break;
  }
  auto after = figure.size() > 1 ? figure_of(figure) : std::nullopt;
  if (!after || !whole.value.is_whole()) return whole;
  after->value = after->value + whole.value;
  after->last = at;
  after->spelled = whole.spelled;
  return after;
}

/// Multiplies `piece` by the scale words and letters that follow it.
void NumeralParse::scales(Piece& piece) const {
  for (;;) {
    const std::uint32_t at = past_hyphen(piece.last);
    const NumeralWord& next = word(at);
    bool scales =
        next.cardinal == Cardinal::scale || next.cardinal == Cardinal::hundred || next.cardinal == Cardinal::group;
    const bool touches = is_glued(piece.last) && at == piece.last && token(at - 1).shape == Shape::number;
    if (next.letter) {
      const bool upper = at < last_ && token(at).shape == Shape::upper;
      scales = options_.money || (touches && (!next.letter_in_money || upper));
      if (at + 1 < last_ && is_glued(at + 1) && token(at + 1).shape == Shape::number) scales = false;
    }
    if (next.plural && piece.value == Decimal(1) && !piece.spelled) scales = false;
    if (!scales) return;
    piece.value = piece.value * next.value;
    piece.scale = piece.scale * next.value;
    piece.precision = piece.precision * next.value;
    if (piece.precision == Decimal() && piece.scale >= power_of_ten(5)) piece.precision = piece.scale;
    piece.last = at + 1;
  }
}

std::optional<Piece> NumeralParse::group(std::uint32_t at) const {
  const NumeralWord& head = word(at);
  auto piece = digits(at);
  if (!piece) piece = below_thousand(at);
  if (piece) piece = spoken_point(*piece);
  const bool bare =
      (head.cardinal == Cardinal::scale || head.cardinal == Cardinal::group) && !head.plural && !head.counted;
  const bool named = at < last_ && token(at).shape != Shape::lower && at > 0 && token(at - 1).shape != Shape::symbol;
  if (!piece && bare && !named) piece = Piece{1, {}, 1, at, true, false};
  const bool counted = head.article && at + 1 < last_ &&
                       (word(at + 1).cardinal == Cardinal::scale || word(at + 1).cardinal == Cardinal::group);
  if (!piece && counted && !word(at + 1).plural && !word(at + 1).counted) piece = Piece{1, {}, 1, at + 1, true, false};
  if (!piece) return piece;
  scales(*piece);
  return piece;
}

/// The group that goes on the sum: smaller than the scale before it.
std::optional<Piece> NumeralParse::next_group(const Piece& sum) const {
  if (sum.scale < Decimal(100)) return std::nullopt;
  std::uint32_t at = sum.last;
  const bool comma = is_sign(at, ',') && sum.spelled && sum.scale >= Decimal(thousand);
  if (comma) ++at;
  const bool joins = word(at).joins;
  if (joins) ++at;
  if (joins && !options_.joined_by_and) return std::nullopt;
  if (word(at).article) return std::nullopt;
  auto next = group(past_hyphen(at));
  if (!next || next->value >= sum.scale || next->value == Decimal() || !next->value.is_whole()) return std::nullopt;
  const NumeralWord& after = word(past_hyphen(next->last));
  if (after.part != Decimal() && (after.plural || after.ordinal == Cardinal::none)) return std::nullopt;
  if (!next->spelled && next->scale == Decimal(1) && !joins) return std::nullopt;  // "two million 500 ..."
  if (comma && !next->spelled) return std::nullopt;
  return next;
}

std::optional<Piece> NumeralParse::sum(std::uint32_t at) const {
  auto sum = group(at);
  if (!sum || (!sum->value.is_whole() && sum->scale == Decimal(1))) return sum;
  while (auto next = next_group(*sum)) {
    sum->value = sum->value + next->value;
    sum->scale = next->scale;
    sum->precision = next->precision;
    sum->last = next->last;
    sum->spelled = sum->spelled || next->spelled;
  }
  return sum;
}

std::optional<Piece> NumeralParse::cardinal(std::uint32_t at) const {
  auto whole = sum(at);
  return whole ? mixed(*whole) : whole;
}

/// The fraction after a whole number: "2 1/2", "2½", "two and a half", "a million and a half".
std::optional<Piece> NumeralParse::mixed(Piece whole) const {
  const std::uint32_t at = whole.last;
  std::optional<Piece> rest;
  if (at < last_ && word(at).fraction != Decimal()) {
    rest = Piece{word(at).fraction, {}, 1, at + 1, false, false};
  } else if (word(at).joins) {
    rest = fraction(at + 1, false);
  } else if (!whole.spelled && whole.scale == Decimal(1) && at + 2 < last_ && is_number(past_hyphen(at)) &&
             token(past_hyphen(at)).spaced == token(at).spaced) {
    rest = is_sign(past_hyphen(at) + 1, '/') ? fraction(past_hyphen(at), false) : std::nullopt;
  }
  if (!rest || rest->value >= Decimal(1) || !whole.value.is_whole()) return whole;
  const Decimal shared = whole.scale >= Decimal(thousand) ? whole.scale : Decimal(1);
  whole.value = whole.value + rest->value * shared;
  whole.precision = rest->value == Decimal::from_units(Decimal::scale / 2) ? shared / Decimal(2) : shared / Decimal(4);
  whole.last = rest->last;
  if (shared == Decimal(1)) scales(whole);
  return whole;
}

/// "thirds", "-quarters" after `numerator`, as a share of one.
std::optional<Piece> NumeralParse::part_after(Decimal numerator, std::uint32_t at) const {
  const std::uint32_t place = past_hyphen(at);
  const NumeralWord& part = word(place);
  if (part.part != Decimal()) {
    const bool single = numerator == Decimal(1);
    if (!single && !part.plural) return std::nullopt;
    return Piece{numerator / part.part, {}, 1, place + 1, true, false};
  }
  const NumeralWord& unit = word(past_hyphen(place + 1));  // "twenty-firsts", "a twenty-first"
  const bool tens = part.cardinal == Cardinal::ten && place + 1 < last_;
  if (!tens || unit.part == Decimal() || unit.part >= Decimal(10) || (!unit.plural && numerator != Decimal(1)))
    return std::nullopt;
  return Piece{numerator / (part.value + unit.part), {}, 1, past_hyphen(place + 1) + 1, true, false};
}

/// What "half", "two-thirds" is a fraction of: "half a million", "a quarter of a million", "half million".
void NumeralParse::scale_of_fraction(Piece& piece) const {
  std::uint32_t at = piece.last;
  if (word(at).of && word(at + 1).article)
    at += 2;
  else if (word(at).article)
    at += 1;
  const NumeralWord& scale = word(past_hyphen(at));
  const bool scales_it =
      scale.cardinal == Cardinal::scale || scale.cardinal == Cardinal::group || scale.cardinal == Cardinal::hundred;
  if (!scales_it || scale.plural) return;
  piece.last = past_hyphen(at);
  piece.precision = piece.value;
  scales(piece);
  piece.precision = piece.value * Decimal::from_units(Decimal::scale / 5);
}

std::optional<Piece> NumeralParse::fraction(std::uint32_t at, bool scaled) const {
  const NumeralWord& head = word(at);
  std::optional<Piece> found;
  if (head.fraction != Decimal()) found = Piece{head.fraction, {}, 1, at + 1, false, false};
  const bool bare = head.part != Decimal() && head.ordinal == Cardinal::none && !head.plural;
  if (!found && bare) found = Piece{Decimal(1) / head.part, {}, 1, at + 1, true, false};
  if (!found && head.article) found = part_after(1, at + 1);
  if (!found) {
    auto numerator = group(at);
    if (numerator && numerator->value.is_whole() && numerator->scale <= power_of_ten(6))
      found = part_after(numerator->value, numerator->last);
  }
  if (!found) found = ratio(at);
  if (found && scaled) scale_of_fraction(*found);
  return found;
}

/// "3/4", "one over three".
std::optional<Piece> NumeralParse::ratio(std::uint32_t at) const {
  auto numerator = is_number(at) ? digits(at) : below_thousand(at);
  if (!numerator || !numerator->value.is_whole()) return std::nullopt;
  const std::uint32_t between = numerator->last;
  const bool slash =
      is_sign(between, '/') && is_number(at) && is_number(between + 1) && is_glued(between) && is_glued(between + 1);
  if (!slash && !(word(between).over && numerator->value == Decimal(1))) return std::nullopt;
  NumeralParse rest(reader_, document_, last_, options_);
  auto denominator = slash ? digits(between + 1) : rest.group(between + 1);
  if (!denominator || denominator->value == Decimal() || !denominator->value.is_whole()) return std::nullopt;
  if (slash && (is_sign(denominator->last, '/') || (at > 0 && is_sign(at - 1, '/') && is_glued(at))))
    return std::nullopt;  // 5/17/2018
  if (slash && text(at) == "9" && text(between + 1) == "11") return std::nullopt;
  Piece piece{numerator->value / denominator->value, {}, 1, denominator->last, !is_number(at), false};
  return piece;
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
std::optional<Piece> NumeralParse::power(Piece piece) const {
  if (piece.spelled || piece.scale != Decimal(1) || !is_glued(piece.last)) return piece;
  std::uint32_t at = piece.last;
  const bool ten = word(at).times && is_number(at + 1) && text(at + 1) == "10";
  const bool short_form = word(at).exponent;
  if (!ten && !short_form && !is_sign(at, '^')) return piece;
  at += ten ? 2 : 1;
  if (ten && is_sign(at, '^')) ++at;
  const auto power = at == piece.last + 2 && ten && !is_hyphen(at) ? std::nullopt : exponent(at);
  if (!power || *power < -9) return piece;
  Decimal factor = ten || short_form ? power_of_ten(*power) : Decimal(1);
  if (!ten && !short_form) {
    for (int i = 0; i < (*power < 0 ? -*power : *power); ++i) factor = factor * piece.value;
    piece.value = *power < 0 ? Decimal(1) / factor : factor;
  } else {
    piece.value = piece.value * factor;
    piece.scale = factor;
    piece.precision = piece.precision * factor;
  }
  piece.last = at;
  return piece;
}

ReadNumber NumeralParse::number(const Piece& piece, std::uint32_t at, bool negative) const {
  ReadNumber read;
  read.value = negative ? -piece.value : piece.value;
  read.precision = piece.precision;
  read.scale = piece.scale;
  read.tokens = {at, piece.last};
  read.spelled = piece.spelled;
  return read;
}

/// "third", "twenty-second", "one hundred twenty-fifth", "22nd".
std::optional<ReadNumber> NumeralParse::ordinal(std::uint32_t at) const {
  if (is_number(at) && is_glued(at + 1) && word(at + 1).ending) {
    auto piece = figure_of(text(at));
    if (!piece || !piece->value.is_whole()) return std::nullopt;
    piece->last = at + 2;
    ReadNumber read = number(*piece, at, false);
    read.ordinal = true;
    return read;
  }
  const auto head = sum(at);
  Decimal base = head ? head->value : Decimal();
  std::uint32_t place = head ? past_hyphen(head->last) : at;
  if (head && head->last == place && word(place).joins) ++place;
  const NumeralWord& tail = word(place);
  if (tail.ordinal == Cardinal::none || !base.is_whole()) return std::nullopt;
  if (!head) {
    base = tail.value;
  } else if (tail.ordinal == Cardinal::scale) {
    base = base * tail.value;
  } else {
    const std::int64_t tens = base.to_whole() % 100;
    const bool fits = tail.ordinal == Cardinal::unit ? tens % 10 == 0 && tens != 10 : tens == 0;
    if (!fits || base == Decimal()) return std::nullopt;
    base = base + tail.value;
  }
  ReadNumber read = number({base, {}, 1, place + 1, true, false}, at, false);
  read.ordinal = true;
  return read;
}

std::optional<ReadNumber> NumeralParse::numeral(std::uint32_t at) {
  std::uint32_t first = at;
  const bool minus_word = word(at).minus;
  const bool minus_sign = is_hyphen(at) && is_glued(at + 1) && (is_number(at + 1) || is_sign(at + 1, '.'));
  if (minus_word || minus_sign) ++first;
  if (first >= last_) return std::nullopt;
  if (auto read = minus_word || minus_sign ? std::nullopt : ordinal(at)) {
    auto share = fraction(at);
    if (!share || share->last < read->tokens.last) return read;
    if (share->last == read->tokens.last && !word(at).article && share->value * Decimal(3) <= Decimal(1) &&
        word(at).value != Decimal(1))
      return read;
  }
  if (auto share = fraction(first)) {
    auto whole = cardinal(first);
    if (!whole || whole->last <= share->last) {
      ReadNumber read = number(*share, at, minus_word || minus_sign);
      read.fraction = share->scale == Decimal(1);
      return read;
    }
  }
  auto piece = cardinal(first);
  if (piece) piece = power(*piece);
  if (!piece) return std::nullopt;
  if (minus_word && !is_number(first) && !piece->spelled) return std::nullopt;
  return number(*piece, at, minus_word || minus_sign);
}

}  // namespace

std::optional<ReadNumber> NumeralReader::read(const Document& document, std::uint32_t at, std::uint32_t last,
                                              const NumeralOptions& options) const {
  if (at >= last) return std::nullopt;
  auto read = NumeralParse(*this, document, last, options).numeral(at);
  if (read && read->tokens.last <= read->tokens.first) return std::nullopt;
  if (read) read->article = word(document.tokens[at].folded).article;
  return read;
}

}  // namespace gainsay
