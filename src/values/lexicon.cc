#include "values/lexicon.h"

namespace gainsay {

std::vector<WordId> PhraseTrie::words_of(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenise(phrase, 0, *vocabulary_, tokens);
  std::vector<WordId> words;
  for (const Token& token : tokens) words.push_back(token.folded);
  return words;
}

std::uint32_t PhraseTrie::fresh_node() {
  number_.push_back(none);
  next_.push_back(0);
  return static_cast<std::uint32_t>(number_.size()) - 1;
}

std::uint32_t PhraseTrie::child(std::uint32_t node, WordId word) {
  next_[node] |= bit_of(word);
  const std::uint64_t key = (std::uint64_t{node} << 32) | word;
  const auto found = children_.find(key);
  return found != children_.end() ? found->second : children_.emplace(key, fresh_node()).first->second;
}

std::uint32_t PhraseTrie::add(std::string_view phrase, std::uint32_t number) {
  const std::vector<WordId> words = words_of(phrase);
  if (words.empty()) return none;
  if (words[0] >= first_.size()) first_.resize(words[0] + 1, none);
  if (first_[words[0]] == none) first_[words[0]] = fresh_node();
  std::uint32_t node = first_[words[0]];
  for (std::size_t i = 1; i < words.size(); ++i) node = child(node, words[i]);
  if (number_[node] == none) number_[node] = number;
  return number_[node];
}

std::vector<WordId> PhraseTrie::seconds() const {
  std::vector<bool> is_first(number_.size(), false);
  for (const std::uint32_t node : first_)
    if (node != none) is_first[node] = true;
  std::vector<WordId> words;
  for (const auto& [step, child] : children_)
    if (is_first[step >> 32]) words.push_back(static_cast<WordId>(step));
  return words;
}

PhraseTrie::Found PhraseTrie::longest(const Document& document, std::uint32_t at, std::uint32_t last) const {
  Found best;
  if (at >= last || !starts(document.tokens[at].folded)) return best;
  std::uint32_t node = first_[document.tokens[at].folded];
  for (std::uint32_t i = at + 1;; ++i) {
    if (number_[node] != none) best = {number_[node], i};
    if (i >= last || (next_[node] & bit_of(document.tokens[i].folded)) == 0) return best;  // as nearly always
    const auto next = children_.find((std::uint64_t{node} << 32) | document.tokens[i].folded);
    if (next == children_.end()) return best;
    node = next->second;
  }
}

}  // namespace gainsay
