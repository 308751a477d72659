// Of few words all pairs are compared, most of them dismissed at a glance: words at most n letters apart differ by at
// most n in length, and at most n letters of each are missing in the other. Many words are filed: two at most n letters
// apart share a form from which each has lost at most n letters, so each word is filed under all such forms of its own,
// and only words in one file are compared; then cost grows with the words, not with their pairs. Short words may be one
// letter apart, long ones two.
#include "claims/names/near_words.h"

#include <algorithm>
#include <bit>
#include <set>
#include <unordered_map>

#include "text/code_point.h"

namespace gainsay {
namespace {

constexpr std::size_t long_word = 7, longest_word = 24;

using Indices = std::pair<std::uint32_t, std::uint32_t>;
using Texts = std::vector<std::string_view>;

int depth_of(const std::u32string& word) { return word.size() >= long_word ? 2 : 1; }

/// What dismisses most pairs of words at a glance.
struct Glance {
  std::uint64_t letters = 0;  ///< as a set, a bit for all that are equal modulo 64
  std::size_t size = 0;       ///< in code points
};

Glance glance_of(std::string_view word) {
  Glance glance;
  const auto add = [&](std::uint32_t letter) {
    glance.letters |= std::uint64_t{1} << (letter % 64);
    ++glance.size;
  };
  for (std::size_t at = 0; at < word.size();)
    if (const auto byte = static_cast<unsigned char>(word[at]); byte < 0x80) {
      add(byte);
      ++at;
    } else {
      add(static_cast<std::uint32_t>(next_code_point(word, at)));
    }
  return glance;
}

bool may_be_near(const Glance& a, const Glance& b) {
  return std::popcount(a.letters & ~b.letters) <= 2 && std::popcount(b.letters & ~a.letters) <= 2 &&
         std::max(a.size, b.size) <= std::min(longest_word, std::min(a.size, b.size) + 2);
}

void leave_out(const std::u32string& word, int depth, std::set<std::u32string>& forms) {
  if (!forms.insert(word).second || depth == 0) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::u32string shorter = word;
    shorter.erase(i, 1);
    leave_out(shorter, depth - 1, forms);
  }
}

void add_if_near(const std::u32string& a, const std::u32string& b, const Indices& pair, std::vector<NearPair>& pairs) {
  const int most = std::min(depth_of(a), depth_of(b));
  const int apart = letters_apart(a, b, most);
  if (apart >= 1 && apart <= most) pairs.push_back({pair.first, pair.second, apart});
}

std::vector<NearPair> compare_all(const Texts& words) {
  std::vector<Glance> glances;
  glances.reserve(words.size());
  for (const std::string_view word : words) glances.push_back(glance_of(word));
  std::vector<NearPair> pairs;
  for (std::uint32_t a = 0; a < words.size(); ++a)
    for (std::uint32_t b = a + 1; b < words.size(); ++b)
      if (may_be_near(glances[a], glances[b])) add_if_near(code_points(words[a]), code_points(words[b]), {a, b}, pairs);
  return pairs;
}

std::vector<NearPair> compare_filed(const Texts& texts) {
  std::vector<std::u32string> words;
  for (const std::string_view text : texts) words.push_back(code_points(text));
  std::unordered_map<std::string, std::vector<std::uint32_t>> files;
  std::set<Indices> together;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].size() > longest_word) continue;
    std::set<std::u32string> forms;
    leave_out(words[i], depth_of(words[i]), forms);
    for (const std::u32string& form : forms) {
      auto& file = files[std::string(reinterpret_cast<const char*>(form.data()), form.size() * sizeof(char32_t))];
      for (const std::uint32_t other : file) together.insert({other, i});
      file.push_back(i);
    }
  }
  std::vector<NearPair> pairs;
  for (const Indices& pair : together) add_if_near(words[pair.first], words[pair.second], pair, pairs);
  return pairs;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += static_cast<char32_t>(next_code_point(text, at));
  return points;
}

int letters_apart(const std::u32string& a, const std::u32string& b, int most) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  if (n - m > most || m - n > most) return most + 1;
  const std::size_t width = b.size() + 1;
  std::vector<int> table((a.size() + 1) * width);
  const auto cost = [&](int i, int j) -> int& {
    return table[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
  };
  for (int i = 0; i <= n; ++i)
    for (int j = 0; j <= m; ++j) {
      int& here = cost(i, j);
      if (i == 0 || j == 0) {
        here = i + j;
        continue;
      }
      here = std::min({cost(i - 1, j) + 1, cost(i, j - 1) + 1, cost(i - 1, j - 1) + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) here = std::min(here, cost(i - 2, j - 2) + 1);
    }
  return std::min(cost(n, m), most + 1);
}

std::vector<NearPair> near_pairs(const std::vector<std::string_view>& words, std::size_t few) {
  return words.size() <= few ? compare_all(words) : compare_filed(words);
}

}  // namespace gainsay
