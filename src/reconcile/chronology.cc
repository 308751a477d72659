// Each dated fact is a point, and what is said of it bounds it against others: a date against the origin of the
// calendar, "weeks after the round" one event against another, a rule likewise. An event that no article dates is
// bounded by the news: it was reported as done on some day, so it lies before that, and not long before.
//
// A relation is worked out for the fact whose phrase read it: the chains of bounds that lead to the fact through the
// relation, without what others say of that fact, give it a range, and the range is compared like any other claim on
// the fact. So "just weeks after the last round" stands against "May 2024" although no two articles name one date, and
// three outlets with the same year make one party. What is impossible beyond that, with every fact at peace by itself,
// is a cycle of bounds in the network.
#include "reconcile/chronology.h"

#include <algorithm>
#include <set>

#include "reconcile/news.h"
#include "reconcile/wording.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr int most_cycles = 64;

bool set_aside(const ClaimList& relaxed, std::uint32_t claim) {
  return std::binary_search(relaxed.begin(), relaxed.end(), claim);
}

}  // namespace

Chronology::Chronology(const Board& board, Pass pass, const ClaimList& relaxed) : board_(board), pass_(pass) {
  add_relations(relaxed);
  add_rules();
  add_versions(relaxed);
  add_news();
  for (std::uint32_t relation : board.relations())
    if (gaps_.count(relation)) work_out(relation);
}

void Chronology::add_relations(const ClaimList& relaxed) {
  for (std::uint32_t i : board_.relations()) {
    const Claim& claim = board_.claim(i);
    if (set_aside(relaxed, i) || claim.polarity == Polarity::no || !is_dated(board_.fact(claim.fact).kind)) continue;
    const Reading& reading = pass_ == Pass::hard ? claim.value.hard : claim.value.typical;
    Interval gap = reading.empty() ? Interval::all() : interval_of(hull(reading));
    auto link = link_of(*claim.relation, Scale::differences, gap);
    if (!link) continue;
    NetworkBound what;
    what.source = NetworkBound::Source::relation;
    what.claim = i;
    const std::string& owner = board_.fact(board_.owner(i)).id;
    bool named = owner == link->plus || owner == link->minus;
    what.owner = network_.point(named ? owner : link->minus.empty() ? link->plus : link->minus);
    network_.add(*link, what);
    bool later = network_.id_of(what.owner) == link->plus;
    View view;
    view.claim = i;
    view.value = value_words(claim.value, board_.quote(i));
    view.value += (later ? " after " : " before ") + event_words(board_, later ? link->minus : link->plus);
    gaps_.emplace(i, std::move(view));
  }
}

/// Which links a claim can reach, by itself or through other links: the rest cannot be broken, however many they are.
std::vector<bool> Chronology::reached(const std::vector<Link>& links) const {
  std::map<std::string, std::vector<std::uint32_t>> at;  // a fact's id to the links that end there
  std::vector<std::string> open;
  for (std::uint32_t i = 0; i < links.size(); ++i)
    for (const std::string& id : {links[i].plus, links[i].minus})
      if (!id.empty()) at[id].push_back(i);
  for (const auto& [id, ends] : at)
    if (network_.known_point(id) || !board_.facts_named(id).empty()) open.push_back(id);
  std::vector<bool> out(links.size());
  while (!open.empty()) {
    auto ends = at.find(open.back());
    open.pop_back();
    if (ends == at.end()) continue;
    for (std::uint32_t i : ends->second) {
      out[i] = true;
      for (const std::string& id : {links[i].plus, links[i].minus}) open.push_back(id);
    }
    at.erase(ends);
  }
  return out;
}

