// WordNet's own files (package wordnet-base), mapped on first use: sorted text, searched in place. Without them every
// answer is empty.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/sorted_lines.h"

namespace gainsay {

/// A file of the WordNet folder ("index.noun"), mapped for the life of the program; empty when it cannot be read.
std::string_view wordnet_file(const std::string& name);

enum class PartOfSpeech : std::uint8_t { noun, verb, adjective, adverb };

/// The index file of a part of speech: a line for each word and longer name.
const SortedLines& wordnet_index(PartOfSpeech part);

/// The forms of a lower-case English word, by WordNet's morphy over its exception lists and index files.
struct WordForms {
  std::vector<std::string> lemmas;  ///< base forms, the word itself first; alone without those files
  bool finite_verb = false;         ///< inflected, and a verb far more often than a noun by counts of tagged senses
};
WordForms forms_of(std::string_view word);

/// What WordNet knows of a word, by how its entries are written: "paris" is a place and a person, "smith" a common word
/// and a person.
struct KnownWord {
  bool common = false;   ///< written small somewhere, in any part of speech
  bool place = false;    ///< written with a capital: a place
  bool person = false;   ///< a person
  bool group = false;    ///< an organisation or a people
  bool quality = false;  ///< an adjective: a nationality, a faith, a party
  bool other = false;    ///< anything else

  bool any() const { return common || name(); }
  bool name() const { return place || person || group || quality || other; }
};

/// Of a lower-case word; spaces of a longer name are written "_" ("new_york").
KnownWord known_word(std::string_view word);

/// Whether WordNet has any noun of several words that begins with this one: "new" of "new_york".
bool begins_known_name(const std::string& word);
/// `known_word(words).place`.
bool is_known_place(std::string_view words);

}  // namespace gainsay
