#include "cli/check_verb.h"

#include <algorithm>
#include <ostream>

#include "base/node.h"
#include "cli/accepted.h"
#include "cli/check.h"
#include "cli/output.h"

namespace gainsay {
namespace {

int exit_code(const Report& report, const Options& options) {
  Severity limit = severity_named(options.fail_on).value_or(Severity::error);
  if (options.fail_on != "never" && loudest(report) >= limit) return something_found;
  return options.strict && !report.skipped.empty() ? in_part : nothing_found;
}

/// A slip in --only or --except, which would otherwise pass for a corpus without findings; empty when there is none.
std::string slip_in(const Options& options, const std::vector<std::string>& rules) {
  for (const auto* named : {&options.only, &options.except})
    for (const std::string& rule : *named) {
      bool inside_one_text = rule.starts_with("check.");  // known only where an article gives it something to compare
      if (inside_one_text || std::find(rules.begin(), rules.end(), rule) != rules.end()) continue;
      std::string meant = nearest(rule, rules);
      return "no rule '" + rule + "' is in force" + (meant.empty() ? "" : "; did you mean '" + meant + "'?");
    }
  return "";
}

/// What to do where no rule and no pack read anything: silence would pass for agreement.
void advise(const Report& report, const Options& options, Console& console) {
  Summary sum = summarise(report);
  if (options.quiet || sum.articles == 0 || sum.claims > 0) return;
  std::string story = options.paths.empty() ? "." : options.paths.front();
  console.err << "gainsay: no rule reads anything in these articles, so nothing was compared\n"
              << "  = help: gainsay claims " << story << " shows what was read; gainsay rules new " << story
              << " drafts a rule file, and --rules FILE uses it\n";
}

}  // namespace

int check_verb(const Options& options, Console& console) {
  Targets targets = targets_of(options);
  if (!targets.mistake.empty()) {
    console.err << "gainsay: " << targets.mistake << "\n";
    return not_possible;
  }
  Checked checked = check_input(options, console, Depth::findings);
  if (std::string slip = checked.failed ? "" : slip_in(options, checked.rules); !slip.empty()) {
    console.err << "gainsay: " << slip << "\n  = help: gainsay rules list shows all\n";
    return not_possible;
  }
  if (checked.failed || !apply_accepted(options, checked, console)) return not_possible;
  if (!write_reports(checked.report, targets.list, options, console)) return not_possible;
  advise(checked.report, options, console);
  return exit_code(checked.report, options);
}

}  // namespace gainsay
