// Runs the tests inside rule files: each is a story of its short articles, read and reconciled like any other.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/extract.h"
#include "reconcile/finding.h"

namespace gainsay {

/// What the tests made fire, over all of them.
struct Coverage {
  std::set<std::string> rules;      ///< ids of facts and rules that a finding spoke of
  std::set<const Phrase*> phrases;  ///< phrases that gave a claim
};

/// One test that did not go as it says.
struct TestFailure {
  Place place;
  std::string id;                                ///< the fact or rule it stands with
  std::string message;                           ///< "expected error, found none"
  std::vector<std::string> details = {};         ///< what was read, what was found; a line each
  std::optional<Severity> found = std::nullopt;  ///< set where it is only the expectation that differs
  Severity expected = Severity::none;
};

/// What one story yields for one fact or rule.
struct Outcome {
  Severity loudest = Severity::none;
  std::vector<std::string> findings;  ///< "error: … (a: "$29 billion"; b: "$27 billion")"
  std::vector<std::string> cited;     ///< quotes of the claims that they rest on
  std::vector<std::string> read;      ///< "a: "$29 billion"" of the fact's own claims
};

class RuleTester {
 public:
  /// `rules` must outlive the tester.
  explicit RuleTester(const RuleSet& rules);

  /// Runs one test of the fact or rule `id`; what it fires goes to `coverage`.
  std::vector<TestFailure> run(const std::string& id, const RuleTest& test, Coverage& coverage);
  /// Whether a phrase made from an example reads the example's value.
  std::vector<TestFailure> run_example(const FactDef& fact, const Phrase& phrase, Coverage& coverage);

  /// Reads and reconciles; what concerns `id`.
  Outcome outcome(const std::string& id, Story story, Coverage& coverage);
  StoryClaims read(Story story) { return extractor_.extract(std::move(story)); }

  /// The articles of a test as a story; a file that cannot be read is reported in `failures`.
  Story story_of(const std::string& id, const RuleTest& test, std::vector<TestFailure>& failures) const;

  const std::map<const Phrase*, std::string>& phrase_owners() const { return owners_; }

 private:
  void cover(const StoryClaims& claims, const Reconciled& result, Coverage& coverage) const;
  std::set<std::string> concerns(const Finding& finding, const StoryClaims& claims) const;

  const RuleSet& rules_;
  Extractor extractor_;
  std::map<const Phrase*, std::string> owners_;  // a phrase to the id of its fact
};

/// Text as a rule file would have it: on one line, in double quotes.
std::string yaml_text(std::string_view text);

/// An article of a test: its letter is its id, its path and its outlet.
Article test_article(const std::string& letter, std::string text, const std::string& published);

}  // namespace gainsay
