#include "claims/keys/keyed_groups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "values/units.h"

namespace gainsay {
namespace {

bool compatible(const KeyedFigure& a, const KeyedFigure& b, Reading Value::*reading = &Value::hard) {
  const Value &x = a.mention->value, &y = b.mention->value;
  if (x.kind == Kind::measure && x.unit != y.unit) return meet(in_base_unit(x).*reading, in_base_unit(y).*reading);
  return meet(x.*reading, y.*reading);
}

using Figures = std::map<std::pair<std::string, Decimal>, std::set<std::uint32_t>>;

/// Which articles give each figure.
Figures givers(const FigureGroup& group) {
  Figures out;
  for (const KeyedFigure* figure : group)
    if (const Value& value = figure->mention->value; value.amount)
      out[{value.unit, *value.amount}].insert(figure->article);
  return out;
}

FigureGroup of_whole(const FigureGroup& own) {
  auto low = [](const KeyedFigure* figure) { return hull(figure->mention->value.hard).low; };
  const KeyedFigure* largest = *std::max_element(
      own.begin(), own.end(), [&](const auto* a, const auto* b) { return low_before(low(a), low(b)); });
  FigureGroup kept;
  std::copy_if(own.begin(), own.end(), std::back_inserter(kept),
               [&](const KeyedFigure* figure) { return compatible(*figure, *largest); });
  return kept;
}

FigureGroup of_story(const FigureGroup& own, const Figures& figures) {
  FigureGroup kept;
  for (const KeyedFigure* figure : own) {
    const Value& value = figure->mention->value;
    if (value.amount && figures.at({value.unit, *value.amount}).size() > 1) kept.push_back(figure);
  }
  return kept;
}

/// The middle of a length of time, or of a measure in its base unit.
std::optional<Decimal> middle_of(const Value& value) {
  const Range range = hull(value.hard);
  if (!range.is_closed()) return std::nullopt;
  return (range.low.value + range.high.value) / Decimal(2);
}

/// Whether a count of nothing but a noun has one figure that leaves the others far behind: "450 firefighters", of whom
/// "two were hurt".
bool dwarfs(const FigureGroup& own) {
  const Decimal times(10);
  Decimal most;
  for (const KeyedFigure* figure : own) {
    if (figure->mention->value.kind != Kind::count || !figure->mention->value.amount) return false;
    most = std::max(most, *figure->mention->value.amount);
  }
  return std::all_of(own.begin(), own.end(), [&](const KeyedFigure* figure) {
    const Decimal amount = *figure->mention->value.amount;
    return amount == most || amount * times <= most;
  });
}

/// What can be so many times another; nothing of dates, nor of none.
std::optional<Decimal> size_of(const KeyedFigure& figure) {
  const Value& value = figure.mention->value;
  if (is_dated(value.kind)) return std::nullopt;
  const auto amount = value.kind == Kind::duration ? middle_of(value) : in_base_unit(value).amount;
  return amount == Decimal() ? std::nullopt : amount;
}

}  // namespace

Claim claim_of(const KeyedFigure& figure, std::uint32_t fact, Severity cap, const std::string& reason,
               Reading Value::*reading) {
  Claim claim = ReadStory::said(figure.article, figure.sentence, *figure.mention);
  claim.fact = fact;
  claim.value.typical = claim.value.*reading;
  claim.certainty = figure.around.certainty;
  claim.attribution = figure.around.attribution;
  claim.cap = cap;
  claim.cap_reason = reason;
  return claim;
}

Claim answer_of(const KeyedFigure& figure, std::string text) {
  return {.article = figure.article,
          .quote = figure.mention->span,
          .sentence = figure.sentence,
          .value = {.kind = Kind::choice, .text = std::move(text)},
          .attribution = figure.around.attribution};
}

void write_figures(const Fact& fact, const FigureGroup& group, const std::string& reason, ClaimBook& book,
                   Reading Value::*reading) {
  const std::uint32_t number = book.fact(fact);
  for (const KeyedFigure* figure : group) book.add(claim_of(*figure, number, fact.cap, reason, reading));
}

bool agree(const FigureGroup& group, Reading Value::*reading) {
  constexpr std::size_t few = 64;
  if (group.size() <= few) {
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < group.size(); ++j)
        if (!compatible(*group[i], *group[j], reading)) return false;
    return true;
  }
  Range common;
  for (const KeyedFigure* figure : group)
    common = intersection(common, hull(in_base_unit(figure->mention->value).*reading));
  return !is_empty(common);
}

bool are_rounded_conversions(const FigureGroup& group) {
  const Decimal tenth(10);
  for (std::size_t i = 0; i < group.size(); ++i)
    for (std::size_t j = i + 1; j < group.size(); ++j) {
      if (compatible(*group[i], *group[j])) continue;
      const Value &x = group[i]->mention->value, &y = group[j]->mention->value;
      const auto a = middle_of(in_base_unit(x)), b = middle_of(in_base_unit(y));
      if (x.kind != Kind::measure || x.unit == y.unit || !a || !b) return false;
      const auto [least, most] = std::minmax(*a, *b);
      if (most - least > most / tenth) return false;
    }
  return true;
}

