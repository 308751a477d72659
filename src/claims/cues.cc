// The patterns lie by their first word. A token is looked up as it stands, then by each base form, then as a
// contraction. What these look-ups find is asked once a word: mostly nothing, and seldom more than one set of patterns.
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
/// What `at` finds at the tokens of `range` that nothing found before them reaches.
template <class At>
std::vector<Cue> left_to_right(TokenRange range, const At& at) {
  std::vector<Cue> cues;
  for (std::uint32_t token = range.first; token < range.last;) {
    const Cue cue = at(token);
    if (cue) cues.push_back(cue);
    token = cue ? cue.tokens.last : token + 1;
  }
  return cues;
}

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
  Patterns& patterns = first == any_contraction ? patterns_[contracted_]
                       : is_base_form(first)    ? begun_by(based_, without_braces(first))
                                                : begun_by(written_, first);
  patterns.push_back(std::move(pattern));
}

CueTable::Patterns& CueTable::begun_by(Firsts& firsts, std::string_view word) {
  const auto [known, fresh] = firsts.emplace(word, patterns_.size());
  if (fresh) patterns_.emplace_back();
  return patterns_[known->second];
}

template <class Each>
void CueTable::each_list(const Vocabulary& vocabulary, WordId folded, const Each& each) const {
  const Word& word = vocabulary[folded];
  if (const auto found = written_.find(word.text); found != written_.end()) each(found->second);
  if (!based_.empty())
    for (WordId lemma : vocabulary.lemmas(folded))
      if (const auto found = based_.find(vocabulary[lemma].text); found != based_.end()) each(found->second);
  if (is_contraction(word.text) && !patterns_[contracted_].empty()) each(contracted_);
}

std::uint8_t CueTable::opened_by(const Vocabulary& vocabulary, WordId folded) const {
  std::uint8_t opened = nothing;
  each_list(vocabulary, folded, [&](std::size_t number) {
    opened = opened == nothing && number < several ? static_cast<std::uint8_t>(number) : several;
  });
  return opened;
}

bool CueTable::stands_alone(const Vocabulary& vocabulary, WordId folded) const {
  bool any = false;
  each_list(vocabulary, folded, [&](std::size_t number) {
    const Patterns& patterns = patterns_[number];
    any = any || std::any_of(patterns.begin(), patterns.end(), [](const Pattern& p) { return p.words.empty(); });
  });
  return any;
}

Cue CueTable::longest_at(const Document& document, const Vocabulary& vocabulary, TokenRange range,
                         std::uint8_t opened) const {
  Cue best;
  const auto compare = [&](std::size_t number) {
    for (const Pattern& pattern : patterns_[number]) {
      const auto size = static_cast<std::uint32_t>(pattern.words.size()) + 1;
      if (size > range.size() || size <= best.tokens.size()) continue;
      bool fits = true;
      for (std::uint32_t i = 1; fits && i < size; ++i)
        fits = is_word(document, vocabulary, range.first + i, pattern.words[i - 1]);
      if (fits) best = {pattern.list, {range.first, range.first + size}};
    }
  };
  if (opened == several)
    each_list(vocabulary, document.tokens[range.first].folded, compare);
  else
    compare(opened);
  return best;
}

std::vector<Cue> CueTable::in(const Document& document, const Vocabulary& vocabulary, TokenRange range) const {
  return left_to_right(range, [&](std::uint32_t token) { return at(document, vocabulary, token, range.last); });
}

std::vector<Cue> SentenceCues::in(const Document& document, const Vocabulary& vocabulary, TokenRange range) const {
  return left_to_right(range, [&](std::uint32_t token) {
    const bool may_start = vocabulary.may_hold(document.tokens[token].classes, openers_);
    return may_start ? table_.at(document, vocabulary, token, range.last) : Cue();
  });
}

}  // namespace gainsay
