// A formula fails when no figures in the ranges of its facts satisfy it. Ranges are those of versions, not of single
// claims: an article that gives one figure three times enters once.
//
// What fails inside articles is told once for the same figures, however many articles share them; what fails only
// between articles is told of the best supported versions.
#include "reconcile/formulas.h"

#include <algorithm>
#include <map>
#include <set>

#include "reconcile/evaluation.h"
#include "reconcile/views.h"

namespace gainsay {
namespace {

using Ids = std::vector<std::string>;

std::string side_words(const Ids& ids, const FactFigures& figures) {
  std::vector<std::string> words;
  for (const std::string& id : ids) words.push_back(figures.at(id).value);
  return list_words(words);
}

class Checker {
 public:
  Checker(const Board& board, Pass pass, Workings& work)
      : board_(board), pass_(pass), work_(work), book_(board, pass, work.relaxed) {}

  void check(const Demand& demand, const Fact& near) {
    FactNumbers facts;
    for (const std::string& id : facts_of(*demand.comparison)) {
      auto fact = board_.fact_named(id, near);
      if (!fact || !on_a_line(board_.fact(*fact).kind)) return;
      facts[id] = *fact;
    }
    std::set<std::vector<std::string>> failed;
    if (demand.relation == no_claim)
      for (std::uint32_t article = 0; article < board_.story().articles.size(); ++article)
        check_figures(demand, book_.in_article(facts, article), facts.size(), failed);
    bool in_articles = !failed.empty();
    FactFigures best = demand.relation == no_claim ? book_.best(facts) : book_.near_relation(facts, demand.relation);
    bool holds = check_figures(demand, best, facts.size(), failed);
    if (holds && !in_articles && pass_ == Pass::hard) note_holding(demand, best);
  }

 private:
  /// Whether the figures are in one currency; else nothing can be said.
  static bool one_currency(const Board& board, const FactFigures& figures) {
    std::set<std::string> units;
    for (const auto& [id, figure] : figures)
      if (board.fact(figure.fact).kind == Kind::money) units.insert(figure.unit);
    return units.size() < 2;
  }

  FactFigures without_rounding(FactFigures figures) const {
    for (auto& [id, figure] : figures)
      for (std::uint32_t claim : figure.claims)
        if (auto amount = board_.claim(claim).value.amount) figure.range = Range::exactly(*amount);
    return figures;
  }

  /// True when there is something to evaluate and it holds. FactFigures that failed before are not told again.
  bool check_figures(const Demand& demand, const FactFigures& found, std::size_t wanted,
                     std::set<std::vector<std::string>>& failed) {
    if (found.size() < wanted || !one_currency(board_, found)) return false;
    const FactFigures figures = demand.rounding ? found : without_rounding(found);
    Evaluation evaluation(board_, pass_, demand, figures);
    if (evaluation.holds()) return true;
    std::vector<std::string> values;
    for (const auto& [id, figure] : figures) values.push_back(figure.value);
    if (failed.insert(values).second)
      told_[values] = add_draft(demand, figures, evaluation);
    else
      widen(told_[values], demand, figures);
    return false;
  }

  /// Another article with the same figures joins the finding.
  void widen(std::size_t at, const Demand& demand, const FactFigures& figures) {
    Draft& draft = work_.drafts[at];
    auto join = [&](const Ids& ids, std::size_t party) {
      if (party >= draft.finding.parties.size()) return;
      ClaimList& claims = draft.finding.parties[party].claims;
      for (const std::string& id : ids)
        claims.insert(claims.end(), figures.at(id).claims.begin(), figures.at(id).claims.end());
      claims = as_set(std::move(claims));
    };
    join(facts_of(*demand.comparison->left), 0);
    if (demand.relation == no_claim) join(facts_of(*demand.comparison->right), 1);
    std::size_t cause = 0;
    for (const auto& [id, figure] : figures) {
      ClaimList& claims = draft.causes[cause++];
      claims.insert(claims.end(), figure.claims.begin(), figure.claims.end());
      claims = as_set(std::move(claims));
    }
  }

