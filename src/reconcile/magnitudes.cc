// The network of chronology.cc on the other scale: a comparison bounds the quotient of two figures, a version bounds
// one figure by itself, and what cannot hold is a cycle whose limits multiply to less than one. Only positive figures
// of one currency enter. A cycle with one comparison in it is a formula over stated figures, which formulas.cc has told
// already.
#include "reconcile/magnitudes.h"

#include <algorithm>
#include <set>

#include "reconcile/best_version.h"
#include "reconcile/network.h"
#include "reconcile/wording.h"

namespace gainsay {
namespace {

using Source = NetworkBound::Source;

class Magnitudes {
 public:
  Magnitudes(const Board& board, Pass pass, Workings& work) : board_(board), pass_(pass), work_(work) {
    add_relations();
    add_rules();
    add_versions();
  }

  void run() {
    constexpr int most_cycles = 64;
    for (int i = 0; i < most_cycles; ++i) {
      auto cycle = network_.cycle();
      if (!cycle) return;
      if (comparisons_in(*cycle) > 1) work_.drafts.push_back(draft_of(*cycle));
      drop_weakest(*cycle);
    }
  }

 private:
  const NetworkBound& bound(std::uint32_t i) const { return network_.bounds()[i]; }

  void add(const Comparison& comparison, const Interval& variable, const NetworkBound& what) {
    auto link = link_of(comparison, Scale::quotients, variable);
    if (link && network_.takes(*link)) network_.add(*link, what);
  }

  void add_relations() {
    for (std::uint32_t i : board_.relations()) {
      const Claim& claim = board_.claim(i);
      bool aside = std::binary_search(work_.relaxed.begin(), work_.relaxed.end(), i);
      if (aside || claim.polarity == Polarity::no || is_dated(board_.fact(claim.fact).kind)) continue;
      const Reading& reading = pass_ == Pass::hard ? claim.value.hard : claim.value.typical;
      NetworkBound what;
      what.source = Source::relation;
      what.claim = i;
      add(*claim.relation, reading.empty() ? Interval::all() : interval_of(hull(reading)), what);
    }
  }

  void add_rules() {
    for (std::uint32_t i = 0; i < board_.rules().rules.size(); ++i) {
      if (board_.rules().rules[i].kind != RuleDef::Kind::comparison) continue;
      NetworkBound what;
      what.source = Source::rule;
      what.number = i;
      add(board_.rules().rules[i].comparison, Interval::all(), what);
    }
  }

  void add_versions() {
    std::string currency;
    for (std::uint32_t point = 1; point < network_.points(); ++point) {
      const auto& facts = board_.facts_named(network_.id_of(point));
      if (facts.size() != 1 || is_dated(board_.fact(facts.front()).kind)) continue;
      auto best = best_version(board_, facts.front(), pass_, work_.relaxed, Ages::as_given);
      if (!best) continue;
      if (currency.empty()) currency = best->unit;
      bool other = board_.fact(facts.front()).kind == Kind::money && best->unit != currency;
      if (!other) add_version(point, *best);
    }
  }

  void add_version(std::uint32_t point, const BestVersion& best) {
    Interval range = interval_of(best.range);
    if (!positive(range)) return;
    NetworkBound what;
    what.claim = best.high_claim;
    network_.add(Link{network_.id_of(point), "", {{0, true, true}, range.high}}, what);
    what.claim = best.low_claim;
    network_.add(Link{network_.id_of(point), "", {range.low, {0, true, true}}}, what);
  }

  std::size_t comparisons_in(const std::vector<std::uint32_t>& cycle) const {
    return static_cast<std::size_t>(
        std::count_if(cycle.begin(), cycle.end(), [&](auto i) { return bound(i).source != Source::version; }));
  }

  /// The least certain comparison, of several the last; where only rules compare, the last rule.
  void drop_weakest(const std::vector<std::uint32_t>& cycle) {
    const NetworkBound* weakest = nullptr;
    for (std::uint32_t i : cycle) {
      if (bound(i).source == Source::version) continue;
      bool relation = bound(i).source == Source::relation;
      if (!weakest || (relation && (weakest->claim == no_claim || bound(i).claim > weakest->claim)))
        weakest = &bound(i);
    }
    if (!weakest) return;
    NetworkBound gone = *weakest;
    if (pass_ == Pass::hard && gone.claim != no_claim && comparisons_in(cycle) > 1) {
      work_.relaxed.push_back(gone.claim);
      work_.relaxed = as_set(std::move(work_.relaxed));
    }
    network_.drop_if([&](const NetworkBound& it) {
      return it.source == gone.source && it.claim == gone.claim && it.number == gone.number;
    });
  }

