// What the whole of a story shows: what is safe, the fact by article matrix, support, the articles in full with their
// claims marked.
#include <algorithm>
#include <map>
#include <set>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/view.h"

namespace gainsay {
namespace {

constexpr std::size_t most_facts = 300;  ///< of a table or list: beyond, nobody reads on and browsers grow slow

enum class Stance { silent, agrees, differs, hedged };

struct Cell {
  Stance stance = Stance::silent;
  std::uint32_t claim = 0;
};

bool is_disputed(const ReportFact& fact) {
  return fact.status == "contradiction" || fact.status == "tension" || fact.status == "update";
}

/// How an article stands to the best supported version of a fact. Versions that can all be true do not differ.
Cell cell_of(const ReportStory& story, const ReportFact& fact, std::uint32_t article) {
  Cell cell;
  for (std::size_t v = 0; v < fact.versions.size(); ++v)
    for (std::uint32_t number : fact.versions[v].claims) {
      const ReportClaim& claim = story.claims[number];
      if (claim.article != article) continue;
      bool hedged = claim.certainty == "possible" || claim.certainty == "planned";
      bool differs = v > 0 && is_disputed(fact);
      Stance stance = hedged ? Stance::hedged : differs ? Stance::differs : Stance::agrees;
      if (cell.stance == Stance::silent || (stance == Stance::differs && cell.stance != Stance::differs))
        cell = {stance, number};
    }
  return cell;
}

std::string cell_html(const StoryPage& page, const Cell& cell, bool alone) {
  auto shown = [&](std::string_view kind, std::string_view sign) {
    return "<td class=\"" + std::string(kind) + "\"><span class=\"stance\">" + std::string(sign) + "</span> " +
           page.linked(cell.claim, xml_text(page.story.claims[cell.claim].value)) + "</td>";
  };
  switch (cell.stance) {
    case Stance::agrees:
      return alone ? shown("only", "only here") : shown("agrees", "✓ agrees");
    case Stance::differs:
      return shown("differs", "✗ differs");
    case Stance::hedged:
      return shown("hedged", "≈ hedged");
    default:
      return "<td class=\"silent\">· silent</td>";
  }
}

std::string matrix_row(const StoryPage& page, const ReportFact& fact) {
  std::string out = "<tr><th scope=\"row\">" + xml_text(sentence_case(fact_title(fact)));
  if (fact.status != "agreed" && fact.status != "single")
    out += " <span class=\"status\">" + xml_text(fact.status) + "</span>";
  out += "</th>";
  for (std::uint32_t i = 0; i < page.story.articles.size(); ++i)
    out += cell_html(page, cell_of(page.story, fact, i), fact.status == "single");
  return out + "</tr>\n";
}

struct ShownFacts {
  std::vector<const ReportFact*> facts;
  std::string rest;  ///< what is left out, in words
};

/// Contested facts first, then what several say, then what one outlet says alone.
ShownFacts facts_shown(const ReportStory& story) {
  ShownFacts out;
  auto& order = out.facts;
  for (const ReportFact& fact : story.facts)
    if (!fact.versions.empty()) order.push_back(&fact);  // else it only stands between others, and no article gives it
  auto rank = [](const ReportFact* fact) { return fact->status == "single" ? 2 : fact->status == "agreed" ? 1 : 0; };
  std::stable_sort(order.begin(), order.end(),
                   [&](const ReportFact* a, const ReportFact* b) { return rank(a) < rank(b); });
  if (order.size() > most_facts) {
    std::string count = counted(static_cast<int>(order.size() - most_facts), "more fact");
    out.rest = "<p>And " + count + "; the JSON report has all.</p>\n";
    order.resize(most_facts);
  }
  return out;
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

/// Claims on words that are marked already only leave their anchor.
std::string marked_text(const StoryPage& page, std::uint32_t article) {
  const std::string& text = page.story.articles[article].text;
  std::string out;
  std::size_t at = page.story.articles[article].body;
  for (std::uint32_t number = 0; number < page.story.claims.size(); ++number) {
    const ReportClaim& claim = page.story.claims[number];
    if (claim.article != article || claim.end > text.size()) continue;
    std::string anchor = "id=\"" + page.claim_anchor(number) + "\"";
    if (claim.start < at) {
      out += "<span " + anchor + "></span>";
      continue;
    }
    out += paragraphs(std::string_view(text).substr(at, claim.start - at)) + "<mark " + anchor + " title=\"" +
           xml_text(claim.fact + ": " + claim.value) + "\">" + xml_text(claim.quote) + "</mark>";
    at = claim.end;
  }
  return at <= text.size() ? out + paragraphs(std::string_view(text).substr(at)) : out;
}

/// The claims of a version, those of one voice together: copies of one text speak once.
std::string voices_html(const StoryPage& page, const ReportVersion& version) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> voices;
  for (std::uint32_t claim : version.claims) voices[page.article_of(claim).voice].push_back(claim);
  std::string out;
  for (const auto& [voice, claims] : voices) {
    std::string together;
    std::set<std::uint32_t> articles;
    for (std::uint32_t claim : claims)
      if (articles.insert(page.story.claims[claim].article).second)
        together += (together.empty() ? "" : " = ") + page.quoted(claim);
    bool copies = articles.size() > 1;
    out += (out.empty() ? "" : "; ") + together + (copies ? " (count as one)" : "");
  }
  return out;
}

}  // namespace

std::string html_safe(const ReportStory& story) {
  std::string rows;
  for (std::uint32_t number : safe_facts(story)) {
    const ReportFact& fact = story.facts[number];
    rows += "<tr><th scope=\"row\">" + xml_text(sentence_case(fact_title(fact))) + "</th><td>" +
            xml_text(fact.versions[0].value) + "</td><td>" + std::to_string(fact.versions[0].support) + "</td></tr>\n";
  }
  if (rows.empty()) return "";
  return "<h3>Safe to use <small>independent outlets agree</small></h3>\n" +
         html_table("Safe to use",
                    "<thead><tr><th scope=\"col\">fact</th><th scope=\"col\">value</th><th scope=\"col\">independent "
                    "outlets</th></tr></thead><tbody>\n" +
                        rows + "</tbody>");
}

std::string html_matrix(const StoryPage& page) {
  if (page.story.facts.empty()) return "";
  std::string rows = "<thead><tr><th scope=\"col\">fact</th>";
  for (const ReportArticle& article : page.story.articles) {
    rows += "<th scope=\"col\">" + xml_text(article.voice_name());
    if (!article.doubt.empty()) rows += " <span class=\"status\">" + xml_text(article.doubt) + "</span>";
    rows += "</th>";
  }
  rows += "</tr></thead><tbody>\n";
  ShownFacts shown = facts_shown(page.story);
  for (const ReportFact* fact : shown.facts) rows += matrix_row(page, *fact);
  return "<h3>Who says what <small>every fact by every article</small></h3>\n" +
         html_table("Facts by article", rows + "</tbody>", "matrix") + shown.rest;
}

std::string html_support(const StoryPage& page) {
  std::string items;
  ShownFacts shown = facts_shown(page.story);
  for (const ReportFact* fact : shown.facts)
    for (const ReportVersion& version : fact->versions)
      items += html_item("<b>" + xml_text(sentence_case(fact_title(*fact))) + "</b>: " + xml_text(version.value) +
                         ", " + counted(version.support, "independent outlet") + ": " + voices_html(page, version));
  return html_list(items) + shown.rest;
}

std::string html_articles(const StoryPage& page) {
  std::string out;
  for (std::uint32_t i = 0; i < page.story.articles.size(); ++i) {
    const ReportArticle& article = page.story.articles[i];
    out += "<section class=\"text\"><h4>" + xml_text(article.voice_name()) + "</h4>\n<p class=\"source\"><code>" +
           xml_text(article.path) + "</code> " + xml_text(outlet_and_date(article));
    if (!article.published_from.empty()) out += " (date from " + xml_text(article.published_from) + ")";
    out += (article.doubt.empty() ? "" : " · " + xml_text(article.doubt)) + "</p>\n";
    out += article.text.empty() ? "<p>The text is not in a report that was read back.</p>"
                                : page.later("<p class=\"body\">" + marked_text(page, i) + "</p>");
    out += "</section>\n";
  }
  return out;
}

}  // namespace gainsay
