#include "cli/expectations.h"

#include <doctest/doctest.h>

#include "support/folder.h"
#include "support/program.h"

namespace {

const std::string rules = R"(gainsay: 1
use: []
names: {firm: {kind: company, names: [Acme]}}
facts:
  price:
    of: firm
    kind: money
    phrases: ["pay {value}"]
    tests:
      - {a: "Acme paid $5 million.", b: "Acme paid $7 million.", expect: none}  # a slip
      - {a: "Acme paid $5 million.", b: "Acme paid $5m.", expect: "error"}
)";

}  // namespace

TEST_CASE("expectations are written as found, and what stands round them stays") {
  TestFolder folder;
  std::string path = folder.write("r.yaml", rules);
  Ran updated = ran({"test", path, "--update", "--yes"});
  CHECK(updated.code == 0);
  CHECK(folder.neutral(updated.out)
            .find("DIR/r.yaml:10:9: price: none becomes error\n"
                  "DIR/r.yaml:11:9: price: error becomes none\n") != std::string::npos);
  std::string text = folder.read("r.yaml");
  CHECK(text.find("b: \"Acme paid $7 million.\", expect: error}  # a slip\n") != std::string::npos);
  CHECK(text.find("b: \"Acme paid $5m.\", expect: none}\n") != std::string::npos);
  CHECK(ran({"test", path}).code == 0);
}

TEST_CASE("at a terminal the writer is asked, and no is no") {
  TestFolder folder;
  std::string path = folder.write("r.yaml", rules);
  Ran refused = ran({"test", path, "--update"}, "n\n", true);
  CHECK(refused.code == 1);
  CHECK(refused.out.ends_with("Write these expectations? [y/N] Nothing written.\n"));
  CHECK(folder.read("r.yaml") == rules);
  CHECK(ran({"test", path, "--update"}, "y\n", true).code == 0);
  CHECK(folder.read("r.yaml") != rules);
}

TEST_CASE("where nobody can be asked nothing is written without --yes") {
  TestFolder folder;
  std::string path = folder.write("r.yaml", rules);
  Ran refused = ran({"test", path, "--update"});
  CHECK(refused.code == 2);
  CHECK(refused.err ==
        "gainsay: --update asks before it writes, and there is no terminal to ask on\n"
        "  = help: --update --yes writes without asking\n");
  CHECK(folder.read("r.yaml") == rules);
}

TEST_CASE("a test that cites words is left, with the reason, when nothing is found any more") {
  TestFolder folder;
  std::string text = rules.substr(0, rules.find("      - {a")) +
                     "      - {a: \"Acme paid $5m.\", b: \"Acme paid $5m.\", expect: error, cites: [$5m]}\n";
  std::string path = folder.write("r.yaml", text);
  Ran updated = ran({"test", path, "--update", "--yes"});
  CHECK(updated.code == 1);
  CHECK(folder.neutral(updated.err) ==
        "DIR/r.yaml:10:60: error: a test that cites words cannot expect none, so it stays as it is\n"
        " 10 |       - {a: \"Acme paid $5m.\", b: \"Acme paid $5m.\", expect: error, cites: [$5m]}\n"
        "    |                                                            ^\n"
        "  = expected: no 'cites' in it, or a rule that finds something\n");
  CHECK(folder.read("r.yaml") == text);
}
