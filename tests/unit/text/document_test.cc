#include <doctest/doctest.h>

#include <algorithm>

#include "text/code_point.h"
#include "text/document.h"
#include "text/wordnet.h"

using namespace gainsay;

namespace {

std::string tokens(std::string_view text) {
  Vocabulary vocabulary;
  std::string out;
  for (const Token& token : analyse(text, vocabulary).tokens)
    out += (out.empty() ? "" : "|") + std::string(text_of(text, token.span()));
  return out;
}

std::vector<std::string> sentences(std::string_view text) {
  Vocabulary vocabulary;
  std::vector<std::string> out;
  for (const Sentence& sentence : analyse(text, vocabulary).sentences) out.emplace_back(text_of(text, sentence.span));
  return out;
}

}  // namespace

TEST_CASE("letters, figures and signs never share a token") {
  CHECK(tokens("US$29B, 49% and 28-year-old") == "US|$|29|B|,|49|%|and|28|-|year|-|old");
  CHECK(tokens("$14.3bn at 5.10am, 1,500 of 5:10") == "$|14.3|bn|at|5.10|am|,|1,500|of|5:10");
  CHECK(tokens("in the 1990s, 2nd") == "in|the|1990|s|,|2|nd");
}

TEST_CASE("a word is found whole however long it is and wherever the text ends") {
  for (std::size_t before = 0; before < 10; ++before)
    for (std::size_t size = 1; size < 20; ++size) {
      const std::string first(size, 'w'), last(before + 2, 'z');
      CHECK(tokens(first + " " + last) == first + "|" + last);
      CHECK(tokens(last + ". " + first + "é," + first) == last + "|.|" + first + "é|,|" + first);
    }
}

TEST_CASE("signs are tokens one by one, but dots and dashes in a row are one") {
  CHECK(tokens("((a,, b)) c... d -- e---f !? 'g' ..") == "(|(|a|,|,|b|)|)|c|...|d|--|e|---|f|!|?|'|g|'|..");
}

TEST_CASE("stops that belong to a word stay with it") {
  CHECK(tokens("Mr. Wang of Scale AI Inc. met the U.S. team at 2 p.m. on Oct. 3.") ==
        "Mr.|Wang|of|Scale|AI|Inc.|met|the|U.S.|team|at|2|p.m.|on|Oct.|3|.");
}

TEST_CASE("a possessive is a token, a contraction is one word") {
  CHECK(tokens("Scale’s board won’t; Meta's didn't; O'Brien") == "Scale|’s|board|won’t|;|Meta|'s|didn't|;|O'Brien");
}

TEST_CASE("addresses are one token without the stop behind them") {
  CHECK(tokens("See https://example.org/a?b=1. Amazon.com, me@example.org.") ==
        "See|https://example.org/a?b=1|.|Amazon.com|,|me@example.org|.");
}

TEST_CASE("sentences survive titles, states, firms and figures") {
  CHECK(sentences("Mr. Wang left. He paid $14.3bn to Scale Inc. The U.S. Senate met. “Yes.” She won.") ==
        std::vector<std::string>{"Mr. Wang left.", "He paid $14.3bn to Scale Inc.", "The U.S. Senate met.", "“Yes.”",
                                 "She won."});
  CHECK(sentences("They met Mr. The rest left. IT Co. Both won. IT CO. Both won.") ==
        std::vector<std::string>{"They met Mr. The rest left.", "IT Co.", "Both won.", "IT CO.", "Both won."});
  CHECK(sentences("\"Is it true?\" he asked. It is.") ==
        std::vector<std::string>{"\"Is it true?\" he asked.", "It is."});
}

TEST_CASE("each line is a block, unless the text is hard-wrapped") {
  Vocabulary vocabulary;
  CHECK(analyse("Big deal done\nMeta paid. It won.\nScale sold.", vocabulary).blocks.size() == 3);
  std::string_view wrapped =
      "The quick brown fox jumped over the lazy dog and then it\nwent home to sleep in its den beneath the old oak "
      "tree which\n"
      "stood there for many years before anybody knew about that\nplace at all, it is said.\n\nNext paragraph is here.";
  CHECK(analyse(wrapped, vocabulary).blocks.size() == 2);
}

