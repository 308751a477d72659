#include "report/html.h"

#include <array>

#include "report/escape.h"
#include "report/view.h"

namespace gainsay {
namespace {

struct ActionTitle {
  std::string_view action, title;
};
constexpr std::array<ActionTitle, 4> action_titles = {{{"call", "Call: ring someone"},
                                                       {"check", "Check: a public record settles it"},
                                                       {"fix", "Fix: the page itself settles it"},
                                                       {"know", "Know: wording"}}};

std::string verdict(const Report& report) {
  Summary sum = summarise(report);
  if (sum.errors > 0) return counted(sum.errors, "contradiction") + " would need a correction.";
  if (sum.warnings > 0) return "No contradiction; " + counted(sum.warnings, "thing") + " to ask the desk about.";
  return "Nothing contradicts anything.";
}

std::string folded_part(const std::string& title, const std::string& body) {
  return body.empty() ? "" : "<details class=\"part\"><summary>" + title + "</summary>\n" + body + "</details>\n";
}

std::string findings(const ReportStory& story) {
  std::string out;
  for (const ActionTitle& action : action_titles) {
    std::string cards;
    for (const ReportFinding& finding : story.findings)
      if (finding.action == action.action) cards += html_finding(story, finding);
    if (!cards.empty())
      out += "<section class=\"action\"><h3>" + std::string(action.title) + "</h3>\n" + cards + "</section>\n";
  }
  return out.empty() ? "<p>Nothing contradicts anything.</p>\n" : out;
}

std::string safe(const ReportStory& story) {
  std::string rows;
  for (std::uint32_t number : safe_facts(story)) {
    const ReportFact& fact = story.facts[number];
    rows += "<tr><th scope=\"row\">" + xml_text(fact_title(fact)) + "</th><td>" + xml_text(fact.versions[0].value) +
            "</td><td>" + std::to_string(fact.versions[0].support) + "</td></tr>\n";
  }
  if (rows.empty()) return "";
  return "<h3>Safe to use</h3>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Safe to "
         "use\"><table><thead><tr><th "
         "scope=\"col\">fact</th><th scope=\"col\">value</th><th scope=\"col\">independent "
         "outlets</th></tr></thead><tbody>\n" +
         rows + "</tbody></table></div>\n";
}

std::string item(const std::string& text) { return "<li>" + text + "</li>\n"; }
std::string bullets(const std::string& items) { return items.empty() ? "" : "<ul>\n" + items + "</ul>\n"; }

std::string quoted(const ReportStory& story, std::uint32_t number) {
  const ReportClaim& claim = story.claims[number];
  return xml_text(story.articles[claim.article].voice_name()) + " “" + xml_text(claim.quote) + "”";
}

std::string support(const ReportStory& story) {
  std::string items;
  for (const ReportFact& fact : story.facts)
    for (const ReportVersion& version : fact.versions) {
      std::string outlets;
      for (std::uint32_t claim : version.claims) outlets += (outlets.empty() ? "" : ", ") + quoted(story, claim);
      items += item("<b>" + xml_text(fact_title(fact)) + "</b>: " + xml_text(version.value) + ", " +
                    counted(version.support, "independent outlet") + ": " + outlets);
    }
  return bullets(items);
}

std::string rules(const ReportStory& story) {
  std::string items;
  for (const std::string& rule : story.rules_fired) items += item(xml_text(rule) + ": fired");
  for (const Holds& holds : story.holds) items += item(xml_text(holds.rule) + ": holds: " + xml_text(holds.message));
  for (const std::string& rule : story.rules_unmatched) items += item(xml_text(rule) + ": matched nothing");
  return bullets(items);
}

std::string left_out(const ReportStory& story) {
  std::string items;
  for (const NotCompared& pair : story.not_compared) {
    std::string claims;
    for (std::uint32_t claim : pair.claims) claims += (claims.empty() ? "" : " and ") + quoted(story, claim);
    items += item("not compared: " + claims + ": " + xml_text(pair.reason));
  }
  for (const ReportStory::Unchecked& entry : story.not_checked)
    items += item("not checked: " + xml_text(story.articles[entry.article].voice_name()) + " “" +
                  xml_text(entry.quote) + "”: " + xml_text(entry.reason));
  return bullets(items);
}

std::string story_part(const ReportStory& story) {
  std::string out =
      "<section class=\"story\"><h2>" + xml_text(story.title.empty() ? story.id : story.title) + "</h2>\n";
  out += findings(story) + safe(story) + html_matrix(story);
  out += folded_part("Timeline", html_timeline(story)) + folded_part("Figures", html_plots(story)) +
         folded_part("Support by outlet", support(story));
  out += folded_part("Articles with their claims", html_articles(story)) + folded_part("Rules", rules(story)) +
         folded_part("Not compared, not checked", left_out(story));
  return out + "</section>\n";
}

std::string run_part(const Report& report) {
  std::string items = item("gainsay " + xml_text(report.version)) + item(summary_line(summarise(report)));
  for (const Skipped& skipped : report.skipped)
    items += item("skipped " + xml_text(skipped.path) + ": " + xml_text(skipped.reason));
  for (const std::string& remark : report.remarks) items += item(xml_text(remark));
  return folded_part("The run", bullets(items));
}

/// Filters need the script, so they are hidden until it runs.
std::string filters() {
  std::string out = "<form id=\"filters\" hidden aria-label=\"Filter findings\">\n";
  for (std::string_view severity : {"error", "warning", "note"})
    out += "<label><input type=\"checkbox\" name=\"" + std::string(severity) + "\" checked> " + std::string(severity) +
           "s</label>\n";
  return out +
         "<label>containing <input type=\"search\" name=\"words\" placeholder=\"fact, outlet, "
         "rule\"></label>\n<output></output></form>\n";
}

}  // namespace

std::string html_report(const Report& report) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>gainsay: what the coverage "
      "cannot agree on</title>\n<style>";
  out += std::string(html_style()) + "</style></head>\n<body><header><h1>" + verdict(report) + "</h1>\n<p>" +
         summary_line(summarise(report)) + "</p>\n";
  out += filters() + "</header>\n<main>\n";
  for (const ReportStory& story : report.stories) out += story_part(story);
  out += run_part(report);
  return out + "</main>\n<script>" + std::string(html_script()) + "</script>\n</body></html>\n";
}

}  // namespace gainsay
