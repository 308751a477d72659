// The phrase language: text to elements, and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// Parses a phrase that reads no value and names no one: the words of `when` and `unless`.
Result<Phrase> parse_words(std::string_view text, const std::vector<std::string>& names, const Place& place);

/// The variables that the braces of a phrase bind, with their kinds; `value` is the fact's own.
struct Variable {
  std::string name;
  Kind kind = Kind::number;
};
std::vector<Variable> variables_of(const Phrase& phrase);

/// A key of `names` or a kind of name, wherever it stands in the phrase.
bool mentions_name(const std::vector<PhraseElement>& elements);

}  // namespace gainsay
