#include "values/lexicon.h"

namespace gainsay {

std::uint32_t PhraseTrie::fresh_node() {
  nodes_.emplace_back();
  return static_cast<std::uint32_t>(nodes_.size()) - 1;
}

std::uint32_t PhraseTrie::child(std::uint32_t node, WordId word) {
  nodes_[node].next |= bit_of(word);
  const std::uint64_t key = (std::uint64_t{node} << 32) | word;
  const auto found = children_.find(key);
  return found != children_.end() ? found->second : children_.emplace(key, fresh_node()).first->second;
}

std::uint32_t PhraseTrie::add(std::string_view phrase, std::uint32_t number) {
  std::vector<Token> tokens;
  tokenise(phrase, 0, *vocabulary_, tokens);
  if (tokens.empty()) return none;
  std::uint32_t& first = first_.entry(tokens[0].folded);
  if (first == 0) first = fresh_node();
  std::uint32_t node = first;
  for (std::size_t i = 1; i < tokens.size(); ++i) node = child(node, tokens[i].folded);
  if (nodes_[node].number == none) nodes_[node].number = number;
  return nodes_[node].number;
}

std::vector<WordId> PhraseTrie::seconds() const {
  std::vector<bool> is_first(nodes_.size(), false);
  for (WordId word = 0; word < first_.size(); ++word) is_first[first_[word]] = true;
  std::vector<WordId> words;
  for (const auto& [step, child] : children_)
    if (is_first[step >> 32]) words.push_back(static_cast<WordId>(step));
  return words;
}

std::vector<WordId> PhraseTrie::later() const {
  std::vector<WordId> words;
  for (const auto& [step, child] : children_) words.push_back(static_cast<WordId>(step));
  return words;
}

PhraseTrie::Found PhraseTrie::longest_from(std::uint32_t node, const Document& document, std::uint32_t at,
                                           std::uint32_t last) const {
  Found best;
  for (std::uint32_t i = at + 1;; ++i) {
    if (nodes_[node].number != none) best = {nodes_[node].number, i};
    if (i >= last) return best;
    const WordId word = document.tokens[i].folded;
    if ((nodes_[node].next & bit_of(word)) == 0) return best;  // as nearly always
    const auto next = children_.find((std::uint64_t{node} << 32) | word);
    if (next == children_.end()) return best;
    node = next->second;
  }
}

}  // namespace gainsay
