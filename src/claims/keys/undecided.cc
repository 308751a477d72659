#include "claims/keys/undecided.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"

namespace gainsay {
namespace {

bool is_answer(Kind kind) { return kind == Kind::choice || kind == Kind::yes_no; }

std::set<std::string_view> questions_of_packs(const RuleSet& rules) {
  std::set<std::string_view> ids;
  for (const FactDef& fact : rules.facts)
    if (!fact.pack.empty() && is_answer(fact.kind)) ids.insert(fact.id);
  return ids;
}

/// The first words of the cues that deny, without the braces of "{refuse}".
const WordSet& denying_words() {
  static const WordSet words = [] {
    WordSet read;
    for (const char* list : {"negative", "denied"})
      for (const Node& cue : embedded_node("lexicon/voice.yaml")[list].items) {
        std::string word = cue.text.substr(0, cue.text.find(' '));
        std::erase_if(word, [](char c) { return c == '{' || c == '}'; });
        read.add(word);
      }
    return read;
  }();
  return words;
}

bool denies(const std::vector<PhraseElement>& elements) {
  return std::any_of(elements.begin(), elements.end(), [](const PhraseElement& element) {
    const bool word = element.kind == PhraseElement::Kind::word || element.kind == PhraseElement::Kind::exact;
    return (word && denying_words().has(element.text)) ||
           std::any_of(element.options.begin(), element.options.end(), denies);
  });
}

}  // namespace

bool says_no(const Phrase& phrase) { return denies(phrase.elements); }

void leave_out_undecided(const RuleSet& rules, ClaimBook& book) {
  const auto answers_one = [](const Claim& claim) { return is_answer(claim.value.kind); };
  if (std::count_if(book.claims().begin(), book.claims().end(), answers_one) < 2) return;
  const std::set<std::string_view> questions = questions_of_packs(rules);
  using Asked = std::pair<std::uint32_t, std::uint32_t>;  // article, fact
  std::map<Asked, std::set<std::string>> answers;
  for (const Claim& claim : book.claims())
    if (is_answer(claim.value.kind) && questions.count(book.fact_at(claim.fact).id) > 0)
      answers[{claim.article, claim.fact}].insert(claim.value.text);
  const auto undecided = [&](const Claim& claim) {
    const auto found = answers.find({claim.article, claim.fact});
    return found != answers.end() && found->second.size() > 1;
  };
  for (const Claim& claim : book.claims())
    if (undecided(claim)) book.not_checked({claim.article, claim.quote, "the article has several answers to this"});
  std::erase_if(book.claims(), undecided);
}

}  // namespace gainsay
