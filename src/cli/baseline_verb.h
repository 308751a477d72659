// `gainsay baseline write|prune`: the findings to live with for now, and the same list without those that are gone.
#pragma once

#include "cli/options.h"

namespace gainsay {

int baseline_verb(const Options& options, Console& console);

}  // namespace gainsay
