// From what the command line names to a Report: the main job, in four steps. Read the input, load the rules of each
// story, extract and reconcile the stories on all cores, resolve.
#pragma once

#include "cli/options.h"
#include "cli/stories.h"
#include "report/report.h"

namespace gainsay {

/// What a run of the main job gave. `failed` when it could not be done; the reasons then stand on `err`.
struct Checked {
  Report report;
  std::vector<StorySource> sources;                ///< of each story
  std::vector<std::vector<ReadMention>> mentions;  ///< of each story; filled with Depth::claims
  std::vector<std::string> rules;                  ///< ids of all rules and facts that were in force
  bool failed = false;
};

enum class Depth { claims, findings };

/// Checks everything that `options` names. With Depth::claims nothing is compared and mentions are kept.
Checked check_input(const Options& options, Console& console, Depth depth);

/// The findings of what `options` names: read back when that is one JSON report, else checked.
Checked read_or_check(const Options& options, Console& console);

}  // namespace gainsay
