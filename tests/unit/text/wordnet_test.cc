#include "text/wordnet.h"

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("a line of a sorted text is found by its first word, and by what it begins with") {
  const SortedLines lines(
      "  a licence\n  of two lines\n'hood n\n2nd a\na n 1\nab n\nab-c n\nab_c n\nabc n 2\naz n\nb n\nzz n");
  CHECK(lines.line_of("a") == "a n 1");
  CHECK(lines.line_of("ab") == "ab n");
  CHECK(lines.line_of("ab_c") == "ab_c n");
  CHECK(lines.line_of("abc") == "abc n 2");
  CHECK(lines.line_of("2nd") == "2nd a");
  CHECK(lines.line_of("zz") == "zz n");
  for (const char* word : {"", "aa", "abcd", "ac", "ab n", "zzz", "z", "licence", "\xC3\xA9t\xC3\xA9"})
    CHECK(lines.line_of(word) == "");
  CHECK(lines.has("ab_"));
  CHECK_FALSE(lines.has("ac"));
  CHECK(SortedLines("").line_of("ab") == "");
}

TEST_CASE("every line of WordNet's indexes is found") {
  for (const char* name : {"index.verb", "index.adv"}) {
    const std::string_view file = wordnet_file(name);
    const SortedLines lines(file);
    std::size_t missed = 0;
    for (std::size_t at = 0; at < file.size();) {
      const std::string_view line = file.substr(at, file.find('\n', at) - at);
      const std::string_view word = line.substr(0, line.find(' '));
      if (!word.empty() && lines.line_of(word) != line) ++missed;
      at += line.size() + 1;
    }
    CHECK(missed == 0);
  }
}

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
