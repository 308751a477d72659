// A key says what a figure is of; what else the sentences have in common says how sure that is. It is hardly a chance
// that two figures stand under one key where the articles give one each, the two are near, and some two that exclude
// each other share a name, another figure or a word beside them. Figures that change by the hour, penalties, and words
// that are used of many things make it one; so does much more the fewer words make the key.
#include "claims/keys/keyed_loudness.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/keys/in_common.h"
#include "claims/keys/statement_parts.h"
#include "values/units.h"

namespace gainsay {
namespace {

/// Whether the articles of each day give one figure, and those of a later day no lower one.
bool is_raised(const ReadStory& story, const FigureGroup& group) {
  std::map<std::int64_t, FigureGroup> by_day;
  for (const KeyedFigure* figure : group) {
    const auto& published = story.articles[figure->article].published;
    if (!published) return false;
    by_day[published->day].push_back(figure);
  }
  const KeyedFigure* before = nullptr;
  for (const auto& [day, figures] : by_day) {
    const auto& amount = figures.front()->mention->value.amount;
    if (!agree(figures) || !amount || (before && *amount < *before->mention->value.amount)) return false;
    before = figures.front();
  }
  return by_day.size() > 1;
}

/// "Haiyan", where "2004" would only say when, and "GMT" by which clock.
bool names_what_happened(const FigureKey& key) {
  return key.event && !key.occasion.empty() && key.occasion.front() >= 'A' && key.occasion.front() <= 'Z';
}

/// "Wall" of "distance from wall": a thing; a named place is far from many.
std::string_view thing_measured_from(std::string_view id) {
  constexpr std::string_view from = "distance from ";
  if (!id.starts_with(from)) return {};
  id.remove_prefix(from.size());
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' ? id : std::string_view();
}

bool is_hedged(const KeyedFigure& figure) {
  const Hedge hedge = figure.mention->value.hedge;
  return hedge != Hedge::none && hedge != Hedge::exactly;
}

/// The pairs of figures that exclude each other, of the first few dozen.
std::vector<FigureGroup> conflicts_in(const FigureGroup& group) {
  constexpr std::size_t enough = 40;
  std::vector<FigureGroup> pairs;
  for (std::size_t i = 0; i < std::min(enough, group.size()); ++i)
    for (std::size_t j = i + 1; j < std::min(enough, group.size()); ++j)
      if (!agree({group[i], group[j]})) pairs.push_back({group[i], group[j]});
  return pairs;
}

/// "34 games" of a season, "38 games" of another.
bool is_tally(const std::string& noun) {
  static const WordSet tallies(embedded_node("lexicon/nouns.yaml")["tallies"]);
  return tallies.has(noun);
}

/// Lengths of time of one thing are seldom more than twice each other.
bool are_close_lengths(const FigureGroup& group) {
  std::optional<Decimal> least, most;
  for (const KeyedFigure* figure : group) {
    const Range range = hull(figure->mention->value.hard);
    if (!range.is_closed()) return false;
    if (!least || range.high.value < *least) least = range.high.value;
    if (!most || *most < range.low.value) most = range.low.value;
  }
  return least && *most <= *least * Decimal(2);
}

/// "explosives" of "2.5 tons of explosives".
WordId stuff_of(const ReadStory& story, const KeyedFigure& figure) {
  const Document& document = story.documents[figure.article];
  const std::uint32_t of = figure.mention->tokens.last;
  if (of + 1 >= document.tokens.size() || story.vocabulary[document.tokens[of].folded].text != "of") return no_word;
  const Token& stuff = document.tokens[of + 1];
  return stuff.shape == Shape::lower ? story.vocabulary.lemmas(stuff.folded).back() : no_word;
}

/// "March 2004", "Aug. 14". "Yesterday" and a weekday are said of what people do every day; not of what is to come.
bool is_day_of_its_own(const ReadStory& story, const KeyedFigure& figure) {
  const Value& value = figure.mention->value;
  const std::string_view words = text_of(story.documents[figure.article].text, figure.mention->span);
  const bool written = value.open_year && !words.empty() && words.back() >= '0' && words.back() <= '9';
  const auto& published = story.articles[figure.article].published;
  return !value.relative || written || (published && value.point && value.point->first > published->day);
}

/// Dates as exact as each other, of one month of two years or a few weeks apart.
bool are_slips_of_dates(const KeyedFigure& a, const KeyedFigure& b) {
  constexpr std::int64_t year = 366, weeks = 31;  // days
  const Value &x = a.mention->value, &y = b.mention->value;
  if (!x.point || !y.point || !x.timex || !y.timex) return false;
  if (x.timex->value.size() != y.timex->value.size() || x.timex->value.size() < std::string_view("2004-05").size())
    return false;
  const std::int64_t gap = std::abs(x.point->first - y.point->first);
  return gap <= weeks || (gap <= year && x.timex->value.substr(4) == y.timex->value.substr(4));
}

/// Whether two figures that exclude each other are so near that one is rather a slip of the other than of another
/// thing.
bool is_slip(const ReadStory& story, const FigureGroup& pair) {
  const KeyedFigure &a = *pair.front(), &b = *pair.back();
  if (is_hedged(a) || is_hedged(b)) return false;
  switch (a.mention->value.kind) {
    case Kind::date:
      return is_day_of_its_own(story, a) && is_day_of_its_own(story, b) && are_slips_of_dates(a, b);
    case Kind::count:
      return !is_tally(a.mention->value.unit) && is_near_pair(pair);
    case Kind::ordinal:
      return is_near_pair(pair);
    case Kind::money:
    case Kind::measure:
      return is_near_pair(pair, Decimal(5) / Decimal(4));
    default:
      return false;
  }
}

/// Whether no article gives several figures, and two that exclude each other are near and beside one name.
bool is_named_slip(const ReadStory& story, const SettledGroup& whole) {
  const std::vector<FigureGroup> conflicts = conflicts_in(whole.figures);
  return whole.in_doubt == 0 && std::any_of(conflicts.begin(), conflicts.end(), [&](const auto& pair) {
           return is_slip(story, pair) && share_a_name(story, pair);
         });
}

/// Clock times and lengths of time, years that share another word, and measures of one stuff seldom stand beside one
/// word by chance; figures near each other seldom do where the sentences have a name in common.
bool is_of_one_thing(const ReadStory& story, const FigureGroup& group) {
  const auto all = [&](auto&& holds) {
    return std::all_of(group.begin(), group.end(), [&](const auto* one) { return holds(*one); });
  };
  const Kind kind = group.front()->mention->value.kind;
  if (kind == Kind::time || (kind == Kind::duration && are_close_lengths(group))) return true;
  if (all([](const auto& one) { return is_year(one.mention->value); })) return share_a_word(story, group);
  const WordId stuff = kind == Kind::measure ? stuff_of(story, *group.front()) : no_word;
  return stuff != no_word && all([&](const auto& one) { return stuff_of(story, one) == stuff; });
}

/// "185 kph", "185 mph"; "4:10 a.m.", "4:10 p.m.": the same digits with another unit or half of the day.
bool is_slip_of_unit(const FigureGroup& pair) {
  const Value &a = pair.front()->mention->value, &b = pair.back()->mention->value;
  if (a.kind == Kind::measure)
    return a.unit != b.unit && a.amount && a.amount == b.amount && in_base_unit(a).unit == in_base_unit(b).unit;
  if (a.kind != Kind::time) return false;
  const Decimal half_a_day(720);  // minutes
  const Range one = hull(a.hard), other = hull(b.hard);
  return !one.low.infinite && !other.low.infinite &&
         (one.low.value - other.low.value == half_a_day || other.low.value - one.low.value == half_a_day);
}

/// Clock times and lengths of time seldom stand beside one word by chance: two of them tell of one thing. Of counts
/// more must be shared.
bool plain(const ReadStory& story, const SettledGroup& whole, const FigureKey& key) {
  const FigureGroup& group = whole.figures;
  const Kind kind = group.front()->mention->value.kind;
  const std::vector<FigureGroup> conflicts = conflicts_in(group);
  if (std::any_of(conflicts.begin(), conflicts.end(), is_slip_of_unit)) return true;
  if (whole.in_doubt > 0 || different_figures(group) != 2) return false;
  if (kind == Kind::duration || kind == Kind::time || share_a_figure(story, group)) return true;
  const std::string_view thing = thing_measured_from(key.id);
  const bool counts = kind == Kind::count || kind == Kind::number;
  const bool one_event = counts && key.event && !key.event->estimated;
  const bool one_rate = kind == Kind::percent && !key.occasion.empty();
  return std::any_of(conflicts.begin(), conflicts.end(), [&](const FigureGroup& pair) {
    const bool may_be_slip = (one_event || one_rate) && is_near_pair(pair);
    return (!thing.empty() || may_be_slip) && (share_a_name(story, pair) || share_a_word(story, pair, thing));
  });
}

}  // namespace

bool counts_people(const FigureKey& key) {
  static const WordSet persons(embedded_node("lexicon/nouns.yaml")["persons"]);
  return persons.has(key.noun);
}

bool is_slip_of_count(const ReadStory& story, const FigureGroup& group, const FigureKey& key) {
  if (is_tally(key.noun) || different_figures(group) != 2 || !of_one_world(story.names, group)) return false;
  const std::vector<FigureGroup> conflicts = conflicts_in(group);
  return std::any_of(conflicts.begin(), conflicts.end(), [&](const FigureGroup& pair) {
    return is_near_pair(pair) && (share_a_count(story, pair) || (!counts_people(key) && share_a_word(story, pair)));
  });
}

bool is_near_pair(const FigureGroup& group, Decimal times) {
  return different_figures(group) == 2 && are_within(group, times);
}

bool is_bound_beside_figure(const FigureGroup& group) {
  const auto bound = [](const KeyedFigure& figure) {
    const Hedge hedge = figure.mention->value.hedge;
    const bool is_bound =
        hedge == Hedge::over || hedge == Hedge::under || hedge == Hedge::at_least || hedge == Hedge::at_most;
    return is_bound ? hedge : Hedge::none;
  };
  const Hedge first = bound(*group.front());
  return !are_within(group, Decimal(2)) ||
         std::any_of(group.begin(), group.end(), [&](const auto* figure) { return bound(*figure) != first; });
}

std::pair<Severity, std::string> open_loudness(const ReadStory& story, const SettledGroup& whole) {
  const FigureGroup& group = whole.figures;
  const bool loud = different_figures(group) == 2 && of_one_world(story.names, group) &&
                    (is_named_slip(story, whole) || is_of_one_thing(story, group));
  return {loud ? Severity::warning : Severity::note, "only the words beside them say that they are of one thing"};
}

std::pair<Severity, std::string> loudness(const ReadStory& story, const EventWords& words, const SettledGroup& whole,
                                          const FigureKey& key, OverTime over_time) {
  const Decimal least_raise = Decimal(103) / Decimal(100);  // who raises an offer raises it by more
  const FigureGroup& group = whole.figures;
  if (over_time != OverTime::fixed) return {Severity::note, "such figures change from hour to hour"};
  if (!of_one_world(story.names, group)) return {Severity::note, "the articles name nobody and nothing in common"};
  if (whole.in_doubt * 4 > articles(group)) return {Severity::note, "some articles give several such figures"};
  const bool force = words.is_force(key.noun);
  if (key.quiet && (force || !plain(story, whole, key))) return {Severity::note, "its words are used of many things"};
  if (key.event && words.is_negotiated(*key.event) && is_raised(story, group) && !are_within(group, least_raise))
    return {Severity::note, "a later offer may be another one"};
  if (key.event && key.event->term) return {Severity::note, "penalties differ by charge and by person"};
  if (key.id.starts_with("share: ")) return {Severity::note, "no rule reads this share"};
  const bool dated = !key.occasion.empty() && !names_what_happened(key) && !share_a_name(story, group);
  if (dated && !(is_near_pair(group) && share_a_word(story, group)))
    return {Severity::note, "a year can hold several such events"};
  return {Severity::warning, "no rule reads this figure"};
}

}  // namespace gainsay
