#include "cli/test_verb.h"

#include <doctest/doctest.h>

#include "support/program.h"

using namespace gainsay;

namespace {

const std::string names = "gainsay: 1\nuse: []\nnames: {firm: {kind: company, names: [Acme]}}\n";

Ran ran(const TestFolder& folder, const std::string& rules, std::vector<std::string> flags = {}) {
  folder.write("r.yaml", rules);
  flags.insert(flags.begin(), {"test", folder.at("r.yaml")});
  return ::ran(folder, flags);
}

}  // namespace

TEST_CASE("a rule file whose tests pass and fire everything is fine") {
  TestFolder folder;
  Ran result = ran(folder, names + R"(facts:
  price:
    of: firm
    kind: money
    phrases: ["pay {value}"]
    tests:
      - {a: "Acme paid $5 million.", b: "Acme paid $5m.", expect: none}
      - {a: "Acme paid $5 million.", b: "Acme paid $7 million.", expect: error, cites: [$5 million, $7 million]}
)");
  CHECK(result.out == "2 tests, 0 failed; 1 of 1 rule and 1 of 1 phrase covered\n");
  CHECK(result.code == 0);
}

TEST_CASE("a test that fails says what was read and found instead") {
  TestFolder folder;
  Ran result = ran(folder, names + R"(facts:
  price:
    of: firm
    kind: money
    phrases: ["pay {value}"]
    tests:
      - {a: "Acme paid $5 million.", b: "Acme paid $7 million.", expect: none}
)");
  CHECK(result.out.find("DIR/r.yaml:10:9: test of price failed: expected none, found error\n"
                        "    article a: Acme paid $5 million.\n"
                        "    article b: Acme paid $7 million.\n"
                        "    read: a: \"$5 million\"; b: \"$7 million\"\n"
                        "    found: error: ") == 0);
  CHECK(result.code == 1);
}

TEST_CASE("rules and phrases that no test makes fire are named, and such a rule is a failure") {
  TestFolder folder;
  Ran result = ran(folder, names + R"(facts:
  price:
    of: firm
    kind: money
    phrases: ["pay {value}", "spend {value}"]
    tests:
      - {a: "Acme paid $5 million.", b: "Acme paid $7 million.", expect: error}
  stake: {of: firm, kind: percent, phrases: ["{value} stake"]}
)");
  CHECK(result.out ==
        "No test makes this rule fire:\n"
        "  DIR/r.yaml:11:3: fact stake\n"
        "No test makes these phrases fire:\n"
        "  DIR/r.yaml:8:30: price: \"spend {value}\"\n"
        "  DIR/r.yaml:11:46: stake: \"{value} stake\"\n"
        "1 test, 0 failed; 1 of 2 rules and 1 of 3 phrases covered\n");
  CHECK(result.code == 1);
}

TEST_CASE("an example is a test of the phrase that was made of it") {
  TestFolder folder;
  Ran result = ran(folder, names + R"(facts:
  price:
    of: firm
    kind: money
    agree: no
    phrases: [{example: "Acme paid $5 million for it.", value: $5 million}]
)");
  CHECK(result.out == "1 test, 0 failed; 0 of 0 rules and 1 of 1 phrase covered\n");
}

TEST_CASE("changes of what tests read are counted, and survivors are printed as tests") {
  TestFolder folder;
  Ran result = ran(folder, names + R"(facts:
  price:
    of: firm
    kind: money
    phrases: ["pay {value}"]
    tests:
      - {a: "Acme paid $5 million.", b: "Acme paid $7 million.", expect: error}
)",
                   {"--mutate"});
  CHECK(result.out.find("  price: 6 of 6 changes noticed (100%)\n"
                        "mutation score over the tests: 6 of 6 changes noticed (100%)\n") == 0);
  CHECK(result.code == 0);
}

TEST_CASE("a change after which both texts can be right is told with its reason, and not counted") {
  TestFolder folder;
  Ran result = ran(folder, R"(gainsay: 1
use: []
facts:
  area:
    of: story
    kind: measure
    over_time: rises
    phrases: ["burned {value}"]
    tests:
      - {a: "It burned 4,200 acres.", b: "It burned 6,000 acres.", expect: warning}
)",
                   {"--mutate"});
  CHECK(result.out ==
        "Changes of the tests that leave both texts right, so that there is nothing to notice:\n"
        "  area: 2 changes, as from \"4,200 acres\" to \"more than 4,200 acres\": the two can be one figure\n"
        "  area: 4 of 4 changes noticed (100%)\n"
        "mutation score over the tests: 4 of 4 changes noticed (100%)\n"
        "1 test, 0 failed; 1 of 1 rule and 1 of 1 phrase covered\n");
}

TEST_CASE("a rule file with a mistake cannot be tested") {
  TestFolder folder;
  Ran result = ran(folder, "gainsay: 1\nuse: []\nfact: {}\n");
  CHECK(result.code == 2);
  CHECK(result.err ==
        "DIR/r.yaml:3:1: error: a rule file has no key 'fact'\n"
        " 3 | fact: {}\n"
        "   | ^^^^\n"
        "  = expected: one of gainsay, title, use, published, names, facts, rules\n"
        "  = did you mean: facts\n"
        "  = for example: facts: {price: {of: buyer, kind: money, phrases: [\"pay {value}\"]}}\n");
}

TEST_CASE("a phrase that no test makes fire is offered a sentence of the coverage as a test") {
  TestFolder folder;
  folder.write("one.txt", "The mayor spoke. Acme spent $5 million on a \"mill\".\n");
  Ran result = ran(folder, names + R"(facts:
  price: {of: firm, kind: money, agree: no, phrases: ["spend {value}"]}
)",
                   {"--articles", folder.at("one.txt")});
  CHECK(result.out ==
        "No test makes this phrase fire:\n"
        "  DIR/r.yaml:5:55: price: \"spend {value}\"\n"
        "    - {a: \"Acme spent $5 million on a \\\"mill\\\".\", expect: none}\n"
        "0 tests, 0 failed; 0 of 0 rules and 0 of 1 phrase covered\n");
}
