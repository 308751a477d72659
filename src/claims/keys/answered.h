// Answers in words that articles give to one question: "blue", "gate 12".
#pragma once

#include <string>
#include <vector>

#include "claims/book.h"
#include "claims/cues.h"

namespace gainsay {

struct Answered {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;  ///< to quote
  std::string answer;
};

/// What a reader of one article's answers looks into.
class ArticleWords {
 public:
  ArticleWords(const ReadStory& story, std::uint32_t article)
      : story_(story), article_(article), document_(story.documents[article]) {}

 protected:
  const std::string& word(std::uint32_t token) const { return folded_text(document_, story_.vocabulary, token); }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
};

/// Writes what articles answer to `fact`, if they differ in few ways. An article that has several answers speaks of
/// several things and says nothing.
void write_answers(const ReadStory& story, const Fact& fact, std::vector<Answered> answers, ClaimBook& book);

/// A fact that is answered in words.
Fact fact_in_words(const std::string& id, const std::string& subject, const std::string& key,
                   const std::string& question, Severity cap);

}  // namespace gainsay
