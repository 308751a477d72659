// The program's own output. `reports/` is kept as `./dev audit` writes it, and a run gives the same bytes whatever the
// order of its files and the number of its threads.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/program.h"

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// What a run prints; its exit code in front.
std::string output_of(const std::vector<std::string>& arguments) {
  const Ran printed = ran(arguments);
  return std::to_string(printed.code) + "\n" + printed.out + printed.err;
}

std::vector<std::string> checked(std::vector<std::string> files, const std::string& jobs) {
  std::vector<std::string> arguments{"check"};
  arguments.insert(arguments.end(), files.begin(), files.end());
  for (const char* rest :
       {"--rules", "rules/meta-scale.yaml", "--published", "2025-06-13", "--format", "json", "--jobs"})
    arguments.emplace_back(rest);
  arguments.push_back(jobs);
  return arguments;
}

}  // namespace

TEST_CASE("reports/ holds what ./dev audit writes") {
  TestFolder folder;
  std::string written = folder.at("reports");
  std::string command = "./dev reports " GAINSAY_PROGRAM " " + written + " 2>&1";
  REQUIRE(std::system(command.c_str()) == 0);
  std::size_t compared = 0;
  for (const auto& entry : fs::directory_iterator("reports")) {
    if (entry.path().stem() != "meta-scale" && entry.path().stem() != "baseline") continue;
    CAPTURE(entry.path().string());
    CHECK(content(fs::path(written) / entry.path().filename()) == content(entry.path()));
    ++compared;
  }
  CHECK(compared >= 4);
}

TEST_CASE("the order of files and the number of threads change nothing") {
  const std::string a = "corpus/meta-scale/ledger.txt", b = "corpus/meta-scale/lantern.txt",
                    c = "corpus/meta-scale/tidewater.txt", d = "corpus/meta-scale/orchard.md";
  const std::string once = output_of(checked({a, b, c, d}, "1"));
  CHECK(once.rfind("1\n{", 0) == 0);
  CHECK(output_of(checked({d, b, a, c}, "1")) == once);
  CHECK(output_of(checked({c, d, b, a}, "2")) == once);
  CHECK(output_of(checked({a, b, c, d}, "1")) == once);
}
