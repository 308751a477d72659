// Five ways in which keys that differ can be one. What many articles count is what the story is about, whatever each
// says happened to it; so is what two articles count once each, where one has no word for what happens to it. "No one
// was killed" leaves out firefighters as well. The sum of a bid is that of the purchase where two articles give the
// same for both. And an article that counts those who came to harm by one noun alone ("25 miners died") counts all of
// them, where others say "people".
#include "claims/keys/keyed_joins.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gainsay {
namespace {

constexpr std::size_t most_lone = 4;  ///< articles that count a noun under two keys

void sort_by_article(FigureGroup& group) {
  std::stable_sort(group.begin(), group.end(),
                   [](const KeyedFigure* a, const KeyedFigure* b) { return a->article < b->article; });
}

/// "Three cables were cut", "damage to three cables", "the three cables". People are too many groups for that.
void join_central_nouns(FigureGroups& groups) {
  for (auto& [key, group] : groups) {
    if (group.empty() || !group.front()->key.noun_only || articles(group) < central_articles) continue;
    for (auto& [other_key, other] : groups) {
      bool same_noun = !other.empty() && other.front()->key.noun == group.front()->key.noun && other_key != key;
      if (!same_noun || other_key.second != key.second || other.front()->key.event == nullptr ||
          other.front()->key.event->people)
        continue;
      group.insert(group.end(), other.begin(), other.end());
      other.clear();
    }
    sort_by_article(group);
  }
}

std::set<std::uint32_t> articles_of(const FigureGroup& group) {
  std::set<std::uint32_t> out;
  for (const KeyedFigure* figure : group) out.insert(figure->article);
  return out;
}

/// "On sale in nine countries", "will be sold in ten countries": one article has no word for what happens to them.
void join_lone_nouns(FigureGroups& groups) {
  std::map<std::pair<std::string, std::string>, std::vector<FigureGroup*>> by_noun;
  for (auto& [key, group] : groups) {
    if (group.empty()) continue;
    const FigureKey& own = group.front()->key;
    if (own.noun.empty() || own.noun == "people" || (own.event && own.event->people)) continue;
    by_noun[{own.noun, key.second}].push_back(&group);
  }
  for (auto& [noun, own] : by_noun) {
    if (own.size() != 2) continue;
    FigureGroup& bare = own[0]->front()->key.noun_only ? *own[0] : *own[1];
    FigureGroup& other = own[0]->front()->key.noun_only ? *own[1] : *own[0];
    if (!bare.front()->key.noun_only || !agree(bare) || !agree(other) || articles(bare) + articles(other) > most_lone)
      continue;
    std::set<std::uint32_t> both = articles_of(bare);
    both.merge(articles_of(other));
    if (both.size() < articles(bare) + articles(other)) continue;
    bare.insert(bare.end(), other.begin(), other.end());
    sort_by_article(bare);
    other.clear();
  }
}

FigureGroup* group_of_people(FigureGroups& groups, const FigureGroup& group, const std::string& occasion) {
  const EventClass* event = group.empty() ? nullptr : group.front()->key.event;
  const auto all = event && event->people ? groups.find({event->name + ": people", occasion}) : groups.end();
  return all == groups.end() || &all->second == &group ? nullptr : &all->second;
}

void join_nones(FigureGroups& groups) {
  for (auto& [key, group] : groups) {
    const FigureGroup* all = group_of_people(groups, group, key.second);
    if (!all) continue;
    for (const KeyedFigure* figure : *all)
      if (figure->mention->value.amount == Decimal()) group.push_back(figure);
    sort_by_article(group);
  }
}

bool share_a_figure(const FigureGroup& a, const FigureGroup& b) {
  return std::any_of(a.begin(), a.end(), [&](const KeyedFigure* figure) {
    return std::any_of(b.begin(), b.end(), [&](const KeyedFigure* other) {
      return figure->article != other->article && figure->mention->value.amount == other->mention->value.amount;
    });
  });
}

void join_like_sums(FigureGroups& groups) {
  for (auto& [key, group] : groups) {
    const EventClass* event = group.empty() ? nullptr : group.front()->key.event;
    const std::string of = event ? "sum " + event->name : "";
    if (!event || event->like.empty() || !key.first.starts_with(of)) continue;
    const auto whole = groups.find({"sum " + event->like + key.first.substr(of.size()), key.second});
    if (whole == groups.end() || !share_a_figure(group, whole->second)) continue;
    whole->second.insert(whole->second.end(), group.begin(), group.end());
    sort_by_article(whole->second);
    group.clear();
  }
}

/// "25 miners and two guards died": the count beside it may be of more of them.
bool counts_alone(const ReadStory& story, const KeyedFigure& figure) {
  const Sentence& sentence = story.documents[figure.article].sentences[figure.sentence];
  const auto here = story.values_in(figure.article, sentence.tokens);
  return std::none_of(here.begin(), here.end(), [&](const Mention& mention) {
    const bool count = mention.value.kind == Kind::count || mention.value.kind == Kind::number;
    return count && mention.span.begin != figure.mention->span.begin;
  });
}

/// Of an article that has no other figure for what happened to people.
void join_victims(const ReadStory& story, FigureGroups& groups) {
  struct Named {
    std::size_t nouns = 0;
    FigureGroup figures;
  };
  std::map<std::tuple<std::string, std::string, std::uint32_t>, Named> by_article;  // event, occasion, article
  for (auto& [key, group] : groups) {
    if (!group_of_people(groups, group, key.second) || !group.front()->key.event->rises) continue;
    for (const std::uint32_t article : articles_of(group)) {
      Named& named = by_article[{group.front()->key.event->name, key.second, article}];
      ++named.nouns;
      for (const KeyedFigure* figure : group)
        if (figure->article == article) named.figures.push_back(figure);
    }
  }
  for (auto& [place, named] : by_article) {
    const auto& [event, occasion, article] = place;
    FigureGroup& all = groups.at({event + ": people", occasion});
    const bool alone = std::all_of(named.figures.begin(), named.figures.end(),
                                   [&](const KeyedFigure* figure) { return counts_alone(story, *figure); });
    if (named.nouns > 1 || !alone || !agree(named.figures) || articles_of(all).count(article) > 0) continue;
    all.insert(all.end(), named.figures.begin(), named.figures.end());
    sort_by_article(all);
  }
}

/// The same figure with a hedge, further down in the article.
const KeyedFigure* hedged_twin(const KeyedFigure& figure, const std::vector<KeyedFigure>& figures) {
  const Value& value = figure.mention->value;
  const auto first =
      std::lower_bound(figures.begin(), figures.end(), figure.article,
                       [](const KeyedFigure& one, std::uint32_t article) { return one.article < article; });
  for (auto other = first; other != figures.end() && other->article == figure.article; ++other) {
    const Value& own = other->mention->value;
    if (own.amount == value.amount && own.hedge != Hedge::none && other->key.id == figure.key.id &&
        other->key.occasion == figure.key.occasion)
      return &*other;
  }
  return nullptr;
}

}  // namespace

void hedge_headlines(const ReadStory& story, std::vector<KeyedFigure>& figures, std::list<Mention>& made) {
  for (KeyedFigure& figure : figures) {
    const Document& document = story.documents[figure.article];
    const std::uint32_t block = document.sentences[figure.sentence].block;
    constexpr std::uint32_t opening = 3;  // sentences
    const bool heads = figure.sentence < opening || document.blocks[block].kind == BlockKind::headline;
    if (!heads || !figure.mention->value.amount || figure.mention->value.hedge != Hedge::none) continue;
    const KeyedFigure* twin = hedged_twin(figure, figures);
    if (!twin) continue;
    made.push_back(*figure.mention);
    made.back().value = twin->mention->value;
    figure.mention = &made.back();
  }
}

void join_groups(const ReadStory& story, FigureGroups& groups) {
  const bool several = story.articles.size() > 1;  // two keys of one article are of two things
  if (several) join_central_nouns(groups);
  if (several) join_lone_nouns(groups);
  join_nones(groups);
  if (several) join_like_sums(groups);
  if (several) join_victims(story, groups);
  std::erase_if(groups, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace gainsay
