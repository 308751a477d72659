// Kamada and Kawai's springs: between any two vertices one as long as their distance in the graph. The vertices start
// on a circle, so the result is the same each time. Parts that no edge joins are held together by long springs, since
// the algorithm wants a connected graph.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/circle_layout.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/kamada_kawai_spring_layout.hpp>
#include <cmath>

#include "graph/claim_graph.h"

namespace gainsay {
namespace {

using Topology = boost::square_topology<>;
using Weights = boost::property<boost::edge_weight_t, double>;
using Springs = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weights>;

constexpr double between_parts = 3, circle = 0.5;
constexpr std::size_t steps_a_vertex = 200;

/// Boost's tolerance alone lets the algorithm go round for ever between two states, so the steps are counted too.
struct Done {
  boost::layout_tolerance<double> tolerance;
  std::size_t left = 0;

  template <class Vertex>
  bool operator()(double change, Vertex vertex, const Springs& springs, bool global) {
    return left == 0 || (--left, tolerance(change, vertex, springs, global));
  }
};

Springs springs_of(std::size_t vertices, const std::vector<GraphEdge>& edges) {
  Springs springs(vertices);
  for (const GraphEdge& edge : edges)
    if (!boost::edge(edge.from, edge.to, springs).second) add_edge(edge.from, edge.to, Weights(1), springs);
  std::vector<std::size_t> part(vertices);
  std::size_t parts = connected_components(springs, part.data());
  std::vector<std::size_t> first(parts, vertices);
  for (std::size_t v = vertices; v-- > 0;) first[part[v]] = v;
  for (std::size_t p = 1; p < parts; ++p) add_edge(first[p - 1], first[p], Weights(between_parts), springs);
  return springs;
}

/// Stretches the points to fill the square.
std::vector<GraphPoint> filling(const std::vector<Topology::point_type>& places) {
  std::vector<GraphPoint> points;
  for (const auto& place : places) points.push_back({place[0], place[1]});
  for (double GraphPoint::*axis : {&GraphPoint::x, &GraphPoint::y}) {
    auto less = [&](const GraphPoint& a, const GraphPoint& b) { return a.*axis < b.*axis; };
    auto [least, most] = std::minmax_element(points.begin(), points.end(), less);
    double low = (*least).*axis, span = (*most).*axis - low;
    for (GraphPoint& point : points) point.*axis = span > 1e-9 ? (point.*axis - low) / span : 0.5;
  }
  return points;
}

}  // namespace

std::vector<GraphPoint> ClaimGraph::layout() const {
  std::size_t count = vertices().size();
  if (count < 2) return std::vector<GraphPoint>(count, {0.5, 0.5});
  Springs springs = springs_of(count, edges());
  Topology square;
  std::vector<Topology::point_type> places(count);
  auto map = boost::make_iterator_property_map(places.begin(), get(boost::vertex_index, springs));
  circle_graph_layout(springs, map, circle);
  std::vector<Topology::point_type> start = places;
  kamada_kawai_spring_layout(springs, map, get(boost::edge_weight, springs), square, boost::side_length(1.0),
                             Done{{}, steps_a_vertex * count});
  bool placed = std::all_of(places.begin(), places.end(),
                            [](const auto& place) { return std::isfinite(place[0]) && std::isfinite(place[1]); });
  return filling(placed ? places : start);
}

}  // namespace gainsay
