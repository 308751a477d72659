#include "report/view.h"

#include <algorithm>
#include <set>

#include "report/readable.h"

namespace gainsay {
namespace {

bool under_edit(const ReportStory& story, std::uint32_t claim) {
  return story.articles[story.claims[claim].article].kind == "draft";
}

bool party_under_edit(const ReportStory& story, const Party& party) {
  return std::any_of(party.claims.begin(), party.claims.end(),
                     [&](std::uint32_t claim) { return under_edit(story, claim); });
}

std::size_t voices_of(const ReportStory& story, const Party& party) {
  std::set<std::uint32_t> voices;
  for (std::uint32_t claim : party.claims) voices.insert(story.articles[story.claims[claim].article].voice);
  return voices.size();
}

}  // namespace

std::uint32_t best_claim(const ReportStory& story, const Party& party) {
  auto rank = [&](std::uint32_t number) {
    const ReportClaim& claim = story.claims[number];
    return (under_edit(story, number) ? 0 : 4) + (claim.value == party.value ? 0 : 2) + (claim.in_headline ? 1 : 0);
  };
  return *std::min_element(party.claims.begin(), party.claims.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(rank(a), a) < std::pair(rank(b), b);
  });
}

std::vector<std::size_t> party_order(const ReportStory& story, const ReportFinding& finding) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < finding.parties.size(); ++i)
    if (!finding.parties[i].claims.empty()) order.push_back(i);
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return party_under_edit(story, finding.parties[i]); });
  return order;
}

std::string outlet_and_date(const ReportArticle& article) {
  std::string text = article.outlet;
  if (!article.published.empty()) text += (text.empty() ? "" : ", ") + readable_date(article.published);
  return text.empty() ? "no outlet, no date" : text;
}

std::string voice_of(const ReportClaim& claim) {
  std::string text = claim.attribution.empty() ? "" : "said by " + claim.attribution;
  if (claim.certainty != "asserted" && claim.certainty != "reported")
    text += (text.empty() ? "" : ", ") + claim.certainty;
  return text;
}

std::string party_label(const ReportStory& story, const Party& party) {
  std::string label = party.value;
  if (party.claims.empty()) return label;
  const ReportClaim& claim = story.claims[best_claim(story, party)];
  if (!claim.reads.empty() && claim.reads != party.value) label += " (" + claim.reads + ")";
  if (std::string voice = voice_of(claim); !voice.empty()) label += ", " + voice;
  return label;
}

std::string whom_to_ask(const ReportStory& story, const ReportFinding& finding) {
  if (finding.action == "fix" || finding.action == "know" || finding.parties.empty()) return "";
  const Party* weakest = nullptr;
  for (const Party& party : finding.parties)
    if (!party.claims.empty() && (weakest == nullptr || voices_of(story, party) < voices_of(story, *weakest)))
      weakest = &party;
  if (weakest == nullptr) return "";
  const ReportClaim& claim = story.claims[best_claim(story, *weakest)];
  const std::string& outlet = story.articles[claim.article].voice_name();
  if (!claim.attribution.empty())
    return claim.attribution + ", whom " + outlet + " gives as the source of \"" + claim.quote + "\"";
  return outlet + " gives no source for \"" + claim.quote + "\"";
}

bool has_chain(const ReportFinding& finding) { return finding.why.size() > 1; }

bool says_slack(const ReportFinding& finding) {
  return std::any_of(finding.why.begin(), finding.why.end(),
                     [&](const std::string& step) { return step.find(finding.slack) != std::string::npos; });
}

std::string fact_title(const ReportFact& fact) {
  if (!fact.title.empty()) return fact.title;
  std::string title = fact.id;
  if (!fact.subject.empty()) title += " of " + fact.subject;
  if (!fact.key.empty()) title += " (" + fact.key + ")";
  return title;
}

const ReportFact* fact_behind(const ReportStory& story, const ReportFinding& finding) {
  if (finding.claims.empty()) return nullptr;
  bool has_party = !finding.parties.empty() && !finding.parties[0].claims.empty();
  const ReportClaim& claim = story.claims[has_party ? finding.parties[0].claims[0] : finding.claims[0]];
  for (const ReportFact& fact : story.facts)
    if (fact.id == claim.fact && fact.subject == claim.subject && fact.key == claim.key) return &fact;
  return nullptr;
}

std::string fact_of(const ReportStory& story, const ReportFinding& finding) {
  const ReportFact* fact = fact_behind(story, finding);
  return fact == nullptr ? finding.rule : fact_title(*fact);
}

std::vector<std::uint32_t> safe_facts(const ReportStory& story) {
  std::vector<std::uint32_t> safe;
  for (std::uint32_t i = 0; i < story.facts.size(); ++i) {
    const ReportFact& fact = story.facts[i];
    if (fact.status == "agreed" && !fact.versions.empty() && fact.versions[0].support >= 2) safe.push_back(i);
  }
  std::stable_sort(safe.begin(), safe.end(), [&](std::uint32_t a, std::uint32_t b) {
    return story.facts[a].versions[0].support > story.facts[b].versions[0].support;
  });
  return safe;
}

std::string sentence_case(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string counted(int count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string summary_line(const Summary& summary) {
  return counted(summary.articles, "article") + " read, " + std::to_string(summary.skipped) + " skipped; " +
         counted(summary.claims, "claim") + ", " + counted(summary.agreed, "fact") + " agreed; " +
         counted(summary.errors, "error") + ", " + counted(summary.warnings, "warning") + ", " +
         counted(summary.notes, "note") + "; " + std::to_string(summary.waived) + " waived" +
         (summary.unchanged ? "; " + std::to_string(*summary.unchanged) + " in the baseline" : "");
}

}  // namespace gainsay
