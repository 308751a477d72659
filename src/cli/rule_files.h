// Rule files from disk, with the packs that the options ask for.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "rules/load.h"

namespace gainsay {

/// Reads and loads; a file that cannot be read is a mistake like any other.
Result<RuleSet> load_rule_files(const std::vector<std::string>& paths, const Options& options);

/// Each mistake on `console.err`, as a compiler prints it.
void print_mistakes(const std::vector<Diagnostic>& mistakes, Console& console);

}  // namespace gainsay
