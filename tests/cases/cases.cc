// The example stories against what a careful editor finds in them: tests/cases/*.yaml. A case lists every finding of
// its story, the facts that must stay quiet, the rules that hold, and single changes, each of which must give exactly
// one new error that cites the changed words.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/words.h"
#include "cases/story_run.h"

namespace {

using namespace gainsay;
using namespace gainsay::cases;
using Texts = std::vector<std::string>;

Texts finding_lines(const StoryRun& run) {
  Texts lines;
  for (const Finding& finding : run.result.findings) lines.push_back(line_of(run, finding));
  return lines;
}

/// Of `wanted`, the facts whose status is not what agreement looks like.
Texts not_quiet(const StoryRun& run, const Texts& wanted) {
  static const std::set<std::string> quiet{"agreed", "imprecision"};
  Texts out;
  for (const std::string& id : wanted) {
    bool found = std::any_of(run.result.facts.begin(), run.result.facts.end(), [&](const FactState& state) {
      return run.story.facts[state.fact].id == id && quiet.count(state.status) > 0;
    });
    if (!found) out.push_back(id);
  }
  return out;
}

Texts not_holding(const StoryRun& run, const Texts& wanted) {
  Texts out;
  for (const std::string& rule : wanted)
    if (std::none_of(run.result.holds.begin(), run.result.holds.end(),
                     [&](const Holds& holds) { return holds.rule == rule; }))
      out.push_back(rule);
  return out;
}

/// The errors of `after` that no finding of `before` is.
std::vector<const Finding*> new_errors(const StoryRun& before, const StoryRun& after) {
  std::set<std::string> known;
  for (const Finding& finding : before.result.findings) known.insert(identity_of(before, finding));
  std::vector<const Finding*> out;
  for (const Finding& finding : after.result.findings)
    if (finding.severity == Severity::error && known.count(identity_of(after, finding)) == 0) out.push_back(&finding);
  return out;
}

bool cites(const StoryRun& run, const Finding& finding, const std::string& article, const std::string& words) {
  return std::any_of(finding.claims.begin(), finding.claims.end(), [&](std::uint32_t index) {
    const Claim& claim = run.story.claims[index];
    const Article& source = run.article_of(claim);
    std::size_t at = source.text.find(words);
    Span place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    return source.id == article && at != std::string::npos && claim.quote.overlaps(place);
  });
}

/// What is wrong with a change's outcome; empty when it gives one new error that cites the changed words.
std::string fault_of(const StoryFolder& folder, const StoryRun& before, const Node& change) {
  const std::string &article = change["in"].text, &to = change["to"].text;
  StoryRun after = run_changed(folder, article, change["from"].text, to);
  std::vector<const Finding*> found = new_errors(before, after);
  std::string name = article + ": " + change["from"].text + " -> " + to + ": ";
  if (found.size() == 1 && found[0]->rule == change["breaks"].text && cites(after, *found[0], article, to)) return "";
  if (found.empty()) return name + "no new error";
  for (const Finding* finding : found) name += "\n    " + line_of(after, *finding);
  return name;
}

}  // namespace

TEST_CASE("each example story gives the findings of its case, in order, and no other") {
  for (const std::string& path : case_files("tests/cases")) {
    CAPTURE(path);
    Node expected = read_case(path);
    StoryRun found = run(load_folder(expected["story"].text));
    CHECK(finding_lines(found) == words_of(expected["findings"]));
  }
}

TEST_CASE("what the articles agree on stays quiet, and rules that hold are known to hold") {
  for (const std::string& path : case_files("tests/cases")) {
    CAPTURE(path);
    Node expected = read_case(path);
    StoryRun found = run(load_folder(expected["story"].text));
    CHECK(not_quiet(found, words_of(expected["agreed"])) == Texts{});
    CHECK(not_holding(found, words_of(expected["holds"])) == Texts{});
  }
}

TEST_CASE("a single changed figure gives exactly one new error, which cites it") {
  for (const std::string& path : case_files("tests/cases")) {
    CAPTURE(path);
    Node expected = read_case(path);
    StoryFolder folder = load_folder(expected["story"].text);
    StoryRun before = run(folder);
    for (const Node& change : expected["changes"].items) CHECK(fault_of(folder, before, change) == "");
  }
}

TEST_CASE("leaving out any one of the three articles of a chain leaves nothing to find") {
  StoryFolder whole = load_folder("corpus/marrow-bridge");
  for (std::size_t left_out = 0; left_out < whole.story.articles.size(); ++left_out) {
    StoryFolder two = load_folder("corpus/marrow-bridge");
    two.story.articles.erase(two.story.articles.begin() + static_cast<std::ptrdiff_t>(left_out));
    CHECK(finding_lines(run(two)) == Texts{});
  }
}
