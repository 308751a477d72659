#include "claims/keys/function_words.h"

#include "base/embedded.h"

namespace gainsay {
namespace {

WordSet listed(std::string_view name) { return WordSet(embedded_node("lexicon/function_words.yaml")[name]); }

}  // namespace

const WordSet& function_words() {
  static const WordSet words = listed("words");
  return words;
}

const WordSet& linking_words() {
  static const WordSet words = listed("linking");
  return words;
}

const WordSet& negation_words() {
  static const WordSet words = listed("negations");
  return words;
}

}  // namespace gainsay
