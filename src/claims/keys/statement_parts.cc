#include "claims/keys/statement_parts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "claims/keys/key_parts.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

bool is_ahead(const ReadStory& story, const KeyedFigure& figure) {
  const auto& published = story.articles[figure.article].published;
  const auto& point = figure.mention->value.point;
  return published && point && point->first > published->day;
}

std::optional<std::int64_t> middle(const KeyedFigure& figure) {
  const auto& point = figure.mention->value.point;
  return point ? std::optional((point->first + point->last) / 2) : std::nullopt;
}

/// "April 13, 2012", "December 12": both say when in the year it was, so they are two events; a slip of the year
/// leaves day and month alone.
bool are_of_two_seasons(const KeyedFigure& a, const KeyedFigure& b) {
  constexpr std::int64_t season = 100, half_year = 200;  // days
  const auto &x = *a.mention->value.point, &y = *b.mention->value.point;
  if (x.last - x.first > half_year || y.last - y.first > half_year) return false;
  const Civil one = civil_of(x.first), other = civil_of(y.first);
  const bool same_day = one.month == other.month && one.day == other.day;
  return !same_day && std::max(x.first - y.last, y.first - x.last) > season;
}

std::string_view noun_of(Kind kind) {
  switch (kind) {
    case Kind::date:
      return "date";
    case Kind::time:
      return "time";
    case Kind::duration:
      return "length of time";
    case Kind::money:
      return "sum";
    case Kind::percent:
      return "percentage";
    case Kind::ordinal:
      return "rank";
    case Kind::age:
      return "age";
    default:
      return "figure";
  }
}

}  // namespace

AlreadyClaimed::AlreadyClaimed(const ClaimBook& book) {
  struct Claimed {
    Range common;
    std::set<std::string> texts;  ///< of choices
    bool differs() const { return is_empty(common) || texts.size() > 1; }
  };
  std::map<std::pair<std::uint32_t, std::string>, Claimed> facts;  // by fact and currency
  const auto key_of = [](const Claim& claim) {
    return std::pair(claim.fact, claim.value.kind == Kind::money ? claim.value.unit : std::string());
  };
  for (const Claim& claim : book.claims()) {
    Claimed& claimed = facts[key_of(claim)];
    if (!claim.value.hard.empty()) claimed.common = intersection(claimed.common, hull(claim.value.hard));
    claimed.texts.insert(claim.value.text);
  }
  for (const Claim& claim : book.claims())
    places_[{claim.article, claim.sentence}].push_back({claim.quote, claim.fact, facts[key_of(claim)].differs()});
}

std::vector<AlreadyClaimed::Place> AlreadyClaimed::places_of(const KeyedFigure& figure) const {
  std::vector<Place> out;
  const Span own = figure.mention->span;
  if (const auto found = places_.find({figure.article, figure.sentence}); found != places_.end())
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(out),
                 [&](const Place& place) { return place.words.begin < own.end && own.begin < place.words.end; });
  return out;
}

bool AlreadyClaimed::differs(const KeyedFigure& figure) const {
  const std::vector<Place> places = places_of(figure);
  return std::any_of(places.begin(), places.end(), [](const Place& place) { return place.differs; });
}

bool AlreadyClaimed::together(const KeyedFigure& a, const KeyedFigure& b) const {
  const std::vector<Place> first = places_of(a), second = places_of(b);
  return std::any_of(first.begin(), first.end(), [&](const Place& one) {
    return std::any_of(second.begin(), second.end(), [&](const Place& other) { return one.fact == other.fact; });
  });
}

bool of_one_certainty(const ReadStory& story, const KeyedFigure& a, const KeyedFigure& b) {
  auto doubtful = [](const KeyedFigure& figure) {
    return figure.around.certainty == Certainty::possible || figure.around.certainty == Certainty::denied;
  };
  return a.around.certainty == b.around.certainty ||
         (!doubtful(a) && !doubtful(b) && is_ahead(story, a) && is_ahead(story, b));
}

bool one_occasion(const ReadStory& story, const KeyedFigure& a, const KeyedFigure& b) {
  auto of = [&](const KeyedFigure& figure) {
    const auto& published = story.articles[figure.article].published;
    return !figure.key.occasion.empty() || !published ? figure.key.occasion
                                                      : std::to_string(civil_of(published->day).year);
  };
  return a.key.occasion == b.key.occasion || of(a) == of(b);
}

bool near_dates(const ReadStory& story, const KeyedFigure& a, const KeyedFigure& b) {
  constexpr std::int64_t season = 100, fresh = 45, slip = 7, longest = 3660;  // days
  const auto x = middle(a), y = middle(b);
  const auto &from_x = story.articles[a.article].published, &from_y = story.articles[b.article].published;
  if (!x || !y || !from_x || !from_y) return false;
  const std::int64_t gap = std::abs(*x - *y), age_x = std::abs(from_x->day - *x), age_y = std::abs(from_y->day - *y);
  if (age_x <= fresh && age_y <= fresh) return gap <= slip;
  if (are_of_two_seasons(a, b)) return false;
  return age_x > slip && age_y > slip && gap <= longest && (gap * 2 < std::max(age_x, age_y) || gap < season);
}

bool is_year(const Value& value) { return value.timex && value.timex->value.size() == 4; }

std::string question_of(Kind kind, const std::string& word, const std::string& noun) {
  const std::string what = noun.empty() ? std::string(noun_of(kind)) : "number of " + plural(noun);
  if (!noun.empty() && (word == noun || word == plural(noun))) return "the " + what;
  return "the " + what + " given with “" + word + "”";
}

}  // namespace gainsay
