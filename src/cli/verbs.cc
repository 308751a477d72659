// The table of verbs: help, shell completions and the man page are made from it.
#include <CLI/CLI.hpp>

#include "cli/claims_verb.h"
#include "cli/options.h"
#include "cli/rules_verb.h"
#include "cli/schema_verb.h"
#include "cli/test_verb.h"

namespace gainsay {
namespace {

void add_input_flags(CLI::App& app, Options& options) {
  app.add_option("--from", options.from, "auto, text, markdown, html, json or jsonl")
      ->check(CLI::IsMember({"auto", "text", "markdown", "html", "json", "jsonl"}))
      ->type_name("FORM");
  app.add_option("--published", options.published, "publication date of an article given by itself")->type_name("DATE");
  app.add_option("--outlet", options.outlet, "outlet of an article given by itself")->type_name("NAME");
  app.add_flag("--one-story", options.one_story, "take everything given as one story");
}

void add_run_flags(CLI::App& app, Options& options) {
  app.add_option("--jobs", options.jobs, "threads; 0: one for each core")->type_name("N")->check(CLI::Range(0, 1024));
  app.add_flag("--strict", options.strict, "exit with 3 when something could not be read");
  app.add_flag("-q,--quiet", options.quiet, "no messages but errors");
  app.add_flag("-v,--verbose", options.verbose, "say what is being done; twice: in detail");
}

void add_claims_flags(CLI::App& app, Options& options) {
  app.add_option("PATH", options.paths, "articles, story folders, story.yaml, or - for standard input")
      ->option_text(" ");
  app.add_option("--format", options.format, "text, json or jsonl")
      ->check(CLI::IsMember({"text", "json", "jsonl"}))
      ->type_name("FORMAT");
  add_input_flags(app, options);
  add_run_flags(app, options);
}

}  // namespace

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> table = {
      {"claims", "show what was read in articles: claims, and values that no fact claimed",
       "  gainsay claims article.txt\n"
       "  gainsay claims story-folder --format json\n"
       "  gainsay claims --from jsonl --format jsonl - < archive.jsonl\n",
       add_claims_flags, claims_verb},
      {"test", "run the tests inside rule files; name rules and phrases that no test makes fire",
       "  gainsay test rules/meta-scale.yaml\n"
       "  gainsay test rules/meta-scale.yaml --mutate\n"
       "  gainsay test\n",
       add_test_flags, test_verb},
      {"rules", "check rule files, or list what is loaded",
       "  gainsay rules check rules/meta-scale.yaml\n"
       "  gainsay rules list rules/meta-scale.yaml\n"
       "  gainsay rules list\n",
       add_rules_flags, rules_verb},
      {"schema", "print the JSON Schema of rule files, for editors that complete and check",
       "  gainsay schema rules > rules.schema.json\n", add_schema_flags, schema_verb},
  };
  return table;
}

}  // namespace gainsay
