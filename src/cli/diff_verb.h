// `gainsay diff OLD.json NEW.json` and `gainsay report RESULT.json`: work on results that were written before.
#pragma once

#include "cli/options.h"

namespace gainsay {

/// Names findings that are new, gone, and unchanged. Exit code 1 when something is new.
int diff_verb(const Options& options, Console& console);

/// Renders a JSON report again, in any format, without checking.
int report_verb(const Options& options, Console& console);

}  // namespace gainsay
