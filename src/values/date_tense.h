// Which way a date without a year turns: to before publication, or to after it.
#pragma once

#include "values/date_lexicon.h"

namespace gainsay {

/// -1 after a past verb ("met on Thursday"), 2 after a future one ("will meet on Thursday"), 1 after a sign of the
/// future
/// ("is due Thursday"), 0 where
/// the sentence has no sign of either.
int direction_at(const Document& document, TokenRange sentence, TokenRange phrase, const DateLexicon& lexicon);

}  // namespace gainsay
