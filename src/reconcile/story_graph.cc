#include "reconcile/story_graph.h"

#include <algorithm>

#include "reconcile/wording.h"

namespace gainsay {
namespace {

class Builder {
 public:
  Builder(const StoryClaims& story, ClaimGraph& graph) : story_(story), graph_(graph) {}

  void add_vertices() {
    for (std::uint32_t i = 0; i < story_.articles.size(); ++i) add(VertexKind::article, i, name_of(story_.articles[i]));
    for (std::uint32_t i = 0; i < story_.facts.size(); ++i) add(VertexKind::fact, i, name_of(story_.facts[i]));
    for (std::uint32_t i = 0; i < story_.claims.size(); ++i) add(VertexKind::claim, i, quote_of(story_.claims[i]));
  }

  void add_claims() {
    for (std::uint32_t i = 0; i < story_.claims.size(); ++i) {
      const Claim& claim = story_.claims[i];
      graph_.add(GraphEdge{claim.article, of_claim(i), EdgeKind::asserts, ""});
      graph_.add(GraphEdge{of_claim(i), of_fact(claim.fact), EdgeKind::about, ""});
    }
  }

  /// One after the other.
  void join_all(const std::vector<std::uint32_t>& claims, EdgeKind kind, const std::string& rule) {
    for (std::size_t i = 1; i < claims.size(); ++i) join(claims[i - 1], claims[i], kind, rule);
  }

  /// Every claim of one party with the first of the other: all edges that are needed, and no more than claims.
  void join_parties(const Party& a, const Party& b, const std::string& rule) {
    if (a.claims.empty() || b.claims.empty()) return;
    for (std::uint32_t claim : a.claims) join(claim, b.claims.front(), EdgeKind::contradicts, rule);
    for (std::uint32_t claim : b.claims) join(a.claims.front(), claim, EdgeKind::contradicts, rule);
  }

 private:
  static std::string name_of(const Article& article) { return article.outlet.empty() ? article.path : article.outlet; }
  static std::string name_of(const Fact& fact) { return fact.title.empty() ? fact.id : fact.title; }
  std::string quote_of(const Claim& claim) const {
    return std::string(text_of(story_.articles[claim.article].text, claim.quote));
  }
  std::uint32_t of_fact(std::uint32_t fact) const { return static_cast<std::uint32_t>(story_.articles.size()) + fact; }
  std::uint32_t of_claim(std::uint32_t claim) const {
    return of_fact(static_cast<std::uint32_t>(story_.facts.size())) + claim;
  }
  void add(VertexKind kind, std::uint32_t number, std::string label) { graph_.add({kind, number, std::move(label)}); }
  void join(std::uint32_t a, std::uint32_t b, EdgeKind kind, const std::string& rule) {
    if (a != b) graph_.add(GraphEdge{of_claim(std::min(a, b)), of_claim(std::max(a, b)), kind, rule});
  }

  const StoryClaims& story_;
  ClaimGraph& graph_;
};

}  // namespace

ClaimGraph graph_of(const StoryClaims& story, const Reconciled& result) {
  ClaimGraph graph;
  Builder builder(story, graph);
  builder.add_vertices();
  builder.add_claims();
  for (const FactState& state : result.facts)
    for (const Version& version : state.versions)
      builder.join_all(version.claims, EdgeKind::agrees, story.facts[state.fact].id);
  for (const Finding& finding : result.findings) {
    bool excludes = finding.verdict == Verdict::contradiction || finding.verdict == Verdict::tension;
    for (std::size_t a = 0; excludes && a < finding.parties.size(); ++a)
      for (std::size_t b = a + 1; b < finding.parties.size(); ++b)
        builder.join_parties(finding.parties[a], finding.parties[b], finding.rule);
  }
  for (const Holds& holds : result.holds) builder.join_all(holds.claims, EdgeKind::must_agree, holds.rule);
  return graph;
}

}  // namespace gainsay
