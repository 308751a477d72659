// The page from top to bottom: the verdict, filters, each story with its findings first and the evidence folded below.
#include "report/html.h"

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/view.h"

namespace gainsay {
namespace {

/// Beyond so many findings a browser builds and lays out only what is seen.
constexpr int many_findings = 200;

std::string verdict(const Summary& sum) {
  if (sum.errors > 0) return counted(sum.errors, "contradiction") + " would need a correction.";
  if (sum.warnings > 0) return "Nothing certain; " + counted(sum.warnings, "thing") + " to ask the desk about.";
  return "Nothing contradicts anything.";
}

std::vector<StoryPage> pages_of(const Report& report, const FilterNames& filters, bool many) {
  std::vector<StoryPage> pages;
  for (const ReportStory& story : report.stories)
    pages.push_back({story, pages.empty() ? "" : "s" + std::to_string(pages.size() + 1) + "-", filters, many});
  return pages;
}

/// The first finding of the loudest severity, with a link to it.
std::string worst(const std::vector<StoryPage>& pages, Severity loudest) {
  for (const StoryPage& page : pages)
    for (const ReportFinding& finding : page.story.findings)
      if (finding.open() && finding.severity == loudest && loudest >= Severity::warning)
        return "<p class=\"worst\">First: <a href=\"#" + xml_text(page.finding_anchor(finding)) + "\">" +
               xml_text(sentence_case(finding.message)) + "</a></p>\n";
  return "";
}

std::string story_title(const ReportStory& story) { return xml_text(story.title.empty() ? story.id : story.title); }

std::string contents(const std::vector<StoryPage>& pages) {
  if (pages.size() < 2) return "";
  std::string items;
  for (const StoryPage& page : pages)
    items += html_item("<a href=\"#" + page.prefix + "story\">" + story_title(page.story) + "</a> (" +
                       counted(static_cast<int>(page.story.findings.size()), "finding") + ")");
  return "<nav aria-label=\"Stories\">" + html_list(items) + "</nav>\n";
}

std::string toggle(const std::string& name, const std::string& hides, const std::string& label) {
  return "<label><input type=\"checkbox\" name=\"" + name + "\" data-hides=\"" + hides + "\" checked> " + label +
         "</label>\n";
}

std::string pick(const FilterNames& filters, char list, const std::string& name) {
  const auto& names = filters.names(list);
  if (names.size() < 2) return "";
  std::string out =
      "<label class=\"pick\">" + name + " <select name=\"" + name + "\"><option value=\"\">all</option>\n";
  for (const auto& [text, number] : names)
    out += "<option value=\"" + std::string(1, list) + std::to_string(number) + "\">" + xml_text(text) + "</option>\n";
  return out + "</select></label>\n";
}

/// Filters need the script, so they are hidden until it runs.
std::string filter_form(const Report& report, const FilterNames& filters) {
  Summary sum = summarise(report);
  std::string out =
      "<form id=\"filters\" hidden aria-label=\"Filter findings\">\n<fieldset><legend>Show&nbsp;</legend>\n";
  for (std::string_view severity : {"error", "warning", "note"})
    out += toggle(std::string(severity) + "s", std::string(severity), std::string(severity) + "s");
  if (sum.waived > 0) out += toggle("waived", "waived", "waived");
  if (report.has_baseline) out += toggle("new", "new", "new") + toggle("unchanged", "unchanged", "unchanged");
  out += "</fieldset>\n" + pick(filters, 'f', "fact") + pick(filters, 'o', "outlet") + pick(filters, 'r', "rule");
  return out +
         "<label class=\"pick\">containing <input type=\"search\" name=\"words\"></label>\n"
         "<output aria-live=\"polite\"></output>\n<button type=\"button\" name=\"all\" hidden>Show all</button>\n"
         "<label title=\"j: next finding, k: the one before, /: search\"><input type=\"checkbox\" name=\"keys\" "
         "checked> keys j k /</label>\n</form>\n";
}

std::string folded_part(std::string_view title, const std::string& body) {
  return body.empty()
             ? ""
             : "<details class=\"part\"><summary>" + std::string(title) + "</summary>\n" + body + "</details>\n";
}

std::string story_part(const StoryPage& page) {
  return "<section class=\"story\" id=\"" + page.prefix + "story\"><h2>" + story_title(page.story) + "</h2>\n" +
         html_cards(page) + html_safe(page.story) + html_matrix(page) + "<h3>Evidence</h3>\n" +
         folded_part("Timeline", html_timeline(page.story)) + folded_part("Figures", html_plots(page.story)) +
         folded_part("Claim graph", html_graph(page.story)) + folded_part("Support by outlet", html_support(page)) +
         folded_part("Articles with their claims", html_articles(page)) + folded_part("Rules", html_rules(page.story)) +
         folded_part("Not compared, not checked", html_left_out(page)) + "</section>\n";
}

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/// As a content security policy writes hashes. Six bits are a letter, four a hexadecimal digit.
std::string base64(std::string_view hex) {
  static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 6) {
    std::string part(hex.substr(at, 6));
    std::size_t full = part.size();
    part.resize(6, '0');
    unsigned bits = 0;
    for (char c : part) bits = bits << 4U | static_cast<unsigned>(hex_digit(c));
    for (unsigned i = 0; i < 4; ++i) out += i * 6 < full * 4 ? letters[bits >> (18 - 6 * i) & 63U] : '=';
  }
  return out;
}

std::string head(const Report& report) {
  std::string title = report.stories.size() == 1 ? story_title(report.stories[0]) : "what the coverage cannot agree on";
  return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
         "script-src 'sha256-" +
         base64(page_script_hash()) +
         "'; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         verdict(summarise(report)) + " " + title + " · gainsay</title>\n<style>" + std::string(page_style()) +
         "</style></head>\n";
}

std::size_t finding_count(const Report& report) {
  std::size_t count = 0;
  for (const ReportStory& story : report.stories) count += story.findings.size();
  return count;
}

}  // namespace

std::string html_report(const Report& report) {
  FilterNames filters(report);
  const bool many = finding_count(report) > many_findings;
  std::vector<StoryPage> pages = pages_of(report, filters, many);
  Summary sum = summarise(report);
  std::string out = head(report) + (many ? "<body class=\"many\">" : "<body>");
  out +=
      "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n<header><p class=\"tool\">gainsay: what the "
      "coverage cannot agree on</p>\n<h1>" +
      verdict(sum) + "</h1>\n" + worst(pages, loudest(report)) + "<p class=\"counts\">" + summary_line(sum) + "</p>\n" +
      contents(pages) + "</header>\n";
  if (finding_count(report) > 0) out += filter_form(report, filters);
  out += "<main id=\"findings\">\n";
  for (const StoryPage& page : pages) out += story_part(page);
  out += "<section><h2>The run</h2>\n" + folded_part("Waivers", html_waivers(report)) +
         folded_part("Version, inputs and flags", html_run(report)) + "</section>\n";
  return out + "</main>\n<script>" + std::string(page_script()) + "</script>\n</body></html>\n";
}

}  // namespace gainsay
