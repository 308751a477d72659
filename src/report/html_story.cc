// The fact by article matrix and the articles in full, with their claims marked.
#include <algorithm>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/html.h"
#include "report/view.h"

namespace gainsay {
namespace {

enum class Stance { silent, agrees, differs, hedged };

struct Cell {
  Stance stance = Stance::silent;
  std::string words;
};

/// How an article stands to the best supported version of a fact.
Cell cell_of(const ReportStory& story, const ReportFact& fact, std::uint32_t article) {
  Cell cell;
  for (std::size_t v = 0; v < fact.versions.size(); ++v)
    for (std::uint32_t number : fact.versions[v].claims) {
      const ReportClaim& claim = story.claims[number];
      if (claim.article != article) continue;
      bool hedged = claim.certainty == "possible" || claim.certainty == "planned";
      Stance stance = hedged ? Stance::hedged : v == 0 ? Stance::agrees : Stance::differs;
      if (stance == Stance::differs || cell.stance == Stance::silent) cell = {stance, claim.value};
    }
  return cell;
}

std::string cell_html(const Cell& cell) {
  switch (cell.stance) {
    case Stance::agrees:
      return "<td class=\"agrees\">✓ agrees: " + xml_text(cell.words) + "</td>";
    case Stance::differs:
      return "<td class=\"differs\">✗ differs: " + xml_text(cell.words) + "</td>";
    case Stance::hedged:
      return "<td class=\"hedged\">≈ hedged: " + xml_text(cell.words) + "</td>";
    default:
      return "<td class=\"silent\">· silent</td>";
  }
}

/// The text between two bytes, one paragraph a line.
std::string paragraphs(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0;;) {
    std::size_t end = text.find('\n', begin);
    std::string_view line = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    bool lead = !line.empty() && line.front() == ' ', trail = line.size() > 1 && line.back() == ' ';
    out += (lead ? " " : "") + xml_text(line) + (trail ? " " : "");
    if (end == std::string_view::npos) return out;
    out += "<br>\n";
    begin = end + 1;
  }
}

std::string marked_text(const ReportStory& story, std::uint32_t article) {
  const std::string& text = story.articles[article].text;
  std::string out;
  std::size_t at = story.articles[article].body;
  for (const ReportClaim& claim : story.claims) {
    if (claim.article != article || claim.start < at || claim.end > text.size()) continue;
    out += paragraphs(std::string_view(text).substr(at, claim.start - at));
    out += "<mark title=\"" + xml_text(claim.fact + " = " + claim.value) + "\">" + xml_text(claim.quote) + "</mark>";
    at = claim.end;
  }
  return at <= text.size() ? out + paragraphs(std::string_view(text).substr(at)) : out;
}

}  // namespace

std::string html_matrix(const ReportStory& story) {
  if (story.facts.empty()) return "";
  std::string out =
      "<h3>Who says what</h3>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Facts by "
      "article\"><table "
      "class=\"matrix\"><thead><tr><th scope=\"col\">fact</th>";
  for (const ReportArticle& article : story.articles)
    out += "<th scope=\"col\">" + xml_text(article.voice_name()) + "</th>";
  out += "</tr></thead><tbody>\n";
  for (const ReportFact& fact : story.facts) {
    out += "<tr><th scope=\"row\">" + xml_text(fact_title(fact)) + "</th>";
    for (std::uint32_t i = 0; i < story.articles.size(); ++i) out += cell_html(cell_of(story, fact, i));
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

std::string html_articles(const ReportStory& story) {
  std::string out;
  for (std::uint32_t i = 0; i < story.articles.size(); ++i) {
    const ReportArticle& article = story.articles[i];
    out += "<section class=\"text\"><h4>" + xml_text(article.voice_name()) + "</h4>\n<p class=\"source\"><code>" +
           xml_text(article.path) + "</code> " + xml_text(outlet_and_date(article)) +
           (article.doubt.empty() ? "" : " · " + xml_text(article.doubt)) + "</p>\n";
    out += article.text.empty() ? "<p>The text is not in a report that was read back.</p>"
                                : "<p>" + marked_text(story, i) + "</p>";
    out += "</section>\n";
  }
  return out;
}

}  // namespace gainsay
