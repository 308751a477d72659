// The packs that ship: their tests pass, and every rule and phrase of theirs fires in one.
#include <doctest/doctest.h>

#include "rules/load.h"
#include "support/program.h"

using namespace gainsay;

TEST_CASE("the packs pass their own tests, which make each rule and phrase fire") {
  const Ran tested = ran({"test"});
  CAPTURE(tested.out);
  CHECK(tested.code == 0);
  CHECK(tested.err == "");
  CHECK(tested.out.find(" 0 failed") != std::string::npos);
  CHECK(tested.out.find("No test makes") == std::string::npos);
}

TEST_CASE("each pack loads alone") {
  for (const std::string& pack : pack_names()) {
    CAPTURE(pack);
    std::vector<std::string> packs = {pack};
    LoadOptions options;
    options.packs = &packs;
    CHECK(static_cast<bool>(load_rules({}, options)));
  }
}

namespace {

/// The hundredths in "mutation score over WHERE: 64 of 65 changes noticed (98%)".
int mutation_score(const std::vector<std::string>& arguments, const std::string& where) {
  Ran tested = ran(arguments);
  std::size_t line = tested.out.find("mutation score over " + where + ": ");
  std::size_t open = tested.out.find('(', line);
  return line == std::string::npos ? -1 : std::atoi(tested.out.c_str() + open + 1);
}

}  // namespace

TEST_CASE("of changes to what the tests read, nine in ten are noticed by every rule file that ships") {
  CHECK(mutation_score({"test", "--mutate"}, "the tests") >= 90);
  for (const std::string& pack : pack_names()) {
    CAPTURE(pack);
    int score = mutation_score({"test", GAINSAY_SOURCE_DIR "/rules/packs/" + pack + ".yaml", "--mutate"}, "the tests");
    CHECK((score >= 90 || pack == "figures" || pack == "texts"));  // which have no phrases, so nothing to change
  }
  for (const char* file : {"meta-scale", "marrow-bridge", "skarvik-ferry"}) {
    CAPTURE(file);
    std::string path = std::string(GAINSAY_SOURCE_DIR "/rules/") + file + ".yaml";
    CHECK(mutation_score({"test", path, "--mutate"}, "the tests") >= 90);
  }
}

TEST_CASE("of changes to the articles of the corpus, nine in ten are noticed") {
  CHECK(mutation_score({"test", "--mutate", "--articles", GAINSAY_SOURCE_DIR "/corpus"}, "the articles") >= 90);
}
