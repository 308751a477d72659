// A draft knows the sets of claims of which each would settle it, if it were taken away: its causes. Whatever settles
// the simpler draft and settles another as well is their one cause. Claims are compared by the words they were read
// from, as packs and a story's own rules may read one figure twice.
#include "reconcile/merge.h"

#include <algorithm>
#include <tuple>

namespace gainsay {
namespace {

Severity loudest_of(Verdict verdict) {
  if (verdict == Verdict::contradiction) return Severity::error;
  return verdict == Verdict::tension ? Severity::warning : Severity::note;
}

/// For each claim the first claim that was read from the same words.
ClaimList words_of_claims(const Board& board) {
  const auto& claims = board.story().claims;
  ClaimList first(claims.size());
  std::vector<std::uint32_t> order(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) order[i] = i;
  auto key = [&](std::uint32_t i) { return std::tuple(claims[i].article, claims[i].quote, i); };
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
  for (std::size_t k = 0; k < order.size(); ++k) {
    bool same = k > 0 && claims[order[k]].article == claims[order[k - 1]].article &&
                claims[order[k]].quote == claims[order[k - 1]].quote;
    first[order[k]] = same ? first[order[k - 1]] : order[k];
  }
  return first;
}

ClaimList by_words(const ClaimList& claims, const ClaimList& words) {
  ClaimList out;
  for (std::uint32_t i : claims) out.push_back(words[i]);
  return as_set(std::move(out));
}

/// Whether something that settles `simple` settles `other` too.
bool share_a_cause(const Draft& simple, const Draft& other, const ClaimList& words) {
  for (const ClaimList& cause : simple.causes) {
    ClaimList taken = by_words(cause, words);
    for (const ClaimList& needed : other.causes)
      if (!needed.empty() && is_part_of(by_words(needed, words), taken)) return true;
  }
  return false;
}

bool two_passes_of_one_fact(const Draft& a, const Draft& b) {
  return a.pass != b.pass && a.finding.fact == b.finding.fact && a.finding.rule == b.finding.rule;
}

ClaimList all_claims(const Draft& draft) {
  ClaimList all = party_claims(draft.finding.parties);
  all.insert(all.end(), draft.links.begin(), draft.links.end());
  all.insert(all.end(), draft.finding.claims.begin(), draft.finding.claims.end());
  return as_set(std::move(all));
}

void sort_simplest_first(std::vector<Draft>& drafts) {
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    auto key = [](const Draft& d) { return std::tuple(d.facts.size(), !d.own_rule, all_claims(d).size()); };
    return key(a) < key(b);
  });
}

}  // namespace

Severity severity_of(const Board& board, const Draft& draft) {
  Severity severity = std::min(loudest_of(draft.finding.verdict), draft.cap);
  if (draft.finding.fact == no_fact) return severity;
  const Fact& fact = board.fact(draft.finding.fact);
  if (draft.finding.rule != fact.id) return severity;  // a rule has a severity of its own
  return std::min(severity, fact.rule ? std::min(fact.cap, fact.rule->severity) : fact.cap);
}

std::vector<Draft> merged(const Board& board, std::vector<Draft> drafts) {
  sort_simplest_first(drafts);
  ClaimList words = words_of_claims(board);
  std::vector<Draft> kept;
  for (Draft& draft : drafts) {
    auto cause = std::find_if(kept.begin(), kept.end(), [&](const Draft& simple) {
      return !two_passes_of_one_fact(simple, draft) && severity_of(board, draft) > Severity::note &&
             severity_of(board, draft) <= severity_of(board, simple) && share_a_cause(simple, draft, words);
    });
    if (cause == kept.end())
      kept.push_back(std::move(draft));
    else
      cause->finding.also.push_back({draft.finding.rule, draft.finding.message, all_claims(draft)});
  }
  return kept;
}

}  // namespace gainsay
