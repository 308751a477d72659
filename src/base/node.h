// A YAML document as a tree of text with places. Every scalar is text, typed later by the place it stands in, so that
// `no`, `010`, `1e3` and `2024-05-01` surprise nobody. Duplicate keys, aliases that multiply, and documents that are
// too large or too deep are refused here, once, for rule files, manifests, waivers and lexicons alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gainsay {

struct Entry;

struct Node {
  enum class Kind { absent, scalar, list, map };

  Kind kind = Kind::absent;
  Place place;                 ///< of its first character
  std::string text;            ///< of a scalar, unquoted
  bool quoted = false;         ///< whether the scalar stood in quotes
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the order written; keys are scalars, all different

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  explicit operator bool() const { return kind != Kind::absent; }

  /// The value under `key` of a map, or an absent node.
  const Node& operator[](std::string_view key) const;
};

/// A key of a map and what it holds. A type of its own, since a pair may not hold an incomplete Node.
struct Entry {
  Node first;
  Node second;
};

/// What a document may not exceed. Stated in messages that refuse one.
struct YamlLimits {
  std::size_t bytes = 16u << 20;
  std::size_t nodes = 2'000'000;
  std::size_t depth = 64;
};

/// Reads one YAML document. `file` is only used in messages. An empty document is an absent node.
Result<Node> parse_yaml(std::string_view text, const std::string& file, const YamlLimits& limits = {});

/// The line of `text` that holds `place`, for excerpts in diagnostics; empty when there is none.
std::string line_at(std::string_view text, int line);

/// The nearest of `known` to `word` by edit distance, if near enough to be a slip; else empty.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace gainsay
