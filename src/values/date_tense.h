// Which way a date without a year turns: to before publication, or to after it.
#pragma once

#include <optional>

#include "values/date_lexicon.h"

namespace gainsay {

/// The direction of a phrase, found when it is first asked for, since most phrases say themselves when they mean. What
/// it is made of must outlive it.
class Direction {
 public:
  Direction(const Document& document, TokenRange sentence, TokenRange phrase, const DateLexicon& lexicon)
      : document_(document), sentence_(sentence), phrase_(phrase), lexicon_(lexicon) {}

  /// -1 after a past verb ("met on Thursday"), -2 after "since", 2 after a future verb ("will meet on Thursday"), 1
  /// after a sign of the future ("is due Thursday"), 0 where the sentence has no sign of either.
  int operator()() const {
    if (!found_) found_ = find();
    return *found_;
  }
  /// Whether a superlative before the phrase is of the time that it spans: "the biggest theft in ten years".
  bool spans_record() const;

 private:
  int find() const;

  const Document& document_;
  TokenRange sentence_, phrase_;
  const DateLexicon& lexicon_;
  mutable std::optional<int> found_;
};

}  // namespace gainsay
