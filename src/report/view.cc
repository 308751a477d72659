#include "report/view.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claims/claim.h"
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

/// "A: Harbour News says “May 2024”": what the excerpts show.
bool of_one_side(const std::string& step) {
  return step.size() > 2 && step[0] >= 'A' && step[0] <= 'Z' && step[1] == ':';
}

/// "A and B are at least 273 days apart"
bool is_distance(const std::string& step) { return step.ends_with(" apart") && step.substr(1).starts_with(" and "); }

/// "no more than a note: one figure may be fresher than the other"
bool is_limit(const std::string& step) { return step.starts_with("no more than a "); }

/// A speaker as named inside a sentence: "A spokesman" began one where it was read.
std::string inside_a_line(std::string name) {
  for (const char* article : {"A ", "An ", "The "})
    if (name.starts_with(article)) name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return name;
}

/// Whether it is a name that is said in several ways.
bool is_of_names(const ReportStory& story, const ReportFinding& finding) {
  return !finding.claims.empty() && story.claims[finding.claims[0]].kind == kind_name(Kind::name);
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

std::string sides(const ReportStory& story, const ReportFinding& finding) {
  std::string text;
  for (std::size_t i : party_order(story, finding)) {
    const Party& party = finding.parties[i];
    const ReportClaim& claim = story.claims[best_claim(story, party)];
    text += (text.empty() ? "" : " against ") + party.value + " (" + story.articles[claim.article].voice_name() + ")";
  }
  return text;
}

std::string voice_of(const ReportClaim& claim) {
  std::string text = claim.attribution.empty() ? "" : "said by " + inside_a_line(claim.attribution);
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
    return inside_a_line(claim.attribution) + ", whom " + outlet + " gives as the source of \"" + claim.quote + "\"";
  return outlet + " gives no source for \"" + claim.quote + "\"";
}

bool has_chain(const ReportFinding& finding) {
  if (finding.why.size() < 2) return false;
  bool apart = std::any_of(finding.why.begin(), finding.why.end(), is_distance);
  if (apart && finding.verdict == "tension") return true;  // how each is read is the reason
  return !std::all_of(finding.why.begin(), finding.why.end(),
                      [](const std::string& step) { return of_one_side(step) || is_distance(step) || is_limit(step); });
}

std::string could_be_true(const ReportStory& story, const ReportFinding& finding) {
  if (has_chain(finding) || finding.why.empty()) return "";
  if (finding.why.size() == 1) return finding.why.front();
  std::string reasons;
  bool apart = false;
  for (const std::string& step : finding.why) {
    if (of_one_side(step)) continue;
    apart = apart || is_distance(step);
    reasons += (reasons.empty() ? "" : "; ") + step;
  }
  if (apart) return "no: " + reasons;
  const bool one_name = finding.verdict == "tension" && is_of_names(story, finding);
  const std::string unless = one_name ? "only if these are two names, of two people, places or things"
                                      : "only if they speak of two things: another event, part, place or time";
  return unless + (reasons.empty() ? "" : "; " + reasons);
}

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
  return fact_behind(story, story.claims[has_party ? finding.parties[0].claims[0] : finding.claims[0]]);
}

const ReportFact* fact_behind(const ReportStory& story, const ReportClaim& claim) {
  auto of_claim = std::tie(claim.fact, claim.subject, claim.key);
  auto found = std::lower_bound(story.facts.begin(), story.facts.end(), of_claim,
                                [](const ReportFact& fact, const auto& wanted) { return fact.identity() < wanted; });
  return found != story.facts.end() && found->identity() == of_claim ? &*found : nullptr;
}

std::string fact_of(const ReportStory& story, const ReportFinding& finding) {
  const ReportFact* fact = fact_behind(story, finding);
  return fact == nullptr ? finding.rule : fact_title(*fact);
}

std::vector<PutRight> put_right(const ReportStory& story) {
  std::vector<PutRight> out;
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    const ReportClaim& claim = story.claims[i];
    if (claim.corrected.empty()) continue;
    const ReportFact* fact = fact_behind(story, claim);
    out.push_back({claim.article, claim.line, claim.column, claim.quote,
                   "is read as " + claim.value + " (" + (fact == nullptr ? claim.fact : fact_title(*fact)) + ")", i});
  }
  for (const ReportStory::Unchecked& entry : story.not_checked)
    if (entry.reason == dropped_by_manifest)
      out.push_back({entry.article, entry.line, entry.column, entry.quote, "is not read", std::nullopt});
  std::stable_sort(out.begin(), out.end(), [](const PutRight& a, const PutRight& b) {
    return std::tie(a.article, a.line, a.column) < std::tie(b.article, b.line, b.column);
  });
  return out;
}

std::string put_right_words(const ReportStory& story, const PutRight& entry) {
  return "put right by the manifest: " + story.articles[entry.article].path + ":" + std::to_string(entry.line) + ":" +
         std::to_string(entry.column) + " “" + entry.quote + "” " + entry.what;
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
         (summary.put_right > 0 ? "; " + std::to_string(summary.put_right) + " put right by hand" : "") +
         (summary.unchanged ? "; " + std::to_string(*summary.unchanged) + " in the baseline" : "");
}

}  // namespace gainsay
