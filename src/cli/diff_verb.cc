#include "cli/diff_verb.h"

#include <map>
#include <ostream>
#include <set>
#include <utility>

#include "cli/files.h"
#include "cli/output.h"
#include "cli/rule_files.h"
#include "report/excerpt.h"
#include "report/json.h"
#include "report/view.h"

namespace gainsay {
namespace {

Result<Report> read_report(const std::string& path) {
  Result<std::string> bytes = read_bytes(path, report_limit);
  if (!bytes) return bytes.errors();
  return read_json_report(*bytes, path);
}

/// Findings by story and id: an id is made of what conflicts, so the same conflict has the same id in both reports.
using Findings = std::map<std::pair<std::string, std::string>, const ReportFinding*>;
Findings findings_of(const Report& report) {
  Findings found;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings) found.emplace(std::pair(story.id, finding.id), &finding);
  return found;
}

/// One line for each finding that only `these` has; how many there are.
int only_in(const Findings& these, const Findings& others, const std::string& word, std::string& out) {
  int count = 0;
  for (const auto& [key, finding] : these) {
    if (others.count(key) > 0) continue;
    ++count;
    out += word + "  " + std::string(severity_name(finding->severity)) + "[" + one_line(finding->rule) + "] " +
           one_line(finding->message) + "  (" + one_line(key.first) + ", " + one_line(key.second) + ")\n";
  }
  return count;
}

}  // namespace

int diff_verb(const Options& options, Console& console) {
  if (options.paths.size() != 2) {
    console.err << "gainsay: diff wants two JSON reports, the older first\n";
    return not_possible;
  }
  Result<Report> before = read_report(options.paths[0]), after = read_report(options.paths[1]);
  for (const Result<Report>* report : {&before, &after})
    if (!*report) print_mistakes(report->errors(), console);
  if (!before || !after) return not_possible;
  Findings old_findings = findings_of(*before), new_findings = findings_of(*after);
  std::string out;
  int added = only_in(new_findings, old_findings, "new ", out), gone = only_in(old_findings, new_findings, "gone", out);
  console.out << out << added << " new, " << gone << " gone, " << static_cast<int>(new_findings.size()) - added
              << " unchanged\n";
  return added > 0 ? something_found : nothing_found;
}

int report_verb(const Options& options, Console& console) {
  Targets targets = targets_of(options);
  if (options.paths.size() != 1) targets.mistake = "report wants one JSON report";
  if (!targets.mistake.empty()) {
    console.err << "gainsay: " << targets.mistake << "\n";
    return not_possible;
  }
  Result<Report> report = read_report(options.paths[0]);
  if (!report) {
    print_mistakes(report.errors(), console);
    return not_possible;
  }
  return write_reports(*report, targets.list, options, console) ? nothing_found : not_possible;
}

}  // namespace gainsay
