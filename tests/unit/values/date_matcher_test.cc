// Walking only the edges that the next tokens fit, against trying each edge of the grammar.
#include "values/date_matcher.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

namespace gainsay {
namespace {

struct Matchers {
  Vocabulary vocabulary;
  NumberReader numbers{vocabulary};
  DateLexicon lexicon{vocabulary};
  DateGrammar grammar{vocabulary, lexicon};
  DateIndex index{vocabulary, lexicon, grammar, numbers};
  DateMatcher fast{lexicon, grammar, index, numbers};
  DateMatcher slow{lexicon, grammar, index, numbers, DateMatcher::Edges::all};

  /// Every word that means something to dates, and figures and signs that might.
  std::vector<std::string> words() const {
    std::vector<std::string> words = {"1",    "7",         "12",    "31",   "80",      "2016",   "20160507", "5:10",
                                      "7.30", "11.7.2016", "1,500", "'",    "/",       "-",      ",",        ".",
                                      "$",    "s",         "th",    "half", "million", "people", "of",       "fy"};
    for (WordId id = 0; id < vocabulary.size(); ++id) {
      Token token;
      token.folded = id;
      token.shape = vocabulary[id].shape;
      token.end = static_cast<std::uint32_t>(vocabulary[id].text.size());
      Document document;
      document.text = vocabulary[id].text;
      document.tokens = {token};
      std::vector<DateIndex::Look> looks(1);
      index.look(document, {0, 1}, looks);
      if (looks[0].profile != plain_profile) words.push_back(vocabulary[id].text);
    }
    return words;
  }
};

std::string shown(const Frame* frame) {
  if (frame == nullptr) return "-";
  std::string out = std::to_string(static_cast<int>(frame->form)) + " to " + std::to_string(frame->tokens.last) + ":";
  for (const std::int32_t field : frame->fields) out += field == Frame::unset ? " ." : " " + std::to_string(field);
  for (const auto& count : {frame->count, frame->count2}) out += " " + (count ? count->to_string() : ".");
  for (const Frame* part : frame->parts) out += " (" + (part == nullptr ? "" : shown(part)) + ")";
  return out + " " + *frame->reference;
}

std::string phrases(DateMatcher& matcher, const Document& document) {
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    if (!matcher.begin(document, sentence.tokens)) continue;
    for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at)
      out += shown(matcher.mention_at(at)) + "\n";
  }
  return out;
}

TEST_CASE("in any salad of words the fitting edges find the phrases that all edges find") {
  Matchers matchers;
  const std::vector<std::string> words = matchers.words();
  CHECK(words.size() > 500);
  CHECK(rc::check([&] {
    std::string text;
    for (int i = *rc::gen::inRange(2, 9); i > 0; --i)
      text += *rc::gen::elementOf(words) + (*rc::gen::inRange(0, 4) == 0 ? "" : " ");
    const Document document = analyse(text, matchers.vocabulary);
    RC_ASSERT(phrases(matchers.fast, document) == phrases(matchers.slow, document));
  }));
}

TEST_CASE("a sentence of more rows of words than the index has room for at first is read as any other") {
  Matchers matchers;
  const std::vector<std::string> words = matchers.words();
  std::string text;
  for (std::size_t i = 0; i < 3000; ++i) text += words[(i * i * 31 + i * 7919) % words.size()] + " ";
  const Document document = analyse(text, matchers.vocabulary);
  CHECK(phrases(matchers.fast, document) == phrases(matchers.slow, document));
}

TEST_CASE("a date in dots is no time of day, whatever stands behind it") {
  Matchers matchers;
  const Document document = analyse("11.7.2016 p.m.", matchers.vocabulary);
  const std::string found = phrases(matchers.slow, document);
  CHECK(found == phrases(matchers.fast, document));
  CHECK(found.starts_with("0 to 1: 2016 7 11 "));
}

TEST_CASE("a matcher turned to another sentence forgets the one before") {
  Matchers matchers;
  const Document first = analyse("three weeks in May 2016", matchers.vocabulary);
  const Document second = analyse("people met in the spring", matchers.vocabulary);
  const std::string alone = phrases(matchers.fast, second);
  phrases(matchers.fast, first);
  CHECK(phrases(matchers.fast, second) == alone);
}

}  // namespace
}  // namespace gainsay
