#include "cli/rule_tests.h"

#include <algorithm>
#include <filesystem>

#include "base/node.h"
#include "cli/files.h"
#include "cli/published.h"
#include "report/excerpt.h"

namespace gainsay {
namespace {

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string quote_of(const StoryClaims& claims, const Claim& claim) {
  return std::string(text_of(claims.articles[claim.article].text, claim.quote));
}

/// The text of "one.txt" or of its line "one.txt:20", beside the rule file.
Result<std::string> text_of_file(const std::string& named, const Place& place) {
  std::string path = named;
  int line = 0;
  std::size_t colon = named.rfind(':');
  if (colon != std::string::npos && named.find_first_not_of("0123456789", colon + 1) == std::string::npos) {
    path = named.substr(0, colon);
    line = std::atoi(named.c_str() + colon + 1);
  }
  std::string folder = std::filesystem::path(place.file).parent_path().string();
  auto bytes = read_bytes(folder.empty() ? path : joined(folder, path));
  if (!bytes || line == 0) return bytes;
  return line_at(*bytes, line);
}

bool cites(const Outcome& outcome, const std::string& wanted) {
  return std::any_of(outcome.cited.begin(), outcome.cited.end(), [&](const std::string& quote) {
    return quote.find(wanted) != std::string::npos || (!quote.empty() && wanted.find(quote) != std::string::npos);
  });
}

std::vector<std::string> details_of(const Story& story, const Outcome& outcome) {
  std::vector<std::string> out;
  for (const Article& article : story.articles) out.push_back("article " + article.id + ": " + article.text);
  std::string read;
  for (const std::string& claim : outcome.read) read += (read.empty() ? "" : "; ") + claim;
  out.push_back("read: " + (read.empty() ? "nothing for this fact" : read));
  for (const std::string& finding : outcome.findings) out.push_back("found: " + finding);
  return out;
}

}  // namespace

std::string yaml_text(std::string_view text) {
  std::string out = "\"";
  for (char c : one_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

Article test_article(const std::string& letter, std::string text, const std::string& published) {
  Article article;
  article.id = article.path = article.outlet = letter;
  article.text = std::move(text);
  if (!published.empty()) article.published = read_published(published, "test");
  return article;
}

RuleTester::RuleTester(const RuleSet& rules) : rules_(rules), extractor_(rules) {
  for (const FactDef& fact : rules.facts)
    for (const Phrase& phrase : fact.phrases) owners_[&phrase] = fact.id;
}

Story RuleTester::story_of(const std::string& id, const RuleTest& test, std::vector<TestFailure>& failures) const {
  Story story;
  story.id = "test";
  for (const auto& [letter, source] : test.articles) {
    std::string text = source.text;
    if (!source.file.empty()) {
      auto read = text_of_file(source.file, test.place);
      if (!read)
        failures.push_back({test.place, id, read.errors().front().message, {}});
      else
        text = *read;
    }
    std::string published = !source.published.empty() ? source.published
                            : !test.published.empty() ? test.published
                                                      : rules_.published;
    story.articles.push_back(test_article(letter, std::move(text), published));
  }
  return story;
}

std::vector<TestFailure> RuleTester::run(const std::string& id, const RuleTest& test, Coverage& coverage) {
  std::vector<TestFailure> failures;
  Story story = story_of(id, test, failures);
  if (!failures.empty()) return failures;
  Outcome outcome = this->outcome(id, story, coverage);
  if (outcome.loudest != test.expect)
    failures.push_back({test.place, id,
                        "expected " + std::string(severity_name(test.expect)) + ", found " +
                            std::string(severity_name(outcome.loudest)),
                        details_of(story, outcome), outcome.loudest, test.expect});
  for (const std::string& wanted : test.cites)
    if (outcome.loudest == test.expect && !cites(outcome, wanted))
      failures.push_back({test.place, id, "no finding cites " + in_quotes(wanted), details_of(story, outcome)});
  return failures;
}

std::vector<TestFailure> RuleTester::run_example(const FactDef& fact, const Phrase& phrase, Coverage& coverage) {
  Story story;
  story.id = "example";
  story.articles.push_back(test_article("a", phrase.example, rules_.published));
  StoryClaims claims = extractor_.extract(std::move(story));
  for (const Claim& claim : claims.claims) {
    std::string quote = quote_of(claims, claim);
    if (claim.phrase) coverage.phrases.insert(claim.phrase);
    bool reads = claim.phrase && owners_.at(claim.phrase) == fact.id &&
                 (quote.find(phrase.example_value) != std::string::npos ||
                  phrase.example_value.find(quote) != std::string::npos);
    if (reads) return {};
  }
  return {{phrase.place,
           fact.id,
           "the example does not give " + in_quotes(phrase.example_value),
           {"phrase made of it: " + phrase.text}}};
}

Outcome RuleTester::outcome(const std::string& id, Story story, Coverage& coverage) {
  StoryClaims claims = extractor_.extract(std::move(story));
  Reconciled result = reconcile(claims, rules_);
  cover(claims, result, coverage);
  Outcome out;
  for (const Claim& claim : claims.claims)
    if (claim.phrase && owners_.at(claim.phrase) == id)
      out.read.push_back(claims.articles[claim.article].id + ": " + in_quotes(quote_of(claims, claim)));
  for (const Finding& finding : result.findings) {
    if (concerns(finding, claims).count(id) == 0) continue;
    out.loudest = std::max(out.loudest, finding.severity);
    out.findings.push_back(std::string(severity_name(finding.severity)) + ": " + finding.message);
    for (std::uint32_t claim : finding.claims) out.cited.push_back(quote_of(claims, claims.claims[claim]));
  }
  return out;
}

void RuleTester::cover(const StoryClaims& claims, const Reconciled& result, Coverage& coverage) const {
  for (const Claim& claim : claims.claims)
    if (claim.phrase) coverage.phrases.insert(claim.phrase);
  for (const Finding& finding : result.findings) coverage.rules.merge(concerns(finding, claims));
}

/// The ids a finding speaks of: its rule, those under `also`, its fact, and the facts whose phrases read its claims.
std::set<std::string> RuleTester::concerns(const Finding& finding, const StoryClaims& claims) const {
  std::set<std::string> ids{finding.rule};
  for (const AlsoLine& also : finding.also) ids.insert(also.rule);
  if (finding.fact != no_fact) ids.insert(claims.facts[finding.fact].id);
  for (std::uint32_t index : finding.claims) {
    const Claim& claim = claims.claims[index];
    ids.insert(claims.facts[claim.fact].id);
    if (claim.phrase) ids.insert(owners_.at(claim.phrase));
  }
  return ids;
}

}  // namespace gainsay
