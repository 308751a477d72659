// The word table of numerals, made from rules/lexicon/numerals.yaml.
#include <array>
#include <string>

#include "base/embedded.h"
#include "values/numeral.h"

namespace gainsay {
namespace {

using Cardinal = NumeralWord::Cardinal;

const Node& lists() { return embedded_node("lexicon/numerals.yaml"); }

Decimal number_in(const Node& node) { return Decimal::parse(node.text).value_or(Decimal()); }

Decimal value_in(const Node& node, bool powers) {
  const Decimal value = number_in(node);
  return powers ? power_of_ten(static_cast<int>(value.to_whole())) : value;
}

}  // namespace

NumeralReader::NumeralReader(Vocabulary& vocabulary) {
  words_.emplace_back();
  add_cardinals(vocabulary, "units", Cardinal::unit, false);
  add_cardinals(vocabulary, "teens", Cardinal::teen, false);
  add_cardinals(vocabulary, "tens", Cardinal::ten, false);
  add_cardinals(vocabulary, "hundred", Cardinal::hundred, true);
  add_cardinals(vocabulary, "scales", Cardinal::scale, true);
  add_cardinals(vocabulary, "scale_marks", Cardinal::scale, true, true);
  add_cardinals(vocabulary, "groups", Cardinal::group, false);
  add_cardinals(vocabulary, "group_marks", Cardinal::group, false, true);
  add_ordinals(vocabulary, "ordinals", Cardinal::unit, false);
  add_ordinals(vocabulary, "ordinal_tens", Cardinal::ten, false);
  add_ordinals(vocabulary, "ordinal_scales", Cardinal::scale, true);
  add_run_together(vocabulary);
  for (const auto& [word, value] : lists()["group_plurals"].entries) {
    NumeralWord plural;
    plural.cardinal = number_in(value) == Decimal(12) ? Cardinal::group : Cardinal::scale;
    plural.value = number_in(value);
    plural.plural = true;
    add(vocabulary, word.text, plural);
  }
  add_signs(vocabulary);
  add_list(vocabulary, "minus", {}, &NumeralWord::minus);
  add_list(vocabulary, "point", {}, &NumeralWord::point);
  add_list(vocabulary, "and", {}, &NumeralWord::joins);
  add_list(vocabulary, "articles", {}, &NumeralWord::article);
  add_list(vocabulary, "of", {}, &NumeralWord::of);
  add_list(vocabulary, "over", {}, &NumeralWord::over);
  add_list(vocabulary, "times_sign", {}, &NumeralWord::times);
  add_list(vocabulary, "exponent", {}, &NumeralWord::exponent);
  add_list(vocabulary, "ordinal_endings", {}, &NumeralWord::ending);
  add_list(vocabulary, "after_share", {}, &NumeralWord::after_share);
}

void NumeralReader::add(Vocabulary& vocabulary, std::string_view text, const NumeralWord& word) {
  std::uint16_t& place = index_.entry(vocabulary[vocabulary.intern(text)].folded);
  if (place != 0) return;  // the first list that has a word decides
  place = static_cast<std::uint16_t>(words_.size());
  words_.push_back(word);
}

void NumeralReader::add_list(Vocabulary& vocabulary, const char* key, NumeralWord word, bool NumeralWord::*flag) {
  word.*flag = true;
  for (const Node& each : lists()[key].items) add(vocabulary, each.text, word);
}

void NumeralReader::add_cardinals(Vocabulary& vocabulary, const char* key, Cardinal role, bool powers, bool counted) {
  for (const auto& [word, value] : lists()[key].entries) {
    NumeralWord entry;
    entry.counted = counted;
    entry.cardinal = role;
    entry.value = value_in(value, powers);
    add(vocabulary, word.text, entry);
  }
}

void NumeralReader::add_ordinals(Vocabulary& vocabulary, const char* key, Cardinal role, bool powers) {
  for (const auto& [word, value] : lists()[key].entries) {
    NumeralWord entry;
    entry.value = value_in(value, powers);
    entry.ordinal = role == Cardinal::unit && entry.value >= Decimal(10) ? Cardinal::teen : role;
    entry.part = entry.value > Decimal(2) ? entry.value : Decimal();
    add(vocabulary, word.text, entry);
    entry.ordinal = Cardinal::none;
    entry.plural = true;
    if (entry.value == Decimal(1)) entry.part = entry.value;  // "twenty-firsts"
    if (entry.part != Decimal()) add(vocabulary, word.text + "s", entry);
  }
}

/// "twentyfive", "twentyfifth": written without the hyphen.
void NumeralReader::add_run_together(Vocabulary& vocabulary) {
  for (const auto& [ten, tens] : lists()["tens"].entries) {
    for (const auto& [unit, units] : lists()["units"].entries) {
      NumeralWord word;
      word.cardinal = Cardinal::teen;
      word.value = number_in(tens) + number_in(units);
      if (number_in(units) != Decimal()) add(vocabulary, ten.text + unit.text, word);
    }
    for (const auto& [unit, units] : lists()["ordinals"].entries) {
      NumeralWord word;
      word.ordinal = Cardinal::teen;
      word.value = number_in(tens) + number_in(units);
      if (number_in(units) < Decimal(10)) add(vocabulary, ten.text + unit.text, word);
    }
  }
}

void NumeralReader::add_signs(Vocabulary& vocabulary) {
  for (const auto& [sign, parts] : lists()["signs"].entries) {
    const std::size_t slash = parts.text.find('/');
    NumeralWord word;
    word.fraction = Decimal::parse(parts.text.substr(0, slash)).value_or(Decimal()) /
                    Decimal::parse(parts.text.substr(slash + 1)).value_or(Decimal(1));
    add(vocabulary, sign.text, word);
  }
  for (const auto& [name, whole] : lists()["parts"].entries) {
    NumeralWord word;
    word.part = number_in(whole);
    word.plural = name.text.back() == 's';
    add(vocabulary, name.text, word);
  }
  for (const auto& [letter, power] : lists()["large_letters"].entries) {
    NumeralWord word;
    word.large_letter = true;
    word.value = value_in(power, true);
    add(vocabulary, letter.text, word);
  }
  for (const auto& [letter, power] : lists()["letters"].entries) {
    NumeralWord word;
    word.letter = true;
    for (const Node& each : lists()["letters_in_money"].items) word.letter_in_money |= each.text == letter.text;
    word.value = value_in(power, true);
    add(vocabulary, letter.text, word);
  }
}

Decimal last_digit_worth(Decimal value) {
  if (value == Decimal()) return Decimal();
  Decimal::Wide units = value.units() < 0 ? -value.units() : value.units(), worth = 1;
  for (; units > INT64_MAX && units % 10 == 0; units /= 10) worth *= 10;
  if (units > INT64_MAX) return Decimal::from_units(worth);
  auto rest = static_cast<std::int64_t>(units);  // 64 bits divide faster
  if (rest % Decimal::scale == 0) rest /= Decimal::scale, worth *= Decimal::scale;
  for (; rest % 10 == 0; rest /= 10) worth *= 10;
  return Decimal::from_units(worth);
}

}  // namespace gainsay
