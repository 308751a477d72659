#include "report/claims_text.h"

#include <set>
#include <utility>

#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

std::string place(const ReportArticle& article, int line, int column) {
  return one_line(article.path) + ":" + std::to_string(line) + ":" + std::to_string(column) + ": ";
}

std::string claim_line(const ReportStory& story, const ReportClaim& claim) {
  std::string text = claim.fact + (claim.subject.empty() ? "" : " of " + claim.subject) +
                     (claim.key.empty() ? "" : " (" + claim.key + ")");
  text += " = " + claim.value + (claim.reads.empty() ? "" : " (" + claim.reads + ")") + ": \"" + claim.quote + "\"";
  if (std::string voice = voice_of(claim); !voice.empty()) text += ", " + voice;
  if (!claim.corrected.empty()) text += ", " + claim.corrected;
  return place(story.articles[claim.article], claim.line, claim.column) + one_line(text);
}

void unclaimed(const ReportStory& story, std::uint32_t article, const std::vector<ReadMention>& mentions,
               std::string& out) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> claimed;
  for (const ReportClaim& claim : story.claims)
    if (claim.article == article) claimed.emplace_back(claim.start, claim.end);
  for (const ReadMention& mention : mentions) {
    if (mention.article != article) continue;
    bool taken = false;
    for (auto [start, end] : claimed) taken = taken || (start < mention.end && mention.start < end);
    if (!taken)
      out += place(story.articles[article], mention.line, mention.column) + "no fact: " + mention.kind + " " +
             one_line(mention.value) + ": \"" + one_line(mention.text) + "\"\n";
  }
}

/// Who is meant by which words, so that a reader can correct it under `names` of a rule file.
std::string names_text(const ReportStory& story, int width) {
  if (story.names.empty()) return "";
  std::string out = "names (what is wrong here can be put right under `names` of a rule file):\n";
  for (const ReportName& name : story.names) {
    std::string line = one_line(name.name) + " (" + (name.kind.empty() ? "kind unknown" : name.kind) + ", " +
                       counted(static_cast<int>(name.articles), "article") + ")";
    for (std::size_t i = 0; i < name.forms.size(); ++i) line += (i == 0 ? ": " : "; ") + one_line(name.forms[i]);
    out += folded(line, width, 2, 4) + "\n";
  }
  return out + "\n";
}

}  // namespace

std::string claims_text(const Report& report, const std::vector<std::vector<ReadMention>>& mentions, bool why,
                        int width) {
  std::string out;
  int claims = 0, values = 0;
  for (std::size_t number = 0; number < report.stories.size(); ++number) {
    const ReportStory& story = report.stories[number];
    for (std::uint32_t article = 0; article < story.articles.size(); ++article) {
      out += "== " + one_line(story.articles[article].path) + "   " +
             one_line(outlet_and_date(story.articles[article])) + "\n";
      for (const ReportClaim& claim : story.claims)
        if (claim.article == article) out += claim_line(story, claim) + "\n";
      unclaimed(story, article, mentions[number], out);
      for (const ReportStory::Missed& miss : story.near_misses)
        if (why && miss.article == article)
          out +=
              folded("near miss: \"" + miss.quote + "\" for " + miss.fact + " by `" + miss.phrase + "`: " + miss.reason,
                     width, 0, 2) +
              "\n";
      out += "\n";
    }
    out += names_text(story, width);
    claims += static_cast<int>(story.claims.size());
    values += static_cast<int>(mentions[number].size());
  }
  return out + counted(claims, "claim") + ", " + counted(values, "value") + " read\n";
}

}  // namespace gainsay
