#include "cli/schema_verb.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ostream>

#include "base/node.h"
#include "cli/file_schemas.h"
#include "cli/rules_schema.h"

namespace gainsay {
namespace {

struct NamedSchema {
  std::string_view name;
  std::string (*schema)();
};
constexpr std::array<NamedSchema, 4> schemas = {
    {{"rules", rules_schema}, {"story", story_schema}, {"report", report_schema}, {"waivers", waivers_schema}}};

}  // namespace

void add_schema_flags(CLI::App& app, Options& options) {
  app.add_option("WHAT", options.paths, "rules, story, report or waivers")->option_text(" ");
}

int schema_verb(const Options& options, Console& console) {
  std::vector<std::string> known;
  for (const NamedSchema& schema : schemas) {
    if (options.paths == std::vector<std::string>{std::string(schema.name)}) {
      console.out << schema.schema();
      return nothing_found;
    }
    known.emplace_back(schema.name);
  }
  std::string word = options.paths.empty() ? "" : options.paths.front(),
              meant = word.empty() ? "" : nearest(word, known);
  console.err << "gainsay: schema of what? rules, story, report or waivers"
              << (meant.empty() ? "" : "; did you mean '" + meant + "'?")
              << "\n  = help: gainsay schema rules > rules.schema.json\n";
  return not_possible;
}

}  // namespace gainsay
