// Words that link others and carry no weight of their own (rules/lexicon/function_words.yaml).
#pragma once

#include <string>
#include <unordered_set>

namespace gainsay {

using WordList = std::unordered_set<std::string>;

/// Words whose change leaves a quotation what it was.
const WordList& function_words();
/// Of them, those whose change is none even in the words of one speaker.
const WordList& linking_words();
/// Words that say no.
const WordList& negation_words();

}  // namespace gainsay
