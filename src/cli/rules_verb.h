// `gainsay rules check|list|new`: whether rule files are sound, what is loaded, and a draft from coverage.
#pragma once

#include "cli/options.h"

namespace CLI {
class App;
}

namespace gainsay {

void add_rules_flags(CLI::App& app, Options& options);
int rules_verb(const Options& options, Console& console);

}  // namespace gainsay
