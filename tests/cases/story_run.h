// A story of the corpus, run in memory: as it stands, or with some words of one article changed.
#pragma once

#include <string>
#include <vector>

#include "base/node.h"
#include "claims/extract.h"
#include "reconcile/finding.h"

namespace gainsay::cases {

/// A story folder and the rules its manifest names.
struct StoryFolder {
  Story story;
  RuleSet rules;
};

/// Reads both; a mistake in either ends the test with its message.
StoryFolder load_folder(const std::string& folder);

/// The YAML files of a folder of cases, by name; and one of them read, a mistake in which ends the test.
std::vector<std::string> case_files(const std::string& folder);
Node read_case(const std::string& path);

/// What came out, with all that findings point into.
struct StoryRun {
  StoryClaims story;
  Reconciled result;

  const Article& article_of(const Claim& claim) const { return story.articles[claim.article]; }
  std::string quote_of(const Claim& claim) const { return std::string(text_of(article_of(claim).text, claim.quote)); }
};

StoryRun run(const StoryFolder& folder);

/// With the first `from` of the article called `article` made `to`. The words must stand there.
StoryRun run_changed(const StoryFolder& folder, const std::string& article, const std::string& from,
                     const std::string& to);

/// `error stake: ledger "49 percent" | lantern "46%"`: severity, rule, the parties with their claims, and after a
/// semicolon the claims that only link them.
std::string line_of(const StoryRun& run, const Finding& finding);

/// What tells a finding from another of the same story: rule, fact, subject and the parties' values.
std::string identity_of(const StoryRun& run, const Finding& finding);

}  // namespace gainsay::cases
