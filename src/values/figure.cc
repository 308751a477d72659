// A figure is a number and what follows or precedes it. Each reader below looks at one thing a number can be a figure
// of and takes it or leaves it; the first that takes it decides. What none takes is a bare number, unless it is part of
// a name, an id, a score, a time or a year, which are kept out.
#include "values/figure.h"

#include <numeric>

#include "base/embedded.h"

namespace gainsay {
namespace {

Decimal number_in(const Node& node) { return Decimal::parse(node.text).value_or(Decimal()); }

DecadePart decade_part(const Node& node) {
  const auto pair = [](const Node& ends) { return std::pair(number_in(ends.items[0]), number_in(ends.items[1])); };
  return {pair(node["hard"]), pair(node["typical"])};
}

void fill(PhraseMap<bool>& map, const Node& list) {
  for (const Node& word : list.items) map.add(word.text, true);
}

}  // namespace

NumberLists::NumberLists(Vocabulary& words)
    : vocabulary(&words),
      numerals(words),
      readings(words),
      currencies(words),
      units(words),
      nouns(words),
      age_before(words),
      age_after(words),
      age_short(words),
      age_unit(words),
      age_years(words),
      age_turned(words),
      age_at(words),
      age_who(words),
      age_will(words),
      age_be(words),
      age_only(words),
      age_then(words),
      age_groups(words),
      age_decade_leads(words),
      age_decades(words),
      age_decade_parts(words),
      between(words) {
  const Node& age = embedded_node("lexicon/units.yaml")["age"];
  fill(age_before, age["before"]);
  fill(age_after, age["after"]);
  fill(age_short, age["short"]);
  for (const auto& [word, base] : age["base"].entries) age_unit.add(word.text, base.text);
  for (const auto& [word, years] : age["units"].entries) age_years.add(word.text, number_in(years));
  fill(age_turned, age["turned"]);
  fill(age_at, age["at_age"]);
  fill(age_who, age["who"]);
  fill(age_will, age["will"]);
  fill(age_be, age["be"]);
  fill(age_only, age["only"]);
  fill(age_then, age["then"]);
  fill(age_groups, age["groups"]);
  fill(age_decade_leads, age["decade_leads"]);
  for (const auto& [word, years] : age["decade_words"].entries) age_decades.add(word.text, number_in(years));
  age_decade = decade_part(age["decade"]);
  for (const auto& [word, years] : age["decade_parts"].entries) age_decade_parts.add(word.text, decade_part(years));
  const Node& joins = embedded_node("lexicon/nouns.yaml")["joins"];
  const auto word_of = [&](const char* key) { return words[words.intern(joins[key].text)].folded; };
  to = word_of("to"), and_ = word_of("and"), or_ = word_of("or"), through = word_of("through"), from = word_of("from");
  in = word_of("in"), out = word_of("out"), times = word_of("times"), fold = word_of("fold"), at = word_of("at"),
  every = word_of("every");
  cross = word_of("cross"), of = word_of("of");
  but = word_of("but"), per = word_of("per"), one = word_of("one"), than = word_of("than"), by = word_of("by");
  hyphen = words.intern("-"), long_dash = words.intern("--"), stop = words.intern(".");
  for (const Node& word : joins["between"].items) between.add(word.text, true);

  starts_.resize(words.size(), 0);
  for (WordId id = 0; id < starts_.size(); ++id) starts_[id] = starts_of(id);
  mark_seconds(readings.vague().seconds());
  mark_seconds(currencies.before_seconds());
  mark_seconds(units.before().seconds());
  mark_seconds(age_before.seconds());
}

std::uint8_t NumberLists::starts_of(WordId word) const {
  const NumeralWord& entry = numerals.word(word);
  const bool number_word = entry.cardinal != NumeralWord::Cardinal::none ||
                           entry.ordinal != NumeralWord::Cardinal::none || entry.part != Decimal() ||
                           entry.fraction != Decimal();
  const bool leads_numeral = entry.minus || entry.article || word == hyphen || word == stop;
  const bool leads = currencies.may_start_before(word) || units.before().starts(word) || age_before.starts(word) ||
                     nouns.is(word, Nouns::number_sign);
  unsigned starts = 0;
  if (number_word || readings.vague().holds(word) || currencies.is_coin(word) || age_decades.starts(word))
    starts |= figure;
  if (leads || leads_numeral || readings.vague().starts(word)) starts |= lead;
  if (number_word || leads_numeral || readings.vague().starts(word)) starts |= numeral | follower;
  if (word == long_dash || currencies.may_start_after(word) || units.alone().starts(word)) starts |= follower;
  if (readings.before().starts(word)) starts |= hedge;
  if (readings.multiples().starts(word)) starts |= multiple;
  if (between.starts(word)) starts |= opener;
  return static_cast<std::uint8_t>(starts);
}

void NumberLists::mark_seconds(const std::vector<WordId>& words) {
  for (const WordId word : words) starts_[word] |= follower;
}

bool FigureReader::is_sign(std::uint32_t at, std::string_view sign) const { return has(at) && text(at) == sign; }

std::uint32_t FigureReader::past_hyphen(std::uint32_t at) const {
  if (!has(at) || !has(at + 1) || token(at).shape != Shape::symbol) return at;
  const std::string_view sign = text(at);
  const bool hyphen = sign == "-" || sign == "\u2010" || sign == "\u2011" || sign == "\u2013";
  return hyphen && token(at).spaced == token(at + 1).spaced ? at + 1 : at;
}

std::optional<ReadNumber> FigureReader::number(std::uint32_t at, const NumeralOptions& options) const {
  auto read = lists_.numerals.read(document_, at, sentence_.last, options);
  const auto vague = lists_.readings.vague().longest(document_, at, sentence_.last);
  if (!vague || (read && read->tokens.last >= vague.last)) return read;
  ReadNumber number;
  number.vague = number.spelled = true;
  number.hard = vague.meaning->hard;
  number.typical = vague.meaning->typical;
  number.value = vague.meaning->figure.value_or(Decimal());
  number.word = vague.meaning->words;
  number.tokens = {at, vague.last};
  for (;;) {  // "several hundred", "a couple of million", "a few dozen"
    std::uint32_t next = number.tokens.last;
    if (is(next, lists_.of)) ++next;
    next = past_hyphen(next);
    const NumeralWord& scale = has(next) ? lists_.numerals.word(token(next).folded) : lists_.numerals.word(no_word);
    using Cardinal = NumeralWord::Cardinal;
    if (scale.cardinal != Cardinal::hundred && scale.cardinal != Cardinal::scale && scale.cardinal != Cardinal::group)
      break;
    for (Range* range : {&number.hard, &number.typical}) {
      range->low.value = range->low.value * scale.value;
      range->high.value = range->high.value * scale.value;
    }
    number.value = number.value * scale.value;
    number.word += " " + std::string(text(next));
    number.tokens.last = next + 1;
  }
  return number;
}

bool FigureReader::kept_out_before(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  if (at == sentence_.first || token(at).spaced) return false;
  if (at >= sentence_.first + 2 && is_sign(at - 1, "-") && text(at - 2) == "of") return true;  // "a mum-of-two"
  if (token(at).shape != Shape::number) return false;
  const Token& before = token(at - 1);
  if (before.shape != Shape::symbol) return true;  // "A1", "24703L202"
  const std::string_view sign = text(at - 1);
  const bool other_unit = sign == "/" && at >= sentence_.first + 3 && token(at - 2).shape == Shape::lower &&
                          is_number(at - 3);  // "6,118m/20,072ft"
  if (other_unit) return false;
  if (sign == "/" || sign == "." || sign == ":" || sign == "_" || sign == "@" || sign == "#" || sign == "&")
    return !before.spaced || sign == "#";
  if (sign == "+") return true;
  const bool hyphen = sign == "-" || sign == "\u2013" || sign == "\u2011";
  if (!hyphen || before.spaced || at < sentence_.first + 2) return false;
  const Shape head = token(at - 2).shape;  // "F-16", "COVID-19"; but "mid-20", "magnitude-6"
  const bool joined_word = head == Shape::lower && !token(at - 2).spaced && at >= sentence_.first + 4 &&
                           is_sign(at - 3, "-") && is_number(at - 4);  // "3-for-5", "8-by-10"
  return joined_word || head == Shape::upper || head == Shape::mixed || head == Shape::number ||
         (head == Shape::capitalised && at - 2 != sentence_.first);
}

bool FigureReader::kept_out_after(const ReadNumber& number) const {
  const std::uint32_t next = number.tokens.last;
  if (!has(next) || token(next).spaced || token(next - 1).shape != Shape::number) return false;
  if (token(next).shape != Shape::symbol) return true;  // "777F", "5G", "20s"
  const std::string_view sign = text(next);
  const bool joins = sign == "/" || sign == "-" || sign == ":" || sign == "." || sign == "_" || sign == "\u2013";
  return joins && has(next + 1) && !token(next + 1).spaced && token(next + 1).shape == Shape::number;
}

/// Whether the number is the last word of a name: "Falcon 9", "Channel Four".
bool FigureReader::named(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  if (at == sentence_.first || number.tokens.size() != 1 || !token(at).spaced) return false;
  const Shape before = token(at - 1).shape, own = token(at).shape;
  const bool name = before == Shape::capitalised || before == Shape::upper || before == Shape::mixed;
  const bool of_name = own == Shape::capitalised && before == Shape::lower && is(at - 1, lists_.of) &&
                       at >= sentence_.first + 3 && token(at - 2).shape == Shape::capitalised;
  if (of_name) return true;  // "the Group of Seven"
  const WordId word = token(at - 1).folded;
  if (!name || lists_.nouns.is(word, Nouns::stop) || lists_.nouns.is(word, Nouns::pronoun_lead)) return false;
  if (lists_.age_groups.holds(word)) return false;  // "People 65 and older"
  if (own == Shape::number) return text(at).find_first_of(".,") == std::string_view::npos;
  return own == Shape::capitalised && at - 1 > sentence_.first;
}

bool FigureReader::is_year(const ReadNumber& number) const {
  if (number.tokens.size() != 1 || token(number.tokens.first).shape != Shape::number) return false;
  return text(number.tokens.first).size() == 4 && number.value >= Decimal(1500) && number.value <= Decimal(2100);
}

/// Whether four digits name a year here. "In 2015 elections", "a 2004 law that cut taxes"; but "more than 2000 people".
bool FigureReader::reads_as_year(const ReadNumber& number) const {
  if (!is_year(number)) return false;
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (at == sentence_.first || lists_.nouns.is(token(at - 1).folded, Nouns::year_lead)) return true;
  return !has(next) || token(next).shape != Shape::lower || !lists_.nouns.is_plural(token(next));
}

/// "Falcon 9 rockets", "Boeing 747 aircraft": the number of a name, though a noun follows; but "in Iraq 12 soldiers".
bool FigureReader::names_model(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (!is_number(at) || at < sentence_.first + 2 || !named(number) || !has(next)) return false;
  if (token(next).shape != Shape::lower) return false;
  return !lists_.nouns.is(token(at - 2).folded, Nouns::place_lead);
}

/// "flight 370", "page three", "article 5": the number of a thing that is counted off, not a count.
bool FigureReader::numbered(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  const bool lettered = number.tokens.size() == 2 && is_number(at) && glued(at + 1);  // "room 12B"
  if (at == sentence_.first || (number.tokens.size() != 1 && !lettered)) return false;
  const bool hyphened = at >= sentence_.first + 2 && past_hyphen(at - 1) == at;  // "category-four"
  if (!token(at).spaced && !hyphened) return false;
  const std::uint32_t thing = hyphened ? at - 2 : at - 1;
  if (!lists_.nouns.is(token(thing).folded, Nouns::numbered) || !number.value.is_whole()) return false;
  if (is_number(at) && text(at).find(',') != std::string_view::npos) return false;
  return thing == sentence_.first || !lists_.nouns.is(token(thing - 1).folded, Nouns::pronoun_lead);
}

/// "020 7946 0958", "+44 20 7946 0958": groups of digits of which the first begins with 0 or a plus; "(202) 555-0100".
bool FigureReader::in_telephone(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first;
  if (!is_number(at)) return false;
  const bool area = at > sentence_.first && text(at - 1) == "(" && text(at).size() == 3 && is_sign(at + 1, ")") &&
                    is_number(at + 2) && text(at + 2).size() == 3 && is_sign(at + 3, "-") && is_number(at + 4);
  if (area) return true;
  if (text(at).size() > 1 && text(at)[0] == '0' && text(at).find('.') == std::string_view::npos && is_number(at + 1))
    return true;
  std::uint32_t first = at;
  while (first > sentence_.first && first + 4 > at && is_number(first - 1)) --first;
  if (first == at) return false;
  const bool plus = first > sentence_.first && text(first - 1) == "+" && glued(first);
  return plus || (text(first)[0] == '0' && text(first).size() > 1);
}

/// "10 Downing Street".
bool FigureReader::in_address(const ReadNumber& number) const {
  const std::uint32_t next = number.tokens.last;
  if (number.spelled || !has(next) || token(next).shape != Shape::capitalised) return false;
  for (std::uint32_t at = next + 1; at < next + 4 && has(at) && token(at).shape <= Shape::mixed; ++at)
    if (lists_.nouns.is(token(at).folded, Nouns::street)) return true;
  return false;
}

/// "3/34" counts pictures, "2015/16" names a season: a fraction in digits is one when it is in its lowest terms and
/// small, or when "of" follows, or when it is all there is.
bool FigureReader::is_counter(const ReadNumber& number) const {
  const std::uint32_t at = number.tokens.first, next = number.tokens.last;
  if (!number.fraction || !is_number(at) || number.tokens.size() != 3) return false;
  if (number.value >= Decimal(1)) return next - sentence_.first != number.tokens.size() || has(next);
  if (is(next, lists_.of) || (at == sentence_.first && !has(next))) return false;
  const std::int64_t above = Decimal::parse(text(at)).value_or(Decimal()).to_whole();
  const std::int64_t below = Decimal::parse(text(at + 2)).value_or(Decimal()).to_whole();
  return below > 10 || std::gcd(above, below) > 1;
}

bool FigureReader::is_pronoun(const ReadNumber& number) const {
  if (number.tokens.size() != 1 || token(number.tokens.first).folded != lists_.one) return false;
  const std::uint32_t at = number.tokens.first;
  return at == sentence_.first || lists_.nouns.is(token(at - 1).folded, Nouns::pronoun_lead);
}

bool FigureReader::is_time(std::uint32_t at) const {
  if (!has(at) || !lists_.nouns.is(token(at).folded, Nouns::time_unit)) return false;
  const bool verb = token(at).shape == Shape::lower && lists_.nouns.is(token(at).folded, Nouns::verb_too) &&
                    has(at + 1) && token(at + 1).shape == Shape::lower &&
                    !lists_.nouns.is(token(at + 1).folded, Nouns::year_lead);
  return !verb;
}

const HedgeRule* FigureReader::hedge_after(std::uint32_t& at) const {
  const auto found = lists_.readings.after().longest(document_, at, sentence_.last);
  if (!found || is(found.last, lists_.than) || is(found.last, lists_.to) || is_number(found.last)) return nullptr;
  if (token(at).shape == Shape::upper) return nullptr;  // "737 MAX"
  const bool starts_another = has(found.last) && is(at, lists_.and_) &&
                              (lists_.starts(token(found.last)) & NumberLists::begins_figure) != 0 &&
                              !lists_.numerals.word(token(found.last).folded).article;
  if (starts_another) return nullptr;  // "29 billion dollars and over $29 billion"
  at = found.last;
  return found.meaning;
}

std::optional<Figure> FigureReader::read(std::uint32_t at, bool joined, bool second, bool in_money) const {
  if (!has(at)) return std::nullopt;
  if (auto money = money_before(at)) return money;
  if (token(at).shape != Shape::number) {
    if (auto measure = unit_before(at)) return measure;
    if (auto age = age_before(at)) return age;
    if (auto decade = decade_of_life(at)) return decade;
    if (auto rank = rank_number(at)) return rank;
    if (auto coin = coin_alone(at)) return coin;
    if (auto unit = unit_alone(at, false)) return unit;
  }
  if (auto money = garbled_money(at)) return money;
  if (glued(at + 1) && is_number(at))
    if (auto decade = decade_of_life(at)) return decade;
  return plain(at, joined, second, in_money);
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
  figure.dropped = read->value >= Decimal(100) && text(read->tokens.first).find(',') == std::string_view::npos;
  return figure;
}

std::optional<Figure> FigureReader::plain(std::uint32_t at, bool joined, bool second, bool in_money) const {
  const bool sign_before = at > sentence_.first && glued(at) && lists_.currencies.before(document_, at - 1, at);
  auto read = scaled_by_what_follows(at, joined);
  if (!read) read = number(at, {sign_before || in_money, joined});
  if (!read) return std::nullopt;
  Figure figure;
  figure.number = *read;
  figure.amount = read->value;
  figure.tokens = read->tokens;
  figure.dropped = (!second && kept_out_before(*read)) || in_telephone(*read);
  if (figure.dropped) return figure;
  std::uint32_t next = read->tokens.last;
  figure.after = hedge_after(next);
  figure.tokens.last = next;
  if (with_part_of_unit(figure, next)) return figure;
  for (std::uint32_t place : {next, past_hyphen(next)}) {
    if (read->ordinal) break;
    if (with_percent(figure, place) || with_money(figure, place) || with_age(figure, place) ||
        with_unit(figure, place) || with_times(figure, place) || with_odds(figure, place))
      return figure;
    const bool half_of = read->fraction && has(place) && lists_.numerals.word(token(place).folded).article;
    if (is_time(half_of ? place + 1 : place) && (!read->fraction || half_of || place != next)) {
      figure.dropped = true;
      return figure;
    }
    if (place == past_hyphen(next)) break;
  }
  if (numbered(*read)) {
    figure.dropped = true;
    return figure;
  }
  const bool bare_part = read->fraction && read->tokens.size() == 1 && is_time(at);  // "the fourth quarter"
  const bool quarters = read->fraction && is_time(read->tokens.last - 1) && at > sentence_.first &&
                        lists_.nouns.is(token(at - 1).folded, Nouns::length_lead) && !is(read->tokens.last, lists_.of);
  if (bare_part || quarters || is_counter(*read)) {
    figure.dropped = true;
    return figure;
  }
  if (read->ordinal ? with_rank(figure, next) : with_share(figure, next)) return figure;
  if (read->ordinal) return figure;
  if (apposed_age(figure) || age_by_verb(figure) || age_in_list(figure) || age_of_pronoun(figure)) return figure;
  if (at > sentence_.first && token(at - 1).shape != Shape::symbol && is_time(at - 1) &&
      token(at).shape == Shape::number && token(at - 1).shape != Shape::lower &&
      (read->value <= Decimal(31) || is_year(*read))) {
    figure.dropped = true;  // "June 12"; but "in July 48 people died"
    return figure;
  }
  if (kept_out_after(*read)) {
    figure.dropped = figure.joined = true;
    return figure;
  }
  if (!reads_as_year(*read) && !names_model(*read) && with_noun(figure, next)) return figure;
  figure.weak_year = is_year(*read);
  figure.dropped = figure.weak_year || in_address(*read) || (glued(next) && past_hyphen(next) != next) ||
                   named(*read) ||
                   (read->value == Decimal(1) && token(at).folded == lists_.one && read->tokens.size() == 1);
  if (past_hyphen(next) != next && is(past_hyphen(next), lists_.to)) figure.joined = true;  // "20-to-30-percent"
  return figure;
}

}  // namespace gainsay
