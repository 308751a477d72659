// A literal needs one of its base forms; a choice needs, of each option, the rarest of what that option needs. How rare
// words are is known roughly: common ones (rules/lexicon/phrases.yaml) and signs stand in most sentences, and of the
// others long ones are rarer.
#include "rules/needs.h"

#include <algorithm>

#include "base/embedded.h"
#include "text/document.h"

namespace gainsay {

NeedsReader::NeedsReader(Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  const Node& lists = embedded_node("lexicon/phrases.yaml");
  const auto read = [&](const char* list, std::vector<bool>& words) {
    for (const Node& item : lists[list].items) {
      const WordId word = vocabulary.intern(item.text);
      if (word >= words.size()) words.resize(word + 1);
      words[word] = true;
    }
  };
  read("passed", passed_);
  read("common", common_);
}

Needs NeedsReader::read(const Phrase& phrase) {
  Needs needs;
  needs.groups = groups_of(phrase.elements);
  while (needs.rare < needs.groups.size() && !is_common(needs.groups[needs.rare])) ++needs.rare;
  for (const PhraseElement& element : phrase.elements) needs.sorts |= sort_of(element);
  return needs;
}

/// Whether a word of the group stands in most sentences.
bool NeedsReader::is_common(const WordGroup& group) const {
  return std::any_of(group.begin(), group.end(), [&](WordId word) {
    return (word < common_.size() && common_[word]) || is_passed(word) || vocabulary_[word].shape == Shape::symbol;
  });
}

/// A choice is as common as its commonest word.
int NeedsReader::rarity(const WordGroup& group) const {
  constexpr int rarest = 1000;
  if (is_common(group)) return -rarest - static_cast<int>(group.size());
  std::size_t least = rarest;
  for (WordId word : group) least = std::min(least, vocabulary_[word].text.size());
  return static_cast<int>(least) * 8 - static_cast<int>(group.size());
}

/// Every token of a literal must stand there: one group each.
void NeedsReader::read_literal(const PhraseElement& element, std::vector<WordGroup>& out) {
  if (depth_ == 0) bits_.next();
  std::vector<Token> tokens;
  tokenise(element.text, 0, vocabulary_, tokens);
  for (const Token& token : tokens) {
    if (tokens.size() > 1 && vocabulary_[token.folded].text == "-") continue;
    const bool exact = element.kind == PhraseElement::Kind::exact;
    WordGroup group = exact ? WordGroup{token.folded} : vocabulary_.lemmas(token.folded);
    std::sort(group.begin(), group.end());
    for (WordId word : group) bits_.add(word);
    out.push_back(std::move(group));
  }
}

/// Of a choice: one group, the rarest of each option together; none when an option can do without words.
void NeedsReader::read_choice(const PhraseElement& element, std::vector<WordGroup>& out) {
  if (depth_++ == 0) bits_.next();
  WordGroup all;
  bool without_words = false;
  for (const Elements& option : element.options) {
    const std::vector<WordGroup> groups = groups_of(option);
    without_words = without_words || groups.empty();
    if (!groups.empty()) all.insert(all.end(), groups.front().begin(), groups.front().end());
  }
  --depth_;
  if (without_words) return;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  out.push_back(std::move(all));
}

/// The rarest group first.
std::vector<WordGroup> NeedsReader::groups_of(const Elements& elements) {
  std::vector<WordGroup> out;
  for (const PhraseElement& element : elements) {
    if (element.kind == PhraseElement::Kind::word || element.kind == PhraseElement::Kind::exact)
      read_literal(element, out);
    if (element.kind == PhraseElement::Kind::choice) read_choice(element, out);
  }
  std::stable_sort(out.begin(), out.end(),
                   [&](const WordGroup& a, const WordGroup& b) { return rarity(a) > rarity(b); });
  return out;
}

}  // namespace gainsay
