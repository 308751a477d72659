// Words that link others and carry no weight of their own (rules/lexicon/function_words.yaml).
#pragma once

#include "base/words.h"

namespace gainsay {

/// Words whose change leaves a quotation what it was.
const WordSet& function_words();
/// Of them, those whose change is none even in the words of one speaker.
const WordSet& linking_words();
/// Words that say no.
const WordSet& negation_words();

}  // namespace gainsay
