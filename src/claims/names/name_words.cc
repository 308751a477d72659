#include "claims/names/name_words.h"

#include <algorithm>
#include <array>

#include "base/embedded.h"
#include "base/words.h"

namespace gainsay {
namespace {

/// Written small before it is taken in, so that the vocabulary does not grow by the other form as well.
WordId folded(Vocabulary& vocabulary, std::string_view text) {
  return vocabulary[vocabulary.intern(in_small_letters(text))].folded;
}

NameWords::Single single_words(Vocabulary& vocabulary) {
  const auto word = [&](const char* text) { return folded(vocabulary, text); };
  return {word(","),   word("-"),   word("&"),       word("of"), word("for"), word("the"),
          word("who"), word("may"), word("general"), word("'s"), word("'")};
}

}  // namespace

NameWords::NameWords(Vocabulary& vocabulary) : single(single_words(vocabulary)), vocabulary_(vocabulary) {
  add_lists(vocabulary);
  add_parts(vocabulary);
  for (const char* sign : {"#", "@"}) mark(folded(vocabulary, sign), tag);
  for (const char* sign : {"\"", "'", ":", "[", "...", "--", "\u2022", "|", ">", "#", "*"})
    mark(folded(vocabulary, sign), opening);
}

void NameWords::add_lists(Vocabulary& vocabulary) {
  struct List {
    const char* name;
    Class where;
  };
  const Node& names = embedded_node("lexicon/names.yaml");
  const Node& kinds = embedded_node("lexicon/name_kinds.yaml");
  const Node& people = embedded_node("lexicon/people.yaml");
  for (const List& list : {List{"honorifics", honorific},
                           {"roles", title},
                           {"legal", legal},
                           {"openers", opener},
                           {"particles", particle},
                           {"generations", generation},
                           {"breaks", breaking},
                           {"determiners", determiner},
                           {"indefinite", indefinite}})
    add(vocabulary, names[list.name], list.where);
  for (const List& list : {List{"calendar", calendar},
                           {"heads", head},
                           {"heads_for", head_for},
                           {"syllables", syllable},
                           {"offices", office},
                           {"first_names", first_name},
                           {"company_words", company_word},
                           {"place_words", place_word},
                           {"place_prepositions", place_preposition},
                           {"near", near},
                           {"saying", saying},
                           {"belongings", belonging},
                           {"media", media}})
    add(vocabulary, kinds[list.name], list.where);
  for (const List& list : {List{"east_asian_surnames", east_asian}, {"held", held}, {"succession", succession}})
    add(vocabulary, people[list.name], list.where);
}

/// The parts that people play, of one word.
void NameWords::add_parts(Vocabulary& vocabulary) {
  for (Classes& word : classes_)
    if ((word & title) != 0) word |= role;
  for (const auto& [part, forms] : embedded_node("lexicon/people.yaml")["roles"].entries)
    for (const Node& form : forms.items)
      if (form.text.find(' ') == std::string::npos) add(vocabulary, form.text, role);
}

void NameWords::add(Vocabulary& vocabulary, const Node& list, Class where) {
  for (const Node& word : list.items) add(vocabulary, word.text, where);
}

/// With and without the stop of an abbreviation.
void NameWords::add(Vocabulary& vocabulary, const std::string& word, Class where) {
  mark(folded(vocabulary, word), where);
  mark(folded(vocabulary, word + "."), where);
}

void NameWords::mark(WordId word, Class where) {
  if (word >= classes_.size()) classes_.resize(word + 1);
  classes_[word] |= where;
}

void NameWords::forget() {
  known_.clear();
  places_.clear();
}

const NameWords::Entry& NameWords::look_up(WordId folded) {
  Entry entry{true, false, false, known_word(text(folded))};
  entry.common = entry.word.common;
  for (const WordId lemma : vocabulary_.lemmas(folded)) {  // itself first
    if (lemma == folded) continue;
    const KnownWord known = known_word(text(lemma));
    entry.common = entry.common || known.common;
    entry.people = known.quality && !known.place;
  }
  if (folded >= known_.size()) known_.resize(vocabulary_.size());
  return known_[folded] = entry;
}

bool NameWords::is_contraction(WordId folded) const {
  return vocabulary_.answer(contraction_, folded, [&] {
    const std::string_view word = text(folded);
    static constexpr std::array<std::string_view, 6> endings = {"n't", "'ve", "'re", "'ll", "'m", "'d"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return word.ends_with(end); });
  }) != 0;
}

bool NameWords::is_place(const Document& document, TokenRange name) {
  const WordId first = document.tokens[name.first].folded;
  if (vocabulary_.answer(begins_name_, first, [&] { return begins_known_name(text(first)); }) == 0) return false;
  constexpr std::size_t most = 100'000;
  if (places_.size() > most) places_.clear();
  std::u32string words;
  for (std::uint32_t at = name.first; at < name.last; ++at) words += static_cast<char32_t>(document.tokens[at].folded);
  const auto [known, fresh] = places_.try_emplace(words, false);
  if (!fresh) return known->second;
  std::string joined;
  for (const char32_t word : words) joined += (joined.empty() ? "" : "_") + text(word);
  return known->second = is_known_place(joined);
}

}  // namespace gainsay
