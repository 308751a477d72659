// `gainsay rules new FOLDER`: a rule file drafted from the articles of one story.
#pragma once

#include "claims/extract.h"
#include "cli/options.h"

namespace gainsay {

/// A rule file for `story`, beside the packs, and what it holds in one line.
struct Drafted {
  std::string text;
  std::string summary;
};
Result<Drafted> draft_of(const Story& story);

int rules_new(const Options& options, Console& console);

}  // namespace gainsay
