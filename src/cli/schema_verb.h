// `gainsay schema rules`: JSON Schemas, for editors that complete and check.
#pragma once

#include "cli/options.h"

namespace CLI {
class App;
}

namespace gainsay {

void add_schema_flags(CLI::App& app, Options& options);
int schema_verb(const Options& options, Console& console);

}  // namespace gainsay
