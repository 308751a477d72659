// `gainsay check`: the main job, and `gainsay explain FINDING`, which runs it again for one finding.
#pragma once

#include "cli/options.h"

namespace gainsay {

int check_verb(const Options& options, Console& console);

}  // namespace gainsay
