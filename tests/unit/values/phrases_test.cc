// The phrases of phrases.yaml, each read as it says.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "base/node.h"
#include "values/calendar.h"
#include "values/read.h"

using namespace gainsay;

namespace {

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string end_text(const Bound& bound) { return bound.infinite ? "" : bound.value.to_string(); }

/// "money USD 3000000 2000000..3000000", "date 2025-06-12": kind, unit, figure, typical range; or TIMEX3's value.
std::string told(const Value& value) {
  std::string out(kind_name(value.kind));
  if (value.timex) return out + " " + value.timex->value;
  if (!value.unit.empty()) out += " " + value.unit;
  if (value.amount) out += " " + value.amount->to_string();
  const Range typical = hull(value.typical);
  return out + " " + end_text(typical.low) + ".." + end_text(typical.high);
}

class Reader {
 public:
  /// What is read in the words between the brackets, or across their ends.
  std::string read(std::string text) {
    const std::size_t open = text.find('[');
    const std::size_t close = text.rfind(']') - 1;
    text.erase(close + 1, 1).erase(open, 1);
    const Document document = analyse(text, vocabulary_);
    ReadingContext context;
    context.published = Published{day_number({2025, 6, 13}), 720, "option"};
    std::string out;
    for (const Mention& mention : values_.read(document, context))
      if (mention.span.begin < close && open < mention.span.end)
        out += (out.empty() ? "" : " + ") + told(mention.value);
    return out.empty() ? "nothing" : out;
  }

 private:
  Vocabulary vocabulary_;
  ValueReader values_{vocabulary_};
};

}  // namespace

TEST_CASE("phrases of news are read as a careful editor reads them") {
  const std::string path = GAINSAY_SOURCE_DIR "/tests/unit/values/phrases.yaml";
  const auto groups = parse_yaml(file_text(path), "phrases.yaml");
  REQUIRE(groups);
  Reader reader;
  std::size_t count = 0;
  for (const auto& [group, phrases] : groups->entries) {
    for (const auto& [phrase, meaning] : phrases.entries) {
      CHECK_MESSAGE(reader.read(phrase.text) == meaning.text, phrase.text << ": " << reader.read(phrase.text));
      ++count;
    }
  }
  CHECK(count > 400);
}
