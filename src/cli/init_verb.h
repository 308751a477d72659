// `gainsay init`: a story folder that works at once.
#pragma once

#include "cli/options.h"

namespace CLI {
class App;
}

namespace gainsay {

void add_init_flags(CLI::App& app, Options& options);
int init_verb(const Options& options, Console& console);

}  // namespace gainsay
