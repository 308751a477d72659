// Words of lists, and words made alike before they are looked for.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/node.h"

namespace gainsay {

/// A copy with the letters A to Z small.
inline std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

/// The words of a list.
inline std::vector<std::string> words_of(const Node& list) {
  std::vector<std::string> words;
  for (const Node& word : list.items) words.push_back(word.text);
  return words;
}

/// The same, for asking whether one is among them.
class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(const Node& list) { add(list); }
  void add(const Node& list) {
    for (const Node& word : list.items) add(word.text);
  }
  void add(const std::string& word) { words_.insert(word); }
  bool has(std::string_view word) const { return words_.contains(word); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

}  // namespace gainsay
