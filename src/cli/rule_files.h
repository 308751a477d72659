// Rule files from disk, with the packs that the options ask for.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/options.h"
#include "rules/load.h"

namespace gainsay {

/// Reads and loads; a file that cannot be read is a mistake like any other.
Result<RuleSet> load_rule_files(const std::vector<std::string>& paths, const Options& options);

/// Each mistake on `console.err`, as a compiler prints it.
void print_mistakes(const std::vector<Diagnostic>& mistakes, Console& console);

/// The rule sets of a run's stories, each list of files loaded once.
class RuleFiles {
 public:
  explicit RuleFiles(const Options& options) : options_(options) {}

  /// The files that the story's manifest names, then those of --rules. Valid as long as this object.
  Result<const RuleSet*> for_story(const std::vector<std::string>& manifest_rules);

 private:
  const Options& options_;
  std::map<std::vector<std::string>, std::unique_ptr<RuleSet>> loaded_;
};

}  // namespace gainsay
