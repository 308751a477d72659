#include "reconcile/finish.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "reconcile/identity.h"
#include "reconcile/merge.h"
#include "reconcile/wording.h"

namespace gainsay {
namespace {

constexpr std::int64_t background_days = 60;  // what lies further back than this is on record somewhere

bool one_article(const Board& board, const ClaimList& claims) {
  return std::all_of(claims.begin(), claims.end(),
                     [&](auto i) { return board.claim(i).article == board.claim(claims.front()).article; });
}

/// Whether a check inside one text found it: one article speaks for two parties, whoever else agrees with them.
bool against_itself(const Board& board, const Draft& draft) {
  const Finding& finding = draft.finding;
  if (finding.fact == no_fact || !board.fact(finding.fact).id.starts_with("check.")) return false;
  std::set<std::uint32_t> spoken;
  for (const Party& party : finding.parties) {
    std::set<std::uint32_t> here;
    for (std::uint32_t claim : party.claims) here.insert(board.claim(claim).article);
    for (std::uint32_t article : here)
      if (!spoken.insert(article).second) return true;
  }
  return false;
}

/// The last day of which a dated finding speaks.
bool long_past(const Board& board, const Draft& draft) {
  if (draft.finding.fact == no_fact || !is_dated(board.fact(draft.finding.fact).kind)) return false;
  for (std::uint32_t i : party_claims(draft.finding.parties)) {
    const Claim& claim = board.claim(i);
    const auto& published = board.article_of(i).published;
    if (claim.relation || claim.value.hard.empty() || !published) continue;
    Bound high = hull(claim.value.hard).high;
    if (high.infinite || last_day(high) > published->day - background_days) return false;
  }
  return true;
}

bool a_name_twice(const Board& board, const Draft& draft) {
  return draft.finding.fact != no_fact && board.fact(draft.finding.fact).kind == Kind::name &&
         draft.finding.verdict == Verdict::tension;
}

Action action_of(const Board& board, const Draft& draft, const ClaimList& claims) {
  if (draft.finding.severity == Severity::note) return Action::know;
  if (!claims.empty() && one_article(board, claims)) return Action::fix;
  if (against_itself(board, draft) || a_name_twice(board, draft)) return Action::fix;
  if (draft.finding.verdict != Verdict::contradiction || draft.finding.action == Action::check) return Action::check;
  return long_past(board, draft) ? Action::check : Action::call;
}

bool of_a_draft(const Board& board, std::uint32_t claim) { return board.article_of(claim).kind == "draft"; }

/// Whether the claim stands in a headline or the first paragraph.
bool up_front(const Board& board, std::uint32_t number) {
  const Claim& claim = board.claim(number);
  if (claim.article >= board.story().documents.size()) return false;
  const Document& document = board.story().documents[claim.article];
  if (claim.sentence >= document.sentences.size()) return false;
  std::uint32_t at = document.sentences[claim.sentence].block;
  for (std::uint32_t block = 0; block <= at && block < document.blocks.size(); ++block) {
    if (block == at) return true;
    if (document.blocks[block].kind == BlockKind::paragraph) return false;
  }
  return false;
}

int weakest_support(const Board& board, const Finding& finding) {
  int least = 1 << 20;
  for (const Party& party : finding.parties) least = std::min(least, board.support(party.claims));
  return finding.parties.empty() ? 1 : least;
}

struct Ranked {
  Finding finding;
  double gap = 0;
  bool draft = false, front = false;
  int support = 0;

  auto key() const {
    return std::tuple(finding.action, -static_cast<int>(finding.severity), !draft, !front, -support, -gap,
                      std::string_view(finding.id));
  }
};

void unite(std::vector<std::string>& words) {
  std::set<std::string> seen;
  auto again = [&](const std::string& one) { return !seen.insert(one).second; };
  words.erase(std::remove_if(words.begin(), words.end(), again), words.end());
}

Ranked rank(const Board& board, Draft draft) {
  Finding& finding = draft.finding;
  ClaimList claims = party_claims(finding.parties);
  claims.insert(claims.end(), draft.links.begin(), draft.links.end());
  claims.insert(claims.end(), finding.claims.begin(), finding.claims.end());
  finding.claims = as_set(std::move(claims));
  finding.severity = severity_of(board, draft);
  finding.action = action_of(board, draft, finding.claims);
  bool lowered = finding.severity < Severity::error && !draft.cap_reason.empty();
  if (lowered)
    finding.why.push_back("no more than a " + std::string(severity_name(draft.cap)) + ": " + draft.cap_reason);
  unite(finding.assumes);
  unite(finding.settles);
  finding.id = finding_id(finding, board.story());
  auto any = [&](auto test) {
    return std::any_of(finding.claims.begin(), finding.claims.end(), [&](auto i) { return test(board, i); });
  };
  Ranked out{{}, draft.gap, any(of_a_draft), any(up_front), weakest_support(board, finding)};
  out.finding = std::move(finding);
  return out;
}

/// One disagreement that was found twice, over different claims, is one finding with the claims of both.
void fold(Finding& finding, const Finding& again) {
  auto unite_claims = [](ClaimList& into, const ClaimList& more) {
    into.insert(into.end(), more.begin(), more.end());
    into = as_set(std::move(into));
  };
  for (Party& party : finding.parties)
    for (const Party& same : again.parties)
      if (same.value == party.value) unite_claims(party.claims, same.claims);
  unite_claims(finding.claims, again.claims);
}

}  // namespace

std::vector<Finding> finished(const Board& board, std::vector<Draft> drafts) {
  std::vector<Ranked> ranked;
  for (Draft& draft : drafts)
    if (severity_of(board, draft) != Severity::none) ranked.push_back(rank(board, std::move(draft)));
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.key() < b.key(); });
  std::vector<Finding> out;
  std::map<std::string, std::size_t> places;
  for (Ranked& one : ranked) {
    auto [place, fresh] = places.emplace(one.finding.id, out.size());
    if (fresh)
      out.push_back(std::move(one.finding));
    else
      fold(out[place->second], one.finding);
  }
  return out;
}

}  // namespace gainsay
