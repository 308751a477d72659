#include "claims/keys/function_words.h"

#include "base/embedded.h"

namespace gainsay {
namespace {

WordList word_list(std::string_view name) {
  WordList words;
  for (const Node& word : embedded_node("lexicon/function_words.yaml")[name].items) words.insert(word.text);
  return words;
}

}  // namespace

const WordList& function_words() {
  static const WordList words = word_list("words");
  return words;
}

const WordList& linking_words() {
  static const WordList words = word_list("linking");
  return words;
}

const WordList& negation_words() {
  static const WordList words = word_list("negations");
  return words;
}

}  // namespace gainsay
