// The patterns lie by their first word. A token is looked up as it stands, then by each base form, then as a
// contraction. Whether any of these look-ups succeeds is asked once a word; most words of a text are dismissed by that.
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

bool is_base_form(std::string_view word) { return word.size() >= 3 && word.front() == '{'; }
std::string_view without_braces(std::string_view word) { return word.substr(1, word.size() - 2); }
bool is_contraction(std::string_view word) { return word.size() > 3 && word.substr(word.size() - 3) == "n't"; }

}  // namespace

bool is_word(const Document& document, const Vocabulary& vocabulary, std::uint32_t token, std::string_view word) {
  const WordId folded = document.tokens[token].folded;
  const std::string& text = vocabulary[folded].text;
  if (text == word) return true;
  if (word == any_contraction) return is_contraction(text);
  if (!is_base_form(word)) return false;
  const std::string_view base = without_braces(word);
  return std::ranges::any_of(vocabulary.lemmas(folded), [&](WordId lemma) { return vocabulary[lemma].text == base; });
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
  const std::string& first = words[0];
  Patterns& patterns = first == any_contraction ? contracted_
                       : is_base_form(first)    ? based_[std::string(without_braces(first))]
                                                : written_[first];
  patterns.push_back(std::move(pattern));
}

template <class Each>
void CueTable::each_list(const Vocabulary& vocabulary, WordId folded, const Each& each) const {
  const Word& word = vocabulary[folded];
  if (const auto found = written_.find(word.text); found != written_.end()) each(found->second);
  for (WordId lemma : vocabulary.lemmas(folded))
    if (const auto found = based_.find(vocabulary[lemma].text); found != based_.end()) each(found->second);
  if (is_contraction(word.text)) each(contracted_);
}

bool CueTable::opens(const Vocabulary& vocabulary, WordId folded) const {
  bool any = false;
  each_list(vocabulary, folded, [&](const Patterns& patterns) { any = any || !patterns.empty(); });
  return any;
}

bool CueTable::stands_alone(const Vocabulary& vocabulary, WordId folded) const {
  bool any = false;
  each_list(vocabulary, folded, [&](const Patterns& patterns) {
    any = any || std::any_of(patterns.begin(), patterns.end(), [](const Pattern& p) { return p.words.empty(); });
  });
  return any;
}

Cue CueTable::longest_at(const Document& document, const Vocabulary& vocabulary, std::uint32_t at,
                         std::uint32_t last) const {
  Cue best;
  each_list(vocabulary, document.tokens[at].folded, [&](const Patterns& patterns) {
    for (const Pattern& pattern : patterns) {
      const auto size = static_cast<std::uint32_t>(pattern.words.size()) + 1;
      if (at + size > last || size <= best.tokens.size()) continue;
      bool fits = true;
      for (std::uint32_t i = 1; fits && i < size; ++i)
        fits = is_word(document, vocabulary, at + i, pattern.words[i - 1]);
      if (fits) best = {pattern.list, {at, at + size}};
    }
  });
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
