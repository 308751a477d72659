#include "report/claims_text.h"

#include <algorithm>
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

/// Phrases that nearly read something, in the order of the article.
std::string missed_lines(const ReportStory& story, std::uint32_t article, int width) {
  std::vector<const ReportStory::Missed*> missed;
  for (const ReportStory::Missed& miss : story.near_misses)
    if (miss.article == article) missed.push_back(&miss);
  std::stable_sort(missed.begin(), missed.end(), [](const auto* a, const auto* b) {
    return std::pair(a->line, a->column) < std::pair(b->line, b->column);
  });
  std::string out;
  for (const ReportStory::Missed* miss : missed)
    out += folded(place(story.articles[article], miss->line, miss->column) + "near miss: \"" + one_line(miss->quote) +
                      "\" for " + miss->fact + " by `" + miss->phrase + "`: " + miss->reason,
                  width, 0, 2) +
           "\n";
  return out;
}

/// Claims that were left uncompared, and values that were left unread for another reason than that no rule reads them.
std::string uncompared_lines(const ReportStory& story, int width) {
  std::string out;
  for (const NotCompared& entry : story.not_compared) {
    std::string line = "not compared, " + entry.reason + ":";
    for (std::uint32_t number : entry.claims) {
      const ReportClaim& claim = story.claims[number];
      line += " \"" + one_line(claim.quote) + "\" (" + one_line(story.articles[claim.article].path) + ":" +
              std::to_string(claim.line) + ")";
    }
    out += folded(line, width, 0, 2) + "\n";
  }
  for (const ReportStory::Unchecked& entry : story.not_checked)
    if (!entry.reason.starts_with("no rule reads"))
      out += folded("not checked, " + entry.reason + ": \"" + one_line(entry.quote) + "\" (" +
                        one_line(story.articles[entry.article].path) + ")",
                    width, 0, 2) +
             "\n";
  return out;
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
      if (why) out += missed_lines(story, article, width);
      out += "\n";
    }
    out += names_text(story, width);
    if (why) out += uncompared_lines(story, width);
    claims += static_cast<int>(story.claims.size());
    values += static_cast<int>(mentions[number].size());
  }
  return out + counted(claims, "claim") + ", " + counted(values, "value") + " read\n";
}

}  // namespace gainsay
