// Values are vertices, two that fit are joined, and a group in which all fit is a clique. Bron and Kerbosch list the
// maximal ones. A value that fits no other is a clique of its own; it is added here, as the library starts at pairs.
#include "graph/cliques.h"

#include <algorithm>
#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/bron_kerbosch_all_cliques.hpp>

namespace gainsay {
namespace {

using Fits = boost::adjacency_matrix<boost::undirectedS>;
using Groups = std::vector<std::vector<std::uint32_t>>;

struct Collect {
  Groups* groups;

  template <class Clique, class Graph>
  void clique(const Clique& members, const Graph&) const {
    std::vector<std::uint32_t> group;
    for (auto member : members) group.push_back(static_cast<std::uint32_t>(member));
    std::sort(group.begin(), group.end());
    groups->push_back(std::move(group));
  }
};

}  // namespace

Groups largest_groups(std::uint32_t count, const std::function<bool(std::uint32_t, std::uint32_t)>& fit) {
  Groups groups;
  if (count == 0) return groups;
  Fits fits(count);
  for (std::uint32_t a = 0; a < count; ++a)
    for (std::uint32_t b = a + 1; b < count; ++b)
      if (fit(a, b)) add_edge(a, b, fits);
  for (std::uint32_t a = 0; a < count; ++a)
    if (out_degree(a, fits) == 0) groups.push_back({a});
  boost::bron_kerbosch_all_cliques(fits, Collect{&groups}, 2);
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace gainsay
