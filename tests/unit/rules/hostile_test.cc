// Rule files made to cost time or memory: each is refused by a stated limit, or read.
#include <doctest/doctest.h>

#include "rules/load.h"

using namespace gainsay;

namespace {

const std::string head = "gainsay: 1\nuse: []\n";

/// The first message for a rule file, without its example; "fine" when it loads.
std::string first_message(const std::string& text) {
  auto rules = load_rules({{"r.yaml", text}});
  return rules ? "fine" : rules.errors().front().message;
}

std::string last_message(const std::string& text) {
  auto rules = load_rules({{"r.yaml", text}});
  return rules ? "fine" : rules.errors().back().message;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string numbered(const std::string& before, const std::string& behind, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += before + std::to_string(i) + behind;
  return out;
}

}  // namespace

TEST_CASE("aliases that multiply are refused at the first alias") {
  std::string text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'z'; ++c) {
    std::string last(1, static_cast<char>(c - 1)), all = "*" + last;
    text += std::string(1, c) + ": &" + std::string(1, c) + " [" + all + repeated(", " + all, 8) + "]\n";
  }
  CHECK(first_message(text) == "aliases (*name) are not allowed here");
}

TEST_CASE("ten megabytes of alternations are refused by size, four by the number of phrases or their length") {
  std::string words = "(" + repeated("alpha|beta|gamma|", 20) + "delta) {value}";
  std::string phrases = repeated("      - \"" + words + "\"\n", 10'000'000 / static_cast<int>(words.size()));
  std::string facts = head + "facts:\n  a:\n    of: story\n    kind: money\n    phrases:\n";
  CHECK(first_message(facts + phrases) == "larger than 4 MB");
  CHECK(first_message(facts + phrases.substr(0, 3'900'000 / (words.size() + 11) * (words.size() + 11))) ==
        "more than 1000 phrases in one fact");
  CHECK(first_message(facts + "      - \"" + words + "\"\n") == "more than 32 words to choose from");
}

TEST_CASE("alternatives count as words, of which all phrases of a file may have so many") {
  std::string text = head + "facts:\n";
  for (int i = 0; i < 5'000; ++i)
    text += "  f" + std::to_string(i) + ": {of: story, kind: money, phrases: [\"(" + numbered("w", "|", 25) +
            "w) {value}\"]}\n";
  CHECK(first_message(text) == "more than 120000 words in the phrases of one file");
}

TEST_CASE("a choice has no more phrases than another fact") {
  CHECK(first_message(head + "facts:\n  a:\n    of: story\n    kind: choice\n    options:\n      x: [" +
                      numbered("w", ", ", 60'000) + "w]\n      y: [z]\n") == "more than 1000 phrases in one fact");
}

TEST_CASE("a depth of ten thousand is refused, however it is written") {
  CHECK(first_message(repeated("[", 10'000)) == "nested deeper than 64 levels");
  CHECK(first_message(repeated("{a: ", 10'000)) == "nested deeper than 64 levels");
  CHECK(first_message(repeated("- ", 10'000) + "x\n") == "nested deeper than 64 levels");
  CHECK(first_message(repeated("? ", 10'000) + "x\n") == "nested deeper than 64 levels");
  std::string stairs;
  for (int i = 0; i < 2'000; ++i) stairs += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(first_message(stairs) == "nested deeper than 64 levels");
}

TEST_CASE("more facts, names or rules than any desk writes are refused") {
  CHECK(first_message(head + "facts:\n" + numbered("  f", ": {}\n", 100'000)) == "more than 20000 facts in one file");
  CHECK(first_message(head + "names:\n" + numbered("  n", ": {}\n", 100'000)) == "more than 5000 names in one file");
  CHECK(first_message(head + "rules:\n" + numbered("  r", ": {}\n", 100'000)) == "more than 20000 rules in one file");
}

TEST_CASE("of a file in which everything is wrong two hundred mistakes are looked at, and fifty shown") {
  std::string facts = head + "facts:\n" + numbered("  f", ": {of: nobodyatall, kind: mony}\n", 20'000);
  auto rules = load_rules({{"r.yaml", facts}});
  REQUIRE(!rules);
  CHECK(rules.errors().size() == 51);
  CHECK(rules.errors().back().message.rfind("at least ", 0) == 0);
  CHECK(last_message(head + "facts: {a: {" + numbered("unknown", ": 1, ", 150'000) + "}}\n") ==
        "at least 149952 more mistakes are not shown");
}

TEST_CASE("a line of megabytes is not shown with each of its mistakes") {
  auto rules = load_rules({{"r.yaml", head + "facts: {" + numbered("f", ": {}, ", 19'000) + "}\n"}});
  REQUIRE(!rules);
  CHECK(rules.errors().front().excerpt == "");
}

TEST_CASE("twenty thousand facts with a rule each that chains them load") {
  std::string text =
      head + "facts:\n" + numbered("  f", ": {of: story, kind: date, phrases: [\"word {value}\"]}\n", 20'000);
  text += "rules:\n";
  for (int i = 0; i + 1 < 20'000; ++i)
    text += "  r" + std::to_string(i) + ": {must: \"f" + std::to_string(i) + " < f" + std::to_string(i + 1) + "\"}\n";
  CHECK(first_message(text) == "fine");
}

TEST_CASE("a formula that nests without end is refused") {
  std::string formula = repeated("(", 200) + "f" + repeated(")", 200);
  CHECK(first_message(head +
                      "facts: {f: {of: story, kind: money, phrases: [\"pay {value}\"]}}\nrules: {r: {must: \"f = " +
                      formula + "\"}}\n") != "fine");
}
