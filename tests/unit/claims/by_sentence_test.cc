#include "claims/by_sentence.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/claims/story_of.h"

using namespace gainsay;
using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

namespace {

/// "1: 40 pages, 9 May 2025" for every sentence of the first article that has values.
Lines sentences_in(const std::string& text) {
  const StoryOf story({text});
  Lines out;
  for (const SentenceMentions& here : story.read().by_sentence[0].sentences) {
    std::string line = std::to_string(here.sentence) + ":";
    for (const Mention& mention : here.mentions)
      line += (&mention == here.mentions.begin() ? " " : ", ") + std::string(text_of(text, mention.span));
    out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("the values of an article stand under their sentences, and sentences without any are left out") {
  CHECK(sentences_in("The mill closed. It paid $5 million for 40 looms. Nobody came. It opened on 9 May 2025.") ==
        Lines{"1: $5 million, 40 looms", "3: 9 May 2025"});
  CHECK(sentences_in("The mill closed.") == Lines{});
}

TEST_CASE("a sentence and its article know which kinds of value they have") {
  const StoryOf story({"It paid $5 million for 40 looms. It opened on 9 May 2025."});
  const ReadStory read = story.read();
  const ArticleMentions& article = read.by_sentence[0];
  CHECK(article.kinds.has(Kind::date));
  CHECK(article.kinds.has_any({Kind::percent, Kind::money}));
  CHECK_FALSE(article.kinds.has_any({Kind::percent, Kind::age}));
  CHECK(article.sentences[0].kinds.has(Kind::count));
  CHECK_FALSE(article.sentences[0].kinds.has(Kind::date));
}
