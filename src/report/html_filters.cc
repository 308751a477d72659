// What a reader can filter by, and the small pieces of markup that several parts share.
#include <set>

#include "report/escape.h"
#include "report/html_parts.h"
#include "report/view.h"

namespace gainsay {

FilterNames::FilterNames(const Report& report) : lists_{{'f', {}}, {'o', {}}, {'r', {}}} {
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings) {
      lists_['f'].emplace(fact_of(story, finding), 0);
      lists_['r'].emplace(finding.rule, 0);
      for (std::uint32_t claim : finding.claims)
        lists_['o'].emplace(story.articles[story.claims[claim].article].voice_name(), 0);
    }
  for (auto& [list, names] : lists_) {
    std::size_t number = 0;
    for (auto& [name, place] : names) place = number++;
  }
}

std::string FilterNames::marks(const ReportStory& story, const ReportFinding& finding) const {
  auto mark = [&](char list, const std::string& name) {
    return std::string(1, list) + std::to_string(lists_.at(list).at(name));
  };
  std::set<std::string> outlets;
  for (std::uint32_t claim : finding.claims)
    outlets.insert(mark('o', story.articles[story.claims[claim].article].voice_name()));
  std::string out = std::string(severity_name(finding.severity)) + " " + mark('f', fact_of(story, finding)) + " " +
                    mark('r', finding.rule);
  for (const std::string& outlet : outlets) out += " " + outlet;
  if (finding.waived) out += " waived";
  if (finding.baseline != BaselineState::none) out += " " + std::string(baseline_name(finding.baseline));
  return out;
}

std::string StoryPage::linked(std::uint32_t claim, const std::string& html) const {
  return article_of(claim).text.empty() ? html : "<a href=\"#" + claim_anchor(claim) + "\">" + html + "</a>";
}

std::string StoryPage::quoted(std::uint32_t claim) const {
  return xml_text(article_of(claim).voice_name()) + " " +
         linked(claim, "“" + xml_text(story.claims[claim].quote) + "”");
}

std::string html_table(const std::string& label, const std::string& rows, std::string_view kind) {
  return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + label + "\"><table" +
         (kind.empty() ? "" : " class=\"" + std::string(kind) + "\"") + ">" + rows + "</table></div>\n";
}

std::string html_item(const std::string& html) { return "<li>" + html + "</li>\n"; }
std::string html_list(const std::string& items) { return items.empty() ? "" : "<ul>\n" + items + "</ul>\n"; }

}  // namespace gainsay
