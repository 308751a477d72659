// What a person puts right in story.yaml shows in every report, beside what it changed.
#include <doctest/doctest.h>

#include "report/formats.h"
#include "support/program.h"

using namespace gainsay;

namespace {

/// The story of two prices, with what its manifest says under `claims`.
struct PutRight {
  TestFolder folder;
  explicit PutRight(const std::string& claims) {
    write_story(folder);
    folder.write("story.yaml", folder.read("story.yaml") + "claims:\n" + claims);
  }
  Ran check(const std::string& format) const {
    return ran(folder, {"check", folder.at(), "--format", format, "--width", "200"});
  }
};

const char* const corrected = "  - {article: b, quote: $17 million, fact: price, value: $14 million}\n";
const char* const dropped = "  - {article: b, quote: $17 million, drop: true}\n";

}  // namespace

TEST_CASE("a corrected claim no longer clashes, and the text report says what was put right") {
  Ran result = PutRight(corrected).check("text");
  CHECK(result.code == nothing_found);
  CHECK(result.out ==
        "safe to use: What Acme pays: $14 million (3 outlets)\n"
        "   = put right by the manifest: DIR/b.txt:3:24 “$17 million” is read as $14 million (What Acme pays)\n"
        "3 articles read, 0 skipped; 3 claims, 1 fact agreed; 0 errors, 0 warnings, 0 notes; 0 waived; "
        "1 put right by hand\n");
}

TEST_CASE("a dropped claim is gone, and the text report says so") {
  Ran result = PutRight(dropped).check("text");
  CHECK(result.code == nothing_found);
  CHECK(result.out ==
        "safe to use: What Acme pays: $14 million (2 outlets)\n"
        "   = put right by the manifest: DIR/b.txt:3:24 “$17 million” is not read\n"
        "3 articles read, 0 skipped; 2 claims, 1 fact agreed; 0 errors, 0 warnings, 0 notes; 0 waived; "
        "1 put right by hand\n");
}

TEST_CASE("every format shows corrected and dropped claims") {
  for (const char* claims : {corrected, dropped}) {
    PutRight story(claims);
    for (const Format& format : formats()) {
      CAPTURE(claims);
      CAPTURE(format.name);
      Ran result = story.check(std::string(format.name));
      CHECK(result.code == nothing_found);
      bool shown = false;
      for (const char* mark : {"put right by", "by the manifest", "put_right", "by hand"})
        shown = shown || result.out.find(mark) != std::string::npos;
      CHECK(shown);
    }
  }
}

TEST_CASE("a correction whose words are gone from the article is named among what was not checked") {
  Ran result = PutRight("  - {article: b, quote: $18 million, drop: true}\n").check("json");
  CHECK(result.out.find("the manifest corrects \\\"$18 million\\\", which no longer stands there") !=
        std::string::npos);
}
