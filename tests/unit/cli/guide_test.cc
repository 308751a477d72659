// The guide's own examples: each YAML block of rules/README.md is a rule file that loads and passes its tests.
#include <doctest/doctest.h>

#include <sstream>

#include "support/cases.h"
#include "support/folder.h"
#include "support/program.h"

using namespace gainsay;

namespace {

/// A fenced block of the guide: its language and its lines.
struct GuideBlock {
  std::string language, text;
};

std::vector<GuideBlock> blocks_of(const std::string& path) {
  std::vector<GuideBlock> blocks;
  std::ifstream in(path);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = !inside;
      if (inside) blocks.push_back({line.substr(3), ""});
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

std::string tested(const std::string& rules) {
  TestFolder folder;
  Ran test = ran({"test", folder.write("r.yaml", rules)});
  return test.code == 0 ? "" : test.out + test.err;
}

/// What the commands of a console block print, each behind its "$ " line, with `rules` as rules.yaml.
std::string replayed(const std::string& console, const std::string& rules) {
  TestFolder folder;
  folder.write("rules.yaml", rules);
  std::string out;
  std::istringstream lines(console);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("$ gainsay ", 0) != 0) continue;
    std::vector<std::string> words;
    std::istringstream command(line.substr(10));
    for (std::string word; command >> word;) words.push_back(word == "rules.yaml" ? folder.at(word) : word);
    Ran shown = ran(words);
    out += line + "\n" + folder.neutral(shown.out + shown.err);
  }
  for (std::size_t at; (at = out.find("DIR/")) != std::string::npos;) out.erase(at, 4);
  return out;
}

}  // namespace

TEST_CASE("every example of the guide to rules loads and passes its tests, and every command prints what it says") {
  std::string rules;
  int files = 0, consoles = 0;
  for (const GuideBlock& block : blocks_of(GAINSAY_SOURCE_DIR "/rules/README.md")) {
    CAPTURE(block.text);
    if (block.language == "yaml") CHECK(tested(rules = block.text) == "");
    if (block.language == "console") CHECK(replayed(block.text, rules) == block.text);
    files += block.language == "yaml";
    consoles += block.language == "console";
  }
  CHECK(files >= 8);
  CHECK(consoles >= 3);
}
