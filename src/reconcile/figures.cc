#include "reconcile/figures.h"

#include <algorithm>

#include "reconcile/draft.h"
#include "reconcile/wording.h"

namespace gainsay {
namespace {

/// A further claim of one article narrows the figure, as far as it agrees.
void take(const View& view, std::uint32_t fact, std::optional<FactFigure>& figure) {
  Range range = hull(view.reading);
  if (!figure) {
    figure = FactFigure{fact, range, {view.claim}, view.value, view.unit};
  } else if (meet(figure->range, range) && figure->unit == view.unit) {
    figure->range = intersection(figure->range, range);
    figure->claims.push_back(view.claim);
    figure->claims = as_set(std::move(figure->claims));
  }
}

}  // namespace

const std::optional<BestVersion>& FigureBook::version(std::uint32_t fact) {
  auto [found, added] = versions_.try_emplace(fact);
  if (added) found->second = best_version(board_, fact, pass_, relaxed_, Ages::as_given);
  return found->second;
}

const std::map<std::uint32_t, std::vector<View>>& FigureBook::views(std::uint32_t fact) {
  auto [found, added] = views_.try_emplace(fact);
  if (added)
    for (View& view : direct_views(board_, fact, pass_, {}, Ages::as_given))
      found->second[board_.claim(view.claim).article].push_back(std::move(view));
  return found->second;
}

/// A fact's figure in one article: its claims there, those of the best version first.
std::optional<FactFigure> FigureBook::figure_in(std::uint32_t fact, std::uint32_t article) {
  auto found = views(fact).find(article);
  if (found == views(fact).end()) return std::nullopt;
  std::vector<View> own = found->second;
  const auto& whole = version(fact);
  std::stable_partition(own.begin(), own.end(), [&](const View& view) {
    return whole && std::binary_search(whole->claims.begin(), whole->claims.end(), view.claim);
  });
  std::optional<FactFigure> out;
  for (const View& view : own) take(view, fact, out);
  return out;
}

std::optional<FactFigure> FigureBook::best_figure(std::uint32_t fact) {
  const auto& whole = version(fact);
  if (!whole) return std::nullopt;
  std::uint32_t claim = whole->claims.front();
  const Value& value = board_.claim(claim).value;
  return FactFigure{fact, whole->range, whole->claims, value_words(value, board_.quote(claim)), whole->unit};
}

FactFigures FigureBook::in_article(const FactNumbers& facts, std::uint32_t article) {
  FactFigures figures;
  for (const auto& [id, fact] : facts)
    if (auto figure = figure_in(fact, article)) figures.emplace(id, std::move(*figure));
  return figures;
}

FactFigures FigureBook::best(const FactNumbers& facts) {
  FactFigures figures;
  for (const auto& [id, fact] : facts)
    if (auto figure = best_figure(fact)) figures.emplace(id, std::move(*figure));
  return figures;
}

FactFigures FigureBook::near_relation(const FactNumbers& facts, std::uint32_t relation) {
  FactFigures figures = in_article(facts, board_.claim(relation).article);
  for (const auto& [id, fact] : facts)
    if (auto figure = best_figure(fact); figure && !figures.count(id)) figures.emplace(id, std::move(*figure));
  return figures;
}

}  // namespace gainsay
