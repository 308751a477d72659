#include "base/words.h"

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("a set of words is asked for any text, and lists are added up") {
  WordSet words(*parse_yaml("[red, blue]", "list"));
  words.add(*parse_yaml("[green]", "list"));
  CHECK(words.has("red"));
  CHECK(words.has(std::string_view("greenish").substr(0, 5)));
  CHECK_FALSE(words.has("yellow"));
  CHECK(words_of(*parse_yaml("[b, a]", "list")) == std::vector<std::string>{"b", "a"});
}

TEST_CASE("only the letters A to Z are made small") { CHECK(in_small_letters("Ann LEE, É 7Z") == "ann lee, É 7z"); }
