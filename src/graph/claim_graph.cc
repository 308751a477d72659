// An adjacency list with both directions, so that a claim finds its article as fast as an article its claims. Both
// exports are Boost's; labels lose line breaks, which neither format needs.
#include "graph/claim_graph.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <tuple>

// g++ 12 takes an empty boost::optional in named_graph.hpp for an uninitialised one when the sanitizers inline it.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

namespace gainsay {
namespace {

using Adjacency = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphVertex, GraphEdge>;

constexpr std::array<std::string_view, 3> vertex_names = {"article", "claim", "fact"};
constexpr std::array<std::string_view, 5> edge_names = {"asserts", "about", "must agree", "agrees", "contradicts"};
constexpr std::array<std::string_view, 3> shapes = {"folder", "box", "ellipse"};
constexpr std::array<std::string_view, 5> styles = {"solid", "dotted", "dashed", "solid", "bold"};

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::string text_of_vertex(const GraphVertex& vertex) { return one_line(vertex.label); }

}  // namespace

std::string_view vertex_kind_name(VertexKind kind) { return vertex_names[static_cast<std::size_t>(kind)]; }
std::string_view edge_kind_name(EdgeKind kind) { return edge_names[static_cast<std::size_t>(kind)]; }

struct ClaimGraph::Parts {
  Adjacency adjacency;
  std::set<std::tuple<std::uint32_t, std::uint32_t, EdgeKind, std::string>> known;
};

ClaimGraph::ClaimGraph() : parts_(std::make_unique<Parts>()) {}
ClaimGraph::~ClaimGraph() = default;
ClaimGraph::ClaimGraph(ClaimGraph&&) noexcept = default;
ClaimGraph& ClaimGraph::operator=(ClaimGraph&&) noexcept = default;

std::uint32_t ClaimGraph::add(const GraphVertex& vertex) {
  return static_cast<std::uint32_t>(add_vertex(vertex, parts_->adjacency));
}

void ClaimGraph::add(const GraphEdge& edge) {
  if (!parts_->known.emplace(edge.from, edge.to, edge.kind, edge.rule).second) return;
  std::uint32_t from = edge.from, to = edge.to;
  add_edge(from, to, edge, parts_->adjacency);
}

std::vector<GraphVertex> ClaimGraph::vertices() const {
  std::vector<GraphVertex> out;
  for (auto [at, end] = boost::vertices(parts_->adjacency); at != end; ++at) out.push_back(parts_->adjacency[*at]);
  return out;
}

std::vector<GraphEdge> ClaimGraph::edges() const {
  std::vector<GraphEdge> out;
  for (auto [at, end] = boost::edges(parts_->adjacency); at != end; ++at) out.push_back(parts_->adjacency[*at]);
  return out;
}

std::vector<std::uint32_t> ClaimGraph::neighbours(std::uint32_t vertex, EdgeKind kind) const {
  const Adjacency& all = parts_->adjacency;
  std::set<std::uint32_t> out;
  for (auto [at, end] = out_edges(vertex, all); at != end; ++at)
    if (all[*at].kind == kind) out.insert(all[*at].to);
  for (auto [at, end] = in_edges(vertex, all); at != end; ++at)
    if (all[*at].kind == kind) out.insert(all[*at].from);
  return {out.begin(), out.end()};
}

std::string ClaimGraph::dot() const {
  const Adjacency& all = parts_->adjacency;
  std::ostringstream out;
  auto vertex = [&](std::ostream& to, auto at) {
    to << "[label=" << boost::escape_dot_string(text_of_vertex(all[at]))
       << ", shape=" << shapes[static_cast<std::size_t>(all[at].kind)] << "]";
  };
  auto edge = [&](std::ostream& to, auto at) {
    auto kind = static_cast<std::size_t>(all[at].kind);
    to << "[label=" << boost::escape_dot_string(std::string(edge_names[kind])) << ", style=" << styles[kind] << "]";
  };
  auto whole = [](std::ostream& to) { to << "rankdir=LR;\n"; };
  write_graphviz(out, all, vertex, edge, whole);
  return out.str();
}

std::string ClaimGraph::graphml() const {
  Adjacency all = parts_->adjacency;
  boost::dynamic_properties properties;
  auto vertex = [&](auto text) {
    return boost::make_transform_value_property_map<std::string>(text, get(boost::vertex_bundle, all));
  };
  auto edge = [&](auto text) {
    return boost::make_transform_value_property_map<std::string>(text, get(boost::edge_bundle, all));
  };
  properties.property("kind", vertex([](const GraphVertex& it) { return std::string(vertex_kind_name(it.kind)); }));
  properties.property("label", vertex([](const GraphVertex& it) { return text_of_vertex(it); }));
  properties.property("relation", edge([](const GraphEdge& it) { return std::string(edge_kind_name(it.kind)); }));
  properties.property("rule", edge([](const GraphEdge& it) { return it.rule; }));
  std::ostringstream out;
  write_graphml(out, all, properties, true);
  return out.str();
}

}  // namespace gainsay