  Party party_of(const Ids& ids, const FactFigures& figures) const {
    Party party{side_words(ids, figures), {}};
    for (const std::string& id : ids)
      party.claims.insert(party.claims.end(), figures.at(id).claims.begin(), figures.at(id).claims.end());
    party.claims = as_set(std::move(party.claims));
    return party;
  }

  void explain(const Demand& demand, const FactFigures& figures, const Evaluation& it, Draft& draft) const {
    const Comparison& comparison = *demand.comparison;
    for (const auto& [id, figure] : figures) {
      Axis axis{board_.fact(figure.fact).kind, figure.unit};
      draft.finding.why.push_back(board_.title(figure.fact) + ": “" + std::string(board_.quote(figure.claims.front())) +
                                  "” (" + board_.outlet(figure.claims.front()) + "), " +
                                  range_words(axis, figure.range));
    }
    Axis axis = it.axis();
    std::string left = comparison.left->written + " comes to " + range_words(axis, range_of(it.left));
    std::string right = comparison.right->written + " comes to " + range_words(axis, range_of(it.right));
    if (demand.relation != no_claim)
      right = "“" + std::string(board_.quote(demand.relation)) + "”: " + range_words(axis, range_of(it.right));
    draft.finding.why.push_back(left);
    draft.finding.why.push_back(right);
    Decimal apart = distance(range_of(it.left), range_of(it.right));
    if (apart == Decimal()) return;
    draft.finding.slack = distance_words(axis, apart);
    draft.finding.why.push_back("beyond all rounding, " + draft.finding.slack + " are missing");
  }

  std::size_t add_draft(const Demand& demand, const FactFigures& figures, const Evaluation& it) {
    const Comparison& comparison = *demand.comparison;
    Draft draft;
    Finding& finding = draft.finding;
    draft.pass = pass_;
    draft.own_rule = demand.own;
    draft.cap = demand.cap;
    finding.rule = demand.rule;
    Ids left = facts_of(*comparison.left), right = facts_of(*comparison.right);
    for (const Ids* ids : {&left, &right})
      if (!ids->empty()) finding.parties.push_back(party_of(*ids, figures));
    if (demand.relation != no_claim) {
      const Value& value = board_.claim(demand.relation).value;
      finding.parties.push_back({value_words(value, board_.quote(demand.relation)), {demand.relation}});
      draft.causes.push_back({});
    }
    bool unsure = weigh(demand, figures, draft);
    finding.fact = demand.relation == no_claim ? figures.at(facts_of(comparison).front()).fact
                                               : board_.claim(demand.relation).fact;
    finding.verdict = pass_ == Pass::hard && !unsure ? Verdict::contradiction : Verdict::tension;
    finding.message = demand.title + ": " + words_of(demand, figures) +
                      (pass_ == Pass::hard ? " do not fit" : " fit only in an unusual reading");
    explain(demand, figures, it, draft);
    work_.drafts.push_back(std::move(draft));
    return work_.drafts.size() - 1;
  }

  /// Caps, causes and assumptions of all claims; whether one of them is unsure.
  bool weigh(const Demand& demand, const FactFigures& figures, Draft& draft) const {
    bool unsure = false;
    draft.causes.clear();
    ClaimList all;
    for (const auto& [id, figure] : figures) {
      draft.facts.push_back(figure.fact);
      draft.causes.push_back(figure.claims);
      all.push_back(figure.claims.front());
    }
    if (demand.relation != no_claim) draft.causes.push_back({demand.relation}), all.push_back(demand.relation);
    for (std::uint32_t claim : all) {
      if (board_.cap(claim) < draft.cap) draft.cap_reason = board_.cap_reason(claim);
      draft.cap = std::min(draft.cap, board_.cap(claim));
      unsure = unsure || board_.unsure(claim);
      const auto& assumes = board_.claim(claim).value.assumes;
      draft.finding.assumes.insert(draft.finding.assumes.end(), assumes.begin(), assumes.end());
    }
    draft.facts = as_set(std::move(draft.facts));
    return unsure;
  }

