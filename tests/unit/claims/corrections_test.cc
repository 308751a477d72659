#include "claims/corrections.h"

#include <doctest/doctest.h>

#include "rules/load.h"

using namespace gainsay;

namespace {

const char* const rule_file = R"(
gainsay: 1
use: []
names:
  mill: {kind: company, names: [Aldermill]}
facts:
  price:
    of: mill
    kind: money
    phrases: ["{mill} sold for {value}"]
)";

/// The claims of one article after `correction`, one a line: quote, value as exact figure, mark.
std::string claims_after(const Correction& correction) {
  auto rules = load_rules({{"rules.yaml", rule_file}});
  REQUIRE(rules);
  Story story;
  Article article;
  article.id = article.path = "a";
  article.text = "Aldermill sold for $3 million.";
  story.articles.push_back(std::move(article));
  story.corrections.push_back(correction);
  StoryClaims read = Extractor(*rules).extract(std::move(story));
  std::string out;
  for (const Claim& claim : read.claims)
    out += std::string(text_of(read.documents[0].text, claim.quote)) + " = " + claim.value.amount->to_string() + " " +
           claim.corrected + "\n";
  for (const NotChecked& entry : read.not_checked)
    if (entry.reason.find("manifest") != std::string::npos) out += entry.reason + "\n";
  return out;
}

Correction about(std::string quote) {
  Correction correction;
  correction.article = "a";
  correction.quote = std::move(quote);
  return correction;
}

}  // namespace

TEST_CASE("a manifest sets the value of a claim and marks it") {
  Correction correction = about("$3 million");
  correction.fact = "price";
  correction.value = "$4 million";
  CHECK(claims_after(correction) == "$3 million = 4000000 corrected\n");
}

TEST_CASE("a manifest drops a claim and the drop is listed") {
  Correction correction = about("$3 million");
  correction.drop = true;
  CHECK(claims_after(correction) == "dropped by the manifest\n");
}

TEST_CASE("a correction of words that no longer stand there is listed") {
  Correction correction = about("$9 million");
  correction.drop = true;
  CHECK(claims_after(correction) ==
        "$3 million = 3000000 \nthe manifest corrects \"$9 million\", which no longer stands there\n");
}
