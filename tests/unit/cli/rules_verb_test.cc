#include "cli/rules_verb.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cli/rules_schema.h"
#include "support/program.h"

using namespace gainsay;

namespace {

const std::string rules = R"(gainsay: 1
use: []
names: {firm: {kind: company, names: [Acme]}}
facts:
  price: {title: What it cost, of: firm, kind: money, phrases: ["pay {value}", "spend {value}"]}
rules:
  cheap: {title: It is cheap, must: "price < $5 million"}
)";

}  // namespace

TEST_CASE("a sound rule file is summed up") {
  TestFolder folder;
  Ran result = ran({"rules", "check", folder.write("r.yaml", rules)});
  CHECK(result.out == "1 name, 1 fact with 2 phrases, 1 rule, 0 tests: no mistake found\n");
  CHECK(result.code == 0);
}

TEST_CASE("what a rule file holds is listed") {
  TestFolder folder;
  Ran result = ran({"rules", "list", folder.write("r.yaml", rules)});
  CHECK(result.out ==
        "price       money of firm         2 phrases   What it cost\n"
        "cheap       price < $5 million   It is cheap\n");
}

TEST_CASE("a rule file that does not exist, and a word that is no part of the verb, are refused") {
  CHECK(ran({"rules", "check", "no-such.yaml"}).code == 2);
  Ran wrong = ran({"rules", "chekc"});
  CHECK(wrong.code == 2);
  CHECK(wrong.err == "gainsay: 'rules chekc' is not known; check, list or new; did you mean 'check'?\n");
}

TEST_CASE("the schema of rule files names every key of a fact") {
  auto schema = nlohmann::json::parse(rules_schema());
  CHECK(schema["required"] == nlohmann::json::array({"gainsay"}));
  CHECK(schema["$defs"]["fact"]["properties"].contains("over_time"));
  CHECK(schema["$defs"]["fact"]["properties"]["over_time"]["enum"] ==
        nlohmann::json::array({"fixed", "rises", "falls", "changes"}));
  CHECK(schema["$defs"]["test"]["patternProperties"].contains("^[a-z]$"));
  CHECK(ran({"schema", "rules"}).out == rules_schema());
}
