#include "reconcile/agreement_words.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "values/calendar.h"

namespace gainsay {
namespace {

std::string both_words(const std::vector<Party>& parties) {
  std::vector<std::string> values;
  for (const Party& party : parties) values.push_back(party.value);
  return (values.size() == 2 ? "both " : "all of ") + list_words(values);
}

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
    if (std::int64_t days = first_day(high.low) - last_day(low.high); days > 0) return Decimal(days * day_minutes);
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

}  // namespace

std::string message_of(const Question& question, const std::vector<Party>& parties) {
  if (!question.board.fact(question.fact).question.empty()) return question_words(question, parties);
  std::string title = question.board.title(question.fact);
  if (question.pass == Pass::hard) return title + " cannot be " + both_words(parties);
  if (question.board.fact(question.fact).kind == Kind::name)
    return title + " is written in ways that may be one name: " + both_words(parties).substr(5);
  return title + " is " + both_words(parties) + " only in an unusual reading";
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

}  // namespace gainsay
