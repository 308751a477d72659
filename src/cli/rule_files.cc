#include "cli/rule_files.h"

#include <algorithm>
#include <ostream>

#include "cli/files.h"
#include "text/document.h"

namespace gainsay {

Result<RuleSet> load_rule_files(const std::vector<std::string>& paths, const Options& options) {
  std::vector<RuleSource> sources;
  std::vector<Diagnostic> mistakes;
  for (const std::string& path : paths) {
    auto bytes = read_bytes(path);
    auto text = bytes ? to_utf8(*bytes, path) : bytes;
    if (text)
      sources.push_back({path, std::move(*text)});
    else
      mistakes.insert(mistakes.end(), text.errors().begin(), text.errors().end());
  }
  if (!mistakes.empty()) return mistakes;
  LoadOptions load;
  if (options.packs) load.packs = &*options.packs;
  return load_rules(sources, load);
}

void print_mistakes(const std::vector<Diagnostic>& mistakes, Console& console) {
  for (const Diagnostic& mistake : mistakes) console.err << render(mistake);
}

Result<const RuleSet*> RuleFiles::for_story(const std::vector<std::string>& manifest_rules) {
  std::vector<std::string> paths = manifest_rules;
  for (const std::string& path : options_.rules)
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  auto found = loaded_.find(paths);
  if (found == loaded_.end()) {
    Result<RuleSet> rules = load_rule_files(paths, options_);
    if (!rules) return rules.errors();
    found = loaded_.emplace(paths, std::make_unique<RuleSet>(std::move(*rules))).first;
  }
  return static_cast<const RuleSet*>(found->second.get());
}

}  // namespace gainsay
