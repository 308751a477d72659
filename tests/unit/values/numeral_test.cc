#include "values/numeral.h"

#include <doctest/doctest.h>

#include <string>

namespace gainsay {
namespace {

/// Every numeral of `text`, the longest at each place: "14.3 billion=14300000000".
std::string numerals(std::string_view text) {
  Vocabulary vocabulary;
  const NumeralReader reader(vocabulary);
  const Document document = analyse(text, vocabulary);
  std::string out;
  const auto last = static_cast<std::uint32_t>(document.tokens.size());
  for (std::uint32_t at = 0; at < last;) {
    const auto read = reader.may_start(document.tokens[at]) ? reader.read(document, at, last) : std::nullopt;
    if (read) {
      if (!out.empty()) out += "; ";
      out += read->value.to_string() + (read->ordinal ? "." : "");
    }
    at = read ? read->tokens.last : at + 1;
  }
  return out;
}

TEST_CASE("digits are read with their separators and scales") {
  CHECK(numerals("14.3 billion, 1,500 and 12,34,567.89") == "14300000000; 1500; 1234567.89");
  CHECK(numerals("100k, 1.2M, 3 bn, 30 lakh, 1 crore, three lakh crore") ==
        "100000; 1200000; 3000000000; 3000000; 10000000; 3000000000000");
  CHECK(numerals("a 14.3-billion-dollar deal") == "14300000000");
  CHECK(numerals("4 thousand 3 hundred and 0") == "4300; 0");
  CHECK(numerals("1 234 567.89 is valid") == "1234567.89");
  CHECK(numerals("12,345,678,901,234,567,890 or 0.1234567894321") == "12345678901234567890; 0.123456789");
}

TEST_CASE("spelled numbers add up") {
  CHECK(numerals("one hundred and twenty-three thousand") == "123000");
  CHECK(numerals("thirty-one million two hundred fifty-six thousand seven hundred twenty-one") == "31256721");
  CHECK(numerals("three million, two hundred & forty") == "3000240");
  CHECK(numerals("two thousand and two hundred") == "2200");
  CHECK(numerals("two hundred and two thousand") == "202000");
  CHECK(numerals("3 hundred and 2 hundred are") == "300; 200");
  CHECK(numerals("one two three four") == "1; 2; 3; 4");
  CHECK(numerals("nine point nought four") == "9.04");
  CHECK(numerals("three hundred and two dozen") == "324");
  CHECK(numerals("five dozen, half a dozen, four score") == "60; 6; 80");
}

TEST_CASE("fractions stand alone or go on a number") {
  CHECK(numerals("half a million; a quarter of a million; three quarters billion") == "500000; 250000; 750000000");
  CHECK(numerals("two-thirds, 3/4, a third, five - eighths") == "0.666666667; 0.75; 0.333333333; 0.625");
  CHECK(numerals("2 1/4; two and a half million; 3 million and a quarter; 2½") == "2.25; 2500000; 3250000; 2.5");
  CHECK(numerals("one over twenty; a twenty-first; three twentieths") == "0.05; 0.047619048; 0.15");
  CHECK(numerals("one hundred and thirty-two fifths; two hundred and two thirds") == "26.4; 200.666666667");
  CHECK(numerals("a twenty-first birthday; a fourth test") == "21.; 4.");
}

TEST_CASE("ordinals are told from fractions") {
  CHECK(numerals("first 22nd twenty-fifth one hundred twenty-fifth twentyfifth") == "1.; 22.; 25.; 125.; 25.");
  CHECK(numerals("one hundred twenty fifth") == "125.");
}

TEST_CASE("what is no number is none") {
  CHECK(numerals("192.168.1.2 at 5:10 on 5/17/2018").find("192") == std::string::npos);
  CHECK(numerals("a man and an end") == "");
}

}  // namespace
}  // namespace gainsay
