// Any bytes become text or a diagnostic, as a page and as a word processor's file too; text taken apart keeps the
// promises of text/document.h.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/docx.h"
#include "text/html_page.h"

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

/// Whether a page may hold a table: text astray in one is shown before it, out of the order of the page.
bool has_table(std::string_view html) {
  constexpr std::string_view name = "<table";
  return std::search(html.begin(), html.end(), name.begin(), name.end(), [](char a, char b) {
           return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
         }) != html.end();
}

/// A page's text lies inside the page, in its order, and is UTF-8 again.
void check_page(std::string_view html) {
  auto page = read_page(html, "fuzz");
  if (!page) return;
  std::uint32_t begin = 0;
  const bool ordered = !has_table(html);
  for (std::uint32_t at = 0; at < page->text.size(); ++at) {
    Span place = page->origin.in_file({at, at + 1});
    require((place.begin >= begin || !ordered) && place.begin <= place.end && place.end <= html.size());
    begin = place.begin;
  }
  require(static_cast<bool>(to_utf8(page->text, "fuzz")));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)read_docx(bytes, "fuzz");
  auto text = to_utf8(bytes, "fuzz");
  if (!text) return 0;
  check_page(*text);
  static Vocabulary vocabulary;
  Document document = analyse(*text, vocabulary);
  check_tokens(document);
  check_sentences(document);
  vocabulary.reset();
  return 0;
}
