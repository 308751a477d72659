#include "report/report.h"

#include <algorithm>
#include <array>

#include "report/view.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 3> baseline_names = {"", "new", "unchanged"};

}  // namespace

std::string_view baseline_name(BaselineState state) { return baseline_names[static_cast<std::size_t>(state)]; }

BaselineState baseline_named(std::string_view name) {
  for (BaselineState state : {BaselineState::fresh, BaselineState::unchanged})
    if (baseline_name(state) == name) return state;
  return BaselineState::none;
}

bool Selection::takes(const std::string& rule) const {
  auto names = [&](const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), rule) != list.end();
  };
  return (only.empty() || names(only)) && !names(except);
}

Summary summarise(const Report& report) {
  Summary sum;
  sum.skipped = static_cast<int>(report.skipped.size());
  if (report.has_baseline) sum.unchanged = 0;
  for (const ReportStory& story : report.stories) {
    sum.articles += static_cast<int>(story.articles.size());
    sum.claims += static_cast<int>(story.claims.size());
    sum.put_right += static_cast<int>(put_right(story).size());
    for (const ReportFact& fact : story.facts) sum.agreed += fact.status == "agreed";
    for (const ReportFinding& finding : story.findings) {
      sum.waived += finding.waived.has_value();
      if (sum.unchanged && !finding.waived && !finding.open()) ++*sum.unchanged;
      if (!finding.open()) continue;
      sum.errors += finding.severity == Severity::error;
      sum.warnings += finding.severity == Severity::warning;
      sum.notes += finding.severity == Severity::note;
    }
  }
  return sum;
}

Severity loudest(const Report& report) {
  Severity loudest = Severity::none;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (finding.open()) loudest = std::max(loudest, finding.severity);
  return loudest;
}

std::string claim_name(std::uint32_t claim) { return "c" + std::to_string(claim + 1); }

}  // namespace gainsay
