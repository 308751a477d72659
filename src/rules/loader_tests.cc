// The inline tests of facts and rules.
#include "rules/loader.h"

namespace gainsay {
namespace {

/// "one.txt" or "one.txt:20": text that names a file rather than being an article.
bool names_file(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return false;
  std::size_t colon = text.rfind(':');
  std::string_view path = colon == std::string_view::npos ? text : text.substr(0, colon);
  for (std::string_view suffix : {".txt", ".md", ".html", ".json"})
    if (path.size() > suffix.size() && path.substr(path.size() - suffix.size()) == suffix) return true;
  return false;
}

}  // namespace

std::vector<RuleTest> RuleLoader::read_tests(File& file, const Node& tests) {
  std::vector<RuleTest> out;
  for (const Node& test : tests.items)
    if (auto read = read_test(file, test)) out.push_back(std::move(*read));
  return out;
}

std::optional<RuleTest> RuleLoader::read_test(File& file, const Node& test) {
  if (!check_section(test, test_section(), test, file.mistakes)) return std::nullopt;
  RuleTest out;
  out.expect = severity_named(test["expect"].text).value_or(Severity::none);
  out.cites = texts_of(test["cites"]);
  out.published = test["published"].text.empty() ? file.root["published"].text : test["published"].text;
  out.place = test.place;
  bool fine = true;
  for (const auto& [key, article] : test.entries) {
    if (key.text.size() != 1) continue;
    auto read = read_article(file, key, article);
    if (read)
      out.articles.emplace_back(key.text, std::move(*read));
    else
      fine = false;
  }
  if (!fine) return std::nullopt;
  const Advice advice{"articles under letters", "", "{a: \"It paid $5.\", b: \"It paid $6.\", expect: error}"};
  if (out.articles.empty()) file.mistakes.add(test, "a test without an article", advice);
  if (out.expect == Severity::none && !out.cites.empty())
    file.mistakes.add(test["cites"], "a test that expects no finding has none to cite",
                      {"expect: note, warning or error beside cites", "", "expect: error"});
  if (out.articles.empty()) return std::nullopt;
  return out;
}

std::optional<TestText> RuleLoader::read_article(File& file, const Node& key, const Node& article) {
  TestText out;
  if (article.is_scalar() && !article.text.empty()) {
    (names_file(article.text) ? out.file : out.text) = article.text;
    return out;
  }
  if (!article.is_map()) {
    file.mistakes.add(article.is_list() ? article : key, "the article '" + key.text + "' is no text",
                      {"its words, or a map of text and published", "", "a: \"It paid $5.\""});
    return std::nullopt;
  }
  if (!check_section(article, article_section(), key, file.mistakes)) return std::nullopt;
  out.text = article["text"].text;
  out.file = article["file"].text;
  out.published = article["published"].text;
  if (out.text.empty() != out.file.empty()) return out;
  file.mistakes.add(key, "the article '" + key.text + "' needs text or a file, and not both",
                    {"one of them", "", "a: {text: \"It paid $5.\", published: 2025-06-13}"});
  return std::nullopt;
}

}  // namespace gainsay
