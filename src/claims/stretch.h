// The part of an ascending list (values, names) that begins inside a range of tokens, found by search.
#pragma once

#include <algorithm>
#include <vector>

#include "text/document.h"

namespace gainsay {

template <class Placed>
struct Stretch {
  const Placed* first = nullptr;
  const Placed* last = nullptr;
  const Placed* begin() const { return first; }
  const Placed* end() const { return last; }
  std::size_t size() const { return static_cast<std::size_t>(last - first); }
};

/// `all` is ascending by `tokens.first`.
template <class Placed>
Stretch<Placed> stretch_of(const std::vector<Placed>& all, TokenRange tokens) {
  auto starts_before = [](const Placed& placed, std::uint32_t token) { return placed.tokens.first < token; };
  auto first = std::lower_bound(all.begin(), all.end(), tokens.first, starts_before);
  auto last = std::lower_bound(first, all.end(), tokens.last, starts_before);
  return {all.data() + (first - all.begin()), all.data() + (last - all.begin())};
}

/// The same of one range after another, each behind the last: goes along the list instead of searching it.
template <class Placed>
class StretchWalk {
 public:
  explicit StretchWalk(const std::vector<Placed>& all) : at_(all.data()), end_(all.data() + all.size()) {}

  Stretch<Placed> next(TokenRange tokens) {
    const auto pass = [&](std::uint32_t token) {
      while (at_ != end_ && at_->tokens.first < token) ++at_;
      return at_;
    };
    const Placed* first = pass(tokens.first);
    return {first, pass(tokens.last)};
  }

 private:
  const Placed* at_;
  const Placed* end_;
};

}  // namespace gainsay
