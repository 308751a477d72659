#include "cli/rule_files.h"

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

}  // namespace gainsay
