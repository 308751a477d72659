#include "report/report.h"

#include <algorithm>

namespace gainsay {

Summary summarise(const Report& report) {
  Summary sum;
  sum.skipped = static_cast<int>(report.skipped.size());
  for (const ReportStory& story : report.stories) {
    sum.articles += static_cast<int>(story.articles.size());
    sum.claims += static_cast<int>(story.claims.size());
    for (const ReportFact& fact : story.facts) sum.agreed += fact.status == "agreed";
    for (const ReportFinding& finding : story.findings) {
      bool waived = !finding.waived.empty();
      sum.waived += waived;
      sum.errors += !waived && finding.severity == Severity::error;
      sum.warnings += !waived && finding.severity == Severity::warning;
      sum.notes += !waived && finding.severity == Severity::note;
    }
  }
  return sum;
}

Severity loudest(const Report& report) {
  Severity loudest = Severity::none;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (finding.waived.empty()) loudest = std::max(loudest, finding.severity);
  return loudest;
}

std::string claim_name(std::uint32_t claim) { return "c" + std::to_string(claim + 1); }

}  // namespace gainsay
