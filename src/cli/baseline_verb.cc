#include "cli/baseline_verb.h"

#include <algorithm>
#include <ostream>

#include "cli/accepted.h"
#include "cli/baseline.h"
#include "cli/check.h"
#include "cli/files.h"
#include "cli/rule_files.h"
#include "report/view.h"

namespace gainsay {
namespace {

int write_entries(const std::vector<BaselineEntry>& entries, const std::string& path, const std::string& done,
                  Console& console) {
  if (std::string failure = write_file(path, baseline_json(entries)); !failure.empty()) {
    console.err << "gainsay: " << failure << "\n";
    return not_possible;
  }
  console.out << done << ", written to " << path << "\n";
  return nothing_found;
}

/// The entries that a finding still answers.
std::vector<BaselineEntry> still_there(std::vector<BaselineEntry> entries, const std::vector<BaselineEntry>& found) {
  std::erase_if(entries, [&](const BaselineEntry& entry) {
    return std::none_of(found.begin(), found.end(), [&](const BaselineEntry& other) {
      return other.story == entry.story && other.finding == entry.finding;
    });
  });
  return entries;
}

}  // namespace

int baseline_verb(const Options& given, Console& console) {
  Options options = given;
  const std::string what = options.paths.empty() ? "" : options.paths.front();
  if (what != "write" && what != "prune") {
    console.err << "gainsay: baseline wants write or prune\n  = help: gainsay baseline write corpus\n";
    return not_possible;
  }
  options.paths.erase(options.paths.begin());
  const std::string path = options.baseline.empty() ? "baseline.json" : options.baseline;
  options.baseline.clear();
  std::vector<BaselineEntry> known;
  if (what == "prune") {
    auto read = read_parsed(path, parse_baseline);
    if (!read) return print_mistakes(read.errors(), console), not_possible;
    known = std::move(*read);
  }
  Checked checked = read_or_check(options, console);
  if (checked.failed || !apply_accepted(options, checked, console)) return not_possible;
  std::vector<BaselineEntry> found = baseline_of(checked.report);
  if (what == "write") return write_entries(found, path, counted(static_cast<int>(found.size()), "finding"), console);
  std::vector<BaselineEntry> kept = still_there(known, found);
  std::string gone = counted(static_cast<int>(known.size() - kept.size()), "finding") + " removed, " +
                     std::to_string(kept.size()) + " left";
  return write_entries(kept, path, gone, console);
}

}  // namespace gainsay
