// Dates, sums, lengths of time and other figures but counts, of what no word list knows: the year a church was built,
// how long a trial took.
//
// Two statements of different articles may be of one thing when they measure the same and share a head, the word beside
// the value. Either the head is enough, since each of the articles has one such value, or they share more of their
// sentences: names, other words of weight. What tells them apart parts them: a place or person that only one names,
// another year, dates too far from each other. Statements so linked form a group; within it an article has one value or
// is left out, and groups whose values agree tell nothing new.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

#include "claims/keys/key_parts.h"
#include "claims/keys/keyed_claims.h"
#include "claims/keys/keyed_loudness.h"
#include "claims/keys/statements.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::size_t largest_bucket = 64;  ///< statements under one head: more are a word of the whole story
constexpr std::size_t most_versions = 3;

using Place = std::pair<std::uint32_t, Span>;  ///< article, words

/// Values of facts on which articles are known to differ. Sums in two currencies are no difference.
std::vector<Place> compared(const ClaimBook& book) {
  struct Claimed {
    Range common;
    std::set<std::string> texts;  ///< of choices
    std::vector<Place> places;
  };
  std::map<std::pair<std::uint32_t, std::string>, Claimed> facts;  // by fact and currency
  for (const Claim& claim : book.claims()) {
    Claimed& claimed = facts[{claim.fact, claim.value.kind == Kind::money ? claim.value.unit : ""}];
    claimed.places.emplace_back(claim.article, claim.quote);
    if (!claim.value.hard.empty()) claimed.common = intersection(claimed.common, hull(claim.value.hard));
    claimed.texts.insert(claim.value.text);
  }
  std::vector<Place> places;
  for (const auto& [fact, claimed] : facts)
    if (is_empty(claimed.common) || claimed.texts.size() > 1)
      places.insert(places.end(), claimed.places.begin(), claimed.places.end());
  return places;
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
    default:
      return "figure";
  }
}

/// What is asked of values of one head: "the date given with “built”".
std::string question_of(Kind kind, const std::string& head) {
  return "the " + std::string(noun_of(kind)) + " given with “" + head + "”";
}

