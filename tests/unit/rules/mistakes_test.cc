#include <doctest/doctest.h>

#include <set>

#include "rules/load.h"
#include "support/cases.h"
#include "support/complaints.h"

using namespace gainsay;

namespace {

std::string messages_for(const std::string& text) { return complaints(load_rules({{"r.yaml", text}})); }

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

const std::string head = "gainsay: 1\nuse: []\n";

}  // namespace

TEST_CASE("every mistake in a rule file is shown with its place, its line, what was expected and an example") {
  std::vector<Case> cases = cases_in(GAINSAY_SOURCE_DIR "/tests/cases/rule-mistakes");
  std::set<std::string> messages;
  for (const Case& mistake : cases) {
    CAPTURE(mistake.name);
    REQUIRE(mistake.blocks.size() == 2);
    CHECK(messages_for(mistake.blocks[0]) == mistake.blocks[1]);
    messages.insert(mistake.blocks[1]);
  }
  CHECK(messages.size() == cases.size());
  CHECK(cases.size() >= 40);
}

TEST_CASE("a rule file may not be larger than four megabytes") {
  CHECK(messages_for(head + repeated("# a comment that goes on and on and on and on and on and on\n", 80'000)) ==
        "r.yaml: error: larger than 4 MB\n  = expected: a smaller file\n");
}

TEST_CASE("alternations that multiply, and brackets without end, are refused at once") {
  std::string nested = head + "facts: {a: {of: story, kind: money, phrases: [\"" + repeated("(", 5000) + "\"]}}\n";
  CHECK(messages_for(nested).find("longer than 400 bytes") != std::string::npos);
  CHECK(messages_for(head + repeated("[", 10'000)).find("nested deeper than 64 levels") != std::string::npos);
}

TEST_CASE("a file of more facts than any desk writes is refused") {
  std::string facts = head + "facts:\n";
  for (int i = 0; i < 20'001; ++i) facts += "  f" + std::to_string(i) + ": {}\n";
  CHECK(messages_for(facts).find("more than 20000 facts in one file") != std::string::npos);
}

TEST_CASE("a file of more names than any story has is refused") {
  std::string names = head + "names:\n";
  for (int i = 0; i < 5'001; ++i) names += "  n" + std::to_string(i) + ": {}\n";
  CHECK(messages_for(names).find("more than 5000 names in one file") != std::string::npos);
}

TEST_CASE("of very many mistakes the first fifty are shown, and the number of the rest") {
  std::string names = head + "names:\n";
  for (int i = 0; i < 60; ++i) names += "  n" + std::to_string(i) + ": x\n";
  auto rules = load_rules({{"r.yaml", names}});
  REQUIRE(!rules);
  CHECK(rules.errors().size() == 51);
  CHECK(rules.errors().back().message == "10 more mistakes are not shown");
}

TEST_CASE("packs asked for on the command line are checked like those of a file") {
  std::vector<std::string> packs = {"no-such"};
  LoadOptions options;
  options.packs = &packs;
  auto rules = load_rules({}, options);
  REQUIRE(!rules);
  CHECK(render(rules.errors().front()).rfind("--packs: error: there is no pack 'no-such'\n", 0) == 0);
}
