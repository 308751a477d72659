// The network's bounds, chains and cycles in words, and findings made of cycles.
#include <algorithm>
#include <set>

#include "reconcile/chronology.h"
#include "reconcile/news.h"
#include "reconcile/wording.h"

namespace gainsay {
namespace {

/// "at most 13 weeks after", "at least 1 week before", "not after".
std::string distance_between(const Fraction& limit) {
  Decimal minutes = decimal_of(limit);
  if (minutes == Decimal()) return "not after";
  if (minutes < Decimal()) return "at least " + duration_words(-minutes) + " before";
  return "at most " + duration_words(minutes) + " after";
}

std::string by_words(const NetworkBound& limit) {
  return "on or before " + day_words(last_day({decimal_of(limit.limit), limit.strict, false}));
}
std::string from_words(const NetworkBound& limit) {
  return "on or after " + day_words(first_day({-decimal_of(limit.limit), limit.strict, false}));
}

}  // namespace

std::string event_of(const std::string& id) {
  for (std::string_view end : {".date", ".day", ".time", ".year"})
    if (id.ends_with(end)) return id.substr(0, id.size() - end.size());
  return "";
}

std::string event_words(const Board& board, const std::string& id) {
  std::string front = event_of(id);
  if (!front.empty()) {
    std::replace(front.begin(), front.end(), '.', ' ');
    return "the " + front;
  }
  const FactDef* def = board.defined(id);
  std::string title = !board.facts_named(id).empty() ? board.title(board.facts_named(id).front())
                      : def                          ? def->title
                                                     : "";
  if (title.starts_with("When ")) return "the day when " + title.substr(5);
  return title.empty() ? id : title;
}

std::string Chronology::version_words(const NetworkBound& bound) const {
  bool upper = bound.from == 0;
  return board_.outlet(bound.claim) + " says “" + std::string(board_.quote(bound.claim)) + "”, so " +
         event_words(board_, network_.id_of(upper ? bound.to : bound.from)) + " was " +
         (upper ? by_words(bound) : from_words(bound));
}

std::string Chronology::bound_words(const NetworkBound& bound) const {
  std::string from = event_words(board_, network_.id_of(bound.from)),
              to = event_words(board_, network_.id_of(bound.to));
  std::string gap = to + " was " + distance_between(bound.limit) + " " + from;
  switch (bound.source) {
    case NetworkBound::Source::version:
      return version_words(bound);
    case NetworkBound::Source::relation:
      return "“" + std::string(board_.quote(bound.claim)) + "” in " + board_.outlet(bound.claim) + ": " + gap;
    case NetworkBound::Source::rule:
      return "the rule " + board_.rules().rules[bound.number].id + ": " + gap;
    case NetworkBound::Source::news:
      break;
  }
  bool upper = bound.from == 0;
  return (upper ? to : from) + " was news on " + day_words(board_.article_of(bound.claim).published->day) +
         ", so it was " + (upper ? by_words(bound) : from_words(bound));
}

/// The steps of a chain from what is dated to what is not, each with what follows so far.
std::vector<std::string> Chronology::chain_words(const std::vector<std::uint32_t>& chain, bool low) const {
  std::vector<std::uint32_t> order = chain, so_far;
  if (low) std::reverse(order.begin(), order.end());
  std::vector<std::string> steps;
  for (std::uint32_t i : order) {
    const NetworkBound& bound = network_.bounds()[i];
    so_far.push_back(i);
    std::string step = bound_words(bound);
    if (so_far.size() > 1) {
      NetworkBound limit = network_.together(so_far);
      step += ", so " + event_words(board_, network_.id_of(low ? bound.from : bound.to)) + " was " +
              (low ? from_words(limit) : by_words(limit));
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

void Chronology::add_side(const NetworkBound& bound, Draft& draft) const {
  if (bound.source == NetworkBound::Source::rule) {
    draft.finding.rule = board_.rules().rules[bound.number].id;
    draft.own_rule = true;
    draft.cap = std::min(draft.cap, board_.rules().rules[bound.number].severity);
  }
  if (bound.source == NetworkBound::Source::news) draft.finding.assumes.push_back(news_assumption());
  if (bound.claim == no_claim || bound.source == NetworkBound::Source::news) return;
  if (draft.finding.fact == no_fact) draft.finding.fact = board_.claim(bound.claim).fact;
  if (board_.cap(bound.claim) < draft.cap) draft.cap_reason = board_.cap_reason(bound.claim);
  draft.cap = std::min(draft.cap, board_.cap(bound.claim));
  const Value& value = board_.claim(bound.claim).value;
  draft.finding.assumes.insert(draft.finding.assumes.end(), value.assumes.begin(), value.assumes.end());
  auto gap = gaps_.find(bound.claim);
  std::string words = gap == gaps_.end() ? value_words(value, board_.quote(bound.claim)) : gap->second.value;
  auto known = [&](const Party& party) { return party.claims.front() == bound.claim; };
  auto& parties = draft.finding.parties;
  if (std::none_of(parties.begin(), parties.end(), known)) parties.push_back({words, {bound.claim}});
}

std::string Chronology::cycle_message(const std::vector<std::uint32_t>& cycle) const {
  std::set<std::string> events;
  for (std::uint32_t i : cycle)
    if (network_.bounds()[i].to != 0) events.insert(event_words(board_, network_.id_of(network_.bounds()[i].to)));
  std::string dates = "the dates of " + list_words({events.begin(), events.end()});
  return dates + (pass_ == Pass::hard ? " cannot all be right" : " fit only in an unusual reading");
}

Draft Chronology::draft_of(std::vector<std::uint32_t> cycle) const {
  Draft draft;
  draft.pass = pass_;
  draft.finding.fact = no_fact;
  auto first = std::find_if(cycle.begin(), cycle.end(), [&](auto i) { return network_.bounds()[i].from == 0; });
  if (first != cycle.end()) std::rotate(cycle.begin(), first, cycle.end());
  for (std::uint32_t i : cycle) {
    const NetworkBound& bound = network_.bounds()[i];
    draft.finding.why.push_back(bound_words(bound));
    for (std::uint32_t point : {bound.from, bound.to})
      if (auto fact = fact_at(point)) draft.facts.push_back(*fact);
    add_side(bound, draft);
  }
  draft.facts = as_set(std::move(draft.facts));
  for (const Party& party : draft.finding.parties) draft.causes.push_back(party.claims);
  auto unsure = [&](const ClaimList& claims) { return board_.unsure(claims.front()); };
  bool sure = pass_ == Pass::hard && std::none_of(draft.causes.begin(), draft.causes.end(), unsure);
  draft.finding.verdict = sure ? Verdict::contradiction : Verdict::tension;
  if (draft.finding.rule.empty() && draft.finding.fact != no_fact)
    draft.finding.rule = board_.fact(draft.finding.fact).id;
  Decimal sum = decimal_of(network_.together(cycle).limit);
  if (sum < Decimal()) draft.finding.slack = distance_words({Kind::date, ""}, -sum);
  draft.finding.message = cycle_message(cycle);
  draft.finding.why.push_back(sum < Decimal() ? "that is " + draft.finding.slack + " short"
                                              : "so an event would lie before itself");
  return draft;
}

}  // namespace gainsay
