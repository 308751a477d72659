// Short invented stories of many kinds, with no rule file: what the packs alone must set against each other, and that
// they say nothing else aloud. tests/cases/any-story/*.yaml; a note that is not listed there is no fault.
#include <doctest/doctest.h>

#include <algorithm>

#include "cases/story_run.h"
#include "claims/extract.h"
#include "cli/published.h"
#include "rules/load.h"

namespace {

using namespace gainsay;
using namespace gainsay::cases;
using Texts = std::vector<std::string>;

Story story_of(const Node& file) {
  Story story;
  for (const Node& entry : file["articles"].items) {
    Article article;
    article.id = article.path = article.outlet = entry["outlet"].text;
    article.text = entry["text"].text;
    article.published = read_published(entry["published"].text, "manifest");
    story.articles.push_back(std::move(article));
  }
  return story;
}

bool quotes(const StoryRun& run, const Party& party, const std::string& words) {
  return std::any_of(party.claims.begin(), party.claims.end(), [&](std::uint32_t claim) {
    return run.quote_of(run.story.claims[claim]).find(words) != std::string::npos;
  });
}

/// Whether two parties of the finding stand for the two sides of the expected one, at its level.
bool is(const StoryRun& run, const Finding& finding, const Node& wanted) {
  if (severity_name(finding.severity) != wanted["level"].text) return false;
  for (const Party& a : finding.parties)
    for (const Party& b : finding.parties)
      if (&a != &b && quotes(run, a, wanted["a"].text) && quotes(run, b, wanted["b"].text)) return true;
  return false;
}

/// "missed: 41 people | 47 people", "extra: warning …": how the findings differ from the wanted ones.
Texts differences(const StoryRun& run, const Node& wanted) {
  Texts out;
  for (const Node& one : wanted.items)
    if (std::none_of(run.result.findings.begin(), run.result.findings.end(),
                     [&](const Finding& finding) { return is(run, finding, one); }))
      out.push_back("missed: " + one["a"].text + " | " + one["b"].text);
  for (const Finding& finding : run.result.findings)
    if (finding.severity >= Severity::warning &&
        std::none_of(wanted.items.begin(), wanted.items.end(), [&](const Node& one) { return is(run, finding, one); }))
      out.push_back("extra: " + line_of(run, finding));
  return out;
}

}  // namespace

TEST_CASE("a finding of the packs is put as what the articles differ on") {
  auto rules = load_rules({});
  REQUIRE(bool(rules));
  StoryRun found = run({story_of(read_case("tests/cases/any-story/quake.yaml")), *rules});
  Texts messages;
  for (const Finding& finding : found.result.findings) messages.push_back(finding.message);
  std::sort(messages.begin(), messages.end());
  CHECK(messages == Texts{"articles differ on how many people were injured: 0 or 12",
                          "articles differ on when in the day it happened: in the morning or in the afternoon",
                          "articles differ on where Velle lies: southern or northern",
                          "articles differ on whether the quake struck on land: off shore or inland"});
}

TEST_CASE("a story without rules gives the findings an editor would ring about, and no other aloud") {
  auto rules = load_rules({});
  REQUIRE(bool(rules));
  for (const std::string& path : case_files("tests/cases/any-story")) {
    CAPTURE(path);
    Node file = read_case(path);
    CHECK(differences(run({story_of(file), *rules}), file["findings"]) == Texts{});
  }
}
