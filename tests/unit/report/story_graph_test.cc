#include "report/story_graph.h"

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

ReportClaim claim(std::uint32_t article, std::string quote) {
  ReportClaim out;
  out.article = article;
  out.fact = "stake";
  out.quote = std::move(quote);
  return out;
}

/// Three articles on one stake, of which the second stands alone.
Report two_against_one() {
  ReportStory story;
  story.articles.resize(3);
  story.claims = {claim(0, "49%"), claim(1, "46%"), claim(2, "49%")};
  ReportFact fact;
  fact.id = "stake";
  fact.versions = {{"49%", {0, 2}, 2}, {"46%", {1}, 1}};
  story.facts = {fact};
  ReportFinding finding;
  finding.rule = "stake";
  finding.verdict = "contradiction";
  finding.parties = {{"49%", {0, 2}}, {"46%", {1}}};
  story.findings = {finding};
  Report report;
  report.stories = {story};
  return report;
}

}  // namespace

TEST_CASE("the claim graph joins what agrees and sets against each other what does not") {
  ClaimGraph graph = graph_of(two_against_one());
  CHECK(graph.vertices().size() == 7);  // three articles, a fact, three claims
  CHECK(graph.neighbours(4, EdgeKind::agrees) == std::vector<std::uint32_t>{6});
  CHECK(graph.neighbours(5, EdgeKind::contradicts) == std::vector<std::uint32_t>{4, 6});
  CHECK(graph.neighbours(3, EdgeKind::about) == std::vector<std::uint32_t>{4, 5, 6});
}

TEST_CASE("a second story stands behind the first in the same graph") {
  Report report = two_against_one();
  report.stories.push_back(report.stories.front());
  ClaimGraph graph = graph_of(report);
  CHECK(graph.vertices().size() == 14);
  CHECK(graph.neighbours(10, EdgeKind::about) == std::vector<std::uint32_t>{11, 12, 13});
}
