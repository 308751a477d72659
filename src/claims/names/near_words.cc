// Of few words all pairs are compared, most of them dismissed at a glance: words at most n letters apart differ by at
// most n in length, and at most n letters of each are missing in the other. Many words are filed: two at most n letters
// apart share a form from which each has lost at most n letters, so each word is filed under all such forms of its own,
// and only words in one file are compared; then cost grows with the words, not with their pairs. Short words may be one
// letter apart, long ones two.
#include "claims/names/near_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "text/code_point.h"

namespace gainsay {
namespace {

constexpr std::size_t long_word = 7, longest_word = 24;

using Indices = std::pair<std::uint32_t, std::uint32_t>;
using Texts = std::vector<std::string_view>;

int depth_of(std::size_t letters) { return letters >= long_word ? 2 : 1; }
int depth_of(const std::u32string& word) { return depth_of(word.size()); }

/// What dismisses most pairs of words at a glance.
struct Glance {
  std::uint64_t letters = 0;  ///< as a set, a bit for all that are equal modulo 64
  std::size_t size = 0;       ///< in code points
};

/// Calls `each` with every code point; most are a byte.
template <class Each>
void each_code_point(std::string_view text, const Each& each) {
  for (std::size_t at = 0; at < text.size();)
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
      each(static_cast<char32_t>(byte));
      ++at;
    } else {
      each(static_cast<char32_t>(next_code_point(text, at)));
    }
}

Glance glance_of(std::string_view word) {
  Glance glance;
  each_code_point(word, [&](char32_t letter) {
    glance.letters |= std::uint64_t{1} << (letter % 64);
    ++glance.size;
  });
  return glance;
}

bool more_than_two(std::uint64_t set) {
  set &= set - 1;
  set &= set - 1;
  return set != 0;
}

/// Each letter that one has and the other lacks must be left out or changed.
bool may_be_near(const Glance& a, const Glance& b) {
  const std::uint64_t only_a = a.letters & ~b.letters, only_b = b.letters & ~a.letters;
  if (more_than_two(only_a) || more_than_two(only_b)) return false;
  const std::size_t shorter = std::min(a.size, b.size), most = static_cast<std::size_t>(depth_of(shorter));
  const auto within = [&](std::uint64_t set) { return most == 2 || (set & (set - 1)) == 0; };
  return std::max(a.size, b.size) <= std::min(longest_word, shorter + most) && within(only_a) && within(only_b);
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
  const auto size = static_cast<std::uint32_t>(words.size());
  std::vector<Glance> glances;
  glances.reserve(size);
  for (const std::string_view word : words) glances.push_back(glance_of(word));
  const Glance* const glance = glances.data();
  std::vector<NearPair> pairs;
  for (std::uint32_t a = 0; a < size; ++a)
    for (std::uint32_t b = a + 1; b < size; ++b)
      if (may_be_near(glance[a], glance[b])) add_if_near(code_points(words[a]), code_points(words[b]), {a, b}, pairs);
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
  points.reserve(text.size());
  each_code_point(text, [&](char32_t letter) { points += letter; });
  return points;
}

/// Letters that both begin or end with are left out first; what is left of most words is compared in three rows of a
/// table, of which only the cells near the diagonal can hold `most` or less.
int letters_apart(std::u32string_view a, std::u32string_view b, int most) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  if (n - m > most || m - n > most) return most + 1;
  if (n == 0 || m == 0) return std::max(n, m);
  constexpr int usual = 32;
  std::array<int, 3 * usual> small_table;
  std::vector<int> large_table(m < usual ? 0 : 3 * (b.size() + 1));
  int *before = m < usual ? small_table.data() : large_table.data(), *above = before + m + 1, *row = above + m + 1;
  std::fill(before, row + m + 1, most + 1);
  for (int i = 0; i <= n; ++i) {
    const int first = std::max(0, i - most), last = std::min(m, i + most);
    if (first > 0) row[first - 1] = most + 1;
    int least = most + 1;
    for (int j = first; j <= last; ++j) {
      if (i == 0 || j == 0) {
        row[j] = i + j;
      } else {
        row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (last < m) row[last + 1] = most + 1;
    if (least > most) return most + 1;
    std::swap(before, above);
    std::swap(above, row);
  }
  return std::min(above[m], most + 1);
}

std::vector<NearPair> near_pairs(const std::vector<std::string_view>& words, std::size_t few) {
  return words.size() <= few ? compare_all(words) : compare_filed(words);
}

}  // namespace gainsay
