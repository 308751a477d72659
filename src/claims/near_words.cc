// Two words at most n letters apart share a form from which each has lost at most n letters. Each word is filed under
// all such forms of its own, and only words in one file are compared: cost grows with the words, not with their pairs.
// Short words lose one letter, long ones two.
#include "claims/near_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "text/code_point.h"

namespace gainsay {
namespace {

constexpr std::size_t long_word = 7, longest_word = 24;

std::size_t depth_of(const std::u32string& word) { return word.size() >= long_word ? 2 : 1; }

void leave_out(const std::u32string& word, std::size_t depth, std::set<std::u32string>& forms) {
  if (!forms.insert(word).second || depth == 0) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::u32string shorter = word;
    shorter.erase(i, 1);
    leave_out(shorter, depth - 1, forms);
  }
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
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
  for (int i = 0; i <= n; ++i)
    for (int j = 0; j <= m; ++j) {
      int& here = cost[i][j];
      if (i == 0 || j == 0) {
        here = i + j;
        continue;
      }
      here = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) here = std::min(here, cost[i - 2][j - 2] + 1);
    }
  return std::min(cost[n][m], most + 1);
}

std::vector<NearPair> near_pairs(const std::vector<std::string>& words) {
  std::vector<std::u32string> points;
  std::unordered_map<std::string, std::vector<std::uint32_t>> files;
  std::set<std::pair<std::uint32_t, std::uint32_t>> together;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    points.push_back(code_points(words[i]));
    if (points[i].size() > longest_word) continue;
    std::set<std::u32string> forms;
    leave_out(points[i], depth_of(points[i]), forms);
    for (const std::u32string& form : forms) {
      auto& file = files[std::string(reinterpret_cast<const char*>(form.data()), form.size() * sizeof(char32_t))];
      for (const std::uint32_t other : file) together.insert({other, i});
      file.push_back(i);
    }
  }
  std::vector<NearPair> pairs;
  for (const auto& [a, b] : together) {
    const int most = static_cast<int>(std::min(depth_of(points[a]), depth_of(points[b])));
    const int apart = letters_apart(points[a], points[b], most);
    if (apart >= 1 && apart <= most) pairs.push_back({a, b, apart});
  }
  return pairs;
}

}  // namespace gainsay
