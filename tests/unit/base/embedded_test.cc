// What the build parsed against what the text parses to now.
#include "base/embedded.h"

#include <doctest/doctest.h>

#include <string>

#include "base/tree.h"

namespace gainsay {
namespace {

std::string shown(const Node& node) {
  std::string out = std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "q" : "") + "@" + node.place.file +
                    ":" + std::to_string(node.place.line) + ":" + std::to_string(node.place.column) + " " + node.text +
                    "\n";
  for (const Node& item : node.items) out += shown(item);
  for (const Entry& entry : node.entries) out += shown(entry.first) + shown(entry.second);
  return out;
}

TEST_CASE("every shipped file is the tree that its text parses to") {
  CHECK(embedded_files().size() > 20);
  for (const EmbeddedFile& file : embedded_files()) {
    CAPTURE(file.path);
    const auto parsed = parse_yaml(file.text, "rules/" + std::string(file.path));
    REQUIRE(parsed);
    CHECK(shown(embedded_node(file.path)) == shown(*parsed));
  }
}

TEST_CASE("a tree comes back from its bytes, long texts and far places too") {
  Node node;
  node.kind = Node::Kind::list;
  node.place = {"a.yaml", 300, 70000};
  node.items.resize(200);
  node.items[199].kind = Node::Kind::scalar;
  node.items[199].text = std::string(20000, 'x') + '\0';
  node.items[199].quoted = true;
  for (Node& item : node.items) item.place.file = "a.yaml";
  CHECK(shown(read_tree(write_tree(node), "a.yaml")) == shown(node));
}

TEST_CASE("a path that does not ship is an empty node and an empty text") {
  CHECK_FALSE(embedded_node("lexicon/none.yaml"));
  CHECK(embedded_text("lexicon/none.yaml") == "");
}

}  // namespace
}  // namespace gainsay
