// The flags of each verb as data, read out of the same definitions that parse the command line and make help: shell
// completions and the man page are written from this.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace gainsay {

struct FlagHelp {
  std::vector<std::string> names;  ///< "-q", "--quiet", short ones first; empty for what stands beside the flags
  std::string argument;            ///< "FILE"; empty for a flag that takes none
  std::vector<std::string> words;  ///< the only arguments there are, where they are few
  std::string help;
};

struct VerbHelp {
  std::string name, summary;
  std::vector<std::string> examples;  ///< one a line
  FlagHelp beside;                    ///< what stands beside the flags: its name is the argument
  std::vector<FlagHelp> flags;
};

VerbHelp help_of(const Verb& verb);

}  // namespace gainsay
