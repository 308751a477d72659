#include "text/wordnet.h"

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("a word is known by how WordNet writes it") {
  CHECK(known_word("paris").place);
  CHECK(known_word("smith").common);
  CHECK(known_word("smith").person);
  CHECK(known_word("chinese").quality);
  CHECK_FALSE(known_word("drumgarvie").any());
}

TEST_CASE("names of several words are known by their first word and as places") {
  CHECK(begins_known_name("new"));
  CHECK_FALSE(begins_known_name("drumgarvie"));
  CHECK(is_known_place("new_york"));
  CHECK_FALSE(is_known_place("new_deal"));
  CHECK_FALSE(is_known_place("new_drumgarvie"));
}
