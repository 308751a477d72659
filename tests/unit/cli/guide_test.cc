// The guide's own examples: each YAML block of rules/README.md is a rule file that loads and passes its tests.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/run.h"
#include "support/cases.h"
#include "support/folder.h"

using namespace gainsay;

namespace {

/// The fenced blocks of the guide that are YAML, in order.
std::vector<std::string> yaml_blocks(const std::string& path) {
  std::vector<std::string> blocks;
  std::ifstream in(path);
  bool yaml = false, inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = !inside;
      yaml = inside && line == "```yaml";
      if (yaml) blocks.emplace_back();
    } else if (yaml && inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

std::string tested(const std::string& rules) {
  TestFolder folder;
  std::istringstream in;
  std::ostringstream out, err;
  Console console{in, out, err};
  int code = run({"test", folder.write("r.yaml", rules)}, console);
  return code == 0 ? "" : out.str() + err.str();
}

}  // namespace

TEST_CASE("every example of the guide to rules loads, passes its tests and is covered by them") {
  std::vector<std::string> blocks = yaml_blocks(GAINSAY_SOURCE_DIR "/rules/README.md");
  CHECK(blocks.size() >= 7);
  for (const std::string& block : blocks) {
    CAPTURE(block);
    CHECK(tested(block) == "");
  }
}
