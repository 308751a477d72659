// Near-duplicates by bottom-k sketches: every run of eight words is hashed, and an article keeps its 64 smallest
// hashes. Two texts that share most of their runs share most of those hashes, so counting shared hashes through an
// index finds the copies without comparing every pair of articles. Copies, outlets and `based_on` are then joined into
// voices.
#include "claims/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "base/eight_bytes.h"

namespace gainsay {
namespace {

constexpr std::size_t run_length = 8;
constexpr std::size_t sketch_size = 64;
constexpr std::size_t common_hash = 200;  ///< a run in more articles than this is furniture, not a copy

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + golden + (hash << 6) + (hash >> 2);
  hash *= 0xBF58476D1CE4E5B9u;
  return hash ^ (hash >> 31);
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a
  for (unsigned char byte : word) hash = (hash ^ (byte | 0x20u)) * 0x100000001B3u;
  return hash;
}

std::vector<std::uint64_t> sketch_of(const Document& document) {
  std::vector<std::uint64_t> words;
  for (const Token& token : document.tokens)
    if (token.shape != Shape::symbol) words.push_back(hash_of(text_of(document.text, token.span())));
  std::set<std::uint64_t> runs;
  for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < run_length; ++j) hash = mix(hash, words[i + j]);
    if (runs.size() == sketch_size && hash >= *runs.rbegin()) continue;
    runs.insert(hash);
    if (runs.size() > sketch_size) runs.erase(std::prev(runs.end()));
  }
  return {runs.begin(), runs.end()};
}

/// Union-find whose roots are the least member, so that voices are numbered by first article.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t root(std::uint32_t member) const {
    while (parent_[member] != member) member = parent_[member];
    return member;
  }
  std::vector<std::uint32_t> roots() const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t member = 0; member < parent_.size(); ++member) all.push_back(root(member));
    return all;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

void join_copies(const std::vector<Document>& documents, Groups& groups) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> holders;
  std::vector<std::size_t> sizes;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    auto sketch = sketch_of(documents[i]);
    sizes.push_back(sketch.size());
    for (std::uint64_t hash : sketch) holders[hash].push_back(i);
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
  for (const auto& [hash, articles] : holders) {
    if (articles.size() > common_hash) continue;
    for (std::size_t i = 0; i < articles.size(); ++i)
      for (std::size_t j = i + 1; j < articles.size(); ++j) ++shared[{articles[i], articles[j]}];
  }
  for (const auto& [pair, count] : shared)
    if (count * 2 >= std::min(sizes[pair.first], sizes[pair.second]) && count >= 4)
      groups.join(pair.first, pair.second);
}

void join_outlets(const std::vector<Article>& articles, Groups& groups) {
  std::map<std::string, std::uint32_t> by_outlet, by_id;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    by_id.emplace(articles[i].id, i);
    if (articles[i].outlet.empty()) continue;
    auto [first, added] = by_outlet.emplace(articles[i].outlet, i);
    if (!added) groups.join(first->second, i);
  }
  for (std::uint32_t i = 0; i < articles.size(); ++i)
    for (const std::string& source : articles[i].based_on)
      if (auto found = by_id.find(source); found != by_id.end()) groups.join(found->second, i);
}

}  // namespace

std::vector<std::uint32_t> copies_of(const std::vector<Document>& documents) {
  Groups groups(documents.size());
  if (documents.size() > 1) join_copies(documents, groups);
  return groups.roots();
}

std::vector<std::uint32_t> voices_of(const std::vector<Article>& articles, const std::vector<std::uint32_t>& copies) {
  Groups groups(articles.size());
  for (std::uint32_t i = 0; i < copies.size(); ++i) groups.join(copies[i], i);
  join_outlets(articles, groups);
  return groups.roots();
}

}  // namespace gainsay
