#include "cli/schema_verb.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/rules_schema.h"

namespace gainsay {

void add_schema_flags(CLI::App& app, Options& options) {
  app.add_option("WHAT", options.paths, "rules")->option_text(" ");
}

int schema_verb(const Options& options, Console& console) {
  if (options.paths == std::vector<std::string>{"rules"}) {
    console.out << rules_schema();
    return nothing_found;
  }
  console.err << "gainsay: schema of what? For example: gainsay schema rules > rules.schema.json\n";
  return not_possible;
}

}  // namespace gainsay
