#include "cli/check_verb.h"

#include <ostream>

#include "cli/check.h"
#include "cli/output.h"

namespace gainsay {
namespace {

int exit_code(const Report& report, const Options& options) {
  Severity limit = severity_named(options.fail_on).value_or(Severity::error);
  if (options.fail_on != "never" && loudest(report) >= limit) return something_found;
  return options.strict && !report.skipped.empty() ? in_part : nothing_found;
}

}  // namespace

int check_verb(const Options& options, Console& console) {
  Targets targets = targets_of(options);
  if (!targets.mistake.empty()) {
    console.err << "gainsay: " << targets.mistake << "\n";
    return not_possible;
  }
  Checked checked = check_input(options, console, Depth::findings);
  if (checked.failed || !write_reports(checked.report, targets.list, options, console)) return not_possible;
  return exit_code(checked.report, options);
}

}  // namespace gainsay