TEST_CASE("blocks know headlines, lists and headings") {
  Vocabulary vocabulary;
  Document document = analyse("Deal of the year\n\n• One thing\nWhat it does\nIt ends here.", vocabulary);
  std::vector<BlockKind> kinds;
  for (const Block& block : document.blocks) kinds.push_back(block.kind);
  CHECK(kinds ==
        std::vector<BlockKind>{BlockKind::headline, BlockKind::list_item, BlockKind::heading, BlockKind::paragraph});
}

TEST_CASE("a paragraph that names the maker of its picture is a caption") {
  Vocabulary vocabulary;
  const auto kind_of_last = [&](std::string_view text) { return analyse(text, vocabulary).blocks.back().kind; };
  CHECK(kind_of_last("A flood\n\nBoats on the quay on Monday. (Reuters/Ida Holm)") == BlockKind::caption);
  CHECK(kind_of_last("A flood\n\nBoats on the quay on Monday. Photo: Ida Holm.") == BlockKind::caption);
  CHECK(kind_of_last("A flood\n\nReuters sent a photo of boats on the quay.") == BlockKind::paragraph);
}

TEST_CASE("columns count code points") {
  CHECK(line_column("é\nñx", 3) == LineColumn{2, 1});
  CHECK(line_column("é\nñx", 5) == LineColumn{2, 2});
}

TEST_CASE("code points are counted eight bytes at a time as one by one") {
  const std::string text = "a “quoted” word, naïve café, 5 €, \U0001F600 and plain words behind it";
  for (std::size_t from = 0; from <= text.size(); ++from)
    for (std::size_t size = 0; from + size <= text.size(); ++size) {
      const std::string_view part = std::string_view(text).substr(from, size);
      const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
      REQUIRE(count_code_points(part) == static_cast<std::size_t>(std::count_if(part.begin(), part.end(), begins)));
    }
}

TEST_CASE("legacy encodings become UTF-8 and what is none names its byte") {
  CHECK(*to_utf8("caf\xE9 \x93quoted\x94 and more words so that it is plainly text", "a") ==
        "café “quoted” and more words so that it is plainly text");
  CHECK(*to_utf8(std::string_view("\xFF\xFEh\0i\0", 6), "a") == "hi");
  auto broken = to_utf8("caf\xC3\xA9 na\xC3\xAFve \xFF end", "a.txt");
  REQUIRE(!broken);
  CHECK(broken.errors()[0].message == "byte 13 (0xFF) is no text in any encoding that fits the rest");
  CHECK(!to_utf8(std::string_view("a\0b", 3), "a"));
}

TEST_CASE("lemmas know irregular verbs and leave function words alone") {
  auto has = [](std::string_view word, std::string_view lemma) {
    auto lemmas = forms_of(word).lemmas;
    return std::find(lemmas.begin(), lemmas.end(), lemma) != lemmas.end();
  };
  CHECK(has("bought", "buy"));
  CHECK(has("values", "value"));
  CHECK(has("stopped", "stop"));
  CHECK(has("women", "woman"));
  CHECK(forms_of("his").lemmas == std::vector<std::string>{"his"});
}

TEST_CASE("a vocabulary forgets only what came after its mark") {
  Vocabulary vocabulary;
  WordId kept = vocabulary.intern("Meta");
  vocabulary.mark();
  vocabulary.intern("passing");
  vocabulary.reset();
  CHECK(vocabulary.find("Meta") == kept);
  CHECK(vocabulary.find("passing") == no_word);
}

