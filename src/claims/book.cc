#include "claims/book.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <tuple>

namespace gainsay {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// For each index of `items` its place after a stable sort by `before`; `items` is sorted.
template <class Item, class Before>
Numbers sort_and_number(std::vector<Item>& items, const Before& before) {
  Numbers order(items.size());
  std::iota(order.begin(), order.end(), 0u);
  if (std::is_sorted(items.begin(), items.end(), before)) return order;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return before(items[a], items[b]); });
  Numbers place(items.size());
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (std::uint32_t old : order) {
    place[old] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(items[old]));
  }
  items = std::move(sorted);
  return place;
}

auto place_of(const Claim& claim) { return std::tie(claim.article, claim.quote, claim.fact); }

auto rank(const Claim& claim) {
  return std::tuple(place_of(claim), std::string_view(claim.variable), claim.value.kind,
                    std::string_view(claim.value.text), std::string_view(claim.value.unit), claim.value.amount,
                    claim.polarity);
}

bool same(const Claim& a, const Claim& b) {
  return rank(a) == rank(b) && a.relation == b.relation && a.value.members == b.value.members &&
         a.value.hard == b.value.hard && a.value.typical == b.value.typical;
}

/// Keeps the first of claims that say the same of the same words.
void drop_doubles(std::vector<Claim>& claims) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    auto known = kept;
    while (known > 0 && place_of(claims[known - 1]) == place_of(claims[i]) && !same(claims[known - 1], claims[i]))
      --known;
    const bool fresh = known == 0 || place_of(claims[known - 1]) != place_of(claims[i]);
    if (fresh && kept != i) claims[kept] = std::move(claims[i]);
    kept += fresh;
  }
  claims.resize(kept);
}

template <class Entry>
void sort_by_place(std::vector<Entry>& entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.article, a.quote, a.reason) < std::tie(b.article, b.quote, b.reason);
  });
}

}  // namespace

std::optional<std::uint32_t> ReadStory::only_person(std::uint32_t article, TokenRange tokens,
                                                    std::optional<std::uint32_t> other) const {
  std::optional<std::uint32_t> only;
  for (const NamePlace& place : names_in(article, tokens)) {
    if (!is_person(place) || place.entity == other) continue;
    if (only && only != place.entity) return std::nullopt;
    only = place.entity;
  }
  return only;
}

std::string as_question(const std::string& title) {
  static constexpr std::array<std::string_view, 8> words = {"How ",   "When ",    "What ", "Which ",
                                                            "Where ", "Whether ", "At ",   "Who "};
  if (std::none_of(words.begin(), words.end(), [&](std::string_view word) { return title.starts_with(word); }))
    return "";
  return static_cast<char>(title.front() - 'A' + 'a') + title.substr(1);
}

Fact fact_from(const FactDef& def, const RuleSet& rules) {
  Fact fact;
  fact.id = def.id;
  fact.title = def.title;
  if (!def.pack.empty()) fact.question = as_question(def.title);
  fact.rule = &def;
  fact.kind = def.kind;
  fact.over_time = def.over_time;
  fact.cap = def.severity;
  if (const NameDef* name = rules.name(def.of)) fact.subject = name->names.front();
  return fact;
}

std::uint32_t ClaimBook::fact(Fact fact) {
  const std::hash<std::string> hash;
  const std::size_t identity = hash(fact.id) * 31 + hash(fact.subject) * 7 + hash(fact.key);
  for (auto [known, end] = numbers_.equal_range(identity); known != end; ++known)
    if (facts_[known->second].identity() == fact.identity()) return known->second;
  const auto number = static_cast<std::uint32_t>(facts_.size());
  numbers_.emplace(identity, number);
  facts_.push_back(std::move(fact));
  return number;
}

void ClaimBook::add(Claim claim) {
  constexpr std::size_t of_an_article = 8;
  if (claims_.capacity() == 0) claims_.reserve(of_an_article);
  claims_.push_back(std::move(claim));
}

void ClaimBook::add(const Fact& about, std::vector<Claim> claims) {
  const std::uint32_t number = fact(about);
  for (Claim& claim : claims) {
    claim.fact = number;
    add(std::move(claim));
  }
}

void ClaimBook::finish(StoryClaims& story) {
  const Numbers fact_place =
      sort_and_number(facts_, [](const Fact& a, const Fact& b) { return a.identity() < b.identity(); });
  for (Claim& claim : claims_) claim.fact = fact_place[claim.fact];
  sort_and_number(claims_, [](const Claim& a, const Claim& b) { return rank(a) < rank(b); });
  drop_doubles(claims_);
  sort_by_place(not_checked_);
  sort_by_place(near_misses_);
  story.facts = std::move(facts_);
  story.claims = std::move(claims_);
  story.not_checked = std::move(not_checked_);
  story.near_misses = std::move(near_misses_);
  *this = ClaimBook();
}

}  // namespace gainsay
