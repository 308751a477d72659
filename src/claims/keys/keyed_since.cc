// "The deadliest mine accident since 1984", "the worst U.S. mining disaster since a 1970 explosion": of one record two
// articles give different predecessors. The key is what the superlative compares and the noun; nouns of calamity are
// one, where a word before them is shared or left out. "The worst in 40 years" names no predecessor and is true of what
// is the worst in 70, so that beside it a difference is no more than a note.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/keys/keyed_ranks.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

bool is_calamity(const std::string& noun) {
  static const WordSet nouns(embedded_node("lexicon/ranks.yaml")["calamities"]);
  return nouns.has(noun);
}

bool one_kind(const Rank& a, const Rank& b) {
  if (!a.whole.empty() && !b.whole.empty() && a.whole != b.whole) return false;
  return a.kinds.empty() || b.kinds.empty() ||
         std::any_of(a.kinds.begin(), a.kinds.end(), [&](const std::string& word) { return b.kinds.count(word) > 0; });
}

Claim since_claim(const Rank& rank) {
  Claim claim = ReadStory::said(rank.article, rank.sentence, *rank.since);
  claim.cap = Severity::warning;
  claim.cap_reason = "the records may be of different things";
  return claim;
}

using Ranks = std::vector<const Rank*>;

bool names_day(const Rank* rank) { return is_dated(rank->since->value.kind); }

/// Since when, on the calendar: counted back from the article's day where years are told.
std::optional<Range> since_when(const ReadStory& story, const Rank& rank) {
  const Range told = hull(rank.since->value.hard);
  if (names_day(&rank)) return told;
  const auto& published = story.articles[rank.article].published;
  if (!published) return std::nullopt;
  const auto back = [&](Bound end) {
    end.value = Decimal(published->day * day_minutes) - end.value;
    return end;
  };
  return Range{back(told.high), back(told.low)};
}

/// What agrees with what was told before it is told in the same words; nothing where all agree.
std::vector<Claim> in_words(const ReadStory& story, const Ranks& ranks) {
  std::vector<std::pair<Range, std::string>> told;
  std::vector<std::size_t> which;
  for (const Rank* rank : ranks) {
    const std::optional<Range> when = since_when(story, *rank);
    if (!when) return {};
    const auto same = std::find_if(told.begin(), told.end(), [&](const auto& one) { return meet(one.first, *when); });
    which.push_back(static_cast<std::size_t>(same - told.begin()));
    const std::string words(text_of(story.documents[rank->article].text, rank->since->span));
    if (same == told.end()) told.emplace_back(*when, (names_day(rank) ? "since " : "in ") + words);
  }
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < ranks.size() && told.size() > 1; ++i) {
    claims.push_back(since_claim(*ranks[i]));
    claims.back().value = {.kind = Kind::choice, .text = told[which[i]].second};
  }
  return claims;
}

}  // namespace

void claim_records_since(const ReadStory& story, const std::vector<Rank>& ranks, ClaimBook& book) {
  std::map<std::pair<std::string, std::string>, Ranks> groups;
  for (const Rank& rank : ranks)
    if (rank.since && rank.place == 1)
      groups[{rank.group, is_calamity(rank.noun) ? "calamity" : rank.noun}].push_back(&rank);
  for (const auto& [key, group] : groups) {
    std::set<std::uint32_t> articles;
    for (const Rank* rank : group) articles.insert(rank->article);
    const Rank& first = *group.front();
    const bool one = std::all_of(group.begin(), group.end(), [&](const Rank* rank) { return one_kind(*rank, first); });
    if (articles.size() < 2 || articles.size() != group.size() || !one) continue;
    const bool dated = std::count_if(group.begin(), group.end(), names_day) > 1;
    std::vector<Claim> claims = dated ? std::vector<Claim>() : in_words(story, group);
    for (const Rank* rank : group)
      if (dated && names_day(rank)) claims.push_back(since_claim(*rank));
    if (claims.empty()) continue;
    const std::string question = "since when it is the " + first.superlative;
    const Fact fact{.id = "record since",
                    .key = key.first + ", " + key.second,
                    .title = question,
                    .question = question,
                    .kind = dated ? Kind::date : Kind::choice,
                    .cap = dated ? Severity::warning : Severity::note};
    book.add(fact, std::move(claims));
  }
}

}  // namespace gainsay
