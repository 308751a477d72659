// `gainsay explain RULE|FINDING`: a rule in plain words, or the whole chain of one finding.
#pragma once

#include "cli/options.h"

namespace gainsay {

int explain_verb(const Options& options, Console& console);

}  // namespace gainsay
