// YAML text to a Node tree, through yaml-cpp's event interface: the only file that includes yaml-cpp.
//
// yaml-cpp keeps duplicate keys, expands aliases and types scalars its own way. Taking its events instead of its nodes
// leaves all of that to us: aliases are refused (nothing in our files needs them), keys are compared as they arrive,
// and every scalar stays text.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <unordered_set>

#include "base/node.h"

namespace gainsay {
namespace {

/// Thrown inside the event handler to leave yaml-cpp's parser; never leaves this file.
struct Refused {
  Diagnostic why;
};

class Builder final : public YAML::EventHandler {
 public:
  Builder(std::string_view text, const std::string& file, const YamlLimits& limits)
      : text_(text), file_(file), limits_(limits) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(scalar(mark, "", false)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(place(mark), "aliases (*name) are not allowed here", "the text itself, written out");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    add(scalar(mark, value, tag == "!"));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(mark, Node::Kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(mark, Node::Kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    bool has_key = false;
    Node key;
    std::unordered_set<std::string> keys;
  };

  Place place(const YAML::Mark& mark) const { return {file_, mark.line + 1, mark.column + 1}; }

  [[noreturn]] void refuse(Place at, std::string message, std::string expectation) const {
    throw Refused{{at, std::move(message), line_at(text_, at.line), std::move(expectation)}};
  }

  Node scalar(const YAML::Mark& mark, std::string value, bool quoted) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.place = place(mark);
    node.text = std::move(value);
    node.quoted = quoted;
    return node;
  }

  void open(const YAML::Mark& mark, Node::Kind kind) {
    if (open_.size() >= limits_.depth)
      refuse(place(mark), "nested deeper than " + std::to_string(limits_.depth) + " levels", "a flatter document");
    Open level;
    level.node.kind = kind;
    level.node.place = place(mark);
    open_.push_back(std::move(level));
  }

  void close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    if (++count_ > limits_.nodes)
      refuse(node.place, "more than " + std::to_string(limits_.nodes) + " values in one file", "a smaller file");
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& level = open_.back();
    if (level.node.kind == Node::Kind::list) {
      level.node.items.push_back(std::move(node));
    } else if (!level.has_key) {
      if (!node.is_scalar())
        refuse(node.place, "a key must be plain text", "key: value; text that holds { or [ needs quotes round it");
      if (!level.keys.insert(node.text).second)
        refuse(node.place, "the key '" + node.text + "' is given twice", "each key once");
      level.key = std::move(node);
      level.has_key = true;
    } else {
      level.node.entries.push_back({std::move(level.key), std::move(node)});
      level.has_key = false;
    }
  }

  std::string_view text_;
  const std::string& file_;
  const YamlLimits& limits_;
  std::vector<Open> open_;
  Node root_;
  std::size_t count_ = 0;
};

/// yaml-cpp's marks are at fault in one respect: it recurses per level, so depth is bounded before it sees the text.
bool nested_too_deep(std::string_view text, std::size_t depth) {
  std::size_t open = 0;
  std::size_t indent = 0;
  bool at_start = true;
  std::size_t line_depth = 0;
  for (char c : text) {
    if (c == '\n') {
      at_start = true;
      indent = line_depth = 0;
    } else if (at_start && c == ' ') {
      ++indent;
    } else if (at_start && c == '-') {
      ++line_depth;
    } else {
      at_start = false;
    }
    if (c == '[' || c == '{') ++open;
    if ((c == ']' || c == '}') && open > 0) --open;
    if (open > 4 * depth || line_depth > 4 * depth || indent > 64 * depth) return true;
  }
  return false;
}

}  // namespace

const Node& Node::operator[](std::string_view key) const {
  static const Node absent;
  for (const auto& [name, value] : entries)
    if (name.text == key) return value;
  return absent;
}

Result<Node> parse_yaml(std::string_view text, const std::string& file, const YamlLimits& limits) {
  if (text.size() > limits.bytes)
    return Diagnostic{{file, 0, 0}, "larger than " + std::to_string(limits.bytes >> 20) + " MB", "", "a smaller file"};
  if (nested_too_deep(text, limits.depth))
    return Diagnostic{
        {file, 0, 0}, "nested deeper than " + std::to_string(limits.depth) + " levels", "", "a flatter document"};
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    Builder builder(text, file, limits);
    parser.HandleNextDocument(builder);
    return builder.take();
  } catch (const Refused& refused) {
    return refused.why;
  } catch (const YAML::Exception& error) {
    Place at{file, error.mark.line + 1, error.mark.column + 1};
    if (error.mark.is_null()) at.line = at.column = 0;
    const std::string line = line_at(text, at.line);
    if (const std::size_t tab = line.find_first_not_of(' '); tab != std::string::npos && line[tab] == '\t')
      return Diagnostic{
          {file, at.line, static_cast<int>(tab) + 1}, "a tab in the indent", line, "spaces; YAML allows no tab there"};
    return Diagnostic{at, "not valid YAML: " + error.msg, line,
                      "key: value, two spaces an indent; text with : { [ # or quotes in it needs quotes round it"};
  }
}

std::string line_at(std::string_view text, int line) {
  if (line <= 0) return "";
  std::size_t begin = 0;
  for (int at = 1; at < line; ++at) {
    begin = text.find('\n', begin);
    if (begin == std::string_view::npos) return "";
    ++begin;
  }
  std::string found(text.substr(begin, text.find('\n', begin) - begin));
  if (!found.empty() && found.back() == '\r') found.pop_back();
  return found;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t longest_word = 64;  // bytes; nothing that long is a slip of one word
  std::string best;
  if (word.size() > longest_word) return best;
  std::size_t best_distance = word.size() < 4 ? 2 : word.size() / 3 + 2;  // more changes than this is another word
  for (const std::string& candidate : known) {
    std::size_t longer = std::max(candidate.size(), word.size()) - std::min(candidate.size(), word.size());
    if (longer >= best_distance) continue;
    std::vector<std::size_t> row(candidate.size() + 1);
    for (std::size_t j = 0; j <= candidate.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= word.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j <= candidate.size(); ++j) {
        std::size_t replaced = diagonal + (word[i - 1] != candidate[j - 1]);
        diagonal = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
      }
    }
    if (row.back() < best_distance) {
      best_distance = row.back();
      best = candidate;
    }
  }
  return best;
}

}  // namespace gainsay