std::size_t different_figures(const FigureGroup& group) {
  constexpr std::size_t enough = 40;
  FigureGroup distinct;
  for (const KeyedFigure* figure : group) {
    if (distinct.size() >= enough) break;
    if (std::none_of(distinct.begin(), distinct.end(),
                     [&](const KeyedFigure* other) { return compatible(*figure, *other); }))
      distinct.push_back(figure);
  }
  return distinct.size();
}

const FigureKey& key_of(const FigureGroup& group, const std::string& id) {
  auto own = std::find_if(group.begin(), group.end(), [&](const auto* figure) { return figure->key.id == id; });
  return own == group.end() ? group.front()->key : (*own)->key;
}

bool are_within(const FigureGroup& group, Decimal times) {
  std::optional<Decimal> least, most;
  for (const KeyedFigure* figure : group) {
    const auto size = size_of(*figure);
    if (!size) return false;
    if (!least || *size < *least) least = size;
    if (!most || *most < *size) most = size;
  }
  return least && *most < *least * times;
}

bool far_apart(const FigureGroup& group) { return near_largest(group).size() < group.size(); }

FigureGroup near_largest(const FigureGroup& group) {
  const Decimal times(5);
  Decimal most;
  for (const KeyedFigure* figure : group)
    if (const auto size = size_of(*figure)) most = std::max(most, *size);
  FigureGroup near;
  std::copy_if(group.begin(), group.end(), std::back_inserter(near), [&](const KeyedFigure* figure) {
    const auto size = size_of(*figure);
    return !size || !(*size * times < most);
  });
  return near;
}

std::size_t articles(const FigureGroup& group) {
  std::set<std::uint32_t> distinct;
  for (const KeyedFigure* figure : group) distinct.insert(figure->article);
  return distinct.size();
}

bool fits_many(const FigureGroup& group, std::size_t least) {
  if (articles(group) < least) return false;
  return std::any_of(group.begin(), group.end(), [&](const KeyedFigure* figure) {
    std::set<std::uint32_t> agreeing;
    return std::any_of(group.begin(), group.end(), [&](const KeyedFigure* other) {
      if (compatible(*figure, *other)) agreeing.insert(other->article);
      return agreeing.size() >= least;
    });
  });
}

bool of_one_world(const NamesFound& names, const FigureGroup& group, std::size_t least) {
  if (articles(group) < 2) return true;
  std::map<std::uint32_t, std::set<std::uint32_t>> holders;  // by entity: articles
  for (const KeyedFigure* figure : group)
    for (const NamePlace& place : names.places[figure->article]) holders[place.entity].insert(figure->article);
  std::map<std::uint32_t, std::size_t> shared;  // names by article
  for (const auto& [entity, held] : holders)
    if (held.size() > 1)
      for (const std::uint32_t article : held) ++shared[article];
  return shared.size() == articles(group) &&
         std::all_of(shared.begin(), shared.end(), [&](const auto& one) { return one.second >= least; });
}

SettledGroup settled(const FigureGroup& group, bool rises) {
  SettledGroup out;
  const Figures figures = givers(group);
  for (auto first = group.begin(); first != group.end();) {
    auto last =
        std::find_if(first, group.end(), [&](const auto* figure) { return figure->article != (*first)->article; });
    FigureGroup own(first, last);
    first = last;
    FigureGroup kept = own;
    if (!agree(own)) {
      ++out.in_doubt;
      kept = rises ? of_whole(own) : of_story(own, figures);
      if (kept.empty() && dwarfs(own)) kept = of_whole(own);
      if (!agree(kept)) kept.clear();
    }
    out.figures.insert(out.figures.end(), kept.begin(), kept.end());
    for (const KeyedFigure* figure : own)
      if (std::find(kept.begin(), kept.end(), figure) == kept.end()) out.left_out.push_back(figure);
  }
  return out;
}

FigureGroup without_agreed(const FigureGroup& group) {
  std::map<std::uint32_t, FigureGroup> by_article;
  for (const KeyedFigure* one : group) by_article[one->article].push_back(one);
  auto single = [](const auto& own) { return agree(own.second); };
  if (std::all_of(by_article.begin(), by_article.end(), single)) return group;
  FigureGroup rest;
  for (const KeyedFigure* one : group) {
    auto has_it = [&](const auto& own) {
      return std::any_of(own.second.begin(), own.second.end(), [&](const auto* other) { return agree({one, other}); });
    };
    if (!std::all_of(by_article.begin(), by_article.end(), has_it)) rest.push_back(one);
  }
  return rest;
}

}  // namespace gainsay
