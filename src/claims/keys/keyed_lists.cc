// Lists of names, compared without a rule: a list only with one that shares most of its members.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "claims/keys/keyed_claims.h"
#include "claims/names/name_values.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest_list = 3;

/// A list where it stands, with who is on it.
struct PlacedList {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  Mention mention;
};

/// Two lists of other lengths are of one thing when they share at least two names, and most of the shorter.
bool of_one_thing(const PlacedList& a, const PlacedList& b, std::size_t shared) {
  std::size_t shorter = std::min(a.mention.value.members.size(), b.mention.value.members.size());
  return a.article != b.article && shared >= 2 && shared * 3 >= shorter * 2;
}

/// For each list the first of its group: that of the first list of another article that is of one thing with it. Only
/// lists with a name in common are compared.
std::vector<std::size_t> groups_of(const std::vector<PlacedList>& lists) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> holders;
  std::vector<std::size_t> group(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) {
    group[i] = i;
    std::map<std::size_t, std::size_t> shared;  // by list: names in common
    for (const std::string& member : lists[i].mention.value.members) {
      std::vector<std::size_t>& held = holders[member];
      for (std::size_t other : held) ++shared[other];
      held.push_back(i);
    }
    const auto like = std::find_if(shared.begin(), shared.end(), [&](const auto& entry) {
      return of_one_thing(lists[i], lists[entry.first], entry.second);
    });
    if (like != shared.end()) group[i] = group[like->first];
  }
  return group;
}

std::vector<PlacedList> lists_of(const ReadStory& story) {
  std::vector<PlacedList> lists;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      const auto named = stretch_of(story.names.places[article], document.sentences[s].tokens);
      if (named.last - named.first < static_cast<std::ptrdiff_t>(shortest_list)) continue;
      for (Mention& mention : name_lists(document, story.vocabulary, document.sentences[s].tokens,
                                         story.names.places[article], story.names.entities, shortest_list))
        if (mention.value.members.size() >= shortest_list) lists.push_back({article, s, std::move(mention)});
    }
  }
  return lists;
}

}  // namespace

void claim_lists(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  const std::vector<PlacedList> lists = lists_of(story);
  const std::vector<std::size_t> group = groups_of(lists);
  std::vector<int> size(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) ++size[group[i]];
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (size[group[i]] < 2) continue;
    const PlacedList& first = lists[group[i]];
    Fact fact;
    fact.id = "list";
    fact.key = first.mention.value.members[0] + ", " + first.mention.value.members[1];
    fact.title = "the list with " + fact.key;
    fact.kind = Kind::names;
    fact.cap = Severity::note;
    Claim claim;
    claim.article = lists[i].article;
    claim.fact = book.fact(fact);
    claim.quote = lists[i].mention.span;
    claim.sentence = lists[i].sentence;
    claim.value = lists[i].mention.value;
    claim.value.closed = false;
    book.add(std::move(claim));
  }
}

}  // namespace gainsay
