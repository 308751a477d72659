// The table of verbs: help, shell completions and the man page are made from it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "base/node.h"
#include "cli/baseline_verb.h"
#include "cli/check_verb.h"
#include "cli/claims_verb.h"
#include "cli/completions.h"
#include "cli/diff_verb.h"
#include "cli/explain_verb.h"
#include "cli/init_verb.h"
#include "cli/options.h"
#include "cli/rules_verb.h"
#include "cli/schema_verb.h"
#include "cli/test_verb.h"
#include "cli/waive_verb.h"

namespace gainsay {
namespace {

/// One of a few words, shown in help as its argument.
void one_of(CLI::Option* option, const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) name += (name.empty() ? "" : "|") + word;
  auto refuse = [words](const std::string& given) -> std::string {
    if (std::find(words.begin(), words.end(), given) != words.end()) return "";
    std::string all, meant = nearest(given, words);
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return "'" + given + "' is none of " + all + (meant.empty() ? "" : "; did you mean '" + meant + "'?");
  };
  option->check(CLI::Validator(refuse, ""))->type_name(name);
}

/// A whole number from 0 to `most`.
void up_to(CLI::Option* option, int most) {
  auto refuse = [most](const std::string& given) -> std::string {
    int number = 0;
    auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
    bool whole = error == std::errc() && end == given.data() + given.size();
    if (whole && number >= 0 && number <= most) return "";
    return "'" + given + "' is no whole number from 0 to " + std::to_string(most);
  };
  option->check(CLI::Validator(refuse, ""))->type_name("N");
}

void add_paths(CLI::App& app, Options& options, const std::string& name, const std::string& help) {
  app.add_option(name, options.paths, help)->type_name("");
}

void add_input_flags(CLI::App& app, Options& options) {
  one_of(app.add_option("--from", options.from, "how articles are to be understood"),
         {"auto", "text", "markdown", "html", "json", "jsonl"});
  app.add_option("--published", options.published, "publication date of articles that state none")->type_name("DATE");
  app.add_option("--outlet", options.outlet, "outlet of articles that state none")->type_name("NAME");
  app.add_flag("--one-story", options.one_story, "take everything given as one story");
}

void add_rule_flags(CLI::App& app, Options& options) {
  app.add_option("--rules", options.rules, "a rule file; may be given again")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option_function<std::string>(
         "--packs",
         [&options](const std::string& list) {
           options.packs = list == "none" ? std::vector<std::string>() : CLI::detail::split(list, ',');
         },
         "packs to use, with commas between; none for none")
      ->type_name("LIST");
}

void add_run_flags(CLI::App& app, Options& options) {
  up_to(app.add_option("--jobs", options.jobs, "threads; 0: one for each core"), 1024);
  app.add_flag("--strict", options.strict, "exit with 3 when something could not be read");
  app.add_flag("-q,--quiet", options.quiet, "no messages but errors");
  app.add_flag("-v,--verbose", options.verbose, "say what is being done; twice: in detail");
}

void add_shown_flags(CLI::App& app, Options& options) {
  one_of(app.add_option("--color", options.color, "when to use colour"), {"auto", "always", "never"});
  up_to(app.add_option("--width", options.width, "columns to fold text to; 0: the terminal's"), 10'000);
}

void add_report_flags(CLI::App& app, Options& options) {
  app.add_option("--report", options.reports, "also write FORMAT to PATH; may be given again")
      ->type_name("FORMAT=PATH")
      ->allow_extra_args(false);
  app.add_option("--format", options.format,
                 "text, brief, md, html, json, sarif, junit, github, gitlab, csv, annotations, dot, graphml")
      ->type_name("FORMAT");
  app.add_option("--output", options.output, "where --format goes; - is standard output")->type_name("PATH");
  up_to(app.add_option("--max-findings", options.max_findings, "findings to show a story; 0: all"), 1'000'000);
  app.add_flag("--show-agreed", options.show_agreed, "also show what agrees and which rules hold");
  add_shown_flags(app, options);
}

void add_waiver_flags(CLI::App& app, Options& options) {
  app.add_option("--waivers", options.waivers, "a file of accepted findings")->type_name("FILE");
  app.add_option("--as-of", options.as_of, "the day that expiry is judged by; else the newest article's")
      ->type_name("DATE");
}

void add_baseline_flag(CLI::App& app, Options& options) {
  app.add_option("--baseline", options.baseline, "a list of known findings; only new ones fail")->type_name("FILE");
}

void add_check_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "STORY", "story folders, story.yaml, articles (together one story), or - for standard input");
  add_rule_flags(app, options);
  app.add_option("--only", options.only, "report this rule only; may be given again")
      ->type_name("RULE")
      ->allow_extra_args(false);
  app.add_option("--except", options.except, "do not report this rule; may be given again")
      ->type_name("RULE")
      ->allow_extra_args(false);
  add_waiver_flags(app, options);
  add_baseline_flag(app, options);
  app.add_option("--changed", options.changed, "report what touches this file; @LIST: the files named in LIST")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_report_flags(app, options);
  one_of(app.add_option("--fail-on", options.fail_on, "exit with 1 at this severity and above"),
         {"error", "warning", "note", "never"});
  add_input_flags(app, options);
  add_run_flags(app, options);
}

void add_claims_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "PATH", "articles, story folders, story.yaml, or - for standard input");
  one_of(app.add_option("--format", options.format, "how to write them"), {"text", "json", "jsonl"});
  app.add_flag("--why", options.why, "also phrases that nearly fired, and what stopped them");
  add_rule_flags(app, options);
  add_input_flags(app, options);
  add_run_flags(app, options);
  add_shown_flags(app, options);
}

