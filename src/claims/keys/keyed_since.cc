// "The deadliest mine accident since 1984", "the worst U.S. mining disaster since a 1970 explosion": of one record two
// articles give different predecessors. The key is what the superlative compares and the noun; nouns of calamity are
// one, where a word before them is shared or left out.
#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "claims/keys/keyed_ranks.h"

namespace gainsay {
namespace {

bool is_calamity(const std::string& noun) {
  static const std::set<std::string> nouns = [] {
    std::set<std::string> read;
    for (const Node& word : embedded_node("lexicon/ranks.yaml")["calamities"].items) read.insert(word.text);
    return read;
  }();
  return nouns.count(noun) > 0;
}

bool one_kind(const Rank& a, const Rank& b) {
  return a.kinds.empty() || b.kinds.empty() ||
         std::any_of(a.kinds.begin(), a.kinds.end(), [&](const std::string& word) { return b.kinds.count(word) > 0; });
}

Claim since_claim(const Rank& rank, std::uint32_t fact) {
  Claim claim;
  claim.article = rank.article;
  claim.fact = fact;
  claim.quote = rank.since->span;
  claim.sentence = rank.sentence;
  claim.value = rank.since->value;
  claim.cap = Severity::warning;
  claim.cap_reason = "the records may be of different things";
  return claim;
}

}  // namespace

void claim_records_since(const std::vector<Rank>& ranks, ClaimBook& book) {
  std::map<std::pair<std::string, std::string>, std::vector<const Rank*>> groups;
  for (const Rank& rank : ranks)
    if (rank.since && rank.place == 1)
      groups[{rank.group, is_calamity(rank.noun) ? "calamity" : rank.noun}].push_back(&rank);
  for (const auto& [key, group] : groups) {
    std::set<std::uint32_t> articles;
    for (const Rank* rank : group) articles.insert(rank->article);
    const Rank& first = *group.front();
    const bool one = std::all_of(group.begin(), group.end(), [&](const Rank* rank) { return one_kind(*rank, first); });
    if (articles.size() < 2 || articles.size() != group.size() || !one) continue;
    Fact fact;
    fact.id = "record since";
    fact.key = key.first + ", " + key.second;
    fact.title = fact.question = "since when it is the " + first.superlative;
    fact.kind = Kind::date;
    fact.cap = Severity::warning;
    for (const Rank* rank : group) book.add(since_claim(*rank, book.fact(fact)));
  }
}

}  // namespace gainsay
