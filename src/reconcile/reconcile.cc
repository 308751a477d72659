// Two passes over the same solvers. On the hard readings, what fails is a contradiction; then every conflict is relaxed
// by its weakest side, so that later tensions still show, and on the typical readings what fails only there is a
// tension. Typical lies inside hard: nothing that fails on the first pass could hold on the second.
#include <algorithm>
#include <set>

#include "reconcile/agreement.h"
#include "reconcile/chronology.h"
#include "reconcile/finding.h"
#include "reconcile/finish.h"
#include "reconcile/formulas.h"
#include "reconcile/magnitudes.h"
#include "reconcile/merge.h"
#include "reconcile/notes.h"
#include "reconcile/references.h"
#include "reconcile/updates.h"

namespace gainsay {
namespace {

bool must_agree(const Fact& fact) { return !fact.rule || fact.rule->agree; }

/// All claims that are not of the best supported version.
void relax(const Compared& compared, ClaimList& relaxed) {
  const auto& best = compared.versions.groups.front();
  for (std::uint32_t i = 0; i < compared.views.size(); ++i)
    if (!std::binary_search(best.begin(), best.end(), i)) relaxed.push_back(compared.views[i].claim);
}

void count_left_out(const Board& board, std::uint32_t fact, const Compared& compared, Workings& work) {
  if (compared.versions.left_out == 0) return;
  NotChecked entry;
  entry.article = board.claim(compared.views.front().claim).article;
  entry.quote = board.claim(compared.views.front().claim).quote;
  entry.reason = board.title(fact) + ": " + std::to_string(compared.versions.left_out) + " more versions than the " +
                 std::to_string(most_versions) + " that are compared";
  work.not_checked.push_back(std::move(entry));
}

void agreement(const Board& board, std::uint32_t fact, Pass pass, const std::vector<Compared>& all, Workings& work) {
  for (const Compared& compared : all) {
    auto draft = disagreement(board, fact, pass, compared);
    if (!draft) continue;
    if (pass == Pass::hard) relax(compared, work.relaxed);
    work.drafts.push_back(std::move(*draft));
  }
}

void notes(const Board& board, std::uint32_t fact, const std::vector<Compared>& all, Workings& work) {
  for (const Compared& compared : all) {
    if (auto note = imprecision(board, fact, compared)) work.drafts.push_back(std::move(*note));
    if (auto note = omission(board, fact, compared)) work.drafts.push_back(std::move(*note));
  }
  if (auto slip = one_figure_in_two_currencies(board, fact)) work.drafts.push_back(std::move(*slip));
}

void state_of(const Board& board, std::uint32_t fact, const std::vector<Compared>& all, Workings& work) {
  FactState& state = work.states[fact];
  state.fact = fact;
  for (const Compared& compared : all)
    for (Version& version : versions_for_report(board, compared)) state.versions.push_back(std::move(version));
}

/// What claims say of a fact in this pass, with what relations to other facts come to.
std::vector<View> views_of(const Board& board, std::uint32_t fact, Pass pass, const Chronology& chronology,
                           const ClaimList& relaxed) {
  auto views = direct_views(board, fact, pass, relaxed);
  auto worked_out = chronology.worked_out().find(fact);
  if (worked_out != chronology.worked_out().end())
    views.insert(views.end(), worked_out->second.begin(), worked_out->second.end());
  return views;
}

void facts_agree(const Board& board, Pass pass, const Chronology& chronology, Workings& work) {
  const ClaimList relaxed = work.relaxed;
  for (std::uint32_t fact = 0; fact < board.story().facts.size(); ++fact) {
    auto all = compare(board, fact, pass, views_of(board, fact, pass, chronology, relaxed));
    if (pass == Pass::hard) {
      state_of(board, fact, all, work);
      if (auto apart = different_currencies(board, fact, all)) work.not_compared.push_back(std::move(*apart));
      for (const Compared& compared : all) count_left_out(board, fact, compared, work);
    }
    if (!must_agree(board.fact(fact))) continue;
    if (changes_over_time(board.fact(fact))) {
      if (pass == Pass::hard) check_updates(board, fact, work);
      continue;
    }
    agreement(board, fact, pass, all, work);
    if (pass == Pass::typical) notes(board, fact, all, work);
  }
  work.relaxed = as_set(std::move(work.relaxed));
}

void run_pass(const Board& board, Pass pass, Workings& work) {
  Chronology chronology(board, pass, work.relaxed);
  facts_agree(board, pass, chronology, work);
  for (Draft& draft : chronology.impossible(work.relaxed)) work.drafts.push_back(std::move(draft));
  check_formulas(board, pass, work);
  check_magnitudes(board, pass, work);
  if (pass == Pass::hard)
    for (Holds& holds : chronology.holds()) work.holds.push_back(std::move(holds));
}

int loudness(std::string_view status) {
  constexpr std::string_view order[] = {"single",   "agreed",  "update",       "imprecision",
                                        "omission", "tension", "contradiction"};
  return static_cast<int>(std::find(std::begin(order), std::end(order), status) - std::begin(order));
}

std::string quiet_status(const Board& board, std::uint32_t fact) {
  std::set<std::uint32_t> articles;
  for (std::uint32_t i : board.direct(fact)) articles.insert(board.claim(i).article);
  return articles.size() > 1 ? "agreed" : "single";
}

void settle_states(const Board& board, Workings& work) {
  for (std::uint32_t fact = 0; fact < work.states.size(); ++fact)
    if (work.states[fact].status.empty()) work.states[fact].status = quiet_status(board, fact);
  for (const Draft& draft : work.drafts) {
    if (draft.finding.fact == no_fact || draft.finding.rule != board.fact(draft.finding.fact).id) continue;
    std::string& status = work.states[draft.finding.fact].status;
    if (loudness(verdict_name(draft.finding.verdict)) > loudness(status)) status = verdict_name(draft.finding.verdict);
  }
}

void list_rules(const Board& board, Reconciled& out) {
  std::set<std::string> fired;
  for (const Finding& finding : out.findings) {
    fired.insert(finding.rule);
    for (const AlsoLine& line : finding.also) fired.insert(line.rule);
  }
  out.rules_fired.assign(fired.begin(), fired.end());
  std::set<std::string> met;
  for (const Claim& claim : board.story().claims) {
    met.insert(board.fact(claim.fact).id);
    if (claim.relation)
      met.insert(board.fact(board.owner(static_cast<std::uint32_t>(&claim - board.story().claims.data()))).id);
  }
  for (const FactDef& fact : board.rules().facts)
    if (fact.pack.empty() && !met.count(fact.id)) out.rules_unmatched.push_back(fact.id);
  for (const RuleDef& rule : board.rules().rules) {
    auto ids = rule.kind == RuleDef::Kind::comparison ? facts_of(rule.comparison) : std::vector{rule.fact};
    auto unmet = [&](const std::string& id) { return !met.count(id); };
    if (std::any_of(ids.begin(), ids.end(), unmet)) out.rules_unmatched.push_back(rule.id);
  }
}

}  // namespace

Reconciled reconcile(const StoryClaims& story, const RuleSet& rules) {
  Board board(story, rules);
  Workings work;
  work.states.resize(story.facts.size());
  run_pass(board, Pass::hard, work);
  run_pass(board, Pass::typical, work);
  check_references(board, work);
  settle_states(board, work);

  Reconciled out;
  out.findings = finished(board, merged(board, std::move(work.drafts)));
  out.facts = std::move(work.states);
  out.holds = std::move(work.holds);
  out.not_compared = std::move(work.not_compared);
  out.not_checked = story.not_checked;
  out.not_checked.insert(out.not_checked.end(), work.not_checked.begin(), work.not_checked.end());
  list_rules(board, out);
  return out;
}

}  // namespace gainsay
