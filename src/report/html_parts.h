// The parts of the HTML page, each a pure function of a story. Only files named html_* include this.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "report/report.h"

namespace gainsay {

/// Marks by which the script filters: "f3" for the fourth name of a list. The names are those of all findings, sorted.
class FilterNames {
 public:
  explicit FilterNames(const Report& report);

  /// "error f3 o0 o2 r1": all marks of a finding.
  std::string marks(const ReportStory& story, const ReportFinding& finding) const;
  /// The choices of one list: "f" facts, "o" outlets, "r" rules.
  const std::map<std::string, std::size_t>& names(char list) const { return lists_.at(list); }

 private:
  std::map<char, std::map<std::string, std::size_t>> lists_;
};

/// A story on the page. Its anchors begin with `prefix`, so that two stories share none. On a page of very many
/// findings what is long stands in `noscript`: without a script it is there, and with one the script builds it when it
/// comes into sight, so that the page opens at once.
struct StoryPage {
  const ReportStory& story;
  std::string prefix;
  const FilterNames& filters;
  bool many = false;

  std::string later(const std::string& html) const { return many ? "<noscript>" + html + "</noscript>" : html; }

  std::string claim_anchor(std::uint32_t claim) const { return prefix + claim_name(claim); }
  std::string finding_anchor(const ReportFinding& finding) const { return prefix + finding.id; }
  const ReportArticle& article_of(std::uint32_t claim) const { return story.articles[story.claims[claim].article]; }
  /// `html` as a link to the claim in its article, where the article's text is at hand.
  std::string linked(std::uint32_t claim, const std::string& html) const;
  /// "The Courier “May 2024”", the quote linked.
  std::string quoted(std::uint32_t claim) const;
};

std::string html_cards(const StoryPage& page);  ///< findings by action, one card a fact
std::string html_finding(const StoryPage& page, const ReportFinding& finding, int heading);
std::string html_safe(const ReportStory& story);
std::string html_matrix(const StoryPage& page);
std::string html_timeline(const ReportStory& story);
std::string html_plots(const ReportStory& story);
std::string html_graph(const ReportStory& story);
std::string html_support(const StoryPage& page);
std::string html_articles(const StoryPage& page);
std::string html_rules(const ReportStory& story);
std::string html_left_out(const StoryPage& page);
std::string html_waivers(const Report& report);
std::string html_run(const Report& report);

/// A table that scrolls by itself, by keyboard too.
std::string html_table(const std::string& label, const std::string& rows, std::string_view kind = "");
std::string html_list(const std::string& items);  ///< empty for no items
std::string html_item(const std::string& html);

std::string_view page_style();
std::string_view page_script();
std::string_view page_script_hash();  ///< SHA-256, in hexadecimal

}  // namespace gainsay