void add_explain_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "ID", "a rule, a fact, or a finding; then for a finding its story or JSON report");
  add_rule_flags(app, options);
  add_input_flags(app, options);
  add_shown_flags(app, options);
}

/// What a verb takes that checks stories, or a JSON report of them, to know their findings.
void add_known_flags(CLI::App& app, Options& options) {
  add_rule_flags(app, options);
  add_waiver_flags(app, options);
  add_input_flags(app, options);
  add_run_flags(app, options);
}

void add_waive_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "FINDING", "the finding's id, then its story or JSON report");
  app.add_option("--reason", options.reason, "why it may stand")->type_name("TEXT");
  app.add_option("--owner", options.owner, "who answers for it")->type_name("NAME");
  app.add_option("--evidence", options.evidence, "where that can be seen")->type_name("TEXT");
  one_of(app.add_option("--decision", options.decision, "what was decided"), {"accepted", "false-alarm", "to-correct"});
  app.add_option("--expires", options.expires, "its last day")->type_name("DATE");
  add_known_flags(app, options);
}

void add_waivers_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "WHAT", "list or prune, then stories or a JSON report");
  add_known_flags(app, options);
}

void add_baseline_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "WHAT", "write or prune, then stories or a JSON report");
  add_baseline_flag(app, options);
  add_known_flags(app, options);
}

void add_diff_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "REPORT", "two JSON reports, the older first");
}

void add_again_flags(CLI::App& app, Options& options) {
  add_paths(app, options, "RESULT", "a JSON report");
  add_report_flags(app, options);
}

}  // namespace

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> table = {
      {"check", "read articles and report what cannot all be right",
       "  gainsay check story-folder\n"
       "  gainsay check one.txt two.txt --published 2025-06-13\n"
       "  gainsay check corpus --rules desk.yaml --report html=report.html --report json=report.json\n"
       "  pbpaste | gainsay check - other.txt --outlet Ours\n",
       add_check_flags, check_verb},
      {"claims", "show what was read: claims, and values that no fact claimed",
       "  gainsay claims article.txt\n"
       "  gainsay claims story-folder --format json\n"
       "  gainsay claims --from jsonl --format jsonl - < archive.jsonl\n"
       "  gainsay claims --from jsonl --format jsonl --packs none - < archive.jsonl    (values alone: faster)\n",
       add_claims_flags, claims_verb},
      {"init", "begin a story folder: a manifest, rules with tests, a job for CI",
       "  gainsay init new-story\n"
       "  gainsay init                    (in a folder that holds articles: lists them and drafts rules)\n",
       add_init_flags, init_verb},
      {"explain", "a rule in plain words, or the whole chain of one finding",
       "  gainsay explain round.date --rules story.yaml\n"
       "  gainsay explain gs1-7q2m91kd4x story-folder\n",
       add_explain_flags, explain_verb},
      {"test", "run the tests inside rule files; name rules and phrases that no test makes fire",
       "  gainsay test rules/meta-scale.yaml\n"
       "  gainsay test rules/meta-scale.yaml --mutate --articles corpus/meta-scale\n"
       "  gainsay test rules/meta-scale.yaml --update\n"
       "  gainsay test\n",
       add_test_flags, test_verb},
      {"rules", "check rule files, list what is loaded, or draft one from articles",
       "  gainsay rules check rules/meta-scale.yaml\n"
       "  gainsay rules list rules/meta-scale.yaml\n"
       "  gainsay rules list\n"
       "  gainsay rules new story-folder --output rules.yaml\n",
       add_rules_flags, rules_verb},
      {"waive", "accept a finding, with a reason and an owner",
       "  gainsay waive gs1-7q2m91kd4x story-folder --reason \"The filing gives both.\" --owner \"Ana Duarte\"\n"
       "  gainsay waive gs1-7q2m91kd4x report.json --reason \"…\" --owner desk --expires 2025-12-31\n",
       add_waive_flags, waive_verb},
      {"waivers", "list accepted findings and what became of them, or prune those that no longer apply",
       "  gainsay waivers list corpus --waivers waivers.yaml\n"
       "  gainsay waivers prune corpus\n",
       add_waivers_flags, waivers_verb},
      {"baseline", "write the findings to live with for now, or prune those that are gone",
       "  gainsay baseline write corpus --baseline baseline.json\n"
       "  gainsay check corpus --baseline baseline.json\n"
       "  gainsay baseline prune corpus\n",
       add_baseline_flags, baseline_verb},
      {"diff", "what is new, gone and unchanged between two JSON reports", "  gainsay diff yesterday.json today.json\n",
       add_diff_flags, diff_verb},
      {"report", "render a JSON report again without checking", "  gainsay report result.json --report html=out.html\n",
       add_again_flags, report_verb},
      {"schema", "print the JSON Schema of rule files, stories, waivers or reports",
       "  gainsay schema rules > rules.schema.json\n"
       "  gainsay schema report > report.schema.json\n",
       add_schema_flags, schema_verb},
      {"completions", "print completions for a shell", "  gainsay completions bash > /etc/bash_completion.d/gainsay\n",
       add_completions_flags, completions_verb},
      {"man", "print the man page", "  gainsay man > gainsay.1\n", add_no_flags, man_verb},
  };
  return table;
}

}  // namespace gainsay
