// A claim that gives one of a few answers in words: "near", "yes", "southern".
#pragma once

#include <string>
#include <utility>

#include "claims/book.h"

namespace gainsay {

/// What `said`, which has an article, a sentence and the tokens to quote, answers to `fact`.
template <class Said>
Claim choice_claim(const ReadStory& story, std::uint32_t fact, const Said& said, std::string answer) {
  Claim claim;
  claim.article = said.article;
  claim.fact = fact;
  claim.quote = story.documents[said.article].span_of(said.tokens);
  claim.sentence = said.sentence;
  claim.value.kind = Kind::choice;
  claim.value.text = std::move(answer);
  return claim;
}

}  // namespace gainsay
