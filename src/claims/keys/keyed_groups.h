// Figures of equal keys, and what can be told from how they stand together in a story.
#pragma once

#include <string>
#include <vector>

#include "claims/context.h"
#include "claims/keys/keyed_figures.h"

namespace gainsay {

struct KeyedFigure {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
  FigureKey key;
  Surroundings around;
};

/// That an article gives `fact` this figure. Without a rule an unusual reading is no reason to ring anyone, so the
/// figure's `reading` is its typical one too.
Claim claim_of(const KeyedFigure& figure, std::uint32_t fact, Severity cap, const std::string& reason,
               Reading Value::*reading = &Value::hard);

/// That an article answers with such a word, which a figure stands for.
Claim answer_of(const KeyedFigure& figure, std::string text);

/// All figures of one key, by article, each article's in order of place.
using FigureGroup = std::vector<const KeyedFigure*>;

/// That articles give `fact` these figures, none louder than the fact may be, and why.
void write_figures(const Fact& fact, const FigureGroup& group, const std::string& reason, ClaimBook& book,
                   Reading Value::*reading = &Value::hard);

/// Whether all of its figures can be one, by their hard reading or another.
bool agree(const FigureGroup& group, Reading Value::*reading = &Value::hard);
/// Whether figures that exclude one another are all of two units and nearly one: "30 feet", "10 metres".
bool are_rounded_conversions(const FigureGroup& group);
/// How many different figures it has, counted up to a few dozen.
std::size_t different_figures(const FigureGroup& group);
/// The key of this id: that of its own figures, not of those that joined it.
const FigureKey& key_of(const FigureGroup& group, const std::string& id);
/// Whether the largest is less than so many times the least; not of dates.
bool are_within(const FigureGroup& group, Decimal times);
/// Whether the largest is so many times the smallest that they are hardly of one thing.
bool far_apart(const FigureGroup& group);
/// Those that are not so: "two of the trapped miners" are a part of the eleven of one article and the 13 of another.
FigureGroup near_largest(const FigureGroup& group);
/// How many articles have figures in it.
std::size_t articles(const FigureGroup& group);
/// Whether as many articles give values that fit one of them.
bool fits_many(const FigureGroup& group, std::size_t articles);

/// Whether each of their articles has so many names in common with others.
bool of_one_world(const NamesFound& names, const FigureGroup& group, std::size_t least = 1);

/// A group with one figure an article, as far as that can be told.
struct SettledGroup {
  FigureGroup figures;
  FigureGroup left_out;      ///< figures of articles that give several, and that are not the one of the story
  std::size_t in_doubt = 0;  ///< articles that gave several different figures
};

/// Where an article gives several figures that exclude one another, they are of different things. Of a total that rises
/// the largest is the whole and the others are parts; of any other key the one that another article gives too is the
/// story's. Where that leaves none or several, all of the article's are left out.
SettledGroup settled(const FigureGroup& group, bool rises);

/// Where articles give several figures and all have some of them, those are of something else: "13 days of a 90-day
/// sentence", "14 days of a 90-day sentence".
FigureGroup without_agreed(const FigureGroup& group);

}  // namespace gainsay
