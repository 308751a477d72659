// A key says what a figure is of; what else the sentences share says how sure that is. A name, another figure that is
// the same, or a word beside both makes it hardly a chance that two figures stand under one key; figures that change by
// the hour, penalties, and words that are used of many things make it one.
#include "claims/keys/keyed_loudness.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/keys/shared_words.h"
#include "claims/stretch.h"
#include "claims/voice.h"
#include "values/units.h"

namespace gainsay {
namespace {

const Sentence& sentence_of(const ReadStory& story, const KeyedFigure& figure) {
  return story.documents[figure.article].sentences[figure.sentence];
}

/// "It had bought the firm": of whom the sentence before speaks.
bool opens_with_pronoun(const ReadStory& story, const KeyedFigure& figure) {
  const Sentence& sentence = sentence_of(story, figure);
  return sentence.tokens.size() > 0 &&
         voice().is(Voice::pronoun, story.documents[figure.article], story.vocabulary, sentence.tokens.first);
}

/// Figures that tell: small ones stand in two sentences by chance.
std::set<std::pair<std::string, Decimal>> figures_beside(const ReadStory& story, const KeyedFigure& figure) {
  constexpr std::int64_t telling = 5;
  std::set<std::pair<std::string, Decimal>> out;
  for (const Mention& mention : stretch_of(story.mentions[figure.article], sentence_of(story, figure).tokens)) {
    const Value& value = mention.value;
    if (value.amount && *value.amount >= Decimal(telling) && !is_dated(value.kind) && value.kind != Kind::ordinal)
      out.insert({value.kind == Kind::number || value.kind == Kind::count ? "" : value.unit, *value.amount});
  }
  if (const auto& own = figure.mention->value.amount)
    std::erase_if(out, [&](const auto& one) { return one.second == *own; });
  return out;
}

/// "Cut 1,000 of its 14,300 jobs", "1,100 jobs, 7 percent of a work force of 14,300".
bool share_a_figure(const ReadStory& story, const FigureGroup& group) {
  auto shared = figures_beside(story, *group.front());
  for (const KeyedFigure* figure : group) {
    const auto here = figures_beside(story, *figure);
    std::erase_if(shared, [&](const auto& one) { return here.count(one) == 0; });
  }
  return !shared.empty();
}

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

/// "The distance from wall": of a thing; a named place is far from many.
bool is_from_thing(const std::string& id) {
  constexpr std::string_view from = "distance from ";
  return id.starts_with(from) && id.size() > from.size() && id[from.size()] >= 'a' && id[from.size()] <= 'z';
}

/// Clock times and lengths of time seldom stand beside one word by chance: two of them tell of one thing. Of counts
/// more must be shared.
bool plain(const ReadStory& story, const SettledGroup& whole, const FigureKey& key) {
  const FigureGroup& group = whole.figures;
  const Kind kind = group.front()->mention->value.kind;
  if (whole.in_doubt > 0 || different_figures(group) != 2) return false;
  if (kind == Kind::duration || kind == Kind::time || share_a_figure(story, group)) return true;
  if (kind == Kind::measure) return is_from_thing(key.id) && share_a_name(story, group);
  return key.event && !key.event->estimated && kind == Kind::count && is_near_pair(group) &&
         (share_a_name(story, group) || share_a_word(story, group));
}

}  // namespace

bool share_a_name(const ReadStory& story, const FigureGroup& group) {
  std::map<std::uint32_t, std::size_t> times;
  for (const KeyedFigure* figure : group) {
    TokenRange tokens = sentence_of(story, *figure).tokens;
    if (figure->sentence > 0 && opens_with_pronoun(story, *figure))
      tokens.first = story.documents[figure->article].sentences[figure->sentence - 1].tokens.first;
    std::set<std::uint32_t> names;
    for (const NamePlace& place : stretch_of(story.names.places[figure->article], tokens))
      if (names.insert(place.entity).second && ++times[place.entity] == group.size()) return true;
  }
  return false;
}

bool counts_people(const FigureKey& key) {
  static const WordSet persons(embedded_node("lexicon/nouns.yaml")["persons"]);
  return persons.has(key.noun);
}

bool is_near_pair(const FigureGroup& group) {
  if (different_figures(group) != 2) return false;
  std::optional<Decimal> least, most;
  for (const KeyedFigure* figure : group) {
    const auto amount = in_base_unit(figure->mention->value).amount;
    if (!amount) return false;
    if (!least || *amount < *least) least = amount;
    if (!most || *most < *amount) most = amount;
  }
  return *most < *least * Decimal(2);
}

std::pair<Severity, std::string> loudness(const ReadStory& story, const EventWords& words, const SettledGroup& whole,
                                          const FigureKey& key, OverTime over_time) {
  const FigureGroup& group = whole.figures;
  if (over_time != OverTime::fixed) return {Severity::note, "such figures change from hour to hour"};
  if (!of_one_world(story.names, group)) return {Severity::note, "the articles name nobody and nothing in common"};
  if (whole.in_doubt * 4 > articles(group)) return {Severity::note, "some articles give several such figures"};
  const bool force = words.is_force(key.noun);
  if (key.quiet && (force || !plain(story, whole, key))) return {Severity::note, "its words are used of many things"};
  if (key.event && words.is_negotiated(*key.event) && is_raised(story, group))
    return {Severity::note, "a later offer may be another one"};
  if (key.event && key.event->term) return {Severity::note, "penalties differ by charge and by person"};
  if (key.id.starts_with("share: ")) return {Severity::note, "no rule reads this share"};
  const bool dated = !key.occasion.empty() && !share_a_name(story, group);
  if (dated && !(is_near_pair(group) && share_a_word(story, group)))
    return {Severity::note, "a year can hold several such events"};
  return {Severity::warning, "no rule reads this figure"};
}

}  // namespace gainsay