void Chronology::add_rules() {
  std::vector<Link> links;
  std::vector<NetworkBound> sources;
  for (std::uint32_t i = 0; i < board_.rules().rules.size(); ++i) {
    const RuleDef& rule = board_.rules().rules[i];
    if (rule.kind != RuleDef::Kind::comparison || !board_.between_dates(rule.comparison)) continue;
    auto link = link_of(rule.comparison, Scale::differences, Interval::all());
    if (!link) continue;
    NetworkBound what;
    what.source = NetworkBound::Source::rule;
    what.number = i;
    links.push_back(*link);
    sources.push_back(what);
  }
  std::vector<bool> wanted = reached(links);
  for (std::size_t i = 0; i < links.size(); ++i)
    if (wanted[i]) network_.add(links[i], sources[i]);
}

void Chronology::add_versions(const ClaimList& relaxed) {
  for (std::uint32_t point = 1; point < network_.points(); ++point) {
    const auto& facts = board_.facts_named(network_.id_of(point));
    if (facts.size() != 1) continue;  // several subjects: which is meant is not known
    facts_[point] = facts.front();
    auto best = best_version(board_, facts.front(), pass_, relaxed);
    if (!best) continue;
    Interval range = interval_of(best->range);
    NetworkBound what;
    what.claim = best->high_claim;
    network_.add(Link{network_.id_of(point), "", {{0, true, true}, range.high}}, what);
    what.claim = best->low_claim;
    network_.add(Link{network_.id_of(point), "", {range.low, {0, true, true}}}, what);
  }
}

/// By point: whether an article dates it, or something says that it lies before another event.
std::vector<bool> Chronology::dated_or_overtaken() const {
  std::vector<bool> out(network_.points());
  for (const NetworkBound& bound : network_.bounds()) {
    if (bound.source == NetworkBound::Source::version) out[bound.from + bound.to] = true;
    if (bound.from != 0 && bound.limit <= 0) out[bound.to] = true;
  }
  return out;
}

/// The first claim of the earliest dated article that speaks of the event as done.
std::optional<std::uint32_t> Chronology::first_report(std::uint32_t point) const {
  std::optional<std::uint32_t> first;
  std::string front = event_of(network_.id_of(point));
  for (std::uint32_t i = 0; i < board_.story().claims.size(); ++i) {
    const Claim& claim = board_.claim(i);
    bool related = claim.relation && gaps_.count(i) > 0;
    if (related) {
      auto ids = facts_of(*claim.relation);
      related = std::find(ids.begin(), ids.end(), network_.id_of(point)) != ids.end();
    }
    bool kin = !front.empty() && board_.fact(claim.fact).id.starts_with(front + ".");
    bool done = claim.certainty == Certainty::asserted || claim.certainty == Certainty::reported;
    if (!done || !(related || kin) || !board_.article_of(i).published) continue;
    if (!first || board_.article_of(i).published->day < board_.article_of(*first).published->day) first = i;
  }
  return first;
}

void Chronology::add_news() {
  std::vector<bool> settled = dated_or_overtaken();
  for (std::uint32_t point = 1; point < network_.points(); ++point) {
    if (settled[point]) continue;
    auto first = first_report(point);
    if (!first) continue;
    const Published& published = *board_.article_of(*first).published;
    std::int64_t end = published.day * day_minutes + published.minute_of_day.value_or(day_minutes - 1) + 1;
    std::int64_t start = (published.day - days_of_news()) * day_minutes;
    NetworkBound what;
    what.source = NetworkBound::Source::news;
    what.claim = *first;
    network_.add(Link{network_.id_of(point), "", interval_of(Range::half_open(Decimal(start), Decimal(end)))}, what);
  }
}

