// Four things make a claim's range here something else than the value's own reading. A measure is turned into the base
// unit of its dimension where a fact is given in several. A denied figure allows all but itself. One figure under two
// hedges ("70", "more than 70") is one value, so both then include the figure itself. And an age holds as of its
// article's date: on the hard pass it is turned into the span of days of birth it allows, which puts ages given on
// different days on one line.
#include "reconcile/views.h"

#include <algorithm>
#include <map>
#include <set>

#include "reconcile/wording.h"
#include "values/calendar.h"
#include "values/units.h"

namespace gainsay {
namespace {

constexpr std::int64_t days_in_400_years = 146097;

/// The day `years` before `day`, to the nearest: leap days never shift it by more than one.
std::int64_t years_before(std::int64_t day, std::int64_t years) { return day - years * days_in_400_years / 400; }

std::int64_t whole_years(const Bound& high) {
  std::int64_t years = high.value.to_whole();
  return high.strict && high.value.is_whole() ? years - 1 : years;
}

/// When someone of this age on `day` was born: after the birthday that would make them older, up to `day` itself.
Reading birth_dates(const Reading& ages, std::int64_t day) {
  Range age = hull(ages);
  if (!age.is_closed()) return {};
  std::int64_t first = years_before(day, whole_years(age.high) + 1) + 1;
  std::int64_t last = years_before(day, age.low.value.to_whole()) + 1;
  return {Range::half_open(Decimal(first * day_minutes), Decimal(last * day_minutes))};
}

bool all_dated(const Board& board, const ClaimList& claims) {
  return std::all_of(claims.begin(), claims.end(), [&](auto i) { return board.article_of(i).published.has_value(); });
}

/// FactFigures that stand under more than one hedge, by unit.
std::set<std::pair<std::string, Decimal>> hedged_figures(const Board& board, const ClaimList& claims) {
  std::map<std::pair<std::string, Decimal>, std::set<Hedge>> hedges;
  for (std::uint32_t i : claims) {
    const Value& value = board.claim(i).value;
    if (value.amount) hedges[{value.unit, *value.amount}].insert(value.hedge);
  }
  std::set<std::pair<std::string, Decimal>> figures;
  for (const auto& [figure, found] : hedges)
    if (found.size() > 1) figures.insert(figure);
  return figures;
}

bool in_several_units(const Board& board, std::uint32_t fact) {
  if (board.fact(fact).kind != Kind::measure) return false;
  std::set<std::string> units;
  for (std::uint32_t i : board.direct(fact)) units.insert(board.claim(i).value.unit);
  return units.size() > 1;
}

/// A reading with the figure itself taken in, where it stops just short of it.
Reading including(Reading reading, Decimal figure) {
  for (Range& range : reading) {
    if (!range.low.infinite && range.low.value == figure) range.low.strict = false;
    if (!range.high.infinite && range.high.value == figure) range.high.strict = false;
  }
  return reading;
}

bool denied(const Claim& claim) { return claim.polarity == Polarity::no; }

std::string party_value(const Board& board, std::uint32_t claim) {
  std::string words = value_words(board.claim(claim).value, board.quote(claim));
  if (board.fact(board.claim(claim).fact).kind == Kind::yes_no) return words.empty() ? "yes" : words;
  return denied(board.claim(claim)) ? "not " + words : words;
}

/// An end as a point of the line: a strict low starts just after its value, a strict high stops just before.
Bound end_before(const Bound& low) { return low.infinite ? low : Bound{low.value, !low.strict, false}; }

}  // namespace

bool on_a_line(Kind kind) {
  return kind != Kind::set && kind != Kind::name && kind != Kind::names && kind != Kind::choice && kind != Kind::yes_no;
}

Reading intersection(const Reading& a, const Reading& b) {
  Reading out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    Range both = intersection(a[i], b[j]);
    if (!is_empty(both)) out.push_back(both);
    high_before(a[i].high, b[j].high) ? ++i : ++j;
  }
  return out;
}

Reading complement(const Reading& reading) {
  Reading out;
  Bound from = Bound::open();
  for (const Range& range : reading) {
    if (!range.low.infinite) out.push_back({from, end_before(range.low)});
    if (range.high.infinite) return out;
    from = end_before(range.high);
  }
  out.push_back({from, Bound::open()});
  return out;
}

std::vector<View> direct_views(const Board& board, std::uint32_t fact, Pass pass, const ClaimList& relaxed, Ages ages) {
  std::vector<View> views;
  const ClaimList& claims = board.direct(fact);
  Kind kind = board.fact(fact).kind;
  auto figures = hedged_figures(board, claims);
  bool several = in_several_units(board, fact);
  bool as_births = ages == Ages::as_births && kind == Kind::age && pass == Pass::hard && all_dated(board, claims);
  for (std::uint32_t i : claims) {
    if (std::binary_search(relaxed.begin(), relaxed.end(), i)) continue;
    const Claim& claim = board.claim(i);
    View view;
    view.claim = i;
    Value value = several ? in_base_unit(claim.value) : claim.value;
    view.unit = value.unit;
    view.reading = pass == Pass::hard ? value.hard : value.typical;
    view.value = party_value(board, i);
    if (on_a_line(kind) && view.reading.empty()) continue;
    if (claim.value.amount && !several && figures.count({claim.value.unit, *claim.value.amount}))
      view.reading = including(view.reading, *claim.value.amount);
    if (as_births) view.reading = birth_dates(view.reading, board.article_of(i).published->day);
    if (denied(claim) && on_a_line(kind)) view.reading = complement(view.reading);
    if (!on_a_line(kind) || !view.reading.empty()) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace gainsay
