// The phrase language: text to elements, and what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/mistakes.h"
#include "rules/model.h"

namespace gainsay {

/// What a phrase may not exceed; stated in the messages that refuse one.
struct PhraseLimits {
  int bytes = 400;
  int elements = 64;
  int options = 32;
  int depth = 4;
  int gap = 40;
};
inline constexpr PhraseLimits phrase_limits;

/// Tokens a bare `...` may pass.
inline constexpr int usual_gap = 6;

/// Parses a phrase that reads no value: the words of `when` and `unless`.
Result<Phrase> parse_words(std::string_view text, const std::vector<std::string>& names, const Place& place);

/// The variables that the braces of a phrase bind, with their kinds; `value` is the fact's own.
struct Variable {
  std::string name;
  Kind kind = Kind::number;
};
std::vector<Variable> variables_of(const Phrase& phrase);

/// Why the phrase as a whole cannot stand: it is empty, matches anywhere, or begins or ends with what may be missing.
struct PhraseMistake {
  std::size_t at = 0;  ///< byte of the phrase's text
  std::size_t bytes = 1;
  std::string message;
  Advice advice;
};
std::optional<PhraseMistake> mistake_of_whole(const std::vector<PhraseElement>& elements, std::string_view text);

/// How many words a match needs at least.
int least_literals(const std::vector<PhraseElement>& elements);

/// Whether a stop behind this word (in small letters, without it) belongs to it: "inc", "mr", "sept".
bool is_abbreviation(std::string_view word);

}  // namespace gainsay
