// What an editor looks up when in doubt about the tool: which rules ran, what they left out, waivers, the run.
#include <set>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/view.h"

namespace gainsay {
namespace {

std::string labelled(const std::string& name, const std::string& text) {
  return text.empty() ? "" : " · " + name + " " + xml_text(text);
}

std::string waiver_item(const ReportFinding& finding) {
  const Waiver& waiver = *finding.waived;
  return html_item("applies: " + xml_text(finding.id + ", " + finding.message) + ": " + xml_text(waiver.decision) +
                   ": " + xml_text(waiver.reason) + labelled("evidence", waiver.evidence) +
                   labelled("owner", waiver.owner) + labelled("added", waiver.added) +
                   labelled("expires", waiver.expires));
}

/// Rules and facts that some claim met without a finding.
std::set<std::string> quiet_rules(const ReportStory& story) {
  std::set<std::string> rules;
  for (const ReportClaim& claim : story.claims) rules.insert(claim.fact);
  for (const std::string& fired : story.rules_fired) rules.erase(fired);
  return rules;
}

}  // namespace

std::string html_rules(const ReportStory& story) {
  std::string items;
  for (const std::string& rule : story.rules_fired) items += html_item("<b>" + xml_text(rule) + "</b>: fired");
  for (const Holds& holds : story.holds)
    items += html_item(xml_text(holds.rule) + ": holds: " + xml_text(holds.message));
  for (const std::string& rule : quiet_rules(story))
    items += html_item(xml_text(rule) + ": matched, nothing to report");
  for (const std::string& rule : story.rules_unmatched) items += html_item(xml_text(rule) + ": never matched");
  return html_list(items);
}

std::string html_left_out(const StoryPage& page) {
  std::string items;
  for (const NotCompared& pair : page.story.not_compared) {
    std::string claims;
    for (std::uint32_t claim : pair.claims) claims += (claims.empty() ? "" : " and ") + page.quoted(claim);
    items += html_item("not compared: " + claims + ": " + xml_text(pair.reason));
  }
  for (const ReportStory::Unchecked& entry : page.story.not_checked)
    items += html_item("not checked: " + xml_text(page.story.articles[entry.article].voice_name()) + " “" +
                       xml_text(entry.quote) + "”: " + xml_text(entry.reason));
  return html_list(items);
}

std::string html_waivers(const Report& report) {
  std::string items;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (finding.waived) items += waiver_item(finding);
  for (const IdleWaiver& idle : report.idle_waivers)
    items += html_item(xml_text(idle.state + ": " + idle.finding + ", " + idle.rule + ": " + idle.reason));
  return html_list(items);
}

std::string html_run(const Report& report) {
  std::string items = html_item("gainsay " + xml_text(report.version)) + html_item(summary_line(summarise(report)));
  for (const std::string& flag : report.flags) items += html_item("<code>" + xml_text(flag) + "</code>");
  for (const Skipped& skipped : report.skipped)
    items += html_item("skipped " + xml_text(skipped.path) + ": " + xml_text(skipped.reason));
  for (const std::string& remark : report.remarks) items += html_item(xml_text(remark));
  for (const ReportStory& story : report.stories)
    for (const ReportArticle& article : story.articles)
      items += html_item("<code>" + xml_text(article.path) + "</code>" + labelled("SHA-1", article.sha1));
  return html_list(items);
}

}  // namespace gainsay
