// What becomes a claim, and of whom: small articles against one rule file.
#include "claims/phrase_claims.h"

#include <doctest/doctest.h>

#include "claims/extract.h"
#include "rules/load.h"

using namespace gainsay;

namespace {

const char* const rule_file = R"(
gainsay: 1
use: []
names:
  mill:   {kind: company, names: [Aldermill]}
  bank:   {kind: company, names: [Corbank]}
  miller: {kind: person, names: [Ada Reed]}
facts:
  worth:
    of: mill
    kind: money
    phrases: ["worth ...6 {value}"]
    unless: {words: [once], within: phrase}
  round:
    of: mill
    kind: date
    phrases: ["round ...16 in {value}"]
  lenders:
    of: mill
    kind: names
    phrases: ["money from {value}"]
  age:
    of: miller
    kind: age
    phrases: ["at {value}"]
  head:
    of: mill
    kind: name
    unit: person
    phrases: ["{value} become head"]
  reach:
    of: mill
    kind: measure
    unit: length
    phrases: ["wheel ...4 {value}"]
)";

Story story_of(const std::string& text) {
  Story story;
  Article article;
  article.id = article.path = "a";
  article.text = text;
  story.articles.push_back(std::move(article));
  return story;
}

StoryClaims read(const RuleSet& rules, const std::string& text, Wanted wanted) {
  return Extractor(rules).extract(story_of(text), wanted);
}

/// The claims of a story's only article, "fact: quote" each.
std::string written(const StoryClaims& found) {
  std::string out;
  for (const Claim& claim : found.claims) {
    if (!out.empty()) out += "; ";
    out += found.facts[claim.fact].id + ": " + std::string(text_of(found.documents[0].text, claim.quote));
  }
  return out;
}

std::string claims(const std::string& text, Wanted wanted = Wanted::all) {
  auto rules = load_rules({{"rules.yaml", rule_file}});
  REQUIRE(rules);
  return written(read(*rules, text, wanted));
}

}  // namespace

TEST_CASE("a guard within the phrase leaves the rest of the clause alone") {
  CHECK(claims("Aldermill was once worth $2 million.") == "worth: $2 million");
  CHECK(claims("Aldermill is worth what Corbank once was, $2 million.") == "");
}

TEST_CASE("stories that go through the passes together keep to themselves") {
  auto rules = load_rules({{"rules.yaml", rule_file}});
  REQUIRE(rules);
  std::vector<Story> stories;
  stories.push_back(story_of("Aldermill is worth $2 million."));
  stories.push_back(story_of("Nothing is said of any mill."));
  stories.push_back(story_of("Aldermill is worth $3 million."));
  std::vector<std::string> found;
  for (const StoryClaims& story : Extractor(*rules).extract_each(std::move(stories))) found.push_back(written(story));
  CHECK(found == std::vector<std::string>{"worth: $2 million", "", "worth: $3 million"});
}

TEST_CASE("where only claims are asked for there are the same claims, and no reasons for what is none") {
  const std::string text = "Aldermill is worth $2 million. Aldermill was once worth what Corbank once was, $3 million.";
  CHECK(claims(text, Wanted::claims) == claims(text));
  auto rules = load_rules({{"rules.yaml", rule_file}});
  REQUIRE(rules);
  const auto reasons = [&](Wanted wanted) {
    const StoryClaims found = read(*rules, text, wanted);
    return found.not_checked.size() + found.near_misses.size() + found.names.size();
  };
  CHECK(reasons(Wanted::all) > 0);
  CHECK(reasons(Wanted::claims) == 0);
}

TEST_CASE("names in a list, and in a relative clause that is over, are not whose the figure is") {
  CHECK(claims("It took money from Corbank, Dunmore and even Aldermill itself, and was worth $2 million.") ==
        "lenders: Corbank, Dunmore and even Aldermill; worth: $2 million");
  CHECK(claims("Its round, in which Corbank took part, closed in May 2024.") == "round: May 2024");
  CHECK(claims("Corbank closed its round in May 2024.") == "");
  CHECK(claims("Former Corbank lawyer Ada Reed becomes head.") == "head: Ada Reed");
}

TEST_CASE("members of a list may be told apart by an adverb") {
  CHECK(claims("There was money from Corbank and, tellingly, Aldermill.") ==
        "lenders: Corbank and, tellingly, Aldermill");
}

TEST_CASE("an age is a number that people reach") {
  CHECK(claims("Ada Reed retired at 64.") == "age: 64");
  CHECK(claims("Ada Reed sold it at 14 billion.") == "");
}

TEST_CASE("a fact in lengths takes lengths of any unit, and no other measure") {
  CHECK(claims("Aldermill has a wheel of 12 feet.") == "reach: 12 feet");
  CHECK(claims("Aldermill has a wheel of 4 metres.") == "reach: 4 metres");
  CHECK(claims("Aldermill has a wheel of 12 tons.") == "");
}
