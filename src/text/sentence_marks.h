// What a word does to the end of a sentence and to the kind of its block, found once a distinct word and carried by its
// tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gainsay {

enum SentenceMark : std::uint8_t {
  mark_stop = 1,           ///< "." "!" "?" "..."
  mark_closer = 2,         ///< belongs to the sentence whose stop it follows: a bracket, a closing quote, a stop
  mark_glued_closer = 4,   ///< likewise where it touches what stands before it: a straight quote
  mark_opener = 8,         ///< a sign that a sentence may begin with
  mark_abbreviation = 16,  ///< a word with its stop that may also stand last: "Inc.", not "Mr."
  mark_starter = 32,       ///< a word that usually begins a sentence: "The"
  mark_credit = 64,        ///< a word of a picture's credit: "Photo", "Reuters"
  mark_stopped = 128,      ///< a word that is written with a stop, without it: "Mr", "Inc"
};
/// Marks that a word has however its letters are cased. Others are those of the very word.
inline constexpr unsigned folded_marks = mark_starter | mark_credit;

struct MarkedWord {
  std::string_view word;
  SentenceMark mark;
};
/// Every word that has a mark, once a mark, those of `folded_marks` in lower case and before the others that are no
/// signs: signs, and the lists of lexicon/abbreviations.yaml.
const std::vector<MarkedWord>& marked_words();

/// Whether a word earns `mark_abbreviation`, which no list can tell.
bool may_end(std::string_view word);

}  // namespace gainsay
