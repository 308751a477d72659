// Claims are put in order of publication. Those of one day (or of one minute, where all of that day give a time) are
// one moment: they have no order, so where they exclude one another that is a tension, as one may be fresher than the
// other. Articles without a date join the last moment. From moment to moment a figure that rises may only rise: the
// highest low end so far is kept, and a later claim that lies below it is one that went back. A falling figure is the
// same with all ranges turned round. What goes the right way is a series of updates, not a finding.
#include "reconcile/updates.h"

#include <algorithm>
#include <map>

#include "reconcile/agreement.h"
#include "reconcile/wording.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

using Moment = std::int64_t;  // minutes; the start of a day where a time is not known

/// The days on which every article gives a time of day.
std::map<std::int64_t, bool> timed_days(const Board& board, const std::vector<View>& views) {
  std::map<std::int64_t, bool> timed;
  for (const View& view : views) {
    const auto& published = board.article_of(view.claim).published;
    if (!published) continue;
    auto [found, added] = timed.emplace(published->day, true);
    found->second = found->second && published->minute_of_day.has_value();
  }
  return timed;
}

std::map<Moment, std::vector<View>> by_moment(const Board& board, const std::vector<View>& views) {
  auto timed = timed_days(board, views);
  std::map<Moment, std::vector<View>> moments;
  std::vector<View> undated;
  for (const View& view : views) {
    const auto& published = board.article_of(view.claim).published;
    if (!published) {
      undated.push_back(view);
      continue;
    }
    std::int64_t minute = timed[published->day] ? published->minute_of_day.value_or(0) : 0;
    moments[published->day * day_minutes + minute].push_back(view);
  }
  if (!undated.empty()) {
    auto& last = moments.empty() ? moments[0] : moments.rbegin()->second;
    last.insert(last.end(), undated.begin(), undated.end());
  }
  return moments;
}

Range turned(const Range& range, bool falls) {
  if (!falls) return range;
  auto minus = [](Bound end) { return Bound{-end.value, end.strict, end.infinite}; };
  return {minus(range.high), minus(range.low)};
}

/// What a claim that went back went back from.
struct Step {
  const View* later = nullptr;
  const View* earlier = nullptr;
};

bool below(const View& later, const View& earlier, bool falls) {
  Range a = turned(hull(later.reading), falls), b = turned(hull(earlier.reading), falls);
  return !meet(a, b) && high_before(a.high, b.high);
}

/// Every claim that lies below the highest that some earlier moment has for certain.
std::vector<Step> steps_back(const std::map<Moment, std::vector<View>>& moments, bool falls) {
  std::vector<Step> steps;
  const View* highest = nullptr;
  for (const auto& [moment, views] : moments) {
    for (const View& view : views)
      if (highest && below(view, *highest, falls)) steps.push_back({&view, highest});
    for (const View& view : views) {
      Range low = turned(hull(view.reading), falls);
      if (!highest || low_before(turned(hull(highest->reading), falls).low, low.low)) highest = &view;
    }
  }
  return steps;
}

Draft draft_of(const Board& board, std::uint32_t fact, const std::map<std::string, ClaimList>& values) {
  Draft draft;
  draft.facts = {fact};
  draft.finding.rule = board.fact(fact).id;
  draft.finding.fact = fact;
  draft.finding.verdict = Verdict::tension;
  ClaimList all;
  for (const auto& [value, claims] : values) {
    draft.finding.parties.push_back({value, as_set(claims)});
    draft.causes.push_back(draft.finding.parties.back().claims);
    for (std::uint32_t claim : claims) draft.cap = std::min(draft.cap, board.cap(claim));
  }
  const FactDef* rule = board.fact(fact).rule;
  draft.own_rule = rule && rule->pack.empty();
  return draft;
}

/// One voice that goes back on its own figure has made a mistake somewhere.
bool same_stated_source(const Board& board, const Step& step) {
  const std::string& source = board.claim(step.later->claim).attribution;
  return !source.empty() && source == board.claim(step.earlier->claim).attribution;
}

std::string values_of(const Draft& draft) {
  std::vector<std::string> values;
  for (const Party& party : draft.finding.parties) values.push_back(party.value);
  return list_words(values);
}

