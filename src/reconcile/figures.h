// The figures that a formula is worked out from: of each fact one range, with the claims it rests on, as one article
// has it or as the best supported version does.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "reconcile/best_version.h"
#include "reconcile/board.h"

namespace gainsay {

/// What stands for a fact in one evaluation: its range and the claims it rests on.
struct FactFigure {
  std::uint32_t fact = 0;
  Range range;
  ClaimList claims;
  std::string value;  ///< in words
  std::string unit;
};
using FactFigures = std::map<std::string, FactFigure>;     // by fact id
using FactNumbers = std::map<std::string, std::uint32_t>;  // facts by id

class FigureBook {
 public:
  /// Claims in `relaxed` (ascending) stand in no best version. All three must outlive the book.
  FigureBook(const Board& board, Pass pass, const ClaimList& relaxed) : board_(board), pass_(pass), relaxed_(relaxed) {}

  /// The figures of those facts that the article gives.
  FactFigures in_article(const FactNumbers& facts, std::uint32_t article);
  /// Those of the best supported versions.
  FactFigures best(const FactNumbers& facts);
  /// What the relation's own article says of each fact, or else the best version.
  FactFigures near_relation(const FactNumbers& facts, std::uint32_t relation);

 private:
  const std::optional<BestVersion>& version(std::uint32_t fact);
  const std::map<std::uint32_t, std::vector<View>>& views(std::uint32_t fact);
  std::optional<FactFigure> best_figure(std::uint32_t fact);
  std::optional<FactFigure> figure_in(std::uint32_t fact, std::uint32_t article);

  const Board& board_;
  Pass pass_;
  const ClaimList& relaxed_;
  std::map<std::uint32_t, std::optional<BestVersion>> versions_;
  std::map<std::uint32_t, std::map<std::uint32_t, std::vector<View>>> views_;  ///< by fact, then article
};

}  // namespace gainsay
