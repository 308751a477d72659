#include "report/pipelines.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;
using Located = std::pair<const ReportStory*, const ReportFinding*>;

constexpr std::size_t most_annotations = 10;

/// Open findings that cite something, worst first, else in the order of the report.
std::vector<Located> worst_first(const Report& report) {
  std::vector<Located> out;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (finding.open() && !finding.claims.empty()) out.emplace_back(&story, &finding);
  std::stable_sort(out.begin(), out.end(),
                   [](const Located& a, const Located& b) { return a.second->severity > b.second->severity; });
  return out;
}

/// Where a service shows the finding: at the words that stand first in other reports too.
std::uint32_t primary(const ReportStory& story, const ReportFinding& finding) {
  std::vector<std::size_t> order = party_order(story, finding);
  return order.empty() ? finding.claims.front() : best_claim(story, finding.parties[order.front()]);
}

/// What would end a command or a property of one is written as a percent code.
std::string command_text(std::string_view text, bool property) {
  std::string out;
  for (char c : one_line(text)) {
    if (c == '%')
      out += "%25";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string_view github_level(Severity severity) {
  if (severity == Severity::note) return "notice";
  return severity_name(severity);
}

std::string_view gitlab_severity(const ReportFinding& finding) {
  if (finding.severity == Severity::error) return finding.action == "call" ? "critical" : "major";
  return finding.severity == Severity::warning ? "minor" : "info";
}

/// A reviewer sees that a person overruled the reading, where the words stand.
Json put_right_issue(const ReportStory& story, const PutRight& entry) {
  const std::string& path = story.articles[entry.article].path;
  return {{"description", one_line(put_right_words(story, entry))},
          {"check_name", "put-right"},
          {"fingerprint", story.id + "/put-right/" + path + ":" + std::to_string(entry.line) + ":" +
                              std::to_string(entry.column) + "/" + one_line(entry.what)},
          {"severity", "info"},
          {"location", {{"path", path}, {"lines", {{"begin", entry.line}}}}}};
}

}  // namespace

std::string github_report(const Report& report) {
  std::string out;
  std::vector<Located> findings = worst_first(report);
  for (std::size_t i = 0; i < std::min(findings.size(), most_annotations); ++i) {
    const auto& [story, finding] = findings[i];
    const ReportClaim& claim = story->claims[primary(*story, *finding)];
    out += "::" + std::string(github_level(finding->severity)) +
           " file=" + command_text(story->articles[claim.article].path, true) + ",line=" + std::to_string(claim.line) +
           ",col=" + std::to_string(claim.column) + ",title=" + command_text("gainsay " + finding->rule, true) +
           "::" + command_text(finding->message + ": " + sides(*story, *finding), false) + "\n";
  }
  if (findings.size() > most_annotations)
    out += "::notice title=gainsay::and " +
           counted(static_cast<int>(findings.size() - most_annotations), "more finding") + "\n";
  return out + "::notice title=gainsay::" + command_text(summary_line(summarise(report)), false) + "\n";
}

std::string gitlab_report(const Report& report) {
  Json out = Json::array();
  for (const auto& [story, finding] : worst_first(report)) {
    const ReportClaim& claim = story->claims[primary(*story, *finding)];
    out.push_back({{"description", one_line(finding->message + ": " + sides(*story, *finding))},
                   {"check_name", finding->rule},
                   {"fingerprint", story->id + "/" + finding->id},
                   {"severity", gitlab_severity(*finding)},
                   {"location", {{"path", story->articles[claim.article].path}, {"lines", {{"begin", claim.line}}}}}});
  }
  for (const ReportStory& story : report.stories)
    for (const PutRight& entry : put_right(story)) out.push_back(put_right_issue(story, entry));
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gainsay
