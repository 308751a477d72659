// The packs that ship: their tests pass, and every rule and phrase of theirs fires in one.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/run.h"
#include "rules/load.h"

using namespace gainsay;

TEST_CASE("the packs pass their own tests, which make each rule and phrase fire") {
  std::istringstream in;
  std::ostringstream out, err;
  Console console{in, out, err};
  CHECK(run({"test"}, console) == 0);
  CAPTURE(out.str());
  CHECK(err.str() == "");
  CHECK(out.str().find(" 0 failed") != std::string::npos);
  CHECK(out.str().find("No test makes") == std::string::npos);
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
