// The contested part of the claim graph as inline SVG: who asserts what, of which fact, and what contradicts what.
// Boost.Graph says where the vertices go; here they become boxes with words, moved apart where they would overlap.
#include <algorithm>
#include <cmath>
#include <set>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/html_parts.h"
#include "report/html_scale.h"
#include "report/story_graph.h"
#include "report/view.h"

namespace gainsay {
namespace {

constexpr std::size_t most_vertices = 40;
constexpr int longest_label = 30, rounds_apart = 200;
constexpr double graph_width = 960, box_height = 24, gap = 8, letter_width = 6.7, padding = 8;

struct Box {
  GraphVertex vertex;
  std::string label;
  double x = 0, y = 0, width = 0;  ///< of its middle
};

/// The vertices of the claims that findings set against each other, finding by finding, and of their articles and
/// facts, as long as a reader can take them in.
std::set<std::uint32_t> contested(const ClaimGraph& graph) {
  std::set<std::uint32_t> chosen;
  for (const GraphEdge& edge : graph.edges()) {
    if (edge.kind != EdgeKind::contradicts) continue;
    std::set<std::uint32_t> with = chosen;
    for (std::uint32_t claim : {edge.from, edge.to}) {
      with.insert(claim);
      for (EdgeKind kind : {EdgeKind::asserts, EdgeKind::about})
        for (std::uint32_t other : graph.neighbours(claim, kind)) with.insert(other);
    }
    if (with.size() <= most_vertices) chosen = std::move(with);
  }
  return chosen;
}

ClaimGraph part_of(const ClaimGraph& graph, const std::set<std::uint32_t>& chosen) {
  ClaimGraph part;
  std::vector<GraphVertex> vertices = graph.vertices();
  std::vector<std::uint32_t> numbers(vertices.size());
  for (std::uint32_t vertex : chosen) numbers[vertex] = part.add(vertices[vertex]);
  for (GraphEdge edge : graph.edges()) {
    if (chosen.count(edge.from) == 0 || chosen.count(edge.to) == 0) continue;
    edge.from = numbers[edge.from];
    edge.to = numbers[edge.to];
    part.add(edge);
  }
  return part;
}

std::vector<Box> boxes_of(const ClaimGraph& graph) {
  std::vector<GraphVertex> vertices = graph.vertices();
  std::vector<GraphPoint> points = graph.layout();
  double height = std::max(240.0, static_cast<double>(vertices.size()) * 26);
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    Box box{vertices[i], shortened(vertices[i].label, longest_label), 0, 0, 0};
    if (box.vertex.kind == VertexKind::claim) box.label = "“" + box.label + "”";
    box.width = display_width(box.label) * letter_width + 2 * padding;
    box.x = box.width / 2 + 2 + points[i].x * (graph_width - box.width - 4);
    box.y = points[i].y * height;
    boxes.push_back(std::move(box));
  }
  return boxes;
}

bool push_apart(Box& a, Box& b) {
  double across = std::abs(a.x - b.x), down = std::abs(a.y - b.y);
  if (across >= (a.width + b.width) / 2 + gap || down >= box_height + gap - 0.1) return false;
  double shift = (box_height + gap - down) / 2;
  (a.y <= b.y ? a : b).y -= shift;
  (a.y <= b.y ? b : a).y += shift;
  return true;
}

/// Overlaps go by moving boxes up and down. Returns the height needed.
double spread(std::vector<Box>& boxes) {
  bool moved = true;
  for (int round = 0; moved && round < rounds_apart; ++round) {
    moved = false;
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = i + 1; j < boxes.size(); ++j) moved = push_apart(boxes[i], boxes[j]) || moved;
  }
  double top = boxes[0].y, bottom = boxes[0].y;
  for (const Box& box : boxes) top = std::min(top, box.y), bottom = std::max(bottom, box.y);
  for (Box& box : boxes) box.y += box_height - top;
  return bottom - top + 2 * box_height;
}

std::string edge_svg(const Box& from, const Box& to, EdgeKind kind) {
  std::string name(edge_kind_name(kind));
  if (kind == EdgeKind::must_agree) name = "agrees";
  std::string out = "<line class=\"edge " + name + "\" x1=\"" + coordinate(from.x) + "\" y1=\"" + coordinate(from.y) +
                    "\" x2=\"" + coordinate(to.x) + "\" y2=\"" + coordinate(to.y) + "\"/>";
  return out + "\n";
}

std::string box_svg(const Box& box) {
  std::string out = "<rect class=\"node " + std::string(vertex_kind_name(box.vertex.kind)) + "\" x=\"" +
                    coordinate(box.x - box.width / 2) + "\" y=\"" + coordinate(box.y - box_height / 2) + "\" width=\"" +
                    coordinate(box.width) + "\" height=\"" + coordinate(box_height) + "\"";
  if (box.vertex.kind == VertexKind::claim) out += " rx=\"12\"";
  return out + "/><text text-anchor=\"middle\" x=\"" + coordinate(box.x) + "\" y=\"" + coordinate(box.y + 4) + "\">" +
         xml_text(box.label) + "</text>\n";
}

std::string count_of(const std::vector<Box>& boxes, VertexKind kind, const std::string& noun) {
  auto count = std::count_if(boxes.begin(), boxes.end(), [&](const Box& box) { return box.vertex.kind == kind; });
  return counted(static_cast<int>(count), noun);
}

}  // namespace

std::string html_graph(const ReportStory& story) {
  Report alone;
  alone.stories = {story};
  ClaimGraph whole = graph_of(alone);
  std::set<std::uint32_t> chosen = contested(whole);
  if (chosen.empty()) return "";
  ClaimGraph graph = part_of(whole, chosen);
  std::vector<Box> boxes = boxes_of(graph);
  double height = spread(boxes);
  std::string what = count_of(boxes, VertexKind::claim, "contested claim") + " of " +
                     count_of(boxes, VertexKind::article, "article") + " on " +
                     count_of(boxes, VertexKind::fact, "fact");
  std::string out =
      "<figure><figcaption>" + what +
      "</figcaption>\n<p class=\"source\">Squares with a dashed rim are articles, round boxes their words, "
      "bold boxes facts; a bold dashed line joins what contradicts each other.</p>\n<div class=\"wide\" "
      "tabindex=\"0\" role=\"region\" aria-label=\"Claim graph\"><svg class=\"graph\" role=\"img\" "
      "aria-label=\"" +
      what + "\" viewBox=\"0 0 " + coordinate(graph_width) + " " + coordinate(height) + "\">\n";
  for (const GraphEdge& edge : graph.edges()) out += edge_svg(boxes[edge.from], boxes[edge.to], edge.kind);
  for (const Box& box : boxes) out += box_svg(box);
  return out + "</svg></div></figure>\n";
}

}  // namespace gainsay
