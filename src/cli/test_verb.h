// `gainsay test`: the tests inside rule files, what they leave uncovered, and how much the rules would notice.
#pragma once

#include "cli/options.h"

namespace CLI {
class App;
}

namespace gainsay {

void add_test_flags(CLI::App& app, Options& options);
int test_verb(const Options& options, Console& console);

}  // namespace gainsay
