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

std::uint32_t primary(const ReportStory& story, const ReportFinding& finding) {
  std::vector<std::size_t> order = party_order(story, finding);
  return order.empty() ? finding.claims.front() : best_claim(story, finding.parties[order.front()]);
}

/// "May 2024 (The Courier) against weeks before the opening (Harbour News)"
std::string sides(const ReportStory& story, const ReportFinding& finding) {
  std::string text;
  for (std::size_t i : party_order(story, finding)) {
    const Party& party = finding.parties[i];
    const ReportClaim& claim = story.claims[best_claim(story, party)];
    text += (text.empty() ? "" : " against ") + party.value + " (" + story.articles[claim.article].voice_name() + ")";
  }
  return text;
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

std::string junit_case(const ReportStory& story, const ReportFinding& finding) {
  std::string out = "    <testcase classname=\"" + xml_text(story.id) + "\" name=\"" +
                    xml_text(finding.rule + ": " + finding.message) + "\"";
  if (finding.severity < Severity::warning) return out + "/>\n";
  if (!finding.open()) {
    std::string why = finding.waived ? finding.waived->reason : "in the baseline";
    return out + "><skipped message=\"" + xml_text(why) + "\"/></testcase>\n";
  }
  out += ">\n      <failure type=\"" + xml_text(finding.verdict) + "\" message=\"" + xml_text(finding.message) + "\">" +
         xml_text(sides(story, finding));
  for (std::size_t i = 0; i < finding.why.size(); ++i)
    out += "\n" + std::to_string(i + 1) + ". " + xml_text(finding.why[i]);
  return out + "</failure>\n    </testcase>\n";
}

std::string junit_suite(const ReportStory& story) {
  int tests = 0, failures = 0, waived = 0;
  std::string cases;
  for (const ReportFinding& finding : story.findings) {
    cases += junit_case(story, finding);
    ++tests;
    bool loud = finding.severity >= Severity::warning;
    failures += loud && finding.open();
    waived += loud && !finding.open();
  }
  for (const ReportFact& fact : story.facts) {
    if (fact.status != "agreed") continue;
    cases += "    <testcase classname=\"" + xml_text(story.id) + "\" name=\"" + xml_text(fact_title(fact)) + "\"/>\n";
    ++tests;
  }
  return "  <testsuite name=\"" + xml_text(story.id) + "\" tests=\"" + std::to_string(tests) + "\" failures=\"" +
         std::to_string(failures) + "\" errors=\"0\" skipped=\"" + std::to_string(waived) + "\">\n" + cases +
         "  </testsuite>\n";
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
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string junit_report(const Report& report) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gainsay\">\n";
  for (const ReportStory& story : report.stories) out += junit_suite(story);
  return out + "</testsuites>\n";
}

}  // namespace gainsay
