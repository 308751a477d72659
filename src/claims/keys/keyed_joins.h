// Groups of figures that speak of one thing by different keys.
#pragma once

#include <list>
#include <map>
#include <string>
#include <utility>

#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// Articles that must count a noun before it is what the story is about.
constexpr std::size_t central_articles = 3;

/// By key and occasion.
using FigureGroups = std::map<std::pair<std::string, std::string>, FigureGroup>;

/// Headlines leave hedges out: "23 dead" above "at least 23 people were killed" says no more than the text. The figures
/// that stand for such headlines are put in `made`.
void hedge_headlines(const ReadStory& story, std::vector<KeyedFigure>& figures, std::list<Mention>& made);

/// Puts together the groups that are of one thing; none is left empty, each is by article.
void join_groups(const ReadStory& story, FigureGroups& groups);

}  // namespace gainsay
