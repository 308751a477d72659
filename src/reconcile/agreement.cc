#include "reconcile/agreement.h"

#include <algorithm>
#include <map>

#include "reconcile/agreement_words.h"
#include "reconcile/fits.h"

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
  if (!all.is_closed()) return power_of_ten(29);
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

Sides sides_of(const Compared& compared, ClaimList& context) {
  Sides sides;
  for (auto& group : speakers(compared, context)) {
    if (group.empty()) continue;
    sides.sharpest.push_back(&sharpest(group, compared));
    sides.groups.push_back(std::move(group));
  }
  return sides;
}

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