TEST_CASE("a sentence denies a class of words only where it was made after the class was known") {
  static const WordClass colours([](const Vocabulary& known, WordId folded) {
    return known[folded].text == "red" || known[folded].text == "blue";
  });
  Vocabulary vocabulary;
  const auto may_hold = [&](std::string_view text) {
    std::vector<bool> held;
    for (const Sentence& sentence : analyse(text, vocabulary).sentences)
      held.push_back(vocabulary.may_hold(sentence.classes, colours));
    return held;
  };
  CHECK(may_hold("The boat sank.") == std::vector<bool>{true});  // a word of a list, for all that is known
  vocabulary.mark();
  CHECK(may_hold("The boat sank. A red boat sailed.") == std::vector<bool>{false, true});
  CHECK(may_hold("The boat sank. A Red boat sailed.") == std::vector<bool>{false, true});
  CHECK(may_hold("Blue is new. So is green.") == std::vector<bool>{true, false});
  vocabulary.reset();
  CHECK(may_hold("BLUE is new. So is yellow.") == std::vector<bool>{true, false});
}

TEST_CASE("the words of a list belong to a class as those do that it knows itself") {
  static const WordClass numbers(
      [](const Vocabulary& known, WordId folded) { return known.look(folded).shape == Shape::number; });
  Vocabulary vocabulary;
  const auto may_hold = [&](std::string_view text) {
    return vocabulary.may_hold(analyse(text, vocabulary).classes, numbers);
  };
  vocabulary.list(numbers, {vocabulary.intern("dozens")});
  vocabulary.mark();
  CHECK(may_hold("A boat sank.") == false);
  CHECK(may_hold("Dozens of boats sank.") == true);
  CHECK(may_hold("12 boats sank.") == true);
  vocabulary.reset();
  CHECK(may_hold("DOZENS of boats sank.") == true);
}

TEST_CASE("a class of words can go by a list of their base forms") {
  static const WordClass buying([](const Vocabulary& known, WordId folded) {
    return std::ranges::any_of(known.lemmas(folded), [&](WordId base) { return known.is_listed(buying, base); });
  });
  Vocabulary vocabulary;
  vocabulary.list(buying, {vocabulary.intern("buy")});
  vocabulary.mark();
  CHECK(vocabulary.may_hold(analyse("Osk Steel Bought a mill.", vocabulary).classes, buying) == true);
  CHECK(vocabulary.may_hold(analyse("Osk Steel sold a mill.", vocabulary).classes, buying) == false);
}

TEST_CASE("base forms asked for behind the mark are forgotten with the words that came there, and found again") {
  Vocabulary vocabulary;
  const WordId bought = vocabulary.intern("Bought");
  const auto bases = [&] {
    std::vector<std::string> texts;
    for (const WordId lemma : vocabulary.lemmas(bought)) texts.push_back(vocabulary[lemma].text);
    return texts;
  };
  vocabulary.mark();
  CHECK(bases() == std::vector<std::string>{"bought", "buy"});
  vocabulary.reset();
  CHECK(vocabulary.find("buy") == no_word);
  vocabulary.intern("passing");  // under the id that "buy" had
  CHECK(bases() == std::vector<std::string>{"bought", "buy"});
}

TEST_CASE("words keep their ids however many come, and those forgotten leave no trace") {
  Vocabulary vocabulary;
  const auto word = [](std::size_t number) { return "w" + std::string(number % 11, 'x') + std::to_string(number); };
  std::vector<WordId> ids;
  for (std::size_t number = 0; number < 20'000; ++number) ids.push_back(vocabulary.intern(word(number)));
  vocabulary.mark();
  for (std::size_t number = 20'000; number < 40'000; ++number) vocabulary.intern(word(number));
  vocabulary.reset();
  bool kept = true, forgotten = true;
  for (std::size_t number = 0; number < 20'000; ++number)
    kept = kept && vocabulary.find(word(number)) == ids[number] && vocabulary[ids[number]].text == word(number);
  for (std::size_t number = 20'000; number < 40'000; ++number)
    forgotten = forgotten && vocabulary.find(word(number)) == no_word;
  CHECK(kept);
  CHECK(forgotten);
}

TEST_CASE("inflected verbs are told from plural nouns by how often each is met") {
  CHECK(forms_of("comes").finite_verb);
  CHECK(forms_of("had").finite_verb);
  CHECK(!forms_of("sales").finite_verb);
  CHECK(!forms_of("marks").finite_verb);
  CHECK(!forms_of("leading").finite_verb);
}
