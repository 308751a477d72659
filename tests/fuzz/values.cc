// Values read from any text lie in the text, in order, and their typical reading lies inside the hard one.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/document.h"
#include "values/read.h"

namespace {

using namespace gainsay;

void require(bool holds) {
  if (!holds) std::abort();
}

struct Reader {
  Vocabulary vocabulary;
  ValueReader values{vocabulary};
  Reader() { vocabulary.mark(); }
};

void check(const Mention& mention, const Document& document) {
  require(mention.span.begin < mention.span.end && mention.span.end <= document.text.size());
  require(mention.tokens.first < mention.tokens.last && mention.tokens.last <= document.tokens.size());
  require(mention.tokens.contains(mention.core));
  require(inside(mention.value.typical, mention.value.hard));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = to_utf8(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!text) return 0;
  static Reader reader;
  reader.vocabulary.reset();
  Document document = analyse(*text, reader.vocabulary);
  ReadingContext context;
  context.published = Published{20252, std::nullopt, "option"};
  std::uint32_t begin = 0;
  for (const Mention& mention : reader.values.read(document, context)) {
    check(mention, document);
    require(mention.span.begin >= begin);
    begin = mention.span.begin;
  }
  return 0;
}