void Chronology::set_end(View& view, std::uint32_t point, bool low) const {
  auto use = [&](const NetworkBound& bound) {
    bool own_version = bound.source == NetworkBound::Source::version && bound.from + bound.to == point;
    bool rival = bound.source == NetworkBound::Source::relation && bound.owner == point && bound.claim != view.claim;
    return !own_version && !rival;
  };
  auto chain = low ? network_.chain(point, 0, use) : network_.chain(0, point, use);
  if (!chain) return;
  auto is_own = [&](std::uint32_t i) {
    return network_.bounds()[i].claim == view.claim && network_.bounds()[i].source == NetworkBound::Source::relation;
  };
  if (std::none_of(chain->begin(), chain->end(), is_own)) return;
  NetworkBound limit = network_.together(*chain);
  Decimal value = decimal_of(limit.limit);
  (low ? view.reading.front().low : view.reading.front().high) = Bound{low ? -value : value, limit.strict, false};
  (low ? view.low_steps : view.high_steps) = chain_words(*chain, low);
  for (std::uint32_t i : *chain) {
    const NetworkBound& bound = network_.bounds()[i];
    if (bound.source == NetworkBound::Source::news) view.assumes.push_back(news_assumption());
    bool other = bound.claim != no_claim && bound.claim != view.claim && bound.source != NetworkBound::Source::news;
    if (other) view.links.push_back(bound.claim);
  }
}

void Chronology::work_out(std::uint32_t relation) {
  std::uint32_t point = 0;
  for (const NetworkBound& bound : network_.bounds())
    if (bound.claim == relation && bound.source == NetworkBound::Source::relation) point = bound.owner;
  if (point == 0) return;
  View view = gaps_.at(relation);
  view.reading = {Range{}};
  set_end(view, point, true);
  set_end(view, point, false);
  const Range& range = view.reading.front();
  if (range == Range{} || is_empty(range)) return;
  view.links = as_set(std::move(view.links));
  auto fact = facts_.find(point);
  if (fact != facts_.end()) worked_out_[fact->second].push_back(std::move(view));
}

std::optional<std::uint32_t> Chronology::fact_at(std::uint32_t point) const {
  auto found = facts_.find(point);
  return found == facts_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t Chronology::weakest(const std::vector<std::uint32_t>& cycle) const {
  std::uint32_t weakest = no_claim;
  for (std::uint32_t i : cycle) {
    const NetworkBound& bound = network_.bounds()[i];
    if (bound.claim == no_claim || bound.source == NetworkBound::Source::news) continue;
    if (weakest == no_claim || board_.cap(bound.claim) < board_.cap(weakest) ||
        (board_.cap(bound.claim) == board_.cap(weakest) && bound.claim > weakest))
      weakest = bound.claim;
  }
  return weakest;
}

std::vector<Draft> Chronology::impossible(ClaimList& relaxed) {
  std::vector<Draft> drafts;
  network_.drop_if([&](const NetworkBound& b) { return b.claim != no_claim && set_aside(relaxed, b.claim); });
  for (int i = 0; i < most_cycles; ++i) {
    auto cycle = network_.cycle();
    if (!cycle) break;
    std::uint32_t claim = weakest(*cycle);
    if (claim == no_claim) break;
    Draft draft = draft_of(*cycle);
    if (draft.finding.parties.size() > 1) drafts.push_back(std::move(draft));
    relaxed.push_back(claim);
    network_.drop_if([&](const NetworkBound& b) { return b.claim == claim; });
  }
  relaxed = as_set(std::move(relaxed));
  return drafts;
}

std::vector<Holds> Chronology::holds() const {
  std::vector<ClaimList> dating(network_.points());  // by point: the claims that date it
  for (const NetworkBound& bound : network_.bounds())
    if (bound.source == NetworkBound::Source::version) dating[bound.from + bound.to].push_back(bound.claim);
  std::vector<Holds> out;
  std::set<std::uint32_t> seen;
  for (const NetworkBound& bound : network_.bounds()) {
    if (bound.source != NetworkBound::Source::rule || !seen.insert(bound.number).second) continue;
    if (dating[bound.from].empty() || dating[bound.to].empty()) continue;
    ClaimList claims = dating[bound.from];
    claims.insert(claims.end(), dating[bound.to].begin(), dating[bound.to].end());
    const RuleDef& rule = board_.rules().rules[bound.number];
    out.push_back({rule.id, rule.must + " holds", as_set(std::move(claims))});
  }
  return out;
}

}  // namespace gainsay
