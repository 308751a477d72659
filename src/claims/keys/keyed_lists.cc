// Lists of names, compared without a rule: a list only with one that shares most of its members.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "claims/keys/keyed_claims.h"
#include "claims/names/name_values.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest_list = 3;

/// Two lists of other lengths are of one thing when they share at least two names, and most of the shorter.
bool of_one_thing(const Claim& a, const Claim& b, std::size_t shared) {
  std::size_t shorter = std::min(a.value.members.size(), b.value.members.size());
  return a.article != b.article && shared >= 2 && shared * 3 >= shorter * 2;
}

/// For each list the first of its group: that of the first list of another article that is of one thing with it. Only
/// lists with a name in common are compared.
std::vector<std::size_t> groups_of(const std::vector<Claim>& lists) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> holders;
  std::vector<std::size_t> group(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) {
    group[i] = i;
    std::map<std::size_t, std::size_t> shared;  // by list: names in common
    for (const std::string& member : lists[i].value.members) {
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

std::vector<Claim> lists_of(const ReadStory& story) {
  std::vector<Claim> lists;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      const TokenRange sentence = document.sentences[s].tokens;
      if (story.names_in(article, sentence).size() < shortest_list) continue;
      for (const Mention& list : name_lists(document, story.vocabulary, sentence, story.names.places[article],
                                            story.names.entities, shortest_list))
        if (list.value.members.size() >= shortest_list) lists.push_back(ReadStory::said(article, s, list));
    }
  }
  return lists;
}

}  // namespace

void claim_lists(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  std::vector<Claim> lists = lists_of(story);
  const std::vector<std::size_t> group = groups_of(lists);
  std::vector<int> size(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) ++size[group[i]];
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (size[group[i]] < 2) continue;
    const auto& first = lists[group[i]].value.members;
    const std::string key = first[0] + ", " + first[1];
    lists[i].value.closed = false;
    book.add({.id = "list", .key = key, .title = "the list with " + key, .kind = Kind::names, .cap = Severity::note},
             {lists[i]});
  }
}

}  // namespace gainsay
