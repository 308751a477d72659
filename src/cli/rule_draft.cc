#include "cli/rule_draft.h"

#include <filesystem>

#include "claims/context.h"
#include "report/excerpt.h"
#include "report/readable.h"
#include "values/calendar.h"
#include "values/read.h"

namespace gainsay {
namespace {

std::string iso_of(const std::optional<Published>& published) { return published ? iso_date(published->day) : ""; }

}  // namespace

CoverageText::CoverageText(const StoryClaims& story, const RuleSet& rules) : claims(story) {
  NameFinder finder(rules, vocabulary);
  ValueReader values(vocabulary);
  for (const Article& article : story.articles) {
    documents.push_back(analyse(article.text, vocabulary, article.body, article.stated));
    mentions.push_back(values.read(documents.back(), context_of(article)));
  }
  names = finder.find(documents);
}

std::string CoverageText::folded(std::uint32_t article, std::uint32_t token) const {
  return vocabulary[documents[article].tokens[token].folded].text;
}

std::string CoverageText::lemma(std::uint32_t article, std::uint32_t token) const {
  return vocabulary[vocabulary.lemmas(documents[article].tokens[token].folded).back()].text;
}

DraftSource CoverageText::source(std::uint32_t article, std::uint32_t sentence) const {
  const Article& from = claims.articles[article];
  const Span span = documents[article].sentences[sentence].span;
  return {std::filesystem::path(from.path).filename().string() + ":" +
              std::to_string(line_column(from.text, span.begin).line),
          one_line(text_of(from.text, span))};
}

DraftArticle CoverageText::sentence(std::uint32_t article, std::uint32_t sentence) const {
  const Article& from = claims.articles[article];
  return {std::string(text_of(from.text, documents[article].sentences[sentence].span)), iso_of(from.published)};
}

}  // namespace gainsay
