// After a figure above one the counted noun is the first plural: what stands between are adjectives and nouns in the
// singular, "two New York City subway work trains". A plural that another follows is itself one of those ("sales
// managers"). After "one" it is the last word before the phrase ends.
#include "values/nouns.h"

#include "base/embedded.h"

namespace gainsay {
namespace {

constexpr std::uint32_t longest_phrase = 7;  // tokens between a figure and its noun, at most

const Node& lists() { return embedded_node("lexicon/nouns.yaml"); }

bool is_word(const Token& token) { return token.shape <= Shape::mixed; }

}  // namespace

Nouns::Nouns(Vocabulary& vocabulary) : vocabulary_(&vocabulary), elided_(vocabulary) {
  add("plurals", plural);
  add("stops", stop);
  add("time_units", time_unit);
  add("superlatives", superlative);
  add("number_signs", number_sign);
  add("changes", change);
  add("pronoun_leads", pronoun_lead);
  add("year_leads", year_lead);
  add("multiple_follow", multiple_follow);
  add("determiners", determiner);
  add("compounds", compound);
  add("singulars", singular);
  add("streets", street);
  add("place_leads", place_lead);
  add("length_leads", length_lead);
  add("numbered", numbered);
  add("odds", odds);
  add("dimensions", dimension);
  add("persons", person);
  add("in_millions", in_millions);
  add("share_nouns", share_noun);
  add("compared", compared);
  add("verbs_too", verb_too);
  for (const auto& [word, unit] : lists()["elided"].entries) elided_.add(word.text, unit.text);
  flags_.entry(vocabulary.intern("of")) |= of;
}

void Nouns::add(const char* list, Flag flag) {
  for (const Node& word : lists()[list].items)
    flags_.entry((*vocabulary_)[vocabulary_->intern(word.text)].folded) |= flag;
}

bool Nouns::is_plural(const Token& token) const {
  if (is(token.folded, plural)) return true;
  const Word& word = (*vocabulary_)[token.folded];
  const std::string_view text = word.text;
  if (text.size() < 4 || text.back() != 's' || text.ends_with("ss") || is(token.folded, singular)) return false;
  if (vocabulary_->lemmas(token.folded).size() > 1) return true;
  return token.shape == Shape::lower && !text.ends_with("us") && !text.ends_with("is");
}

std::string_view Nouns::base_form(const Token& token) const {
  const std::string_view word = (*vocabulary_)[token.folded].text;
  if (const auto& lemmas = vocabulary_->lemmas(token.folded); lemmas.size() > 1) return (*vocabulary_)[lemmas[1]].text;
  const bool unknown_plural = !is(token.folded, plural) && is_plural(token);
  return unknown_plural ? word.substr(0, word.size() - 1) : word;
}

bool Nouns::ends_phrase(const Document& document, std::uint32_t at) const {
  const Token& token = document.tokens[at];
  if (token.shape == Shape::number || token.shape == Shape::address) return true;
  if (token.shape != Shape::symbol) return is(token.folded, stop);
  const bool hyphen = text_of(document.text, token.span()) == "-" && !token.spaced;
  return !hyphen;
}

std::optional<Nouns::Counted> Nouns::one_thing(const Document& document, std::uint32_t at, std::uint32_t last) const {
  std::uint32_t noun = last;
  for (std::uint32_t i = at; i < last && i < at + longest_phrase && !ends_phrase(document, i); ++i) {
    const bool inflected = vocabulary_->lemmas(document.tokens[i].folded).size() > 1;
    if (noun != last && inflected) break;  // "one worker injured", "one man told"
    if (is_word(document.tokens[i])) noun = i;
  }
  if (noun == last || is(document.tokens[noun].folded, time_unit)) return std::nullopt;
  const WordId word = document.tokens[noun].folded;
  if (vocabulary_->lemmas(word).size() > 1 && (*vocabulary_)[word].text.ends_with("ed"))
    return std::nullopt;  // "one appeared to be"
  return Counted{base_form(document.tokens[noun]), noun + 1};
}

/// "three-judge panel": the word the number is joined to by a hyphen.
std::optional<Nouns::Counted> Nouns::compounded(const Document& document, std::uint32_t at) const {
  const Token& token = document.tokens[at];
  if (!is_word(token) || is(token.folded, compound) || is(token.folded, time_unit) || is(token.folded, stop))
    return std::nullopt;
  if (auto people = elided_.longest(document, at, at + 1); people) return Counted{*people.meaning, at + 1};
  return Counted{base_form(token), at + 1};
}

std::optional<Nouns::Counted> Nouns::counted(const Document& document, std::uint32_t at, std::uint32_t last,
                                             bool one) const {
  const auto& tokens = document.tokens;
  const bool joined = at > 0 && at < last && tokens[at - 1].shape == Shape::symbol && !tokens[at].spaced;
  if (joined) return one ? std::nullopt : compounded(document, at);
  const bool partitive = at + 1 < last && is(tokens[at].folded, of);
  if (partitive) {
    at += is(tokens[at + 1].folded, determiner) ? 2 : 1;
    one = false;
  }
  if (at >= last) return std::nullopt;
  if (one) return one_thing(document, at, last);
  if (auto people = elided_.longest(document, at, at + 1); people) {
    const bool adjective =
        at + 1 < last && is_plural(tokens[at + 1]) && is_word(tokens[at + 1]) && !is(tokens[at + 1].folded, stop);
    if (!adjective) return Counted{*people.meaning, at + 1};
  }
  for (std::uint32_t i = at; i < last && i < at + longest_phrase; ++i) {
    const bool age =
        tokens[i].shape == Shape::number && i + 2 < last && !tokens[i + 1].spaced;  // "two 12-year-old boys"
    if (!age && ends_phrase(document, i)) return std::nullopt;
    if (!is_word(tokens[i]) || !is_plural(tokens[i])) continue;
    if (is(tokens[i].folded, time_unit)) return std::nullopt;
    while (i + 1 < last && is_word(tokens[i + 1]) && is_plural(tokens[i + 1]) && !is(tokens[i + 1].folded, stop) &&
           !is(tokens[i + 1].folded, time_unit))
      ++i;
    return Counted{base_form(tokens[i]), i + 1};
  }
  return std::nullopt;
}

}  // namespace gainsay
