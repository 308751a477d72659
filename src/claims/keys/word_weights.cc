#include "claims/keys/word_weights.h"

#include "base/embedded.h"

namespace gainsay {

WordWeights::WordWeights() {
  const Node& file = embedded_node("lexicon/statements.yaml");
  small_.add(embedded_node("lexicon/function_words.yaml")["words"]);
  small_.add(file["small"]);
  light_.add(file["light"]);
  speaking_.add(file["speaking"]);
  trading_.add(file["trading"]);
  for (const Node& group : file["same"].items)
    for (const Node& word : group.items) add_same(word.text, group.items.front().text);
}

WordId WordWeights::same(const Vocabulary& vocabulary, WordId base) const {
  auto found = same_.find(vocabulary[base].text);
  return found == same_.end() ? base : vocabulary.intern(found->second);
}

WordId WordWeights::same_pair(const Vocabulary& vocabulary, WordId verb, WordId behind) const {
  static const WordQuestion which;
  const WordId base = vocabulary.lemmas(verb).back();
  const auto begins = [&] { return pairs_.count(vocabulary[base].text) > 0; };
  if (vocabulary.answer(which, verb, begins) == 0) return no_word;
  const auto& pairs = pairs_.at(vocabulary[base].text);
  const auto found = pairs.find(vocabulary[behind].text);
  return found == pairs.end() ? no_word : vocabulary.intern(found->second);
}

bool WordWeights::trades(const Vocabulary& vocabulary, WordId folded) const {
  return trading_.has(vocabulary[vocabulary.lemmas(folded).back()].text);
}

Weight WordWeights::of(const Vocabulary& vocabulary, WordId folded) const {
  static const WordQuestion which;
  return static_cast<Weight>(vocabulary.answer(which, folded, [&] { return work_out(vocabulary, folded); }));
}

Weight WordWeights::work_out(const Vocabulary& vocabulary, WordId folded) const {
  const Word& word = vocabulary[folded];
  if (word.shape >= Shape::number || word.text.size() < 2 || small_.has(word.text)) return Weight::none;
  for (WordId lemma : vocabulary.lemmas(folded)) {
    if (speaking_.has(vocabulary[lemma].text)) return Weight::speaks;
    if (light_.has(vocabulary[lemma].text)) return Weight::light;
  }
  return Weight::content;
}

void WordWeights::add_same(const std::string& word, const std::string& first) {
  if (const std::size_t space = word.find(' '); space != std::string::npos)
    pairs_[word.substr(0, space)].emplace(word.substr(space + 1), first);
  else
    same_.emplace(word, first);
}

const WordWeights& weights() {
  static const WordWeights all;
  return all;
}

}  // namespace gainsay
