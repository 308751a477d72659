// Any bytes become text or a diagnostic; text taken apart keeps the promises of text/document.h.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/document.h"

namespace {

using namespace gainsay;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tokens(const Document& document) {
  std::uint32_t end = 0;
  for (const Token& token : document.tokens) {
    require(token.begin >= end && token.begin < token.end && token.end <= document.text.size());
    end = token.end;
  }
}

/// Every token in exactly one sentence, every sentence in exactly one block.
void check_sentences(const Document& document) {
  std::uint32_t token = 0, sentence = 0;
  for (const Sentence& each : document.sentences) {
    require(each.tokens.first == token && each.tokens.last >= token && each.block < document.blocks.size());
    token = each.tokens.last;
  }
  require(token == document.tokens.size());
  for (const Block& block : document.blocks) {
    require(block.first_sentence == sentence && block.last_sentence >= sentence);
    sentence = block.last_sentence;
  }
  require(sentence == document.sentences.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = to_utf8(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!text) return 0;
  static Vocabulary vocabulary;
  Document document = analyse(*text, vocabulary);
  check_tokens(document);
  check_sentences(document);
  vocabulary.reset();
  return 0;
}
