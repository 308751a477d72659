#include "values/number_lists.h"

#include <algorithm>

#include "base/embedded.h"

namespace gainsay {
namespace {

Decimal number_in(const Node& node) { return Decimal::parse(node.text).value_or(Decimal()); }

DecadePart decade_part(const Node& node) {
  const auto pair = [](const Node& ends) { return std::pair(number_in(ends.items[0]), number_in(ends.items[1])); };
  return {pair(node["hard"]), pair(node["typical"])};
}

bool is_number(const Vocabulary& words, WordId word) { return words.look(word).shape == Shape::number; }

void fill(PhraseMap<bool>& map, const Node& list) {
  for (const Node& word : list.items) map.add(word.text, true);
}

}  // namespace

const WordClass NumberLists::substantial(is_number);
const WordClass NumberLists::starting(is_number);

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

  for (WordId id = 0, all = static_cast<WordId>(words.size()); id < all; ++id)
    roles_.entry(id) = roles_before(id) | roles_behind(id);
  constexpr unsigned behind_leads = unsigned{follower} | second;
  mark(readings.vague().seconds(), behind_leads);
  mark(readings.before().seconds(), partner);
  mark(readings.multiples().seconds(), partner);
  mark(between.seconds(), partner);
  mark(currencies.before_seconds(), behind_leads);
  mark(units.before().seconds(), behind_leads);
  mark(age_before.seconds(), behind_leads);
  for (const char* feet : {"'", "\u2019", "\u2032"}) mark({words[words.intern(feet)].folded}, behind | measures);
  for (const VagueRule& vague : readings.vague().meanings()) give_substance(vague.words);
  for (const std::string& money : currencies.countable().meanings()) give_substance(money);
  words.list(substantial, words_of(substance));
  words.list(starting, words_of(open | lead | bound | phrased));
}

/// The words that play one of those roles.
std::vector<WordId> NumberLists::words_of(unsigned roles) const {
  std::vector<WordId> words;
  for (WordId id = 0; id < roles_.size(); ++id)
    if ((roles_[id] & roles) != 0) words.push_back(id);
  return words;
}

/// What a word does where it stands before a number or is one.
unsigned NumberLists::roles_before(WordId word) const {
  const NumeralWord& entry = numerals.word(word);
  const bool number_word = entry.cardinal != NumeralWord::Cardinal::none ||
                           entry.ordinal != NumeralWord::Cardinal::none || entry.part != Decimal() ||
                           entry.fraction != Decimal();
  const bool leads_numeral = entry.minus || entry.article || word == hyphen || word == stop;
  const bool leads = currencies.is_before(word) || units.before().holds(word) || age_before.holds(word) ||
                     nouns.is(word, Nouns::number_sign);
  const bool begins = currencies.may_start_before(word) || units.before().starts(word) || age_before.starts(word) ||
                      readings.vague().starts(word);
  unsigned roles = 0;
  if (number_word || readings.vague().holds(word) || currencies.is_coin(word) || age_decades.starts(word))
    roles |= figure | substance;
  if (leads || (leads_numeral && !entry.article)) roles |= lead;
  if (begins || entry.article) roles |= bound;
  if (number_word || leads_numeral || readings.vague().starts(word)) roles |= numeral | follower;
  if (currencies.may_start_before(word)) roles |= sign;
  if (units.before().starts(word) || age_before.starts(word) || age_decades.starts(word) || currencies.is_coin(word) ||
      nouns.is(word, Nouns::number_sign))
    roles |= named;
  if (readings.before().starts(word)) roles |= hedge;
  if (readings.multiples().starts(word)) roles |= multiple | substance;
  if (between.starts(word)) roles |= opener;
  const bool holds = readings.before().holds(word) || readings.multiples().holds(word) || between.holds(word);
  if ((roles & before_figure) != 0 && !holds) roles |= phrased;
  if ((roles & figure) != 0 || holds) roles |= open;
  const bool of_age = age_only.holds(word) || age_be.holds(word) || age_turned.starts(word) || word == at;
  if (of_age || word == and_ || nouns.is(word, Nouns::numbered) || nouns.is(word, Nouns::time_unit)) roles |= before;
  return roles;
}

/// What a word does behind a number, or behind "a".
unsigned NumberLists::roles_behind(WordId word) const {
  unsigned roles = 0;
  if (currencies.countable().starts(word) || units.alone().starts(word)) roles |= countable | second;
  if (currencies.countable().holds(word) || units.alone().starts(word)) roles |= substance;
  if (numerals.word(word).is_counted() || word == hyphen) roles |= second;
  if (word == long_dash) roles |= follower;
  if (units.percent().starts(word) || units.percent_points().starts(word)) roles |= behind | percents;
  if (currencies.may_start_after(word)) roles |= behind | moneys;
  if (age_short.starts(word) || age_unit.starts(word)) roles |= behind | ages;
  if (units.may_start_after(word) || currencies.may_start_after(word)) roles |= behind | measures;
  if (word == cross || word == times || word == fold || word == to) roles |= behind | multiplies;
  if (word == hyphen) roles |= multiplies;
  if (units.alone().starts(word) || readings.after().starts(word) || nouns.is(word, Nouns::time_unit)) roles |= behind;
  if (word == to || word == or_ || word == through || word == hyphen) roles |= joint;
  if (word == of || numerals.word(word).article) roles |= share;
  return roles;
}

void NumberLists::mark(const std::vector<WordId>& words, unsigned roles) {
  for (const WordId word : words) roles_.entry(word) |= roles;
}

/// Of a phrase without a word of substance the longest has some: "handful" of "a handful of".
void NumberLists::give_substance(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenise(phrase, 0, *vocabulary, tokens);
  if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return (roles(token) & substance) != 0; }))
    return;
  const auto shorter = [](const Token& a, const Token& b) { return a.span().size() < b.span().size(); };
  mark({std::max_element(tokens.begin(), tokens.end(), shorter)->folded}, substance);
}

}  // namespace gainsay
