// Points (facts) and the bounds between them that versions, relations, rules and assumptions set; who set each is kept,
// so that a cycle or a chain of bounds can be told in words. Point 0 is the origin: minute zero of the calendar, or the
// magnitude one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/difference.h"
#include "reconcile/board.h"
#include "reconcile/formula.h"

namespace gainsay {

/// `to` less (or over) `from` is at most `limit`.
struct NetworkBound {
  enum class Source : std::uint8_t { version, relation, rule, news };
  std::uint32_t from = 0, to = 0;
  Fraction limit;
  bool strict = false;
  Source source = Source::version;
  std::uint32_t claim = no_claim;  ///< the claim it comes from; of news the first in the article that reports it
  std::uint32_t number = 0;        ///< of a rule: its index
  std::uint32_t owner = 0;         ///< of a relation: the point of the fact whose phrase read it
};

class Network {
 public:
  explicit Network(Scale scale) : scale_(scale) {}

  /// The point of a fact of this id; every id is one point.
  std::uint32_t point(const std::string& id);
  std::optional<std::uint32_t> known_point(const std::string& id) const;
  const std::string& id_of(std::uint32_t point) const { return ids_[point]; }
  std::uint32_t points() const { return static_cast<std::uint32_t>(ids_.size()); }
  const std::vector<NetworkBound>& bounds() const { return bounds_; }

  /// Both ends of a link, as far as they are bounded. `what` says who set it; its ends and limit are filled in.
  void add(const Link& link, NetworkBound what);
  void add(NetworkBound bound) { bounds_.push_back(std::move(bound)); }
  template <class Test>
  void drop_if(Test test) {
    std::erase_if(bounds_, test);
  }

  /// Whether a link can enter: magnitudes must be positive.
  bool takes(const Link& link) const;

  /// The shortest cycle of bounds that cannot all hold, confirmed exactly; indices into `bounds`.
  std::optional<std::vector<std::uint32_t>> cycle();
  /// The chain that limits `to` against `from` most, among the bounds that `use` admits.
  template <class Use>
  std::optional<std::vector<std::uint32_t>> chain(std::uint32_t from, std::uint32_t to, Use use) const {
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < bounds_.size(); ++i)
      if (use(bounds_[i])) chosen.push_back(i);
    return chain_among(chosen, from, to);
  }
  /// The limits of a chain together.
  NetworkBound together(const std::vector<std::uint32_t>& chain) const;

 private:
  std::vector<DifferenceBound> plain(const std::vector<std::uint32_t>& chosen) const;
  std::optional<std::vector<std::uint32_t>> chain_among(const std::vector<std::uint32_t>& chosen, std::uint32_t from,
                                                        std::uint32_t to) const;
  bool impossible(const std::vector<std::uint32_t>& cycle) const;

  Scale scale_;
  std::vector<std::string> ids_ = {""};
  std::map<std::string, std::uint32_t> points_ = {{"", 0}};
  std::vector<NetworkBound> bounds_;
};

}  // namespace gainsay
