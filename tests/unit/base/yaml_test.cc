#include <doctest/doctest.h>

#include "base/node.h"

using namespace gainsay;

namespace {
std::string error_of(std::string_view text, const YamlLimits& limits = {}) {
  auto node = parse_yaml(text, "f.yaml", limits);
  return node ? "" : render(node.errors().front());
}
}  // namespace

TEST_CASE("every scalar is text and keeps its place") {
  auto node = parse_yaml("a: no\nb: [010, 1e3]\nc: \"x\"\n", "f.yaml");
  REQUIRE(node);
  CHECK((*node)["a"].text == "no");
  CHECK((*node)["b"].items[1].text == "1e3");
  CHECK((*node)["b"].items[0].place == Place{"f.yaml", 2, 5});
  CHECK((*node)["c"].quoted);
  CHECK(!(*node)["d"]);
}

TEST_CASE("a key given twice is refused where it stands again") {
  CHECK(error_of("a: 1\nb: 2\na: 3\n") ==
        "f.yaml:3:1: error: the key 'a' is given twice\n 3 | a: 3\n   | ^\n  = expected: each key once\n");
}

TEST_CASE("aliases, depth and size are bounded") {
  CHECK(error_of("a: &x 1\nb: *x\n").find("aliases") != std::string::npos);
  CHECK(error_of(std::string(10000, '[')).find("nested deeper") != std::string::npos);
  CHECK(error_of("a: 1", {2, 10, 10}).find("larger than") != std::string::npos);
  CHECK(error_of("[1, 2, 3, 4]", {100, 3, 10}).find("more than 3 values") != std::string::npos);
}

TEST_CASE("what is no YAML is shown with its line") {
  CHECK(error_of("a: [1, 2\nb: 3\n").find("not valid YAML") != std::string::npos);
}

TEST_CASE("a slip finds its word, another word does not") {
  CHECK(nearest("phrase", {"phrases", "names"}) == "phrases");
  CHECK(nearest("banana", {"phrases", "names"}).empty());
}
