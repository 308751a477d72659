#include "cli/accepted.h"

#include "cli/baseline.h"
#include "cli/changed.h"
#include "cli/published.h"
#include "cli/rule_files.h"
#include "cli/waivers.h"

namespace gainsay {
namespace {

/// Prints what kept `result` from being a value; whether there was nothing.
template <class T>
bool fine(const Result<T>& result, Console& console) {
  if (!result) print_mistakes(result.errors(), console);
  return static_cast<bool>(result);
}

bool apply_waiver_file(const Options& options, Report& report, Console& console) {
  auto entries = read_parsed(options.waivers, parse_waivers);
  auto day = day_of_judgement(options, report);
  if (!fine(entries, console) || !fine(day, console)) return false;
  Selection selection{options.only, options.except};
  std::erase_if(*entries,
                [&](const WaiverEntry& entry) { return !entry.rule.empty() && !selection.takes(entry.rule); });
  apply_waivers(*entries, *day, report);
  return true;
}

}  // namespace

Result<std::optional<std::int64_t>> day_of_judgement(const Options& options, const Report& report) {
  if (options.as_of.empty()) return newest_article(report);
  auto day = read_published(options.as_of, "");
  if (!day)
    return Diagnostic{
        {"--as-of", 0, 0}, "no date that can be read in one way only: '" + options.as_of + "'", "", "2025-06-13", 1};
  return std::optional<std::int64_t>(day->day);
}

bool apply_accepted(const Options& options, Checked& checked, Console& console) {
  if (!options.waivers.empty() && !apply_waiver_file(options, checked.report, console)) return false;
  if (!options.baseline.empty()) {
    auto entries = read_parsed(options.baseline, parse_baseline);
    if (!fine(entries, console)) return false;
    apply_baseline(*entries, checked.report);
  }
  if (!options.changed.empty()) {
    auto files = changed_files(options.changed, inputs_of(checked.sources, checked.report));
    if (!fine(files, console)) return false;
    keep_changed(*files, checked.sources, checked.report);
  }
  return true;
}

}  // namespace gainsay
