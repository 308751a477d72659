// The names of currencies, made from rules/lexicon/money.yaml.
#include <algorithm>

#include "base/embedded.h"
#include "values/units.h"

namespace gainsay {
namespace {

Decimal number_in(const Node& node) { return Decimal::parse(node.text).value_or(Decimal()); }

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

CurrencyName side(const std::string& iso, bool before, bool after) {
  CurrencyName name;
  name.iso = iso;
  name.before = before;
  name.after = after;
  return name;
}

CurrencyName minor_of(const std::string& iso) {
  CurrencyName name = side(iso, false, true);
  name.worth = Decimal(1) / Decimal(100);
  name.minor = true;
  return name;
}

/// "Rs", "RM": a sign of letters alone is one only as it is written; names are in lower case.
bool letters_only_sign(std::string_view words) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.'; };
  return std::all_of(words.begin(), words.end(), letter) && lower(std::string(words)) != words && words.size() < 5 &&
         words.size() != 3;
}

/// Whether the letters of "US$" may stand apart from its sign: never a lone "a", and only in capitals.
bool stands_apart(std::string_view letters) {
  return letters == "c" || letters == "C" || (letters.size() > 1 && lower(std::string(letters)) != letters);
}

}  // namespace

Currencies::Currencies(Vocabulary& vocabulary)
    : names_(vocabulary),
      prefixes_(vocabulary),
      garbled_(vocabulary),
      coins_(vocabulary),
      countable_(vocabulary),
      cues_(vocabulary),
      weight_cues_(vocabulary) {
  const Node& root = embedded_node("lexicon/money.yaml");
  capitals_.add(root["capitals"]);
  weak_.add(root["weak"]);
  for (const auto& [iso, entry] : root["currencies"].entries) add_currency(iso.text, entry);
  add_dollar_and_pound(root);
  for (const auto& [name, iso] : root["shared"].entries) add(name.text, side(iso.text, false, true));
  add_coins(root);
  for (const auto& [mark, iso] : root["garbled"].entries) {
    CurrencyName name = side(iso.text, true, false);
    name.written = mark.text;
    garbled_.add(mark.text, true);
    garbled_names_.push_back(name);
  }
  for (const Node& cue : root["cues"].items) cues_.add(cue.text, true);
  for (const Node& cue : root["weight_cues"].items) weight_cues_.add(cue.text, true);
}

void Currencies::add(std::string_view words, CurrencyName name) {
  name.written = words;
  name.weak = weak_.has(name.written);
  name.capitals = name.capitals || letters_only_sign(words);
  if (name.before) prefixes_.add(words, name);
  if (name.after) names_.add(words, name);
  if (name.after && !name.before) countable_.add(words, name.written);
}

void Currencies::add_currency(const std::string& iso, const Node& entry) {
  for (const Node& word : entry["names"].items) add(word.text, side(iso, false, true));
  for (const Node& sign : entry["signs"].items) add(sign.text, side(iso, true, true));
  for (const Node& word : entry["before"].items) add(word.text, side(iso, true, false));
  for (const Node& word : entry["minor"].items) add(word.text, minor_of(iso));
  add_codes(iso);
}

/// "USD" on either side; "MUSD", "BUSD" for millions and billions of it.
void Currencies::add_codes(const std::string& iso) {
  CurrencyName code = side(iso, true, true);
  code.capitals = capitals_.has(iso);
  add(iso, code);
  code.capitals = true;
  code.worth = power_of_ten(6);
  add("M" + iso, code);
}

void Currencies::add_dollar_and_pound(const Node& root) {
  const Node& dollar = root["dollar"];
  for (const Node& word : dollar["names"].items) add(word.text, side("", false, true));
  for (const Node& sign : dollar["signs"].items) add(sign.text, side("", true, true));
  for (const Node& word : dollar["before"].items) add(word.text, side("", true, false));
  for (const Node& word : dollar["minor"].items) add(word.text, minor_of(""));
  for (const char* list : {"short_minor", "pence_short"}) {
    const bool pence = list == std::string_view("pence_short");
    CurrencyName name = minor_of(pence ? "GBP" : "");
    name.touches = true;
    for (const Node& word : (pence ? root[list] : dollar[list]).items) add(word.text, name);
  }
  CurrencyName pound = side("GBP", false, true);
  pound.weighs = true;
  for (const Node& word : root["pound"]["names"].items) add(word.text, pound);
}

void Currencies::add_coins(const Node& root) {
  for (const char* list : {"coins", "coins_alone"}) {
    for (const auto& [coin, worth] : root[list].entries) {
      CurrencyName name = side("", false, true);
      name.worth = number_in(worth);
      name.coin = true;
      name.alone = list == std::string_view("coins_alone");
      add(coin.text, name);
      coins_.add(coin.text, true);
    }
  }
}

Currencies::Found Currencies::fitting(Found found, const Document& document, std::uint32_t at, std::uint32_t last,
                                      bool before) const {
  if (!found) return {};
  const std::string_view written = document.text_of({at, found.last});
  if (found.meaning->capitals &&
      (found.meaning->written.size() == 3 ? lower(std::string(written)) == written : written != found.meaning->written))
    return {};
  const bool lettered = written.ends_with("$") && found.last == at + 2 && document.tokens[at].shape != Shape::symbol;
  if (lettered && document.tokens[at + 1].spaced && !stands_apart(text_of(document.text, document.tokens[at].span())))
    return {};
  if (lettered && (written == "a$" || written == "s$")) return {};
  const bool apart = document.tokens[at].spaced && found.last < last;  // "10c", or "10 c" where nothing follows
  if (found.meaning->touches && (before || apart || written != found.meaning->written)) return {};
  return found;
}

Currencies::Found Currencies::before(const Document& document, std::uint32_t at, std::uint32_t last) const {
  return fitting(prefixes_.longest(document, at, last), document, at, last, true);
}

Currencies::Found Currencies::after(const Document& document, std::uint32_t at, std::uint32_t last) const {
  return fitting(names_.longest(document, at, last), document, at, last, false);
}

const CurrencyName* Currencies::garbled(const Document& document, std::uint32_t at) const {
  if (!garbled_.starts(document.tokens[at].folded)) return nullptr;
  const std::string_view mark = text_of(document.text, document.tokens[at].span());
  for (const CurrencyName& name : garbled_names_)
    if (name.written == mark) return &name;
  return nullptr;
}

}  // namespace gainsay
