#include "report/escape.h"
#include "report/html.h"
#include "report/readable.h"
#include "report/view.h"

namespace gainsay {
namespace {

/// The sentence with its quote marked, and the sentences round it.
std::string excerpt_html(const ReportClaim& claim) {
  std::size_t begin = claim.start - claim.sentence_start, size = claim.end - claim.start;
  if (begin + size > claim.sentence.size()) begin = size = 0;
  auto space = [&](std::size_t at) { return at < claim.sentence.size() && claim.sentence[at] == ' ' ? " " : ""; };
  std::string before = claim.before.empty() ? "" : "<span class=\"near\">" + xml_text(claim.before) + "</span> ";
  std::string after = claim.after.empty() ? "" : " <span class=\"near\">" + xml_text(claim.after) + "</span>";
  return "<blockquote>" + before + xml_text(claim.sentence.substr(0, begin)) + (begin > 0 ? space(begin - 1) : "") +
         "<mark>" + xml_text(claim.sentence.substr(begin, size)) + "</mark>" + space(begin + size) +
         xml_text(claim.sentence.substr(begin + size)) + after + "</blockquote>\n";
}

std::string source_html(const ReportStory& story, const ReportClaim& claim) {
  const ReportArticle& article = story.articles[claim.article];
  std::string date = article.published.empty() ? "" : ", " + readable_date(article.published);
  return "<p class=\"source\"><b>" + xml_text(article.voice_name()) + "</b>" + xml_text(date) + "<br><code>" +
         xml_text(article.path) + ":" + std::to_string(claim.line) + ":" + std::to_string(claim.column) +
         "</code></p>\n";
}

std::string party_html(const ReportStory& story, const Party& party, const std::string& letter) {
  std::uint32_t best = best_claim(story, party);
  std::string out = "<div class=\"party\"><h5><span class=\"letter\">" + letter + "</span> " +
                    xml_text(party_label(story, party)) + "</h5>\n";
  out += source_html(story, story.claims[best]) + excerpt_html(story.claims[best]);
  std::string others;
  for (std::uint32_t claim : party.claims)
    if (claim != best)
      others += "<li>" + xml_text(story.articles[story.claims[claim].article].voice_name()) + " “" +
                xml_text(story.claims[claim].quote) + "”</li>\n";
  if (!others.empty()) out += "<p>With " + letter + ":</p><ul>\n" + others + "</ul>\n";
  return out + "</div>\n";
}

std::string parties_html(const ReportStory& story, const ReportFinding& finding) {
  std::string out = "<div class=\"parties\">\n";
  for (std::size_t i : party_order(story, finding)) out += party_html(story, finding.parties[i], party_letter(i));
  if (finding.parties.empty())
    for (std::uint32_t claim : finding.claims)
      out += "<div class=\"party\">" + source_html(story, story.claims[claim]) + excerpt_html(story.claims[claim]) +
             "</div>\n";
  return out + "</div>\n";
}

void add(std::string& out, std::string_view title, const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + xml_text(part);
  if (!text.empty()) out += "<dt>" + std::string(title) + "</dt><dd>" + text + "</dd>\n";
}

std::string reasons_html(const ReportStory& story, const ReportFinding& finding) {
  std::string out;
  if (has_chain(finding)) {
    out += "<p>Why:</p><ol>\n";
    for (const std::string& step : finding.why) out += "<li>" + xml_text(step) + "</li>\n";
    out += "</ol>\n";
  }
  std::string list;
  if (finding.why.size() == 1) add(list, "Could both be true?", finding.why);
  add(list, "Assumes", finding.assumes);
  std::vector<std::string> fits, also;
  for (std::uint32_t claim : finding.context)
    fits.push_back(story.articles[story.claims[claim].article].voice_name() + " “" + story.claims[claim].quote + "”");
  for (const AlsoLine& line : finding.also) also.push_back(line.rule + ": " + line.message);
  add(list, finding.parties.size() == 2 ? "Fits either" : "Fits all", fits);
  add(list, "Also", also);
  add(list, "Settles it", finding.settles);
  std::string ask = whom_to_ask(story, finding);
  add(list, "Ask", ask.empty() ? std::vector<std::string>() : std::vector{ask});
  return list.empty() ? out : out + "<dl>\n" + list + "</dl>\n";
}

/// What a correction would say, with what is right left blank.
std::string correction_note(const ReportStory& story, const ReportFinding& finding) {
  if (finding.parties.empty() || finding.severity < Severity::warning) return "";
  std::size_t last = party_order(story, finding).back();
  const ReportClaim& claim = story.claims[best_claim(story, finding.parties[last])];
  return "Correction: an earlier version of this article (" + story.articles[claim.article].voice_name() + ") said “" +
         claim.quote + "”. It is now ______.";
}

std::string waiver_text(const ReportFinding& finding) {
  return "gainsay waive " + finding.id + " --reason \"\" --owner \"\"";
}

std::string button(const std::string& title, const std::string& text) {
  return text.empty() ? ""
                      : "<button type=\"button\" hidden data-copy=\"" + xml_text(text) + "\">" + title + "</button>\n";
}

/// What the filter box searches.
std::string search_words(const ReportStory& story, const ReportFinding& finding) {
  std::string words = finding.rule + " " + finding.id + " " + finding.message;
  for (std::uint32_t claim : finding.claims)
    words += " " + story.claims[claim].fact + " " + story.articles[story.claims[claim].article].voice_name();
  return words;
}

}  // namespace

std::string html_finding(const ReportStory& story, const ReportFinding& finding) {
  std::string severity(severity_name(finding.severity));
  std::string out = "<article class=\"finding " + severity + "\" id=\"" + xml_text(finding.id) + "\" data-severity=\"" +
                    severity + "\" data-words=\"" + xml_text(search_words(story, finding)) +
                    "\">\n<h4><span class=\"badge\">" + severity + "</span> " + xml_text(finding.message) +
                    "</h4>\n<p class=\"rule\">" + xml_text(finding.rule) + " · <a href=\"#" + xml_text(finding.id) +
                    "\">" + xml_text(finding.id) + "</a>";
  if (finding.waived) out += " · waived: " + xml_text(finding.waived->reason);
  if (finding.baseline != BaselineState::none) out += " · " + std::string(baseline_name(finding.baseline));
  out += "</p>\n" + parties_html(story, finding) + reasons_html(story, finding);
  return out + button("Copy correction note", correction_note(story, finding)) +
         button("Copy waiver", waiver_text(finding)) + "</article>\n";
}

}  // namespace gainsay
