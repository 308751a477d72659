// `gainsay waive`: accept a finding, with a reason and an owner. `gainsay waivers list|prune`: what is accepted, what
// of it still applies, and a file without the rest.
#pragma once

#include "cli/options.h"

namespace gainsay {

int waive_verb(const Options& options, Console& console);
int waivers_verb(const Options& options, Console& console);

}  // namespace gainsay