  std::string words_of(const Demand& demand, const FactFigures& figures) const {
    Ids left = facts_of(*demand.comparison->left), right = facts_of(*demand.comparison->right);
    std::vector<std::string> words;
    for (const Ids* ids : {&left, &right})
      for (const std::string& id : *ids) words.push_back(figures.at(id).value);
    if (demand.relation != no_claim) words.push_back("“" + std::string(board_.quote(demand.relation)) + "”");
    return list_words(words);
  }

  void note_holding(const Demand& demand, const FactFigures& figures) {
    Holds out{demand.rule, demand.title + ": " + words_of(demand, figures) + " fit", {}};
    for (const auto& [id, figure] : figures)
      out.claims.insert(out.claims.end(), figure.claims.begin(), figure.claims.end());
    if (demand.relation != no_claim) out.claims.push_back(demand.relation);
    out.claims = as_set(std::move(out.claims));
    work_.holds.push_back(std::move(out));
  }

  const Board& board_;
  Pass pass_;
  Workings& work_;
  FigureBook book_;
  std::map<std::vector<std::string>, std::size_t> told_;  ///< drafts by the values that failed
};

/// One fact for each subject and key of which the rule's facts speak, so that each is checked by itself.
std::vector<std::uint32_t> subjects_of(const Board& board, const Comparison& comparison) {
  std::vector<std::uint32_t> out;
  std::set<std::pair<std::string, std::string>> seen;
  bool several = false;
  Ids ids = facts_of(comparison);
  for (const std::string& id : ids) several = several || board.facts_named(id).size() > 1;
  for (const std::string& id : ids)
    for (std::uint32_t fact : board.facts_named(id))
      if (seen.insert({board.fact(fact).subject, board.fact(fact).key}).second) out.push_back(fact);
  if (!several && out.size() > 1) out.erase(out.begin() + 1, out.end());
  return out;
}

bool failed_before(const Workings& work, const std::string& rule) {
  return std::any_of(work.drafts.begin(), work.drafts.end(), [&](const Draft& draft) {
    return draft.finding.rule == rule && draft.pass == Pass::hard && draft.finding.verdict == Verdict::contradiction;
  });
}

void check_rules(const Board& board, Pass pass, Workings& work) {
  for (const RuleDef& rule : board.rules().rules) {
    if (rule.kind != RuleDef::Kind::comparison || board.between_dates(rule.comparison)) continue;
    if (pass == Pass::typical && failed_before(work, rule.id)) continue;
    Demand demand{&rule.comparison,
                  rule.id,
                  rule.title.empty() ? rule.must : rule.title,
                  rule.severity,
                  rule.allow_rounding,
                  true,
                  no_claim};
    Checker checker(board, pass, work);
    for (std::uint32_t fact : subjects_of(board, rule.comparison)) checker.check(demand, board.fact(fact));
  }
}

void check_relations(const Board& board, Pass pass, Workings& work) {
  for (std::uint32_t i : board.relations()) {
    const Claim& claim = board.claim(i);
    bool aside = std::binary_search(work.relaxed.begin(), work.relaxed.end(), i);
    if (aside || claim.polarity == Polarity::no || board.between_dates(*claim.relation)) continue;
    const Fact& fact = board.fact(claim.fact);
    if (pass == Pass::typical && failed_before(work, fact.id)) continue;
    bool own = fact.rule && fact.rule->pack.empty();
    Demand demand{claim.relation, fact.id, board.title(claim.fact), Severity::error, true, own, i};
    Checker(board, pass, work).check(demand, fact);
  }
}

}  // namespace

void check_formulas(const Board& board, Pass pass, Workings& work) {
  check_rules(board, pass, work);
  check_relations(board, pass, work);
}

}  // namespace gainsay
