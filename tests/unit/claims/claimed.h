// What the pack `figures` makes of a few lines of text, for tests.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "claims/extract.h"
#include "rules/load.h"

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n  " + line;
    return text.c_str();
  }
};
}  // namespace doctest

namespace gainsay::test {

using Lines = std::vector<std::string>;

inline Published on(int year, unsigned month, unsigned day) {
  std::chrono::sys_days days = std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
  return {days.time_since_epoch().count(), std::nullopt, "manifest"};
}

/// What the pack `figures` claims of articles of one day: a line a fact, with its quotes and how loud it may be.
inline Lines claimed(const std::vector<std::string>& texts) {
  std::vector<std::string> packs{"figures"};
  LoadOptions options;
  options.packs = &packs;
  auto rules = load_rules({}, options);
  REQUIRE(rules);
  Story story;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Article article;
    article.id = article.path = std::string(1, static_cast<char>('a' + i));
    article.text = texts[i];
    article.published = on(2025, 6, 13);
    story.articles.push_back(std::move(article));
  }
  StoryClaims read = Extractor(*rules).extract(std::move(story));
  Lines lines;
  for (std::uint32_t number = 0; number < read.facts.size(); ++number) {
    const Fact& fact = read.facts[number];
    std::string line = fact.id + (fact.key.empty() ? "" : " [" + fact.key + "]") + ":";
    Severity cap = Severity::note;
    for (const Claim& claim : read.claims) {
      if (claim.fact != number) continue;
      line += " " + std::string(text_of(read.documents[claim.article].text, claim.quote)) + " |";
      cap = std::max(cap, claim.cap);
    }
    lines.push_back(line + " " + std::string(severity_name(std::min(cap, fact.cap))));
  }
  return lines;
}

}  // namespace gainsay::test
