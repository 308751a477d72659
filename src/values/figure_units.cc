// What may stand after a number: percent, currency, age, unit, "times", "in five", a superlative, a noun.
#include "values/figure.h"

namespace gainsay {
namespace {

/// A fraction in words is meant to a quarter of itself either way: "a quarter point", "half a mile".
Decimal rough(Decimal fraction) { return fraction / Decimal(2); }

}  // namespace

bool FigureReader::with_percent(Figure& figure, std::uint32_t at) const {
  const auto points = lists_.units.percent_points().longest(document_, at, sentence_.last);
  const auto percent = points ? points : lists_.units.percent().longest(document_, at, sentence_.last);
  if (!percent) return false;
  if (token(at).shape == Shape::upper && token(at).span().size() == 2) return false;  // "12 PC games"
  figure.kind = Kind::percent;
  if (points) figure.unit = "pp";
  figure.tokens.last = percent.last;
  return true;
}

void FigureReader::set_money(Figure& figure, const CurrencyName& name) const {
  figure.kind = Kind::money;
  const bool dollar = name.iso.empty();
  figure.unit = dollar ? context_.currency : name.iso;
  if (dollar && !figure.unit.ends_with("D")) figure.unit = "USD";
  if (name.iso == "XBT") figure.unit = "BTC";
  if (dollar) figure.scale = "short";
  if (name.minor) {
    figure.factor = name.worth;
    figure.scale = name.written;
  } else if (name.worth != Decimal(1)) {
    figure.amount = figure.amount * name.worth;
    figure.number.precision = figure.number.precision * name.worth;
  }
}

bool FigureReader::speaks_of_money(std::uint32_t at) const {
  const std::uint32_t from = at > sentence_.first + 6 ? at - 6 : sentence_.first;
  for (std::uint32_t i = from; i < at; ++i)
    if (lists_.currencies.is_cue(token(i).folded)) return true;
  return false;
}

/// "pounds" after a figure that ends before `at`: a weight where one is spoken of; else money after a scale word, where
/// money is spoken of, or where pounds are the money.
bool FigureReader::pounds_are_money(const ReadNumber& number, std::uint32_t at) const {
  const Decimal size = number.vague ? meant(number).hard.low.value : number.value;
  const std::uint32_t from = number.tokens.first > sentence_.first + 6 ? number.tokens.first - 6 : sentence_.first;
  for (std::uint32_t i = from; i < at + 6 && has(i); ++i)
    if (lists_.currencies.is_weight_cue(token(i).folded)) return false;
  return size >= Decimal(100000) || context_.currency == "GBP" || speaks_of_money(number.tokens.first);
}

/// The number at `at`; "3m yuan", "1.5m people": a letter may be a scale because of the currency or the noun behind it.
std::optional<ReadNumber> FigureReader::plain_number(std::uint32_t at, bool joined, bool in_money) const {
  const bool lettered = is_number(at) && glued(at + 1) && lists_.numerals.word(token(at + 1).folded).letter_in_money;
  if (lettered)
    if (auto read = number(at, {true, joined}); read && scaled_by_what_follows(*read)) return read;
  return number(at, {in_money, joined});
}

bool FigureReader::scaled_by_what_follows(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.last;
  if (number.tokens.size() != 2) return false;
  const std::uint32_t noun = past_hyphen(at);
  if (has(noun) && lists_.nouns.is(token(noun).folded, Nouns::in_millions)) return true;
  const auto currency = lists_.currencies.after(document_, at, sentence_.last);
  return currency && !currency.meaning->weak && !currency.meaning->coin && !currency.meaning->minor &&
         !currency.meaning->weighs && token(at).spaced;
}

bool FigureReader::with_money(Figure& figure, std::uint32_t at) const {
  const ReadNumber& number = figure.number;
  if (number.ordinal || (number.fraction && !is(at, lists_.of))) return false;
  if (number.vague && is(at, lists_.of)) ++at;  // "billions of dollars"
  const auto found = lists_.currencies.after(document_, at, sentence_.last);
  if (!found || found.meaning->alone) return false;
  const CurrencyName& name = *found.meaning;
  const bool of_what = is(found.last, lists_.of);  // "thousands of pounds of explosives"
  const bool large = number.value >= Decimal(1000) || number.vague;
  if (name.weak && !large) return false;
  const bool hyphened = at != figure.tokens.last && !number.vague && number.value < power_of_ten(6);
  const bool vague_sum = number.vague && meant(number).hard.low.value >= Decimal(1000) && !of_what;
  if (name.weighs && (hyphened || !(pounds_are_money(number, found.last) || vague_sum)))
    return false;  // "a 200-pound man"
  const std::uint32_t first = number.tokens.first;
  if (name.before && is_year(number) && first > sentence_.first && text(first - 1) == "©")
    return false;  // "© 2017 NPR"
  // "10 $ 30": a sign before the next figure is that figure's
  const bool sign =
      text(at).size() <= 3 && name.before && is_number(found.last) && glued(found.last) && token(at).spaced;
  if (sign) return false;
  figure.tokens.last = found.last;
  set_money(figure, name);
  const NumeralWord& scale =
      has(found.last) ? lists_.numerals.word(token(found.last).folded) : lists_.numerals.word(no_word);
  if (name.before && scale.cardinal == NumeralWord::Cardinal::scale &&
      number.value < Decimal(1000)) {  // "75 USD million"
    figure.amount = figure.amount * scale.value;
    figure.number.precision = (number.precision == Decimal() ? Decimal(1) : number.precision) * scale.value;
    figure.tokens.last = found.last + 1;
  }
  minor_money(figure);
  return true;
}

/// The hundredths that follow: "and forty-five cents", "dollars 50".
void FigureReader::minor_money(Figure& figure) const {
  if (figure.factor != Decimal(1) || !figure.amount.is_whole() || figure.number.vague) return;
  std::uint32_t at = figure.tokens.last;
  const bool joins = is(at, lists_.and_);
  if (joins) ++at;
  if (!may_be_number(at)) return;
  const auto rest = number(at, {});
  if (!rest || rest->ordinal || rest->fraction || rest->vague || !rest->value.is_whole()) return;
  if (rest->value <= Decimal() || rest->value >= Decimal(100)) return;
  const std::uint32_t next = rest->tokens.last;
  const auto unit = lists_.currencies.after(document_, next, sentence_.last);
  const bool cents = unit && unit.meaning->minor;
  // Without a unit the hundredths must end the phrase: "costs 15 dollars 50."
  const bool ends = !has(next) || token(next).shape == Shape::symbol ||
                    lists_.nouns.is(token(next).folded, Nouns::stop) || text(next) == "more";
  const bool bare =
      ends && !unit &&
      (!has(next) || (!is_sign(next, "%") && !is_sign(next, "-") && !is_sign(next, "$") && !is_sign(next, "/")));
  if (!cents && !(bare && (rest->value >= Decimal(10) || joins) &&
                  !(joins && rest->value < Decimal(10) && has(next) && token(next).shape != Shape::symbol)))
    return;
  if (!cents && figure.amount >= Decimal(100000)) return;
  figure.amount = figure.amount + rest->value / Decimal(100);
  figure.number.precision = Decimal(1) / Decimal(100);
  figure.tokens.last = cents ? unit.last : next;
}

std::optional<Figure> FigureReader::money_before(std::uint32_t at) const {
  const auto found = lists_.currencies.before(document_, at, sentence_.last);
  if (!found) return std::nullopt;
  std::uint32_t first = found.last;
  const std::uint32_t dash = past_hyphen(first);
  const bool letters_before =
      at > sentence_.first && glued(at) && token(at - 1).shape != Shape::symbol && token(at - 1).shape != Shape::number;
  if (letters_before) return std::nullopt;
  auto read = number(first, {true, true});
  if (!read && dash != first) read = number(dash, {true, true});
  if (!read || read->ordinal || read->vague) return std::nullopt;
  if (found.meaning->weak && read->value < Decimal(1000)) return std::nullopt;  // "COP29"
  const bool worded = token(at).shape != Shape::symbol;
  if (worded && read->fraction) return std::nullopt;
  std::optional<Figure> money(std::in_place);
  Figure& figure = *money;
  figure.number = *read;
  figure.amount = read->value;
  figure.tokens = {at, read->tokens.last};
  set_money(figure, *found.meaning);
  const bool minus = at > sentence_.first && token(at - 1).shape == Shape::symbol && glued(at) && text(at - 1) == "-" &&
                     token(at - 1).spaced;
  if (minus) {
    figure.amount = -figure.amount;
    figure.tokens.first = at - 1;
  }
  const auto again = lists_.currencies.after(document_, figure.tokens.last, sentence_.last);
  if (again && !again.meaning->minor && !again.meaning->weak && !again.meaning->coin && !is_number(again.last) &&
      (again.meaning->iso.empty() || again.meaning->iso == figure.unit)) {
    figure.tokens.last = again.last;
    if (!again.meaning->iso.empty()) figure.unit = again.meaning->iso;
  }
  figure.after = hedge_after(figure.tokens.last);
  if (figure.after == nullptr) minor_money(figure);
  return money;
}

/// "R12bn", "N50,000"; "e85 million": letters that are money only before a large figure.
std::optional<Figure> FigureReader::garbled_money(std::uint32_t at) const {
  const CurrencyName* name = lists_.currencies.garbled(document_, at);
  if (name == nullptr || !is_number(at + 1) || !glued(at + 1)) return std::nullopt;
  const auto read = number(at + 1, {true, true});
  const bool grouped = token(at).shape == Shape::upper && text(at + 1).find(',') != std::string_view::npos;
  if (!read || (read->value < power_of_ten(5) && !grouped)) return std::nullopt;
  Figure figure;
  figure.number = *read;
  figure.amount = read->value;
  figure.tokens = {at, read->tokens.last};
  set_money(figure, *name);
  return figure;
}

/// "a dime", "a grand"; "quarter" where it is all there is.
std::optional<Figure> FigureReader::coin_alone(std::uint32_t at) const {
  const NumeralWord& head = lists_.numerals.word(token(at).folded);
  std::uint32_t noun = at;
  Decimal count = 1;
  if (head.article)
    noun = at + 1;
  else if (head.cardinal == NumeralWord::Cardinal::unit)
    noun = at + 1, count = head.value;
  const auto found = lists_.currencies.after(document_, noun, sentence_.last);
  if (!found || (!found.meaning->coin && !head.article)) return std::nullopt;
  const bool whole_sentence =
      at == sentence_.first &&
      (found.last == sentence_.last || (found.last + 1 == sentence_.last && token(found.last).shape == Shape::symbol));
  if (found.meaning->alone && (!whole_sentence || (count != Decimal(1) && count < Decimal(4)))) return std::nullopt;
  if (noun == at && !whole_sentence) return std::nullopt;
  if (found.meaning->weighs || found.meaning->touches || found.meaning->weak) return std::nullopt;
  const bool describes = has(found.last) && token(found.last).shape != Shape::symbol &&
                         !lists_.nouns.is(token(found.last).folded, Nouns::stop);  // "a bitcoin transaction"
  if (found.meaning->before || (describes && !found.meaning->coin)) return std::nullopt;
  Figure figure;
  figure.number.value = count;
  figure.number.spelled = true;
  figure.number.tokens = {at, noun};
  figure.amount = count;
  figure.tokens = {at, found.last};
  set_money(figure, *found.meaning);
  minor_money(figure);
  return figure;
}

/// "4 inches" after "5 feet", "-4" after "6-foot".
void FigureReader::smaller_unit(Figure& figure, const Unit& unit) const {
  Decimal count;
  const Unit* part = figure.amount.is_whole() ? lists_.units.part_of(unit, count) : nullptr;
  if (part == nullptr) return;
  std::uint32_t at = past_hyphen(figure.tokens.last);
  const bool hyphened = at != figure.tokens.last;
  if (is_sign(at, ",") || is(at, lists_.and_)) ++at;
  if (!may_be_number(at)) return;
  const auto rest = number(at, {});
  if (!rest || rest->ordinal || rest->vague || rest->value <= Decimal() || rest->value >= count) return;
  const std::uint32_t next = past_hyphen(rest->tokens.last);
  const bool touches = next == rest->tokens.last && glued(next) && is_number(next - 1);
  const auto named = lists_.units.after(document_, next, sentence_.last, touches);
  bool fits = named && named.meaning->unit == part;
  std::uint32_t last = fits ? named.last : rest->tokens.last;
  const bool ends = !has(next + 1) || token(next + 1).shape == Shape::symbol ||
                    lists_.nouns.is(token(next + 1).folded, Nouns::dimension);
  if (!fits && part->symbol == "in" && is(next, lists_.in) && ends) fits = true, last = next + 1;  // "5 ft 10 in tall"
  const bool closes = !has(next) || token(next).shape == Shape::symbol || is(next, lists_.and_) ||
                      lists_.nouns.is(token(next).folded, Nouns::dimension);
  const bool bare = hyphened || (closes && !is_sign(next, "-") && rest->tokens.size() == 1);  // "6-foot-2", "6 feet 2"
  if (!fits && !(bare && part->symbol == "in")) return;
  figure.amount = figure.amount + rest->value / count;
  figure.number.precision = Decimal(1) / count;
  figure.tokens.last = last;
}

/// 6'4", 5'10.
bool FigureReader::with_feet_sign(Figure& figure, std::uint32_t at) const {
  const bool sign = glued(at) && (is_sign(at, "'") || is_sign(at, "\u2019") || is_sign(at, "\u2032"));
  if (!sign || !is_number(at - 1) || !is_number(at + 1) || !glued(at + 1) || figure.amount > Decimal(9)) return false;
  const auto inches = Decimal::parse(text(at + 1));
  if (!inches || *inches >= Decimal(12)) return false;
  const bool closed =
      glued(at + 2) && (is_sign(at + 2, "\"") || is_sign(at + 2, "\u201D") || is_sign(at + 2, "\u2033"));
  figure.kind = Kind::measure;
  figure.unit = "ft";
  figure.amount = figure.amount + *inches / Decimal(12);
  figure.number.precision = Decimal(1) / Decimal(12);
  figure.tokens.last = at + (closed ? 3 : 2);
  return true;
}

bool FigureReader::with_unit(Figure& figure, std::uint32_t at) const {
  if (figure.number.ordinal) return false;
  const bool touches = at == figure.number.tokens.last && glued(at) && is_number(at - 1);
  const bool letter = has(at) && token(at).span().size() == 1 && token(at).shape == Shape::upper;
  const bool model = letter && touches && figure.number.tokens.first > sentence_.first + 1 && named(figure.number);
  const bool hyphened = letter && glued(at + 1) && is_sign(at + 1, "-") && is_number(at + 2);
  if (model || hyphened) return false;  // "a Galaxy 5C", "five F-1 engines"
  const auto found = lists_.units.after(document_, at, sentence_.last, touches);
  const auto fill = [&](std::string_view symbol, std::uint32_t last) {
    figure.kind = Kind::measure;
    figure.unit = symbol;
    figure.tokens.last = last;
    return true;
  };
  const bool aircraft = found && found.meaning->touches && found.meaning->unit->symbol == "°F" &&
                        figure.amount > Decimal(200) && figure.amount < Decimal(1000);  // "777F"
  if (aircraft) return false;
  if (with_feet_sign(figure, at)) return true;
  if (found) {
    fill(found.meaning->unit->symbol, found.last);
    if (figure.number.fraction && figure.number.precision == Decimal()) figure.number.precision = rough(figure.amount);
    smaller_unit(figure, *found.meaning->unit);
    return true;
  }
  const auto pound = lists_.currencies.after(document_, at, sentence_.last);
  return pound && pound.meaning->weighs && fill("lb", pound.last);
}

bool FigureReader::with_times(Figure& figure, std::uint32_t at) const {
  if (figure.number.ordinal || figure.number.vague) return false;
  const bool cross = is(at, lists_.cross) && glued(at) && !is_number(at + 1);
  const bool fraction = is_number(figure.number.tokens.first) && !figure.number.value.is_whole();
  const bool times = is(at, lists_.times) &&
                     (fraction || (has(at + 1) && lists_.nouns.is(token(at + 1).folded, Nouns::multiple_follow)));
  if (!cross && !times && !is(at, lists_.fold)) return false;
  figure.kind = Kind::ratio;
  figure.times = true;
  figure.tokens.last = at + 1;
  return true;
}

/// "5-to-1", "a ratio of 20 to 1": so many times one. Other pairs are scores.
bool FigureReader::with_odds(Figure& figure, std::uint32_t at) const {
  const std::uint32_t first = figure.number.tokens.first, to = past_hyphen(at);
  if (!is(to, lists_.to) || figure.number.ordinal || figure.number.vague || figure.amount <= Decimal(1)) return false;
  const std::uint32_t place = past_hyphen(to + 1);
  const bool hyphened = to != figure.number.tokens.last;
  if (hyphened != (place != to + 1)) return false;
  const auto one = number(place, {});
  if (!one || one->value != Decimal(1) || one->ordinal || one->tokens.size() != 1) return false;
  bool led = hyphened;
  for (std::uint32_t i = first; i > sentence_.first && first - i < 3; --i)
    led = led || lists_.nouns.is(token(i - 1).folded, Nouns::odds);
  if (!led) return false;
  figure.kind = Kind::ratio;
  figure.times = true;
  figure.tokens.last = one->tokens.last;
  return true;
}

/// "third-largest": a superlative makes it a rank.
void FigureReader::with_rank(Figure& figure, std::uint32_t at) const {
  figure.kind = Kind::ordinal;
  const std::uint32_t next = past_hyphen(at);
  if (!has(next) || !lists_.nouns.is(token(next).folded, Nouns::superlative)) return;
  figure.kind = Kind::rank;
  figure.tokens.last = next + 1;
}

bool FigureReader::with_noun(Figure& figure, std::uint32_t at) const {
  const ReadNumber& number = figure.number;
  if (!number.value.is_whole() && number.value < Decimal(2)) return false;
  if (number.value < Decimal()) return false;
  const bool one = number.value == Decimal(1) && !number.vague;
  if (one && number.spelled && is_pronoun(number) &&
      lists_.nouns.is(token(number.tokens.first).folded, Nouns::pronoun_lead))
    return false;
  const std::uint32_t first = number.tokens.first;
  const bool led = first > sentence_.first && lists_.nouns.is(token(first - 1).folded, Nouns::pronoun_lead);
  const bool described = first > sentence_.first + 1 && token(first - 1).shape == Shape::lower &&
                         lists_.nouns.is(token(first - 2).folded, Nouns::determiner);  // "the only one"
  if (one && number.spelled && (led || described)) return false;
  if (one && is(at, lists_.of) && has(at + 1) && lists_.nouns.is(token(at + 1).folded, Nouns::determiner))
    return figure.dropped = true;  // "one of the cables" says nothing of how many
  const auto noun = lists_.nouns.counted(document_, past_hyphen(at), sentence_.last, one);
  if (!noun) return false;
  figure.kind = Kind::count;
  figure.unit = noun->unit;
  figure.tokens.last = noun->last;
  return true;
}

}  // namespace gainsay
