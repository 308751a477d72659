// The claim graph: who asserts what of which fact, and which claims must agree, agree or contradict each other. It is
// the one model that reports read and export; nothing in it depends on the order in which it was built, but for
// numbers.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace gainsay {

enum class VertexKind : std::uint8_t { article, claim, fact };
enum class EdgeKind : std::uint8_t { asserts, about, must_agree, agrees, contradicts };
std::string_view vertex_kind_name(VertexKind kind);
std::string_view edge_kind_name(EdgeKind kind);

struct GraphVertex {
  VertexKind kind = VertexKind::claim;
  std::uint32_t number = 0;  ///< of the article, claim or fact in the story
  std::string label;
};

/// From article to claim (asserts), from claim to fact (about), from the lesser claim to the greater (all others).
struct GraphEdge {
  std::uint32_t from = 0;  ///< numbers of vertices
  std::uint32_t to = 0;
  EdgeKind kind = EdgeKind::about;
  std::string rule;  ///< what says so, where a rule does
};

struct GraphPoint {
  double x = 0;
  double y = 0;
};

class ClaimGraph {
 public:
  ClaimGraph();
  ~ClaimGraph();
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;

  std::uint32_t add(const GraphVertex& vertex);
  /// The same edge added again is one edge.
  void add(const GraphEdge& edge);

  std::vector<GraphVertex> vertices() const;
  std::vector<GraphEdge> edges() const;  ///< in the order added
  /// Vertices that an edge of this kind joins to `vertex`, either way, ascending.
  std::vector<std::uint32_t> neighbours(std::uint32_t vertex, EdgeKind kind) const;

  std::string dot() const;      ///< for Graphviz
  std::string graphml() const;  ///< for Gephi, yEd, NetworkX

  /// A place for each vertex, in a square of side 1, such that distances on paper follow distances in the graph. Takes
  /// the cube of the number of vertices: for graphs that a person can read.
  std::vector<GraphPoint> layout() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
