// A story read from a few lines of text, for tests.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "claims/checks/text_checks.h"
#include "claims/context.h"
#include "values/read.h"

namespace gainsay::test {

/// Articles "a", "b", … of outlets of the same names, published on `day` (days since 1970-01-01) unless that is 0.
class StoryOf {
 public:
  explicit StoryOf(const std::vector<std::string>& texts, std::int64_t day = 0)
      : reader_(vocabulary_),
        events_(vocabulary_),
        titles_(vocabulary_),
        finder_(std::make_unique<NameFinder>(none_, vocabulary_)) {
    for (const std::string& text : texts) {
      Article article;
      article.id = article.path = article.outlet = std::string(1, static_cast<char>('a' + articles_.size()));
      article.text = text;
      if (day != 0) article.published = Published{day, std::nullopt, "manifest"};
      articles_.push_back(article);
    }
    for (const Article& article : articles_) {
      documents_.push_back(analyse(article.text, vocabulary_));
      mentions_.push_back(reader_.read(documents_.back(), context_of(article)));
    }
    by_sentence_ = sort_by_sentence(documents_, mentions_);
    names_.places.resize(documents_.size());
  }

  StoryOf& with_person(const std::string& name) {
    people_.push_back({"", "person", {name}, {}, {}});
    names_.entities.push_back({people_.back().names[0], "person", &people_.back()});
    return *this;
  }

  /// With the names that the program itself finds.
  StoryOf& named() {
    names_ = finder_->find(documents_);
    return *this;
  }

  const PeopleWords& people() const { return finder_->people(); }
  ReadStory read() const { return {articles_, documents_, mentions_, by_sentence_, names_, vocabulary_}; }

  /// What the checks wrote: "check.unit-pair error: 9 miles | 13 kilometers" for facts whose claims cannot all hold,
  /// in order; facts that hold are left out unless `all`.
  std::vector<std::string> checked(bool all = false) const {
    const StoryClaims story = checks();
    std::vector<std::string> out;
    for (std::uint32_t fact = 0; fact < story.facts.size(); ++fact)
      if (all || conflicts(story, fact)) out.push_back(line(story, fact));
    return out;
  }
  /// What each of those claims says, where it is said in words.
  std::vector<std::string> answers() const {
    std::vector<std::string> out;
    for (const Claim& claim : checks().claims) out.push_back(claim.value.text);
    return out;
  }

 private:
  StoryClaims checks() const {
    ClaimBook book;
    for (const Pass& check : text_checks(events_, titles_)) check(read(), book);
    StoryClaims story;
    book.finish(story);
    return story;
  }
  static bool conflict(const Claim& a, const Claim& b) {
    if (a.value.hard.empty() || b.value.hard.empty()) return a.value.text != b.value.text;
    return !meet(a.value.hard, b.value.hard);
  }
  static bool conflicts(const StoryClaims& story, std::uint32_t fact) {
    for (const Claim& a : story.claims)
      for (const Claim& b : story.claims)
        if (a.fact == fact && b.fact == fact && conflict(a, b)) return true;
    return false;
  }
  std::string line(const StoryClaims& story, std::uint32_t fact) const {
    std::string out = story.facts[fact].id + " " + std::string(severity(story.facts[fact].cap)) + ":";
    bool first = true;
    for (const Claim& claim : story.claims) {
      if (claim.fact != fact) continue;
      out += (first ? " " : " | ") + std::string(text_of(articles_[claim.article].text, claim.quote));
      first = false;
    }
    return out;
  }
  static std::string_view severity(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
  }

  Vocabulary vocabulary_;
  ValueReader reader_;
  EventWords events_;
  TitleWords titles_;
  RuleSet none_;
  std::unique_ptr<NameFinder> finder_;
  std::vector<Article> articles_;
  std::vector<Document> documents_;
  std::vector<std::vector<Mention>> mentions_;
  std::vector<ArticleMentions> by_sentence_;
  std::deque<NameDef> people_;  // where they stand they stay
  NamesFound names_;
};

}  // namespace gainsay::test
