#include <doctest/doctest.h>

#include "support/folder.h"
#include "support/program.h"

namespace {

const std::string rules = R"(gainsay: 1
use: []
names: {firm: {kind: company, names: [Acme], called: [maker]}, site: {kind: place, names: [Quarrow]}}
facts:
  price:
    title: What the mill cost
    of: firm
    kind: money
    severity: warning
    phrases: ["pay {value} for [the] mill", "(cost|price) ... {value}"]
    when: [mill]
    unless: {words: [old], within: sentence}
    why: The council pays half of it.
    help: Ask the council's treasurer.
    tests:
      - {a: "Acme paid more than $5 million for the mill.", b: "Acme paid $4 million for the mill.", expect: warning}
rules:
  cheap: {must: "price < $9 million", tests: [{a: "The price of Acme's mill was $10 million.", expect: error}]}
)";

std::string story_in(const TestFolder& folder) {
  folder.write("r.yaml", rules);
  folder.write("one.txt", "Acme paid $5 million for the mill at Quarrow on Monday.\n");
  folder.write("two.txt",
               "Acme paid more than $6 million for the mill.\n\nThe mill had a cost to Acme of $3 million.\n"
               "\nThe price for Acme at the gate was $1.\n");
  return folder.write(
      "story.yaml",
      "gainsay: 1\nrules: [r.yaml]\narticles:\n  - {file: one.txt, outlet: Outlet A, published: 2025-06-13}\n"
      "  - {file: two.txt, outlet: Outlet B, published: 2025-06-13}\n");
}

}  // namespace

TEST_CASE("a fact is explained in plain words: what it reads, when not, how, and with which tests") {
  TestFolder folder;
  Ran explained = ran({"explain", "price", "--rules", folder.write("r.yaml", rules)});
  CHECK(folder.neutral(explained.out) == R"(price: What the mill cost
A fact: a sum of money. It belongs to Acme: a value that stands behind another name in the clause is not taken.
All articles must agree on it; a finding is at most a warning.
It stands in DIR/r.yaml:5
It is read where an article says, each word in any inflection:
  - pay (a sum of money) for (perhaps the) mill
  - (cost or price) … (up to 6 words) (a sum of money)
  only where “mill” stands in the same sentence
  never where “old” stands in the same sentence
How the values in its tests are taken (the widths stand in rules/readings.yaml):
  - “more than $5 million” can be above $5 million, and readers take it as $5 to $6 million
  - “$4 million” can be $3.5 to $4.5 million
Rules that speak of it:
  - cheap: price < $9 million
Its tests:
  - expects warning of
      a: “Acme paid more than $5 million for the mill.”
      b: “Acme paid $4 million for the mill.”
Why it matters: The council pays half of it.
What to do: Ask the council's treasurer.
)");
}

TEST_CASE("a rule is explained with the facts that it speaks of") {
  TestFolder folder;
  Ran explained = ran({"explain", "cheap", "--rules", folder.write("r.yaml", rules)});
  CHECK(folder.neutral(explained.out) == R"(cheap
A rule. It must hold that price < $9 million, as far as rounded figures can tell.
It stands in DIR/r.yaml:18
Its facts:
  - price: a sum of money, What the mill cost
Its tests:
  - expects error of
      a: “The price of Acme's mill was $10 million.”
)");
}

TEST_CASE("a rule that is not there is answered with the one that was meant") {
  TestFolder folder;
  Ran explained = ran({"explain", "prise", "--rules", folder.write("r.yaml", rules)});
  CHECK(explained.code == 2);
  CHECK(explained.err ==
        "gainsay: no rule or fact 'prise'; did you mean 'price'?\n"
        "  = help: gainsay rules list shows all; --rules FILE adds a file\n");
}

TEST_CASE("a finding is explained with every claim, what it can be and what read it") {
  TestFolder folder;
  std::string story = story_in(folder);
  std::string report = ran({"check", story}).out;
  std::string id = report.substr(report.find("gs1-"), 14);
  Ran explained = ran({"explain", id, story});
  CHECK(explained.code == 0);
  CHECK(folder.neutral(explained.out.substr(explained.out.find("Every claim"))) ==
        R"(Every claim in it, and what became of it:
  c1  DIR/one.txt:1:11  price = $5 million
      “$5 million” in “Acme paid $5 million for the mill at Quarrow on Monday.”
      can be $4.5 to $5.5 million [4500000, 5500000], and is taken so
      read by pay {value} for [the] mill
  c2  DIR/two.txt:1:11  price = over $6 million
      “more than $6 million” in “Acme paid more than $6 million for the mill.”
      can be above $6 million [6000000, open], and readers take it as [6000000, 7000000]
      read by pay {value} for [the] mill
  c3  DIR/two.txt:3:32  price = $3 million
      “$3 million” in “The mill had a cost to Acme of $3 million.”
      can be $2.5 to $3.5 million [2500000, 3500000], and is taken so
      read by (cost|price) ... {value}
)");
}

TEST_CASE("claims --why names the phrases that nearly fired, and the word that stopped each") {
  TestFolder folder;
  Ran why = ran({"claims", "--why", "--width", "200", story_in(folder)});
  CHECK(folder.neutral(why.out).find("DIR/two.txt:5:36: near miss: \"$1\" for price by `(cost|price) ... {value}`: no "
                                     "word of `when` stands near\n") != std::string::npos);
}

TEST_CASE("claims --why tells when a phrase fits and the value is of another kind") {
  TestFolder folder;
  folder.write("one.txt", "It can deliver 140,660 pounds to orbit.\n");
  std::string path =
      folder.write("r.yaml",
                   "gainsay: 1\nuse: []\nfacts:\n  payload: {of: story, kind: measure, unit: lb, phrases: "
                   "[\"deliver {value}\"]}\n");
  Ran why = ran({"claims", "--why", "--width", "200", "--rules", path, folder.at("one.txt")});
  CHECK(
      folder.neutral(why.out).find("DIR/one.txt:1:16: near miss: \"140,660 pounds\" for payload by `deliver {value}`: "
                                   "it is read as money, and the fact is of kind measure\n") != std::string::npos);
}

TEST_CASE("claims --why tells which word of a phrase does not stand there") {
  TestFolder folder;
  folder.write("one.txt", "Acme paid $5 million for the works.\n");
  std::string path = folder.write("r.yaml",
                                  "gainsay: 1\nuse: []\nfacts:\n  price: {of: story, kind: money, phrases: [\"pay "
                                  "{value} for mill\"]}\n");
  Ran why = ran({"claims", "--why", "--width", "200", "--rules", path, folder.at("one.txt")});
  CHECK(folder.neutral(why.out).find("DIR/one.txt:1:11: near miss: \"$5 million\" for price by `pay {value} for mill`: "
                                     "no “mill” stands there\n") != std::string::npos);
}