class OpenKeys {
 public:
  OpenKeys(const ReadStory& story, const EventWords& words, ClaimBook& book)
      : story_(story), book_(book), statements_(story, words), leader_(statements_.all().size()) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
  }

  void run() {
    for (const auto& [key, bucket] : buckets())
      if (bucket.size() <= largest_bucket) link(bucket);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < leader_.size(); ++i) groups[leader_of(i)].push_back(i);
    for (const auto& [leader, members] : groups)
      if (members.size() > 1) claim(members);
  }

 private:
  using Buckets = std::map<std::pair<std::string, WordId>, std::vector<std::size_t>>;

  const Statement& statement(std::size_t i) const { return statements_.all()[i]; }
  const KeyedFigure& figure(std::size_t i) const { return statement(i).figure; }

  /// Statements by what they measure and head.
  Buckets buckets() const {
    const std::vector<Place> known = compared(book_);
    Buckets out;
    for (std::size_t i = 0; i < statements_.all().size(); ++i) {
      const Span own = figure(i).mention->span;
      auto covers = [&](const Place& place) {
        return place.first == figure(i).article && place.second.begin < own.end && own.begin < place.second.end;
      };
      if (std::any_of(known.begin(), known.end(), covers)) continue;
      for (const Head& head : statement(i).heads) out[{figure(i).key.id, head.base}].push_back(i);
    }
    return out;
  }
  std::size_t leader_of(std::size_t i) {
    while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
    return i;
  }

  void link(const std::vector<std::size_t>& bucket) {
    std::map<std::uint32_t, FigureGroup> by_article;
    for (std::size_t i : bucket) by_article[figure(i).article].push_back(&figure(i));
    std::set<std::uint32_t> single;  // articles that have one such value
    for (const auto& [article, own] : by_article)
      if (agree(own)) single.insert(article);
    for (std::size_t i : bucket)
      for (std::size_t j : bucket) {
        if (i >= j || figure(i).article == figure(j).article) continue;
        bool only = single.count(figure(i).article) > 0 && single.count(figure(j).article) > 0;
        if (!comparable(statement(i), statement(j), only)) continue;
        const std::size_t first = leader_of(i), second = leader_of(j);
        leader_[std::max(first, second)] = std::min(first, second);
      }
  }

  /// `only`: neither article has another value under this head.
  bool comparable(const Statement& a, const Statement& b, bool only) const {
    const KeyedFigure &x = a.figure, &y = b.figure;
    if (!of_one_certainty(x, y) || !one_occasion(x, y)) return false;
    const Shared shared = statements_.shared(a, b);
    const Kind kind = x.mention->value.kind;
    bool scaled = kind == Kind::percent || kind == Kind::money || kind == Kind::measure || kind == Kind::count;
    bool parted = shared.names == 0 &&
                  (scaled ? shared.one_has_names && shared.central == 0 : shared.both_have_names && shared.words < 2) &&
                  !(kind == Kind::ordinal && shared.central > 0);
    if (parted || (is_dated(kind) && !near_dates(x, y))) return false;
    if (!a.rate.empty() && !b.rate.empty() && a.rate != b.rate) return false;
    const bool one_rate = !a.rate.empty() && a.rate == b.rate;
    std::size_t further = shared.words + shared.names + (shared.central > 0);
    return (only && (!scaled || kind == Kind::measure || one_rate)) || further + shared.heads > 1;
  }

  /// What is to come is planned, however it is put: "when he is sentenced on", "is to be sentenced on". Of all else a
  /// plan is no fact.
  bool of_one_certainty(const KeyedFigure& a, const KeyedFigure& b) const {
    auto doubtful = [](const KeyedFigure& figure) {
      return figure.around.certainty == Certainty::possible || figure.around.certainty == Certainty::denied;
    };
    return a.around.certainty == b.around.certainty || (!doubtful(a) && !doubtful(b) && is_ahead(a) && is_ahead(b));
  }
  bool is_ahead(const KeyedFigure& figure) const {
    const auto& published = story_.articles[figure.article].published;
    const auto& point = figure.mention->value.point;
    return published && point && point->first > published->day;
  }

  /// The year of publication may go unsaid.
  bool one_occasion(const KeyedFigure& a, const KeyedFigure& b) const {
    auto of = [&](const KeyedFigure& figure) {
      const auto& published = story_.articles[figure.article].published;
      return !figure.key.occasion.empty() || !published ? figure.key.occasion
                                                        : std::to_string(civil_of(published->day).year);
    };
    return a.key.occasion == b.key.occasion || of(a) == of(b);
  }

  /// Whether two dates can be of one event, one of them wrong: both of the story's own days and within a week, or both
  /// past and much nearer to each other than to the story, or of one season.
  bool near_dates(const KeyedFigure& a, const KeyedFigure& b) const {
    constexpr std::int64_t season = 100, fresh = 45, slip = 7, longest = 3660;  // days
    const auto x = middle(a), y = middle(b);
    const auto &from_x = story_.articles[a.article].published, &from_y = story_.articles[b.article].published;
    if (!x || !y || !from_x || !from_y) return false;
    const std::int64_t gap = std::abs(*x - *y), age_x = std::abs(from_x->day - *x), age_y = std::abs(from_y->day - *y);
    if (age_x <= fresh && age_y <= fresh) return gap <= slip;
    if (are_of_two_seasons(a, b)) return false;
    return age_x > slip && age_y > slip && gap <= longest && (gap * 2 < std::max(age_x, age_y) || gap < season);
  }
  /// "April 13, 2012", "December 12": both say when in the year it was, so they are two events; a slip of the year
  /// leaves day and month alone.
  static bool are_of_two_seasons(const KeyedFigure& a, const KeyedFigure& b) {
    constexpr std::int64_t season = 100, half_year = 200;  // days
    const auto &x = *a.mention->value.point, &y = *b.mention->value.point;
    if (x.last - x.first > half_year || y.last - y.first > half_year) return false;
    const Civil one = civil_of(x.first), other = civil_of(y.first);
    const bool same_day = one.month == other.month && one.day == other.day;
    return !same_day && std::max(x.first - y.last, y.first - x.last) > season;
  }
  static std::optional<std::int64_t> middle(const KeyedFigure& figure) {
    const auto& point = figure.mention->value.point;
    return point ? std::optional((point->first + point->last) / 2) : std::nullopt;
  }

  void claim(const std::vector<std::size_t>& members) {
    FigureGroup group;
    for (std::size_t i : members) group.push_back(&figure(i));
    const SettledGroup whole = settled(without_agreed(group), false);
    const FigureGroup& kept = whole.figures;
    if (articles(kept) < 2 || agree(kept) || different_figures(kept) > most_versions || far_apart(kept)) return;
    const Head head = head_of(members);
    const auto [cap, reason] = open_loudness(story_, whole);
    for (const KeyedFigure* one : kept) write(*one, head, cap, reason);
  }

  /// Where articles give several figures and all have some of them, those are of something else: "13 days of a 90-day
  /// sentence", "14 days of a 90-day sentence".
  static FigureGroup without_agreed(const FigureGroup& group) {
    std::map<std::uint32_t, FigureGroup> by_article;
    for (const KeyedFigure* one : group) by_article[one->article].push_back(one);
    auto single = [](const auto& own) { return agree(own.second); };
    if (std::all_of(by_article.begin(), by_article.end(), single)) return group;
    FigureGroup rest;
    for (const KeyedFigure* one : group) {
      auto has_it = [&](const auto& own) {
        return std::any_of(own.second.begin(), own.second.end(), [&](const auto* other) {
          return agree({one, other});
        });
      };
      if (!std::all_of(by_article.begin(), by_article.end(), has_it)) rest.push_back(one);
    }
    return rest;
  }

  /// The head that most members share; of several the first by letter.
  Head head_of(const std::vector<std::size_t>& members) const {
    std::map<WordId, std::pair<std::size_t, WordId>> times;
    for (std::size_t i : members)
      for (const Head& head : statement(i).heads) {
        auto& [count, written] = times.emplace(head.base, std::pair{std::size_t{0}, head.written}).first->second;
        ++count;
      }
    Head best;
    std::size_t most = 1;
    for (const auto& [base, found] : times) {
      bool first = found.first == most && best.base != no_word && text(base) < text(best.base);
      if (found.first > most || first) best = {base, found.second}, most = found.first;
    }
    return best;
  }
  const std::string& text(WordId word) const { return story_.vocabulary[word].text; }

  void write(const KeyedFigure& figure, const Head& head, Severity cap, const std::string& reason) {
    Fact fact;
    fact.id = figure.key.id + ": " + text(head.base);
    fact.title = fact.question = question_of(figure.mention->value.kind, text(head.written));
    fact.kind = figure.mention->value.kind;
    fact.cap = cap;
    book_.add(claim_of(figure, book_.fact(fact), cap, reason));
  }

  const ReadStory& story_;
  ClaimBook& book_;
  Statements statements_;
  std::vector<std::size_t> leader_;  ///< by statement: one of its group, in the end the first
};

}  // namespace

void claim_open_keys(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  if (story.documents.size() > 1) OpenKeys(story, words, book).run();
}

}  // namespace gainsay
