#include "reconcile/agreement.h"

#include <algorithm>
#include <map>
#include <set>

#include "reconcile/fits.h"
#include "reconcile/wording.h"

namespace gainsay {
namespace {

/// What keeps figures from being compared: the currency, the unit of measure.
std::string unit_of(const Board& board, std::uint32_t fact, const View& view) {
  Kind kind = board.fact(fact).kind;
  return kind == Kind::money || kind == Kind::measure ? view.unit : "";
}

ClaimList claims_of(const std::vector<std::uint32_t>& group, const std::vector<View>& views) {
  ClaimList claims;
  for (std::uint32_t i : group) claims.push_back(views[i].claim);
  return as_set(std::move(claims));
}

Versions grouped(const Board& board, std::uint32_t fact, Pass pass, const std::vector<View>& views) {
  Kind kind = board.fact(fact).kind;
  auto support = [&](const auto& group) { return board.support(claims_of(group, views)); };
  if (on_a_line(kind)) {
    std::vector<const Reading*> readings;
    for (const View& view : views) readings.push_back(&view.reading);
    return versions_on_a_line(readings, support);
  }
  std::map<std::string, std::uint32_t> numbers;
  std::vector<std::uint32_t> kinds;
  for (const View& view : views) {
    std::string key = value_key(board.claim(view.claim), kind);
    kinds.push_back(numbers.emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  auto fits = [&](std::uint32_t a, std::uint32_t b) {
    return fit(board.claim(views[a].claim), board.claim(views[b].claim), kind, pass);
  };
  return versions_of_values(kinds, fits, support);
}

/// For each view how many versions hold it, and the first that does.
struct Homes {
  std::vector<std::size_t> count, first;
};
Homes homes_of(const Compared& compared) {
  Homes homes{std::vector<std::size_t>(compared.views.size()), std::vector<std::size_t>(compared.views.size())};
  for (std::size_t g = compared.versions.groups.size(); g-- > 0;)
    for (std::uint32_t i : compared.versions.groups[g]) {
      ++homes.count[i];
      homes.first[i] = g;
    }
  return homes;
}

/// Views that speak for a party, by version; those that fit every version for none.
std::vector<std::vector<std::uint32_t>> speakers(const Compared& compared, ClaimList& context) {
  Homes homes = homes_of(compared);
  std::size_t versions = compared.versions.groups.size();
  std::vector<std::vector<std::uint32_t>> out(versions);
  for (std::uint32_t i = 0; i < compared.views.size(); ++i) {
    if (homes.count[i] == versions && versions > 1)
      context.push_back(compared.views[i].claim);
    else if (homes.count[i] > 0)
      out[homes.first[i]].push_back(i);
  }
  context = as_set(std::move(context));
  return out;
}

Decimal width(const Reading& reading) {
  if (reading.empty()) return Decimal();
  Range all = hull(reading);
  if (all.low.infinite || all.high.infinite) return power_of_ten(29);
  return all.high.value - all.low.value;
}

/// Of two ranges open on one side, the one that admits less.
bool less_open(const Reading& x, const Reading& y) {
  if (x.empty() || y.empty()) return false;
  Range a = hull(x), b = hull(y);
  return inside(a, b) && !inside(b, a);
}

/// The view that says most: the narrowest range, the largest set; then by its words.
const View& sharpest(const std::vector<std::uint32_t>& group, const Compared& compared) {
  auto less = [&](std::uint32_t a, std::uint32_t b) {
    const View &x = compared.views[a], &y = compared.views[b];
    Decimal left = width(x.reading), right = width(y.reading);
    if (left != right) return left < right;
    if (less_open(x.reading, y.reading) != less_open(y.reading, x.reading)) return less_open(x.reading, y.reading);
    return x.value < y.value;
  };
  return compared.views[*std::min_element(group.begin(), group.end(), less)];
}

/// A view for each party, and all that is worded from them.
struct Sides {
  std::vector<std::vector<std::uint32_t>> groups;
  std::vector<const View*> sharpest;
};

Sides sides_of(const Compared& compared, ClaimList& context) {
  Sides sides;
  for (auto& group : speakers(compared, context)) {
    if (group.empty()) continue;
    sides.sharpest.push_back(&sharpest(group, compared));
    sides.groups.push_back(std::move(group));
  }
  return sides;
}

struct Question {
  const Board& board;
  std::uint32_t fact;
  Pass pass;

  Axis axis(const Compared& compared) const { return {board.fact(fact).kind, compared.unit}; }
  bool conflict(const View& a, const View& b) const {
    Kind kind = board.fact(fact).kind;
    if (on_a_line(kind)) return !meet(a.reading, b.reading);
    return !fit(board.claim(a.claim), board.claim(b.claim), kind, pass);
  }
};

/// The loudest two claims of different parties that exclude each other, and why not louder. Looks at so many pairs at
/// most; parties of thousands hold few different claims.
struct Loudest {
  Severity cap = Severity::none;
  std::string reason;
  bool unsure = true;
};
void weigh(const Question& question, const View& a, const View& b, Loudest& loudest) {
  if (!question.conflict(a, b)) return;
  const Board& board = question.board;
  std::uint32_t weaker = board.cap(a.claim) < board.cap(b.claim) ? a.claim : b.claim;
  bool unsure = board.unsure(a.claim) || board.unsure(b.claim);
  if (board.cap(weaker) < loudest.cap || (board.cap(weaker) == loudest.cap && unsure)) return;
  loudest = {board.cap(weaker), board.cap_reason(weaker), unsure};
}
Loudest loudest_pair(const Question& question, const Sides& sides, const Compared& compared) {
  constexpr std::size_t most_pairs = 20000;
  std::size_t pairs = 0;
  Loudest loudest;
  for (std::size_t p = 0; p < sides.groups.size(); ++p)
    for (std::size_t q = p + 1; q < sides.groups.size(); ++q)
      for (std::uint32_t a : sides.groups[p])
        for (std::uint32_t b : sides.groups[q]) {
          if (loudest.cap == Severity::error && !loudest.unsure) return loudest;
          if (++pairs > most_pairs) return loudest;
          weigh(question, compared.views[a], compared.views[b], loudest);
        }
  return loudest;
}

std::string both_words(const std::vector<Party>& parties) {
  std::vector<std::string> values;
  for (const Party& party : parties) values.push_back(party.value);
  return (values.size() == 2 ? "both " : "all of ") + list_words(values);
}

/// "articles differ on how many cables were cut: 3 or 2".
std::string question_words(const Question& question, const std::vector<Party>& parties) {
  std::vector<std::string> values;
  std::set<std::uint32_t> articles;
  for (const Party& party : parties) {
    values.push_back(party.value);
    for (std::uint32_t claim : party.claims) articles.insert(question.board.claim(claim).article);
  }
  std::string who = articles.size() > 1 ? "articles differ on " : "one article says in two ways ";
  const Fact& fact = question.board.fact(question.fact);
  const bool possible = question.pass != Pass::hard && fact.kind != Kind::name;
  std::string unusual = possible ? ", unless one is read in an unusual way" : "";
  bool named = fact.subject.empty() || fact.question.find(fact.subject) != std::string::npos;
  return who + fact.question + (named ? "" : " (" + fact.subject + ")") + ": " + list_words(values, "or") + unusual;
}

std::string message_of(const Question& question, const std::vector<Party>& parties) {
  if (!question.board.fact(question.fact).question.empty()) return question_words(question, parties);
  std::string title = question.board.title(question.fact);
  if (question.pass == Pass::hard) return title + " cannot be " + both_words(parties);
  if (question.board.fact(question.fact).kind == Kind::name)
    return title + " is written in ways that may be one name: " + both_words(parties).substr(5);
  return title + " is " + both_words(parties) + " only in an unusual reading";
}

/// Outlets, each once, the first few by name.
std::string outlet_words(const Board& board, const ClaimList& claims, bool& several) {
  constexpr std::size_t shown = 4;
  std::vector<std::string> outlets;
  std::set<std::string_view> seen;
  for (std::uint32_t i : claims)
    if (seen.insert(board.outlet(i)).second) outlets.push_back(board.outlet(i));
  several = outlets.size() > 1;
  if (outlets.size() > shown) {
    std::string rest = std::to_string(outlets.size() - shown + 1) + " others";
    outlets.resize(shown - 1);
    outlets.push_back(rest);
  }
  return list_words(outlets);
}

/// The claims of a group that say just what `view` says, and those that only fit it.
std::pair<ClaimList, ClaimList> saying(const View& view, const std::vector<std::uint32_t>& group,
                                       const std::vector<View>& views) {
  std::pair<ClaimList, ClaimList> out;
  for (std::uint32_t i : group) (views[i].value == view.value ? out.first : out.second).push_back(views[i].claim);
  return out;
}

/// "A: Outlet B and Outlet C say “May 2024”: 1 to 31 May 2024; Outlet D fits it".
std::string side_step(const Question& question, const Axis& axis, const std::string& letter, const View& view,
                      const std::pair<ClaimList, ClaimList>& claims) {
  const Board& board = question.board;
  bool several = false;
  std::string step = letter + ": " + outlet_words(board, claims.first, several);
  step += (several ? " say “" : " says “") + std::string(board.quote(view.claim)) + "”";
  bool births = board.fact(question.fact).kind == Kind::age && question.pass == Pass::hard;
  if (!view.reading.empty() && !births) step += ": " + reading_words(axis, view.reading);
  if (claims.second.empty()) return step;
  std::string others = outlet_words(board, claims.second, several);
  return step + "; " + others + (several ? " fit it" : " fits it");
}

/// How far apart two readings lie that do not meet: the narrowest gap between a range of one and a range of the other;
/// on the calendar from the last day of one to the first of the other. Nothing where they only touch.
Decimal gap_between(const Axis& axis, const Range& low, const Range& high) {
  if (low.high.infinite || high.low.infinite) return Decimal();
  if (is_dated(axis.kind))
    if (std::int64_t days = first_day(high.low) - last_day(low.high); days > 0) return Decimal(days * 1440);
  return high.low.value - low.high.value;
}
std::string apart_words(const Axis& axis, const Reading& a, const Reading& b) {
  std::optional<Decimal> least;
  for (const Range& x : a)
    for (const Range& y : b) {
      bool ascending = high_before(x.high, y.high);
      Decimal gap = ascending ? gap_between(axis, x, y) : gap_between(axis, y, x);
      if (Decimal() < gap && (!least || gap < *least)) least = gap;
    }
  return least ? distance_words(axis, *least) : "";
}

bool exact(const Reading& reading) { return reading.size() == 1 && reading.front().low == reading.front().high; }

/// The first two parties that exclude each other as they are worded; the first two where none do.
std::pair<std::size_t, std::size_t> conflicting(const Question& question, const Sides& sides) {
  for (std::size_t a = 0; a < sides.sharpest.size(); ++a)
    for (std::size_t b = a + 1; b < sides.sharpest.size(); ++b)
      if (question.conflict(*sides.sharpest[a], *sides.sharpest[b])) return {a, b};
  return {0, 1};
}

double relative_gap(const Reading& a, const Reading& b) {
  if (a.empty() || b.empty()) return 0;
  Range x = hull(a), y = hull(b);
  double apart = distance(x, y).to_double();
  double size = std::max({std::abs(x.low.value.to_double()), std::abs(y.low.value.to_double()), 1.0});
  return apart / size;
}

/// The steps of the worked-out end of `view` that `other` runs into.
const std::vector<std::string>& worked_steps(const View& view, const View& other) {
  bool above =
      !view.reading.empty() && !other.reading.empty() && high_before(hull(other.reading).high, hull(view.reading).high);
  return above ? view.low_steps : view.high_steps;
}

void explain(const Question& question, const Compared& compared, const Sides& sides, Draft& draft) {
  Finding& finding = draft.finding;
  const View &first = *sides.sharpest[0], &second = *sides.sharpest[1];
  Axis axis = question.axis(compared);
  for (std::size_t i = 0; i < sides.sharpest.size(); ++i) {
    const View& view = *sides.sharpest[i];
    finding.why.push_back(
        side_step(question, axis, party_letter(i), view, saying(view, sides.groups[i], compared.views)));
    const auto& steps = worked_steps(view, i == 0 ? second : first);
    finding.why.insert(finding.why.end(), steps.begin(), steps.end());
    if (!steps.empty())
      finding.settles.push_back(question.board.title(question.fact) + " " + reading_words(axis, view.reading));
    for (const auto* list : {&question.board.claim(view.claim).value.assumes, &view.assumes})
      finding.assumes.insert(finding.assumes.end(), list->begin(), list->end());
    draft.links.insert(draft.links.end(), view.links.begin(), view.links.end());
  }
  if (axis.kind == Kind::age) return;
  auto [a, b] = conflicting(question, sides);
  const Reading &one = sides.sharpest[a]->reading, &other = sides.sharpest[b]->reading;
  finding.slack = apart_words(axis, one, other);
  std::string least = exact(one) && exact(other) ? "" : "at least ";
  if (!finding.slack.empty())
    finding.why.push_back(party_letter(a) + " and " + party_letter(b) + " are " + least + finding.slack + " apart");
  draft.gap = relative_gap(one, other);
}

/// Any party but the best supported, or any at all where none is best: without it the others agree, if it is one of
/// two.
std::vector<ClaimList> causes_of(const Board& board, const Draft& draft) {
  const auto& parties = draft.finding.parties;
  std::vector<ClaimList> causes;
  ClaimList losers;
  for (std::size_t i = 1; i < parties.size(); ++i) {
    losers.insert(losers.end(), parties[i].claims.begin(), parties[i].claims.end());
  }
  causes.push_back(as_set(std::move(losers)));
  if (parties.size() == 2 && board.support(parties[0].claims) == board.support(parties[1].claims))
    causes.push_back(parties[0].claims);
  for (std::uint32_t link : draft.links) causes.push_back({link});
  return causes;
}

}  // namespace

std::vector<Compared> compare(const Board& board, std::uint32_t fact, Pass pass, std::vector<View> views) {
  std::map<std::string, Compared> by_unit;
  for (View& view : views) {
    std::string unit = unit_of(board, fact, view);
    Compared& compared = by_unit[unit];
    compared.unit = unit;
    compared.views.push_back(std::move(view));
  }
  std::vector<Compared> out;
  for (auto& [unit, compared] : by_unit) {
    compared.versions = grouped(board, fact, pass, compared.views);
    out.push_back(std::move(compared));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Compared& a, const Compared& b) { return a.views.size() > b.views.size(); });
  return out;
}

std::optional<Draft> disagreement(const Board& board, std::uint32_t fact, Pass pass, const Compared& compared) {
  if (compared.versions.groups.size() < 2) return std::nullopt;
  Question question{board, fact, pass};
  Draft draft;
  draft.pass = pass;
  draft.facts = {fact};
  Sides sides = sides_of(compared, draft.finding.context);
  Axis axis = question.axis(compared);
  for (std::size_t i = 0; i < sides.groups.size(); ++i)
    draft.finding.parties.push_back({sides.sharpest[i]->value, claims_of(sides.groups[i], compared.views), axis.kind,
                                     axis.kind == Kind::age ? Reading() : sides.sharpest[i]->reading});
  Loudest loudest = loudest_pair(question, sides, compared);
  draft.cap = loudest.cap;
  draft.cap_reason = loudest.reason;
  draft.finding.rule = board.fact(fact).id;
  draft.finding.fact = fact;
  draft.finding.verdict = pass == Pass::hard && !loudest.unsure ? Verdict::contradiction : Verdict::tension;
  draft.finding.message = message_of(question, draft.finding.parties);
  explain(question, compared, sides, draft);
  draft.links = as_set(std::move(draft.links));
  draft.causes = causes_of(board, draft);
  const FactDef* rule = board.fact(fact).rule;
  draft.own_rule = rule && rule->pack.empty();
  return draft;
}

std::vector<Version> versions_for_report(const Board& board, const Compared& compared) {
  std::vector<Version> out;
  Homes homes = homes_of(compared);
  for (std::size_t g = 0; g < compared.versions.groups.size(); ++g) {
    std::vector<std::uint32_t> own;
    for (std::uint32_t i : compared.versions.groups[g])
      if (homes.first[i] == g) own.push_back(i);
    if (own.empty()) continue;
    ClaimList claims = claims_of(own, compared.views);
    int support = board.support(claims);
    out.push_back({sharpest(own, compared).value, std::move(claims), support});
  }
  return out;
}

}  // namespace gainsay
