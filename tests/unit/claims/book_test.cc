#include "claims/book.h"

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

Fact fact_named(std::string id, std::string subject = "", std::string key = "") {
  Fact fact;
  fact.id = std::move(id);
  fact.subject = std::move(subject);
  fact.key = std::move(key);
  return fact;
}

Claim claim_at(std::uint32_t article, Span quote, std::uint32_t fact, int amount = 1) {
  Claim claim;
  claim.article = article;
  claim.quote = quote;
  claim.fact = fact;
  claim.value.amount = Decimal(amount);
  return claim;
}

}  // namespace

TEST_CASE("a fact asked for twice is one fact, its claims follow it when facts are sorted") {
  ClaimBook book;
  const auto z = book.fact(fact_named("z"));
  const auto a = book.fact(fact_named("a", "B", "2024"));
  CHECK(book.fact(fact_named("z")) == z);
  CHECK(book.fact(fact_named("a", "B", "2025")) != a);
  book.add(claim_at(1, {0, 4}, z));
  book.add(claim_at(0, {9, 12}, a));
  StoryClaims story;
  book.finish(story);
  REQUIRE(story.facts.size() == 3);
  CHECK(story.facts[1].key == "2025");
  REQUIRE(story.claims.size() == 2);
  CHECK(story.facts[story.claims[0].fact].key == "2024");
  CHECK(story.facts[story.claims[1].fact].id == "z");
}

TEST_CASE("exact doubles are dropped, different readings of one place stay") {
  ClaimBook book;
  const auto fact = book.fact(fact_named("a"));
  book.add(claim_at(0, {0, 4}, fact, 5));
  book.add(claim_at(0, {0, 4}, fact, 6));
  book.add(claim_at(0, {0, 4}, fact, 5));
  StoryClaims story;
  book.finish(story);
  CHECK(story.claims.size() == 2);
}

TEST_CASE("what articles say of one fact is written at once") {
  ClaimBook book;
  const Fact fact = fact_named("a");
  book.add(fact, {claim_at(0, {0, 4}, 7), claim_at(1, {0, 4}, 7)});
  REQUIRE(book.size() == 2);
  CHECK(book.fact_at(book.claims()[1].fact).id == "a");
}
