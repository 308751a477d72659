// What can be said of a phrase only when all of it is known.
#include <algorithm>
#include <cctype>

#include "base/embedded.h"
#include "rules/phrase_parser.h"

namespace gainsay {
namespace {

using Elements = std::vector<PhraseElement>;

bool is_gap(const PhraseElement& element) { return element.kind == PhraseElement::Kind::gap; }

bool may_be_missing(const PhraseElement& element) {
  return element.kind == PhraseElement::Kind::choice &&
         std::any_of(element.options.begin(), element.options.end(),
                     [](const Elements& option) { return option.empty(); });
}

/// Whether some word or name must stand in every match.
bool needs_words(const Elements& elements) {
  return std::any_of(elements.begin(), elements.end(), [](const PhraseElement& element) {
    if (element.kind == PhraseElement::Kind::choice)
      return std::all_of(element.options.begin(), element.options.end(), needs_words);
    return !is_gap(element) && element.kind != PhraseElement::Kind::value;
  });
}

std::optional<PhraseMistake> gap_mistake(const Elements& elements, std::string_view text) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!is_gap(elements[i])) continue;
    std::size_t at = std::min(text.find("..."), text.find("…"));
    if (i == 0 || i + 1 == elements.size())
      return PhraseMistake{i == 0 ? at : std::max(text.rfind("..."), at),
                           3,
                           "a gap at the end of a phrase",
                           {"words on both sides of it", "", "\"acquire ... {value}\""}};
    if (is_gap(elements[i + 1]))
      return PhraseMistake{
          at, 3, "a gap right after a gap", {"one gap with its length", "", "\"acquire ...12 {value}\""}};
  }
  return std::nullopt;
}

void collect(const Elements& elements, std::vector<Variable>& out) {
  for (const PhraseElement& element : elements) {
    if (element.kind == PhraseElement::Kind::value) out.push_back({element.variable, element.value_kind});
    for (const Elements& option : element.options) collect(option, out);
  }
}

int words_in(std::string_view literal) {
  int words = 0;
  bool inside = false;
  for (char c : literal) {
    bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 || c == '.';
    words += letter && !inside;
    inside = letter;
  }
  return words;
}

}  // namespace

std::optional<PhraseMistake> mistake_of_whole(const Elements& elements, std::string_view text) {
  if (elements.empty())
    return PhraseMistake{0, 1, "an empty phrase", {"a few words as articles put it", "", "\"pay {value} to acquire\""}};
  if (auto mistake = gap_mistake(elements, text)) return mistake;
  if (may_be_missing(elements.front()) || may_be_missing(elements.back()))
    return PhraseMistake{may_be_missing(elements.front()) ? text.find('[') : text.rfind('['),
                         1,
                         "what may be missing stands at the end of a phrase, where it changes nothing",
                         {"square brackets between words, or none", "", "\"take [the] {value}\""}};
  if (!needs_words(elements))
    return PhraseMistake{0,
                         text.size(),
                         "a phrase that matches anywhere",
                         {"at least one word that must stand there", "", "\"{value} valuation\""}};
  return std::nullopt;
}

int least_literals(const Elements& elements) {
  int sum = 0;
  for (const PhraseElement& element : elements) {
    if (element.kind == PhraseElement::Kind::word || element.kind == PhraseElement::Kind::exact)
      sum += words_in(element.text);
    if (element.kind != PhraseElement::Kind::choice || element.options.empty()) continue;
    int least = phrase_limits.bytes;
    for (const Elements& option : element.options) least = std::min(least, least_literals(option));
    sum += least;
  }
  return sum;
}

std::vector<Variable> variables_of(const Phrase& phrase) {
  std::vector<Variable> out;
  collect(phrase.elements, out);
  return out;
}

bool is_abbreviation(std::string_view word) {
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  for (const char* group : {"inner", "final"})
    for (const Node& known : embedded_node("lexicon/abbreviations.yaml")[group].items)
      if (std::equal(known.text.begin(), known.text.end(), word.begin(), word.end(), same)) return true;
  return false;
}

}  // namespace gainsay
