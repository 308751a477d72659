// The patterns lie by their first word. A token is looked up as it stands, then by each base form in braces, then as
// "*n't". Whether any of these look-ups succeeds is asked once a word; most words of a text are dismissed by that.
#include "claims/cues.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::string_view any_contraction = "*n't";

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words(1);
  for (char c : phrase)
    if (c != ' ')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_contraction(std::string_view word) { return word.size() > 3 && word.substr(word.size() - 3) == "n't"; }

}  // namespace

bool is_word(const Document& document, const Vocabulary& vocabulary, std::uint32_t token, std::string_view word) {
  const Word& folded = vocabulary[document.tokens[token].folded];
  if (folded.text == word) return true;
  if (word == any_contraction) return is_contraction(folded.text);
  if (word.size() < 3 || word.front() != '{') return false;
  const std::string_view base = word.substr(1, word.size() - 2);
  return std::any_of(folded.lemmas.begin(), folded.lemmas.end(),
                     [&](WordId lemma) { return vocabulary[lemma].text == base; });
}

CueTable::CueTable(const Node& lists, const std::vector<std::string_view>& names) {
  for (std::size_t list = 0; list < names.size(); ++list)
    for (const Node& phrase : lists[names[list]].items) add(phrase.text, static_cast<int>(list));
}

void CueTable::add(std::string_view phrase, int list) {
  std::vector<std::string> words = words_of(phrase);
  if (words.empty()) return;
  Pattern pattern;
  pattern.words.assign(words.begin() + 1, words.end());
  pattern.list = list;
  patterns_[words[0]].push_back(std::move(pattern));
}

void CueTable::try_all(const Document& document, const Vocabulary& vocabulary, std::uint32_t at, std::uint32_t last,
                       std::string_view first, Cue& best) const {
  const auto found = patterns_.find(std::string(first));
  if (found == patterns_.end()) return;
  for (const Pattern& pattern : found->second) {
    const auto size = static_cast<std::uint32_t>(pattern.words.size()) + 1;
    if (at + size > last || size <= best.tokens.size()) continue;
    bool fits = true;
    for (std::uint32_t i = 1; fits && i < size; ++i) fits = is_word(document, vocabulary, at + i, pattern.words[i - 1]);
    if (fits) best = {pattern.list, {at, at + size}};
  }
}

bool CueTable::starts_with(const Vocabulary& vocabulary, WordId folded) const {
  const Word& word = vocabulary[folded];
  return patterns_.count(word.text) > 0 ||
         (is_contraction(word.text) && patterns_.count(std::string(any_contraction)) > 0) ||
         std::any_of(word.lemmas.begin(), word.lemmas.end(),
                     [&](WordId lemma) { return patterns_.count("{" + vocabulary[lemma].text + "}") > 0; });
}

Cue CueTable::at(const Document& document, const Vocabulary& vocabulary, std::uint32_t at, std::uint32_t last) const {
  Cue best;
  const WordId folded = document.tokens[at].folded;
  if (vocabulary.answer(starts_, folded, [&] { return starts_with(vocabulary, folded); }) == 0) return best;
  const Word& word = vocabulary[document.tokens[at].folded];
  try_all(document, vocabulary, at, last, word.text, best);
  for (WordId lemma : word.lemmas) try_all(document, vocabulary, at, last, "{" + vocabulary[lemma].text + "}", best);
  if (is_contraction(word.text)) try_all(document, vocabulary, at, last, any_contraction, best);
  return best;
}

std::vector<Cue> CueTable::in(const Document& document, const Vocabulary& vocabulary, TokenRange range) const {
  std::vector<Cue> cues;
  for (std::uint32_t token = range.first; token < range.last;) {
    const Cue cue = at(document, vocabulary, token, range.last);
    if (cue) cues.push_back(cue);
    token = cue ? cue.tokens.last : token + 1;
  }
  return cues;
}

}  // namespace gainsay
