#include "graph/claim_graph.h"

#include <doctest/doctest.h>

namespace gainsay {
namespace {

ClaimGraph small() {
  ClaimGraph graph;
  auto article = graph.add({VertexKind::article, 0, "Outlet \"A\""});
  auto fact = graph.add({VertexKind::fact, 0, "price & more"});
  auto claim = graph.add({VertexKind::claim, 0, "$14\nbillion"});
  graph.add({article, claim, EdgeKind::asserts, ""});
  graph.add({claim, fact, EdgeKind::about, ""});
  graph.add({claim, fact, EdgeKind::about, ""});
  return graph;
}

TEST_CASE("neighbours are found from either end, and an edge added twice is one") {
  ClaimGraph graph = small();
  CHECK(graph.edges().size() == 2);
  CHECK(graph.neighbours(2, EdgeKind::asserts) == std::vector<std::uint32_t>{0});
  CHECK(graph.neighbours(0, EdgeKind::asserts) == std::vector<std::uint32_t>{2});
  CHECK(graph.neighbours(0, EdgeKind::about).empty());
}

TEST_CASE("Graphviz gets every vertex and edge with its kind, quotes escaped") {
  CHECK(small().dot() ==
        "digraph G {\n"
        "rankdir=LR;\n"
        "0[label=\"Outlet \\\"A\\\"\", shape=folder];\n"
        "1[label=\"price & more\", shape=ellipse];\n"
        "2[label=\"$14 billion\", shape=box];\n"
        "0->2 [label=asserts, style=solid];\n"
        "2->1 [label=about, style=dotted];\n"
        "}\n");
}

TEST_CASE("GraphML names kinds, labels and relations, signs escaped") {
  std::string text = small().graphml();
  CHECK(text.find("<data key=\"key1\">price &amp; more</data>") != std::string::npos);
  CHECK(text.find("<edge id=\"e1\" source=\"n2\" target=\"n1\">") != std::string::npos);
}

}  // namespace
}  // namespace gainsay

TEST_CASE("a layout fills a square, is the same each time, and ends on graphs in parts") {
  gainsay::ClaimGraph graph;
  for (std::uint32_t i = 0; i < 6; ++i) graph.add({gainsay::VertexKind::claim, i, "claim"});
  graph.add({0, 1, gainsay::EdgeKind::contradicts, ""});
  graph.add({2, 3, gainsay::EdgeKind::contradicts, ""});
  std::vector<gainsay::GraphPoint> once = graph.layout(), again = graph.layout();
  REQUIRE(once.size() == 6);
  for (std::size_t i = 0; i < once.size(); ++i) {
    CHECK((once[i].x == again[i].x && once[i].y == again[i].y));
    CHECK((once[i].x >= 0 && once[i].x <= 1 && once[i].y >= 0 && once[i].y <= 1));
  }
}
