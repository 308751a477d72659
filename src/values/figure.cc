// A figure is a number and what follows or precedes it. Each reader below looks at one thing a number can be a figure
// of and takes it or leaves it; the first that takes it decides. What none takes is a bare number, unless it is part of
// a name, an id, a score, a time or a year, which are kept out.
#include "values/figure.h"

namespace gainsay {

bool FigureReader::is_sign(std::uint32_t at, std::string_view sign) const { return has(at) && text(at) == sign; }

std::uint32_t FigureReader::past_sign(std::uint32_t at) const {
  if (!has(at + 1)) return at;
  const std::string_view sign = text(at);
  const bool hyphen = sign == "-" || sign == "\u2010" || sign == "\u2011" || sign == "\u2013";
  return hyphen && token(at).spaced == token(at + 1).spaced ? at + 1 : at;
}

std::optional<ReadNumber> FigureReader::number(std::uint32_t at, const NumeralOptions& options) const {
  auto read = lists_.numerals.read(document_, at, sentence_.last, options);
  const auto vague = lists_.readings.vague().longest(document_, at, sentence_.last);
  if (vague && !(read && read->tokens.last >= vague.last)) read = vague_number(at, vague);
  return read;
}

/// "several", "a couple", with the scales behind it: "several hundred", "a couple of million", "a few dozen".
ReadNumber FigureReader::vague_number(std::uint32_t at, const PhraseMap<VagueRule>::Found& phrase) const {
  ReadNumber number;
  number.spelled = true;
  number.value = phrase.meaning->figure.value_or(Decimal());
  number.tokens = {at, phrase.last};
  VagueNumber stands_for{phrase.meaning->hard, phrase.meaning->typical, phrase.meaning->words};
  for (;;) {
    std::uint32_t next = number.tokens.last;
    if (is(next, lists_.of)) ++next;
    next = past_hyphen(next);
    const NumeralWord& scale = has(next) ? lists_.numerals.word(token(next).folded) : lists_.numerals.word(no_word);
    using Cardinal = NumeralWord::Cardinal;
    if (scale.cardinal != Cardinal::hundred && scale.cardinal != Cardinal::scale && scale.cardinal != Cardinal::group)
      break;
    for (Range* range : {&stands_for.hard, &stands_for.typical}) {
      range->low.value = range->low.value * scale.value;
      range->high.value = range->high.value * scale.value;
    }
    number.value = number.value * scale.value;
    stands_for.words += " " + std::string(text(next));
    number.tokens.last = next + 1;
  }
  number.vague = keep(std::move(stands_for));
  return number;
}

bool FigureReader::is_time(std::uint32_t at) const {
  if (!has(at) || !lists_.nouns.is(token(at).folded, Nouns::time_unit)) return false;
  const bool verb = token(at).shape == Shape::lower && lists_.nouns.is(token(at).folded, Nouns::verb_too) &&
                    has(at + 1) && token(at + 1).shape == Shape::lower &&
                    !lists_.nouns.is(token(at + 1).folded, Nouns::year_lead);
  return !verb;
}

const HedgeRule* FigureReader::hedge_behind(std::uint32_t& at) const {
  const auto found = lists_.readings.after().longest(document_, at, sentence_.last);
  if (!found || is(found.last, lists_.than) || is(found.last, lists_.to) || is_number(found.last)) return nullptr;
  if (token(at).shape == Shape::upper) return nullptr;  // "737 MAX"
  const bool starts_another =
      is(at, lists_.and_) && plays(found.last, NumberLists::begins_figure) && !is_article(found.last);
  if (starts_another) return nullptr;  // "29 billion dollars and over $29 billion"
  at = found.last;
  return found.meaning;
}

std::optional<Figure> FigureReader::read(std::uint32_t at, bool joined, bool second, bool in_money) const {
  if (!has(at)) return std::nullopt;
  if (is_number(at)) {
    if (glued(at + 1))
      if (auto decade = decade_of_life(at)) return decade;
  } else if (auto found = begun_by_word(at)) {
    return found;
  }
  return plain(at, joined, second, in_money);
}

/// A figure that does not begin with its number; most words can be dismissed by their roles.
std::optional<Figure> FigureReader::begun_by_word(std::uint32_t at) const {
  if (plays(at, NumberLists::sign))
    if (auto money = money_before(at)) return money;
  if (plays(at, NumberLists::named)) {
    if (auto measure = unit_before(at)) return measure;
    if (auto age = age_before(at)) return age;
    if (auto decade = decade_of_life(at)) return decade;
    if (auto rank = rank_number(at)) return rank;
  }
  if (plays(at, NumberLists::named) || plays(at + 1, NumberLists::countable)) {
    if (auto coin = coin_alone(at)) return coin;
    if (auto unit = unit_alone(at, false)) return unit;
  }
  return plays(at, NumberLists::sign) ? garbled_money(at) : std::nullopt;
}

std::optional<Figure> FigureReader::unit_before(std::uint32_t at) const {
  const auto found = lists_.units.before().longest(document_, at, sentence_.last);
  if (!found) return std::nullopt;
  const auto read = number(past_hyphen(found.last), {});
  if (!read || read->ordinal || read->vague) return std::nullopt;
  Figure figure;
  figure.number = *read;
  figure.kind = Kind::measure;
  figure.unit = (*found.meaning)->symbol;
  figure.amount = read->value;
  figure.tokens = {at, read->tokens.last};
  return figure;
}

/// "No. 1", "number two".
std::optional<Figure> FigureReader::rank_number(std::uint32_t at) const {
  if (!lists_.nouns.is(token(at).folded, Nouns::number_sign)) return std::nullopt;
  if (text(at).size() == 2 && !is_number(at + 1)) return std::nullopt;  // "no one"
  const auto read = number(past_hyphen(at + 1), {});                    // "the number-two carmaker"
  if (!read || read->ordinal || read->fraction || read->vague || !read->value.is_whole()) return std::nullopt;
  Figure figure;
  figure.number = *read;
  figure.amount = read->value;
  figure.kind = read->value < Decimal(100) ? Kind::rank : Kind::number;
  figure.tokens = {at, read->tokens.last};
  figure.dropped = in_address(*read) || kept_out_after(*read) ||
                   (read->value >= Decimal(100) && text(read->tokens.first).find(',') == std::string_view::npos);
  return figure;
}

std::optional<Figure> FigureReader::plain(std::uint32_t at, bool joined, bool second, bool in_money) const {
  const bool sign_before = at > sentence_.first && glued(at) && lists_.currencies.before(document_, at - 1, at);
  const auto number = plain_number(at, joined, sign_before || in_money);
  std::optional<Figure> read;
  if (!number) return read;
  Figure& figure = read.emplace();
  figure.number = *number;
  figure.amount = figure.number.value;
  figure.tokens = figure.number.tokens;
  figure.dropped = (!second && kept_out_before(figure.number)) || in_telephone(figure.number);
  if (figure.dropped || told_behind(figure, figure.tokens.last) || told_around(figure, at)) return read;
  bare(figure, at);
  return read;
}

/// What stands right behind the number, or behind a hyphen there; most words there can be dismissed by their roles.
bool FigureReader::told_behind(Figure& figure, std::uint32_t next) const {
  const ReadNumber& number = figure.number;
  const bool part = number.fraction || number.vague || number.value < Decimal(1);
  const bool tells = plays(next, NumberLists::behind) || (part && plays(next, NumberLists::share));
  if (!tells && past_hyphen(next) == next) return false;
  figure.after = hedge_after(next);
  figure.tokens.last = next;
  if (with_part_of_unit(figure, next)) return true;
  if (number.ordinal) return false;
  const std::uint32_t past = past_hyphen(next);
  return told_at(figure, next) || (past != next && told_at(figure, past));
}

/// Whether the words from `at` on say what the number is one of, be it a length of time, which is no figure.
bool FigureReader::told_at(Figure& figure, std::uint32_t at) const {
  using Lists = NumberLists;
  const unsigned said = roles(at);
  const bool told = ((said & Lists::percents) != 0 && with_percent(figure, at)) ||
                    ((said & (Lists::moneys | Lists::share)) != 0 && with_money(figure, at)) ||
                    ((said & Lists::ages) != 0 && with_age(figure, at)) ||
                    ((said & Lists::measures) != 0 && with_unit(figure, at)) ||
                    ((said & Lists::multiplies) != 0 && (with_times(figure, at) || with_odds(figure, at)));
  if (told) return true;
  const bool fraction = figure.number.fraction, half_of = fraction && is_article(at);
  const bool apart = at != figure.tokens.last;
  figure.dropped = is_time(half_of ? at + 1 : at) && (!fraction || half_of || apart);
  return figure.dropped;
}

/// What the words on both sides make of the number: a rank, a share, an age, a count; or that it is no figure.
bool FigureReader::told_around(Figure& figure, std::uint32_t at) const {
  const ReadNumber& number = figure.number;
  const std::uint32_t next = figure.tokens.last;
  const bool told =
      at > sentence_.first && (token(at - 1).shape == Shape::symbol || plays(at - 1, NumberLists::before));
  const bool bare_part = number.fraction && number.tokens.size() == 1 && is_time(at);  // "the fourth quarter"
  const bool quarters = number.fraction && is_time(number.tokens.last - 1) && at > sentence_.first &&
                        lists_.nouns.is(token(at - 1).folded, Nouns::length_lead) && !is(number.tokens.last, lists_.of);
  if ((told && numbered(number)) || bare_part || quarters || is_counter(number)) return figure.dropped = true;
  if (number.ordinal) {
    with_rank(figure, next);
    figure.dropped = figure.kind == Kind::ordinal && in_name(number);
    return true;
  }
  if (with_share(figure, next)) return true;
  if (told && (apposed_age(figure) || age_by_verb(figure) || age_in_list(figure) || age_of_pronoun(figure)))
    return true;
  if (told && token(at - 1).shape != Shape::symbol && is_time(at - 1) && token(at).shape == Shape::number &&
      token(at - 1).shape != Shape::lower && (number.value <= Decimal(31) || is_year(number)))
    return figure.dropped = true;  // "June 12"; but "in July 48 people died"
  if (kept_out_after(number)) return figure.dropped = figure.joined = true;
  return !reads_as_year(number) && !names_model(number) && with_noun(figure, next);
}

/// A number with nothing behind it that says what it is: a year, a part of a name or address, a model, or a plain
/// number.
void FigureReader::bare(Figure& figure, std::uint32_t at) const {
  const ReadNumber& number = figure.number;
  const std::uint32_t next = figure.tokens.last;
  figure.weak_year = is_year(number);
  figure.dropped = figure.weak_year || in_address(number) || (glued(next) && past_hyphen(next) != next) ||
                   named(number) ||
                   (number.value == Decimal(1) && token(at).folded == lists_.one && number.tokens.size() == 1);
  const bool model = is_number(at) && !number.fraction && number.value >= Decimal(100) &&
                     number.value < Decimal(1000) && at > sentence_.first && is_article(at - 1);
  if (model && number.tokens.size() == 1) figure.dropped = true;                            // "flew a 747"
  if (past_hyphen(next) != next && is(past_hyphen(next), lists_.to)) figure.joined = true;  // "20-to-30-percent"
}

}  // namespace gainsay
