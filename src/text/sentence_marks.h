// What a word does to the end of a sentence and to the kind of its block, found once a distinct word and carried by its
// tokens.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/vocabulary.h"

namespace gainsay {

enum SentenceMark : std::uint8_t {
  mark_stop = 1,           ///< "." "!" "?" "..."
  mark_closer = 2,         ///< belongs to the sentence whose stop it follows: a bracket, a closing quote, a stop
  mark_glued_closer = 4,   ///< likewise where it touches what stands before it: a straight quote
  mark_opener = 8,         ///< a sign that a sentence may begin with
  mark_abbreviation = 16,  ///< a word with its stop that may also stand last: "Inc.", not "Mr."
  mark_starter = 32,       ///< a word that usually begins a sentence: "The"
  mark_credit = 64,        ///< a word of a picture's credit: "Photo", "Reuters"
};

/// The marks of a word, from its signs and the lists of lexicon/abbreviations.yaml.
std::uint8_t sentence_marks(std::string_view word, std::string_view folded, Shape shape);

}  // namespace gainsay
