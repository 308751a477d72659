// Grouping by centroids. An article is a vector of its words, each weighted by how often it stands there and how rare
// it is in the folder; a group is the sum of its articles. In the order given each article joins the group nearest to
// it, if near enough; then groups join groups in the same way until nothing moves. An index from word to groups finds
// the candidates, so articles that share nothing are never compared.
//
// Rarity is smoothed as if the folder held a hundred unrelated articles more: in a folder that holds one story, the
// words that all its articles share would else count as common.
#include "claims/split.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/embedded.h"

namespace gainsay {
namespace {

constexpr double near_enough = 0.2;         ///< for one article and a group
constexpr double groups_near_enough = 0.4;  ///< for two groups: sums of many articles share more words by chance
constexpr double usual_folder = 100;
constexpr std::size_t shortest_word = 4;

using Weights = std::vector<std::pair<WordId, double>>;  // ascending by word

std::unordered_set<WordId> common_words(Vocabulary& vocabulary) {
  std::unordered_set<WordId> words;
  for (const Node& word : embedded_node("lexicon/common_words.yaml")["words"].items)
    words.insert(vocabulary.intern(word.text));
  return words;
}

std::vector<std::map<WordId, int>> word_counts(const std::vector<Article>& articles, Vocabulary& vocabulary) {
  auto common = common_words(vocabulary);
  std::vector<std::map<WordId, int>> counts;
  for (const Article& article : articles) {
    std::vector<Token> tokens;
    tokenise(article.text, article.body, vocabulary, tokens);
    counts.emplace_back();
    for (const Token& token : tokens) {
      WordId lemma = vocabulary.lemmas(token.folded).back();
      bool counts_here = token.shape < Shape::number && token.end - token.begin >= shortest_word;
      if (counts_here && common.count(token.folded) == 0 && common.count(lemma) == 0) ++counts.back()[lemma];
    }
  }
  return counts;
}

Weights unit_length(Weights weights) {
  double sum = 0;
  for (const auto& [word, weight] : weights) sum += weight * weight;
  for (auto& [word, weight] : weights) weight /= std::sqrt(sum);
  return weights;
}

std::vector<Weights> weigh(const std::vector<std::map<WordId, int>>& counts) {
  std::unordered_map<WordId, double> holders;
  for (const auto& article : counts)
    for (const auto& [word, count] : article) holders[word] += 1;
  double total = std::max(static_cast<double>(counts.size()), usual_folder);
  std::vector<Weights> all;
  for (const auto& article : counts) {
    Weights weights;
    for (const auto& [word, count] : article)
      weights.emplace_back(word, (1 + std::log(count)) * std::log(1 + total / holders[word]));
    all.push_back(unit_length(std::move(weights)));
  }
  return all;
}

/// Groups so far, findable by word.
class Grouping {
 public:
  /// Puts a member set with its weights into the nearest group, or into one of its own.
  void place(const std::vector<std::uint32_t>& members, const Weights& weights) {
    std::unordered_map<std::uint32_t, double> products;
    double length = 0;
    for (const auto& [word, weight] : weights) {
      length += weight * weight;
      for (std::uint32_t group : holders_[word]) products[group] += weight * groups_[group].sum[word];
    }
    std::uint32_t best = none;
    double best_cosine = members.size() == 1 ? near_enough : groups_near_enough;
    for (const auto& [group, product] : products) {
      double cosine = product / std::sqrt(length * groups_[group].length);
      if (cosine > best_cosine || (cosine == best_cosine && group < best)) {
        best = group;
        best_cosine = cosine;
      }
    }
    if (best == none) {
      best = static_cast<std::uint32_t>(groups_.size());
      groups_.emplace_back();
    }
    add(best, members, weights);
  }

  struct Group {
    std::vector<std::uint32_t> members;
    std::map<WordId, double> sum;
    double length = 0;  ///< squared
  };
  const std::vector<Group>& groups() const { return groups_; }

 private:
  static constexpr std::uint32_t none = 0xffffffffu;

  void add(std::uint32_t number, const std::vector<std::uint32_t>& members, const Weights& weights) {
    Group& group = groups_[number];
    group.members.insert(group.members.end(), members.begin(), members.end());
    for (const auto& [word, weight] : weights) {
      double& sum = group.sum[word];
      if (sum == 0) holders_[word].push_back(number);
      group.length += (sum + weight) * (sum + weight) - sum * sum;
      sum += weight;
    }
  }

  std::vector<Group> groups_;
  std::unordered_map<WordId, std::vector<std::uint32_t>> holders_;
};

/// The heaviest words that at least two of its articles share.
std::string shared_words(const Grouping::Group& group, const std::vector<Weights>& articles,
                         const Vocabulary& vocabulary) {
  constexpr std::size_t most = 4;
  std::unordered_map<WordId, int> holders;
  for (const std::uint32_t article : group.members)
    for (const auto& [word, weight] : articles[article]) ++holders[word];
  std::vector<std::pair<double, std::string>> heaviest;
  for (const auto& [word, sum] : group.sum)
    if (holders[word] > 1) heaviest.emplace_back(-sum, vocabulary[word].text);
  std::sort(heaviest.begin(), heaviest.end());
  std::string words;
  for (std::size_t i = 0; i < std::min(most, heaviest.size()); ++i) words += (i == 0 ? "" : ", ") + heaviest[i].second;
  return words;
}

}  // namespace

std::vector<SplitStory> split_into_stories(const std::vector<Article>& articles, Vocabulary& vocabulary) {
  std::vector<Weights> weights = weigh(word_counts(articles, vocabulary));
  Grouping grouping;
  for (std::uint32_t i = 0; i < articles.size(); ++i) grouping.place({i}, weights[i]);
  for (std::size_t before = articles.size() + 1; grouping.groups().size() < before;) {
    before = grouping.groups().size();
    Grouping next;
    for (const auto& group : grouping.groups()) next.place(group.members, Weights(group.sum.begin(), group.sum.end()));
    grouping = std::move(next);
  }
  std::vector<SplitStory> stories;
  for (const auto& group : grouping.groups())
    stories.push_back({group.members, shared_words(group, weights, vocabulary)});
  for (SplitStory& story : stories) std::sort(story.articles.begin(), story.articles.end());
  std::sort(stories.begin(), stories.end(),
            [](const SplitStory& a, const SplitStory& b) { return a.articles < b.articles; });
  return stories;
}

}  // namespace gainsay
