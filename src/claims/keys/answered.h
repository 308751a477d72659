// Answers in words that articles give to one question: "blue", "gate 12".
#pragma once

#include <string>
#include <vector>

#include "claims/book.h"

namespace gainsay {

/// Writes what articles answer to `fact`, if they differ in few ways. An article that has several answers speaks of
/// several things and says nothing.
void write_answers(const Fact& fact, std::vector<Claim> answers, ClaimBook& book);

/// A fact that is answered in words.
Fact fact_in_words(const std::string& id, const std::string& subject, const std::string& key,
                   const std::string& question, Severity cap);

}  // namespace gainsay
