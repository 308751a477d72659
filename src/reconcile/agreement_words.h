// What a disagreement on a fact is told in.
#pragma once

#include <string>
#include <vector>

#include "reconcile/agreement.h"
#include "reconcile/fits.h"
#include "reconcile/wording.h"

namespace gainsay {

/// What is asked of views: whether they can be of one value of the fact.
struct Question {
  const Board& board;
  std::uint32_t fact;
  Pass pass;

  Axis axis(const Compared& compared) const { return {board.fact(fact).kind, compared.unit}; }
  bool conflict(const View& a, const View& b) const {
    Kind kind = board.fact(fact).kind;
    if (on_a_line(kind)) return !meet(a.reading, b.reading);
    return !fit(board.claim(a.claim), board.claim(b.claim), kind, pass);
  }
};

/// The views of each party, by their numbers, and the one of them from which all is worded.
struct Sides {
  std::vector<std::vector<std::uint32_t>> groups;
  std::vector<const View*> sharpest;
};

/// "articles differ on how many cables were cut: 3 or 2".
std::string message_of(const Question& question, const std::vector<Party>& parties);

/// Adds to the draft what each side says, how far apart they are, and what else its finding rests on.
void explain(const Question& question, const Compared& compared, const Sides& sides, Draft& draft);

}  // namespace gainsay
