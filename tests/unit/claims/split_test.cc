#include "claims/split.h"

#include <doctest/doctest.h>

#include "claims/copies.h"

using namespace gainsay;

namespace {

Article article(std::string path, std::string text, std::string outlet = "") {
  Article out;
  out.id = out.path = std::move(path);
  out.text = std::move(text);
  out.outlet = std::move(outlet);
  return out;
}

const char* const ferry =
    "The ferry Morning Star ran aground on the reef off Larkholm harbour during the storm, and lifeboats carried "
    "passengers ashore.";
const char* const ferry_again =
    "Lifeboats brought passengers of the ferry Morning Star ashore after it struck a reef off Larkholm.";
const char* const takeover =
    "Bellweather Foods agreed to buy rival Quillon for cash, creating the biggest bakery group.";

std::vector<std::uint32_t> voices(const std::vector<Article>& articles) {
  Vocabulary vocabulary;
  std::vector<Document> documents;
  for (const Article& each : articles) documents.push_back(analyse(each.text, vocabulary));
  return voices_of(articles, copies_of(documents));
}

}  // namespace

TEST_CASE("articles that share rare words are one story, others stay apart") {
  Vocabulary vocabulary;
  std::vector<Article> articles{article("a", ferry), article("b", takeover), article("c", ferry_again)};
  const auto stories = split_into_stories(articles, vocabulary);
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].articles == std::vector<std::uint32_t>{0, 2});
  CHECK(stories[0].words == "ashore, ferry, larkholm, lifeboat");
  CHECK(stories[1].articles == std::vector<std::uint32_t>{1});
  CHECK(stories[1].words.empty());
}

TEST_CASE("articles of one outlet and copies of one text are one voice") {
  CHECK(voices({article("a", ferry, "Post"), article("b", takeover, "Post"), article("c", ferry, "Echo"),
                article("d", ferry_again, "Herald")}) == std::vector<std::uint32_t>{0, 0, 0, 3});
}

TEST_CASE("a copy is named by the first article that has its text") {
  Vocabulary vocabulary;
  const std::vector<Document> documents{analyse(ferry, vocabulary), analyse(takeover, vocabulary),
                                        analyse(ferry, vocabulary)};
  CHECK(copies_of(documents) == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("an article that names what it is based on shares its voice") {
  std::vector<Article> articles{article("a", ferry), article("b", takeover)};
  articles[1].based_on = {"a"};
  CHECK(voices(articles) == std::vector<std::uint32_t>{0, 0});
}
