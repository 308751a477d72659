#include "claims/checks/quoted_voices.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "claims/keys/function_words.h"
#include "claims/stretch.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::size_t most_of_one_voice = 40;
constexpr std::size_t shortest_office = 4;  ///< letters of a word in small letters that tells of someone

}  // namespace

QuotedVoices::QuotedVoices(const ReadStory& story) : story_(story) {
  for (const Document& document : story.documents) contexts_.emplace_back(document, story.vocabulary);
}

std::string QuotedVoices::speaker(const Passage& passage) {
  const std::uint32_t first = passage.tokens.front();
  const Sentence& sentence = story_.documents[passage.article].sentences[passage.sentence];
  return contexts_[passage.article].around(sentence, {first, first + 1}).attribution;
}

/// The person with whose name the sentence before begins, where a pronoun speaks: "Lee came late. “Sorry,” she said."
std::optional<std::uint32_t> QuotedVoices::person_before(const Passage& passage) const {
  const Document& document = story_.documents[passage.article];
  const TokenRange here = document.sentences[passage.sentence].tokens;
  const TokenRange quoted{passage.tokens.front(), passage.tokens.back() + 1};
  bool pronoun = false;
  for (std::uint32_t at = here.first; at < here.last; ++at) {
    const bool outside = at < quoted.first || at >= quoted.last;
    pronoun = pronoun || (outside && voice().is(Voice::he_or_she, document, story_.vocabulary, at));
  }
  if (!pronoun || passage.sentence == 0) return std::nullopt;
  const TokenRange before = document.sentences[passage.sentence - 1].tokens;
  for (const NamePlace& name : story_.names_in(passage.article, before)) {
    const bool leads = name.tokens.first <= before.first + 1;
    if (leads && story_.is_person(name)) return name.entity;
    break;
  }
  return std::nullopt;
}

/// The people named beside the quoted words in their sentence, or whom a pronoun there means.
std::set<std::uint32_t> QuotedVoices::people(const Passage& passage) {
  std::set<std::uint32_t> out;
  if (const auto person = person_before(passage)) out.insert(*person);
  const Document& document = story_.documents[passage.article];
  const std::string speaking = speaker(passage);
  for (const NamePlace& name : story_.names_in(passage.article, document.sentences[passage.sentence].tokens)) {
    const std::string_view last = document.text_of({name.tokens.last - 1, name.tokens.last});
    if (story_.is_person(name) && speaking.find(last) != std::string::npos) out.insert(name.entity);
  }
  return out;
}

std::set<std::string> QuotedVoices::words(const Passage& passage) {
  std::set<std::string> out;
  for (const std::uint32_t person : people(passage)) out.insert("#" + std::to_string(person));
  std::istringstream written(speaker(passage));
  for (std::string word; written >> word;) {
    const bool name = word[0] >= 'A' && word[0] <= 'Z' && word.size() > 2 && word.back() != '.';
    const bool office = word[0] >= 'a' && word[0] <= 'z' && word.size() >= shortest_office;
    if (!name && !office) continue;
    if (word.front() <= 'Z') word.front() = static_cast<char>(word.front() - 'A' + 'a');
    if (!function_words().has(word)) out.insert(word);
  }
  return out;
}

bool QuotedVoices::shared(const Passage& a, const Passage& b) {
  const std::set<std::string> x = words(a), y = words(b);
  return std::any_of(x.begin(), x.end(), [&](const std::string& word) { return y.count(word) > 0; });
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> QuotedVoices::pairs(const std::vector<Passage>& quotations) {
  std::map<std::string, std::vector<std::uint32_t>> by_word;
  for (std::uint32_t i = 0; i < quotations.size(); ++i)
    for (const std::string& word : words(quotations[i]))
      if (auto& own = by_word[word]; own.size() < most_of_one_voice) own.push_back(i);
  std::set<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const auto& [word, own] : by_word)
    for (std::size_t i = 0; i < own.size(); ++i)
      for (std::size_t k = i + 1; k < own.size(); ++k)
        if (quotations[own[i]].article != quotations[own[k]].article) out.emplace(own[i], own[k]);
  return {out.begin(), out.end()};
}

}  // namespace gainsay
