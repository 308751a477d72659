// What the command line names, as stories: folders, manifests, single articles, standard input.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/result.h"
#include "claims/extract.h"
#include "cli/options.h"

namespace gainsay {

/// What describes a story apart from its articles.
struct StorySource {
  std::vector<std::string> manifests;  ///< paths; none without one
  std::vector<std::string> rules;      ///< paths of the rule files they name
};

struct LoadedStory {
  Story story;
  StorySource source;
};

/// Everything that was named. `skipped` are articles left out, each with its reason; `remarks` are about things that
/// cost nothing (a folder that leads back to itself).
struct Input {
  std::vector<LoadedStory> stories;  ///< in the order given; within a folder, by path
  std::vector<Diagnostic> skipped;
  std::vector<std::string> remarks;
  bool split = false;  ///< whether a folder was split into stories by its articles' words
};

/// Reads all of it. Fails for what cannot be meant: a path that does not exist, a manifest with a mistake.
Result<Input> load_stories(const Options& options, std::istream& standard_input);

}  // namespace gainsay
