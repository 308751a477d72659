// The house rules that a program can check: which folder may include which, where heavy libraries may be seen, how long
// a file may be. Each test reads the sources as text and lists what breaks the rule; an empty list is the whole output.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// From the top of the house down; a folder includes itself and those before it.
constexpr std::array<std::string_view, 9> layers{"base",  "text",      "values", "rules", "claims",
                                                 "graph", "reconcile", "report", "cli"};

/// A library's headers and the only place (a file or a folder) that may include them.
struct Fence {
  std::string_view header;
  std::string_view place;
};
constexpr std::array<Fence, 7> fences{{
    {"yaml-cpp/", "src/base/yaml.cc"},
    {"boost/graph/", "src/graph/"},
    {"spdlog/", "src/cli/"},
    {"CLI/", "src/cli/"},
    {"myhtml/", "src/text/html_tree.cc"},
    {"zip.h", "src/text/docx.cc"},
    {"pugixml", "src/text/docx.cc"},
}};

constexpr std::size_t longest_file = 400;

struct Source {
  std::string path;  ///< from the root, with forward slashes
  Lines lines;
};

Lines read_lines(const fs::path& path) {
  std::ifstream in(path);
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Source> sources_under(std::string_view folder) {
  const fs::path root = GAINSAY_SOURCE_DIR;
  std::vector<Source> sources;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
    const fs::path& path = entry.path();
    if (path.extension() != ".cc" && path.extension() != ".h") continue;
    sources.push_back({path.lexically_relative(root).generic_string(), read_lines(path)});
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

/// What a line includes, without its quotes or brackets; empty when it includes nothing.
std::string_view included(std::string_view line) {
  if (line.substr(0, 8) != "#include") return {};
  std::size_t open = line.find_first_of("\"<");
  std::size_t close = line.find_last_of("\">");
  return open < close ? line.substr(open + 1, close - open - 1) : std::string_view();
}

/// The place of a path's folder in the house; past the end for what stands in none (main.cc sees everything).
std::size_t layer_of(std::string_view path) {
  std::string_view folder = path.substr(0, path.find('/'));
  return static_cast<std::size_t>(std::find(layers.begin(), layers.end(), folder) - layers.begin());
}

/// "src/text/tokens.cc includes claims/claim.h" for every include that points down the house.
std::vector<std::string> upward_includes(const std::vector<Source>& sources) {
  std::vector<std::string> found;
  for (const Source& source : sources) {
    std::size_t own = layer_of(std::string_view(source.path).substr(4));
    for (const std::string& line : source.lines) {
      std::size_t other = layer_of(included(line));
      if (other < layers.size() && other > own)
        found.push_back(source.path + " includes " + std::string(included(line)));
    }
  }
  return found;
}

std::vector<std::string> fence_breaks(const std::vector<Source>& sources) {
  std::vector<std::string> found;
  for (const Source& source : sources)
    for (const std::string& line : source.lines)
      for (const Fence& fence : fences)
        if (included(line).substr(0, fence.header.size()) == fence.header && source.path.rfind(fence.place, 0) != 0)
          found.push_back(source.path + " includes " + std::string(included(line)));
  return found;
}

std::vector<std::string> too_long(const std::vector<Source>& sources) {
  std::vector<std::string> found;
  for (const Source& source : sources)
    if (source.lines.size() > longest_file)
      found.push_back(source.path + " has " + std::to_string(source.lines.size()) + " lines");
  return found;
}

/// Words that may not stand in a layer: only `cli` prints, exits or reads a clock.
std::vector<std::string> forbidden_calls(const std::vector<Source>& sources) {
  constexpr std::array<std::string_view, 6> calls{"std::cout",    "std::cerr",    "std::exit(",
                                                  "system_clock", "steady_clock", "std::time("};
  std::vector<std::string> found;
  for (const Source& source : sources) {
    if (layer_of(std::string_view(source.path).substr(4)) + 1 >= layers.size()) continue;
    for (const std::string& line : source.lines)
      for (std::string_view call : calls)
        if (line.find(call) != std::string::npos) found.push_back(source.path + " uses " + std::string(call));
  }
  return found;
}

/// The type that a line at the start of a column defines: "Figure" of "struct Figure {"; empty when it defines none.
std::string defined_type(std::string_view line) {
  for (std::string_view word : {"struct ", "class "}) {
    if (line.substr(0, word.size()) != word) continue;
    std::string_view rest = line.substr(word.size());
    std::string name(rest.substr(0, rest.find_first_of(" {:;")));
    return rest.find('{') != std::string_view::npos ? name : "";
  }
  return "";
}

/// Types that two headers define. All share one namespace, so the linker would take one for the other in silence.
std::vector<std::string> doubled_types(const std::vector<Source>& sources) {
  std::map<std::string, std::string> headers;
  std::vector<std::string> found;
  for (const Source& source : sources) {
    if (!source.path.ends_with(".h")) continue;
    for (const std::string& line : source.lines) {
      std::string name = defined_type(line);
      if (name.empty()) continue;
      auto [known, added] = headers.emplace(name, source.path);
      if (!added) found.push_back(source.path + " defines " + name + ", as does " + known->second);
    }
  }
  return found;
}

const std::vector<std::string> nothing;

}  // namespace

TEST_CASE("a folder includes itself and those above it, never below") {
  CHECK(upward_includes(sources_under("src")) == nothing);
}

TEST_CASE("the check for includes sees one that points down") {
  CHECK(upward_includes({{"src/text/a.cc", {"#include \"base/span.h\"", "#include \"claims/claim.h\""}}}) ==
        std::vector<std::string>{"src/text/a.cc includes claims/claim.h"});
}

TEST_CASE("a heavy library is included in its own place alone") {
  CHECK(fence_breaks(sources_under("src")) == nothing);
}

TEST_CASE("the check for heavy libraries sees one out of place") {
  CHECK(fence_breaks({{"src/rules/a.cc", {"#include <yaml-cpp/yaml.h>"}}}) ==
        std::vector<std::string>{"src/rules/a.cc includes yaml-cpp/yaml.h"});
}

TEST_CASE("no two headers define a type of one name") { CHECK(doubled_types(sources_under("src")) == nothing); }

TEST_CASE("the check for types sees one that two headers define") {
  CHECK(doubled_types(
            {{"src/text/a.h", {"struct Edge {"}}, {"src/values/b.h", {"struct Edge;", "class Edge final {"}}}) ==
        std::vector<std::string>{"src/values/b.h defines Edge, as does src/text/a.h"});
}

TEST_CASE("no file is longer than 400 lines") {
  CHECK(too_long(sources_under("src")) == nothing);
  CHECK(too_long(sources_under("tests")) == nothing);
}

TEST_CASE("nothing above cli prints, exits or reads a clock") {
  CHECK(forbidden_calls(sources_under("src")) == nothing);
}