  std::string title_of(std::uint32_t point) const {
    const auto& facts = board_.facts_named(network_.id_of(point));
    if (!facts.empty()) return board_.title(facts.front());
    const FactDef* def = board_.defined(network_.id_of(point));
    return def && !def->title.empty() ? def->title : network_.id_of(point);
  }

  std::string limit_words(const NetworkBound& it) const {
    std::string below = it.strict ? " is below " : " is at most ", above = it.strict ? " is above " : " is at least ";
    auto axis = [&](std::uint32_t point) {
      const auto& facts = board_.facts_named(network_.id_of(point));
      return facts.empty() ? Axis{} : Axis{board_.fact(facts.front()).kind, board_.claim(it.claim).value.unit};
    };
    if (it.from == 0 && it.claim != no_claim)
      return title_of(it.to) + below + figure_words(axis(it.to), decimal_of(it.limit));
    if (it.to == 0 && it.claim != no_claim)
      return title_of(it.from) + above + figure_words(axis(it.from), decimal_of(1 / it.limit));
    return title_of(it.to) + below + figure_words({Kind::ratio, ""}, decimal_of(it.limit)) + " " + title_of(it.from);
  }

  std::string step_words(const NetworkBound& it) const {
    if (it.source == Source::rule) return "the rule " + board_.rules().rules[it.number].id + ": " + limit_words(it);
    return "“" + std::string(board_.quote(it.claim)) + "” in " + board_.outlet(it.claim) + ": " + limit_words(it);
  }

  void add_side(const NetworkBound& it, Draft& draft) const {
    if (it.source == Source::rule) {
      draft.finding.rule = board_.rules().rules[it.number].id;
      draft.own_rule = true;
      draft.cap = std::min(draft.cap, board_.rules().rules[it.number].severity);
    }
    if (it.claim == no_claim) return;
    const Claim& claim = board_.claim(it.claim);
    if (draft.finding.fact == no_fact) draft.finding.fact = claim.fact;
    if (board_.cap(it.claim) < draft.cap) draft.cap_reason = board_.cap_reason(it.claim);
    draft.cap = std::min(draft.cap, board_.cap(it.claim));
    draft.facts.push_back(claim.fact);
    auto& parties = draft.finding.parties;
    auto known = [&](const Party& party) { return party.claims.front() == it.claim; };
    if (std::none_of(parties.begin(), parties.end(), known))
      parties.push_back({value_words(claim.value, board_.quote(it.claim)), {it.claim}});
  }

  Draft draft_of(const std::vector<std::uint32_t>& cycle) const {
    Draft draft;
    draft.pass = pass_;
    draft.finding.fact = no_fact;
    std::set<std::string> titles;
    for (std::uint32_t i : cycle) {
      draft.finding.why.push_back(step_words(bound(i)));
      if (bound(i).to != 0) titles.insert(title_of(bound(i).to));
      add_side(bound(i), draft);
    }
    draft.facts = as_set(std::move(draft.facts));
    bool sure = pass_ == Pass::hard;
    for (const Party& party : draft.finding.parties) {
      draft.causes.push_back(party.claims);
      sure = sure && !board_.unsure(party.claims.front());
    }
    draft.finding.verdict = sure ? Verdict::contradiction : Verdict::tension;
    if (draft.finding.rule.empty() && draft.finding.fact != no_fact)
      draft.finding.rule = board_.fact(draft.finding.fact).id;
    draft.finding.message = "the figures of " + list_words({titles.begin(), titles.end()}) +
                            (pass_ == Pass::hard ? " cannot all be right" : " fit only in an unusual reading");
    draft.finding.why.push_back("so a figure would be at most " +
                                decimal_of(network_.together(cycle).limit).to_string().substr(0, 6) + " times itself");
    return draft;
  }

  const Board& board_;
  Pass pass_;
  Workings& work_;
  Network network_{Scale::quotients};
};

}  // namespace

void check_magnitudes(const Board& board, Pass pass, Workings& work) { Magnitudes(board, pass, work).run(); }

}  // namespace gainsay
