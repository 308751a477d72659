// Shell completions and the man page, written from the table of verbs and flags.
#pragma once

#include <string>

#include "cli/options.h"

namespace CLI {
class App;
}

namespace gainsay {

std::string bash_completions();
std::string zsh_completions();
std::string fish_completions();
std::string man_page();

void add_completions_flags(CLI::App& app, Options& options);
int completions_verb(const Options& options, Console& console);
void add_no_flags(CLI::App& app, Options& options);
int man_verb(const Options& options, Console& console);

}  // namespace gainsay
