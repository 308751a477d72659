#include "reconcile/notes.h"

#include <algorithm>
#include <map>
#include <set>

#include "reconcile/wording.h"

namespace gainsay {
namespace {

bool has_precision(Kind kind) {
  return kind == Kind::money || kind == Kind::percent || kind == Kind::count || kind == Kind::number ||
         kind == Kind::measure || kind == Kind::ratio || kind == Kind::duration || kind == Kind::age ||
         kind == Kind::time;
}

Draft note(const Board& board, std::uint32_t fact, Verdict verdict) {
  Draft draft;
  draft.facts = {fact};
  draft.finding.rule = board.fact(fact).id;
  draft.finding.fact = fact;
  draft.finding.verdict = verdict;
  const FactDef* rule = board.fact(fact).rule;
  draft.own_rule = rule && rule->pack.empty();
  return draft;
}

using Values = std::map<std::string, ClaimList>;  // what is said in which words

/// Parties in order of support, then of their first claims.
void set_parties(const Board& board, const Values& values, Draft& draft) {
  for (const auto& [value, claims] : values) draft.finding.parties.push_back({value, as_set(claims)});
  std::sort(draft.finding.parties.begin(), draft.finding.parties.end(), [&](const Party& a, const Party& b) {
    int left = board.support(a.claims), right = board.support(b.claims);
    return left != right ? left > right : a.claims < b.claims;
  });
  for (const Party& party : draft.finding.parties) draft.causes.push_back(party.claims);
}

std::string values_of(const Draft& draft) {
  std::vector<std::string> values;
  for (const Party& party : draft.finding.parties) values.push_back(party.value);
  return list_words(values);
}

bool proper_part(const std::vector<std::string>& part, const std::set<std::string>& whole) {
  return part.size() < whole.size() && !part.empty() &&
         std::all_of(part.begin(), part.end(), [&](const std::string& one) { return whole.count(one) > 0; });
}

std::vector<std::string> missing_from(const std::vector<std::string>& part, const std::set<std::string>& whole) {
  std::vector<std::string> missing;
  for (const std::string& one : whole)
    if (std::find(part.begin(), part.end(), one) == part.end()) missing.push_back(one);
  return missing;
}

/// The longest list of the group and whose it is.
const View* fullest(const Board& board, const std::vector<std::uint32_t>& group, const Compared& compared) {
  const View* best = nullptr;
  for (std::uint32_t i : group) {
    const View& view = compared.views[i];
    std::size_t size = board.claim(view.claim).value.members.size();
    if (!best || size > board.claim(best->claim).value.members.size()) best = &view;
  }
  return best;
}

/// All that each article names somewhere.
std::map<std::uint32_t, std::set<std::string>> named_by_article(const Board& board, const Compared& compared) {
  std::map<std::uint32_t, std::set<std::string>> named;
  for (const View& view : compared.views) {
    const Claim& claim = board.claim(view.claim);
    named[claim.article].insert(claim.value.members.begin(), claim.value.members.end());
  }
  return named;
}

/// "200", "4 million": all but the first digit are zeros, so that "more than" reaches far.
bool one_digit(Decimal amount) {
  if (!amount.is_whole() || amount <= Decimal()) return false;
  Decimal unit = 1;
  while (unit * Decimal(10) <= amount) unit = unit * Decimal(10);
  return (amount / unit).is_whole();
}

/// Figures that no rule reads are hardly one value where they lie far from each other, even if "over 5" allows 6.
bool hardly_one(const Board& board, std::uint32_t fact, const Values& values) {
  if (board.fact(fact).rule) return false;
  std::map<std::string, std::pair<Decimal, Decimal>> ends;  // by unit: how far the least reaches, and the greatest
  for (const auto& [words, claims] : values) {
    const Value& value = board.claim(claims.front()).value;
    if (!value.amount) continue;
    const bool round = one_digit(*value.amount);
    Decimal reach = *value.amount * (round ? Decimal(3) / Decimal(2) : Decimal(23) / Decimal(20));
    auto [found, added] = ends.emplace(value.unit, std::pair(reach, *value.amount));
    found->second = {std::min(found->second.first, reach), std::max(found->second.second, *value.amount)};
  }
  if (ends.size() == values.size()) return true;  // only the units differ
  return std::any_of(ends.begin(), ends.end(), [](const auto& end) { return end.second.first < end.second.second; });
}

/// Lengths and ages are called by their words, so that "25 minutes" and "twenty-five minutes" look like two values.
bool only_words_differ(const Board& board, std::uint32_t fact, const Compared& compared,
                       const std::vector<std::uint32_t>& group) {
  Kind kind = board.fact(fact).kind;
  if (kind != Kind::duration && kind != Kind::age) return false;
  return std::all_of(group.begin(), group.end(), [&](std::uint32_t i) {
    return compared.views[i].reading == compared.views[group.front()].reading;
  });
}

bool is_dollar(const Value& value) { return value.unit.ends_with("D"); }

/// Figures with a bare "$", which may be any country's: they are not held against another dollar.
std::set<Decimal> bare_dollars(const Board& board, std::uint32_t fact) {
  std::set<Decimal> out;
  for (std::uint32_t i : board.direct(fact)) {
    const Value& value = board.claim(i).value;
    if (value.amount && value.scale == "short") out.insert(*value.amount);
  }
  return out;
}

}  // namespace

std::optional<Draft> imprecision(const Board& board, std::uint32_t fact, const Compared& compared) {
  const bool check = board.fact(fact).id.starts_with("check.");  // of two sides that say one thing in their own way
  if (check || !has_precision(board.fact(fact).kind)) return std::nullopt;
  for (const auto& group : compared.versions.groups) {
    if (only_words_differ(board, fact, compared, group)) continue;
    Values values;
    for (std::uint32_t i : group)
      if (board.claim(compared.views[i].claim).polarity == Polarity::yes &&
          board.claim(compared.views[i].claim).relation == nullptr)
        values[compared.views[i].value].push_back(compared.views[i].claim);
    if (values.size() < 2 || hardly_one(board, fact, values)) continue;
    Draft draft = note(board, fact, Verdict::imprecision);
    set_parties(board, values, draft);
    draft.finding.message =
        board.title(fact) + " is written as " + values_of(draft) + ": one value, in different precision";
    draft.finding.why = {"the ranges of " + values_of(draft) + " meet, so all of them can be right"};
    return draft;
  }
  return std::nullopt;
}

std::optional<Draft> omission(const Board& board, std::uint32_t fact, const Compared& compared) {
  if (board.fact(fact).kind != Kind::names || compared.versions.groups.empty()) return std::nullopt;
  const auto& group = compared.versions.groups.front();
  const View* full = fullest(board, group, compared);
  const auto& members = board.claim(full->claim).value.members;
  std::set<std::string> whole(members.begin(), members.end()), missing;
  auto named = named_by_article(board, compared);
  Values values;
  for (std::uint32_t i : group) {
    const View& view = compared.views[i];
    const Claim& claim = board.claim(view.claim);
    bool short_of = proper_part(claim.value.members, whole) && named[claim.article].size() < whole.size();
    if (!short_of && claim.value.members != members) continue;
    values[view.value].push_back(view.claim);
    if (short_of)
      for (std::string& one : missing_from(claim.value.members, whole)) missing.insert(one);
  }
  if (missing.empty()) return std::nullopt;
  Draft draft = note(board, fact, Verdict::omission);
  set_parties(board, values, draft);
  std::vector<std::string> left_out(missing.begin(), missing.end());
  draft.finding.message = board.title(fact) + ": a list leaves out " + list_words(left_out) + ", named elsewhere";
  draft.finding.why = {"the lists do not say that they are complete, so none of them is wrong"};
  return draft;
}

std::optional<Draft> one_figure_in_two_currencies(const Board& board, std::uint32_t fact) {
  if (board.fact(fact).kind != Kind::money) return std::nullopt;
  std::map<Decimal, Values> figures;
  const std::set<Decimal> bare = bare_dollars(board, fact);
  for (std::uint32_t i : board.direct(fact)) {
    const Value& value = board.claim(i).value;
    if (!value.amount || (is_dollar(value) && value.scale != "short" && bare.count(*value.amount) > 0)) continue;
    figures[*value.amount][figure_words({value.kind, value.unit}, *value.amount)].push_back(i);
  }
  for (const auto& [figure, values] : figures) {
    if (values.size() < 2) continue;
    Draft draft = note(board, fact, Verdict::tension);
    draft.pass = Pass::typical;
    set_parties(board, values, draft);
    draft.finding.message = board.title(fact) + " is " + values_of(draft) + ": one figure in two currencies";
    draft.finding.why = {
        "different currencies are never compared, but the same figure in both is hardly a coincidence"};
    return draft;
  }
  return std::nullopt;
}

std::optional<NotCompared> different_currencies(const Board& board, std::uint32_t fact,
                                                const std::vector<Compared>& all) {
  if (board.fact(fact).kind != Kind::money || all.size() < 2) return std::nullopt;
  NotCompared out;
  for (const Compared& compared : all) out.claims.push_back(compared.views.front().claim);
  out.claims = as_set(std::move(out.claims));
  out.reason = "different currencies";
  return out;
}

}  // namespace gainsay
