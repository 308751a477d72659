#include "reconcile/best_version.h"

#include "reconcile/agreement.h"

namespace gainsay {
namespace {

/// Whose claim has the end that the version has; of several the first.
std::uint32_t tightest(const std::vector<const View*>& views, bool low) {
  const View* best = views.front();
  for (const View* view : views) {
    Range a = hull(view->reading), b = hull(best->reading);
    if (low ? low_before(b.low, a.low) : high_before(a.high, b.high)) best = view;
  }
  return best->claim;
}

}  // namespace

std::optional<BestVersion> best_version(const Board& board, std::uint32_t fact, Pass pass, const ClaimList& relaxed,
                                        Ages ages) {
  auto all = compare(board, fact, pass, direct_views(board, fact, pass, relaxed, ages));
  if (all.empty() || all.front().versions.groups.empty() || !on_a_line(board.fact(fact).kind)) return std::nullopt;
  std::vector<const View*> views;
  BestVersion out;
  Reading shared = {Range{}};
  for (std::uint32_t i : all.front().versions.groups.front()) {
    views.push_back(&all.front().views[i]);
    out.claims.push_back(views.back()->claim);
    shared = intersection(shared, views.back()->reading);
  }
  if (shared.empty()) return std::nullopt;
  out.range = hull(shared);
  out.unit = all.front().unit;
  out.low_claim = tightest(views, true);
  out.high_claim = tightest(views, false);
  out.claims = as_set(std::move(out.claims));
  return out;
}

}  // namespace gainsay
