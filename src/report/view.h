// What several formats say in the same words about a finding: who stands where, whose words they are, whom to ask, and
// what nobody disputes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.h"

namespace gainsay {

/// The claim that shows a party best: in the article under edit, else one that says just the party's value, else
/// outside headlines, else the first.
std::uint32_t best_claim(const ReportStory& story, const Party& party);

/// The order in which excerpts are shown: the article under edit first, else the parties as they stand.
std::vector<std::size_t> party_order(const ReportStory& story, const ReportFinding& finding);

/// "May 2024 (The Courier) against weeks before the opening (Harbour News)"
std::string sides(const ReportStory& story, const ReportFinding& finding);

/// "Outlet B, 13 Jun 2025"; the path stands elsewhere.
std::string outlet_and_date(const ReportArticle& article);

/// "said by police", "planned", "said by police, possible"; empty for an outlet's own plain assertion.
std::string voice_of(const ReportClaim& claim);

/// "May 2024 (1 to 31 May 2024), said by police".
std::string party_label(const ReportStory& story, const Party& party);

/// Whom to ask about a finding, in one clause; empty where the text itself settles it.
std::string whom_to_ask(const ReportStory& story, const ReportFinding& finding);

/// Whether a finding rests on a chain of steps rather than on one value against another.
bool has_chain(const ReportFinding& finding);

/// The answer to "could both be true?" where there is no chain: "no: A and B are at least 5 minutes apart".
std::string could_be_true(const ReportStory& story, const ReportFinding& finding);

/// Whether a step of the chain already says how far from possible it is.
bool says_slack(const ReportFinding& finding);

/// "the valuation of Scale AI": a fact's title, else its id with its subject.
std::string fact_title(const ReportFact& fact);

/// The fact that a finding is about, if any; and its title, or the finding's rule.
const ReportFact* fact_behind(const ReportStory& story, const ReportFinding& finding);
const ReportFact* fact_behind(const ReportStory& story, const ReportClaim& claim);
std::string fact_of(const ReportStory& story, const ReportFinding& finding);

/// A reading that a person put right in the story's manifest: set to another value, or dropped.
struct PutRight {
  std::uint32_t article = 0;
  int line = 1, column = 1;
  std::string quote;
  std::string what;                    ///< "is read as May 2025 (the date of the last round)", "is not read"
  std::optional<std::uint32_t> claim;  ///< that was set; none where one was dropped
};
/// By article, then place.
std::vector<PutRight> put_right(const ReportStory& story);
/// "put right by the manifest: corpus/bridge/a.txt:3:5 “in May” is read as May 2025 (the date of the last round)"
std::string put_right_words(const ReportStory& story, const PutRight& entry);

/// Facts on which at least two independent outlets agree, best supported first: indices into the story's facts.
std::vector<std::uint32_t> safe_facts(const ReportStory& story);

/// "4 articles read, 0 skipped; 31 claims, 13 facts agreed; 1 error, 2 warnings, 3 notes; 0 waived".
std::string summary_line(const Summary& summary);

/// With a capital where it begins with a plain small letter: what opens a line by itself.
std::string sentence_case(std::string text);

/// "1 error", "2 errors".
std::string counted(int count, const std::string& noun);

}  // namespace gainsay
