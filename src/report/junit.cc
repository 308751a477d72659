#include "report/junit.h"

#include <algorithm>

#include "report/escape.h"
#include "report/view.h"

namespace gainsay {
namespace {

std::string attribute(const std::string& name, std::string_view value) {
  return " " + name + "=\"" + xml_text(value) + "\"";
}

/// Whether a finding fails its test unless someone accepts it.
bool is_loud(const ReportFinding& finding) { return finding.severity >= Severity::warning; }

std::string failure(const ReportStory& story, const ReportFinding& finding) {
  std::string out = "      <failure" + attribute("type", finding.verdict) + attribute("message", finding.message) +
                    ">" + xml_text(sides(story, finding));
  for (std::size_t i = 0; i < finding.why.size(); ++i)
    out += "\n" + std::to_string(i + 1) + ". " + xml_text(finding.why[i]);
  return out + "</failure>\n";
}

std::string test_case(const ReportStory& story, const std::string& name, const std::string& content) {
  std::string out =
      "    <testcase" + attribute("classname", story.id) + attribute("name", name) + attribute("time", "0");
  return out + (content.empty() ? "/>\n" : ">\n" + content + "    </testcase>\n");
}

std::string test_case(const ReportStory& story, const ReportFinding& finding) {
  std::string content;
  if (is_loud(finding) && finding.open()) content = failure(story, finding);
  if (is_loud(finding) && !finding.open())
    content =
        "      <skipped" + attribute("message", finding.waived ? finding.waived->reason : "in the baseline") + "/>\n";
  return test_case(story, finding.rule + ": " + finding.message, content);
}

/// When the suite ran, as the schema demands. No clock is read: it is the day of the newest article.
std::string timestamp(const ReportStory& story) {
  std::string day = "1970-01-01";
  for (const ReportArticle& article : story.articles) day = std::max(day, article.published.substr(0, day.size()));
  return day + "T00:00:00";
}

struct Counts {
  std::size_t tests = 0, failures = 0, skipped = 0;
};

std::string suite_head(const ReportStory& story, std::size_t number, const Counts& counts) {
  std::string out = "  <testsuite" + attribute("package", "gainsay") + attribute("id", std::to_string(number)) +
                    attribute("name", story.id) + attribute("timestamp", timestamp(story)) +
                    attribute("hostname", "localhost") + attribute("tests", std::to_string(counts.tests)) +
                    attribute("failures", std::to_string(counts.failures)) + attribute("errors", "0");
  if (counts.skipped > 0) out += attribute("skipped", std::to_string(counts.skipped));
  return out + attribute("time", "0") + ">\n";
}

/// What the suite says beside its tests.
std::string spoken(const ReportStory& story) {
  std::string out = story.title;
  for (const PutRight& entry : put_right(story)) out += (out.empty() ? "" : "\n") + put_right_words(story, entry);
  return out;
}

std::string suite(const Report& report, std::size_t number) {
  const ReportStory& story = report.stories[number];
  Counts counts;
  std::string cases;
  for (const ReportFinding& finding : story.findings) {
    cases += test_case(story, finding);
    ++counts.tests;
    if (is_loud(finding)) ++(finding.open() ? counts.failures : counts.skipped);
  }
  for (const ReportFact& fact : story.facts) {
    if (fact.status != "agreed") continue;
    cases += test_case(story, fact_title(fact), "");
    ++counts.tests;
  }
  return suite_head(story, number, counts) + "    <properties>\n      <property" + attribute("name", "gainsay") +
         attribute("value", report.version) + "/>\n    </properties>\n" + cases + "    <system-out>" +
         xml_text(spoken(story)) + "</system-out>\n    <system-err/>\n  </testsuite>\n";
}

}  // namespace

std::string junit_report(const Report& report) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  for (std::size_t i = 0; i < report.stories.size(); ++i) out += suite(report, i);
  return out + "</testsuites>\n";
}

}  // namespace gainsay
