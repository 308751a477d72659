#include "report/story_graph.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

using FactKey = std::tuple<std::string, std::string, std::string>;

/// Adds one story to the graph, behind the vertices that are there.
class StoryGraph {
 public:
  StoryGraph(const ReportStory& story, std::uint32_t first, ClaimGraph& graph)
      : story_(story), first_(first), graph_(graph) {}

  /// Returns the number of the first vertex behind the story's own.
  std::uint32_t build() {
    add_vertices();
    add_claims();
    std::uint32_t end = add_dropped();
    for (const ReportFact& fact : story_.facts)
      for (const ReportVersion& version : fact.versions) join_all(version.claims, EdgeKind::agrees, fact.id);
    for (const ReportFinding& finding : story_.findings) oppose(finding);
    for (const Holds& holds : story_.holds) join_all(holds.claims, EdgeKind::must_agree, holds.rule);
    return end;
  }

 private:
  std::uint32_t of_fact(std::uint32_t fact) const {
    return first_ + static_cast<std::uint32_t>(story_.articles.size()) + fact;
  }
  std::uint32_t of_claim(std::uint32_t claim) const {
    return of_fact(static_cast<std::uint32_t>(story_.facts.size())) + claim;
  }

  void add(VertexKind kind, std::uint32_t number, const std::string& label) {
    graph_.add(GraphVertex{kind, number, one_line(label)});
  }

  void add_vertices() {
    for (std::uint32_t i = 0; i < story_.articles.size(); ++i)
      add(VertexKind::article, i, story_.articles[i].voice_name());
    for (std::uint32_t i = 0; i < story_.facts.size(); ++i) {
      const ReportFact& fact = story_.facts[i];
      numbers_[{fact.id, fact.subject, fact.key}] = i;
      add(VertexKind::fact, i, fact.title.empty() ? fact.id : fact.title);
    }
    for (std::uint32_t i = 0; i < story_.claims.size(); ++i)
      add(VertexKind::claim, i,
          story_.claims[i].quote + (story_.claims[i].corrected.empty() ? "" : " (put right by hand)"));
  }

  void add_claims() {
    for (std::uint32_t i = 0; i < story_.claims.size(); ++i) {
      const ReportClaim& claim = story_.claims[i];
      graph_.add(GraphEdge{first_ + claim.article, of_claim(i), EdgeKind::asserts, ""});
      auto fact = numbers_.find({claim.fact, claim.subject, claim.key});
      if (fact != numbers_.end()) graph_.add(GraphEdge{of_claim(i), of_fact(fact->second), EdgeKind::about, ""});
    }
  }

  /// Returns the number of the first vertex behind them.
  std::uint32_t add_dropped() {
    auto number = static_cast<std::uint32_t>(story_.claims.size());
    for (const PutRight& entry : put_right(story_)) {
      if (entry.claim) continue;
      add(VertexKind::claim, number, entry.quote + " (dropped by hand)");
      graph_.add(GraphEdge{first_ + entry.article, of_claim(number++), EdgeKind::asserts, ""});
    }
    return of_claim(number);
  }

  void join(std::uint32_t a, std::uint32_t b, EdgeKind kind, const std::string& rule) {
    if (a != b) graph_.add(GraphEdge{of_claim(std::min(a, b)), of_claim(std::max(a, b)), kind, rule});
  }

  /// One after the other.
  void join_all(const std::vector<std::uint32_t>& claims, EdgeKind kind, const std::string& rule) {
    for (std::size_t i = 1; i < claims.size(); ++i) join(claims[i - 1], claims[i], kind, rule);
  }

  /// Every claim of one party with the first of each other: all edges that are needed, and no more than claims.
  void oppose(const ReportFinding& finding) {
    if (finding.verdict != "contradiction" && finding.verdict != "tension") return;
    for (const Party& a : finding.parties)
      for (const Party& b : finding.parties)
        for (std::uint32_t claim : a.claims)
          if (&a != &b && !b.claims.empty()) join(claim, b.claims.front(), EdgeKind::contradicts, finding.rule);
  }

  const ReportStory& story_;
  std::uint32_t first_;
  ClaimGraph& graph_;
  std::map<FactKey, std::uint32_t> numbers_;
};

}  // namespace

ClaimGraph graph_of(const Report& report) {
  ClaimGraph graph;
  std::uint32_t first = 0;
  for (const ReportStory& story : report.stories) first = StoryGraph(story, first, graph).build();
  return graph;
}

}  // namespace gainsay