void report_steps_back(const Board& board, std::uint32_t fact, const std::vector<Step>& steps, Workings& work) {
  if (steps.empty()) return;
  std::map<std::string, ClaimList> values;
  bool certain = false;
  for (const Step& step : steps) {
    values[step.later->value].push_back(step.later->claim);
    values[step.earlier->value].push_back(step.earlier->claim);
    certain = certain || same_stated_source(board, step);
  }
  Draft draft = draft_of(board, fact, values);
  bool falls = board.fact(fact).over_time == OverTime::falls;
  if (certain) draft.finding.verdict = Verdict::contradiction;
  draft.finding.message = board.title(fact) + " went back: " + values_of(draft);
  draft.finding.why = {std::string("it can only ") + (falls ? "fall" : "rise") + " from one report to the next",
                       board.outlet(steps.front().later->claim) + " says “" +
                           std::string(board.quote(steps.front().later->claim)) + "” after " +
                           board.outlet(steps.front().earlier->claim) + " said “" +
                           std::string(board.quote(steps.front().earlier->claim)) + "”"};
  work.drafts.push_back(std::move(draft));
}

/// "At least 23" and "at least 25", of one day: both can be right, and one is behind.
void note_behind(const Board& board, std::uint32_t fact, const std::vector<View>& views, Workings& work) {
  const Decimal most(3), of(2);  // farther apart they are hardly one figure
  std::map<std::string, ClaimList> values;
  std::map<std::string, Decimal> amounts;
  for (const View& view : views) {
    const auto& amount = board.claim(view.claim).value.amount;
    if (!amount) return;
    values[view.value].push_back(view.claim);
    amounts.emplace(view.value, *amount);
  }
  const auto [least, greatest] = std::minmax_element(amounts.begin(), amounts.end(),
                                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (values.size() < 2 || least->second == greatest->second || least->second * most < greatest->second * of) return;
  Draft draft = draft_of(board, fact, values);
  draft.finding.verdict = Verdict::imprecision;
  draft.finding.message = board.title(fact) + " is given on one day as " + values_of(draft);
  draft.finding.why = {"the ranges of " + values_of(draft) + " meet, so all can be right; one may be fresher"};
  work.drafts.push_back(std::move(draft));
}

void report_moment(const Board& board, std::uint32_t fact, const std::vector<View>& views, Workings& work) {
  const std::size_t before = work.drafts.size();
  for (const Compared& compared : compare(board, fact, Pass::hard, views)) {
    auto draft = disagreement(board, fact, Pass::hard, compared);
    if (!draft) continue;
    draft->finding.verdict = Verdict::tension;
    draft->cap_reason = "one figure may be fresher than the other";
    draft->cap = std::min(draft->cap, Severity::warning);
    work.drafts.push_back(std::move(*draft));
  }
  if (work.drafts.size() == before) note_behind(board, fact, views, work);
}

bool is_draft(const Board& board, const View& view) { return board.article_of(view.claim).kind == "draft"; }

/// A draft that gives an older figure than its sources have by now.
void report_drafts_behind(const Board& board, std::uint32_t fact, const std::vector<View>& views, Workings& work) {
  bool falls = board.fact(fact).over_time == OverTime::falls;
  for (const View& draft_view : views) {
    if (!is_draft(board, draft_view)) continue;
    const View* latest = nullptr;
    for (const View& view : views) {
      if (is_draft(board, view) || !below(draft_view, view, falls)) continue;
      if (!latest || below(*latest, view, falls)) latest = &view;
    }
    if (!latest) continue;
    Draft draft = draft_of(board, fact, {{draft_view.value, {draft_view.claim}}, {latest->value, {latest->claim}}});
    draft.finding.message =
        board.title(fact) + ": the draft says " + draft_view.value + ", its sources have " + latest->value;
    draft.finding.why = {board.outlet(latest->claim) + " gives a newer figure than the draft"};
    work.drafts.push_back(std::move(draft));
  }
}

/// The claims in order of time, where they tell more than one value.
void list_series(const std::map<Moment, std::vector<View>>& moments, FactState& state) {
  std::vector<std::uint32_t> series;
  const View* last = nullptr;
  for (const auto& [moment, views] : moments)
    for (const View& view : views) {
      if (last && meet(last->reading, view.reading)) continue;
      series.push_back(view.claim);
      last = &view;
    }
  if (series.size() < 2) return;
  state.updates.push_back(std::move(series));
  state.status = "update";
}

}  // namespace

bool changes_over_time(const Fact& fact) { return fact.over_time != OverTime::fixed && on_a_line(fact.kind); }

void check_updates(const Board& board, std::uint32_t fact, Workings& work) {
  std::vector<View> views = direct_views(board, fact, Pass::hard);
  std::vector<View> published = views;
  std::erase_if(published, [&](const View& view) { return is_draft(board, view); });
  auto moments = by_moment(board, published);
  for (const auto& [moment, at_once] : moments) report_moment(board, fact, at_once, work);
  list_series(moments, work.states[fact]);
  if (board.fact(fact).over_time == OverTime::changes) return;
  report_steps_back(board, fact, steps_back(moments, board.fact(fact).over_time == OverTime::falls), work);
  report_drafts_behind(board, fact, views, work);
}

}  // namespace gainsay
