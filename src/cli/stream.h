// Whole archives on standard input: one JSON object a line in, one out, in the same order, on all cores, in memory that
// does not grow with the archive.
#pragma once

#include "cli/options.h"

namespace gainsay {

/// Reads `{"id", "published", "outlet", "text"}` a line; writes `articles`, `claims` and `mentions` of each. A line
/// that cannot be read is named on `err` and skipped: exit code 3 with --strict, 2 when no line could be read.
int stream_claims(const Options& options, Console& console);

}  // namespace gainsay
