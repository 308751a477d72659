#include "cli/rules_verb.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "base/node.h"
#include "cli/rule_files.h"
#include "cli/rules_new.h"

namespace gainsay {
namespace {

std::string counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

/// What the files themselves hold, or the packs when no file is given.
struct Loaded {
  std::vector<const FactDef*> facts;
  std::vector<const RuleDef*> rules;
  std::size_t names = 0, phrases = 0, tests = 0;
};

Loaded loaded_of(const RuleSet& set, bool packs) {
  Loaded out;
  out.names = set.names.size();
  for (const FactDef& fact : set.facts) {
    if (packs == fact.pack.empty()) continue;
    out.facts.push_back(&fact);
    out.phrases += fact.phrases.size();
    out.tests += fact.tests.size();
  }
  for (const RuleDef& rule : set.rules) {
    if (packs == rule.pack.empty()) continue;
    out.rules.push_back(&rule);
    out.tests += rule.tests.size();
  }
  return out;
}

void print_sum(const Loaded& loaded, std::ostream& out) {
  out << counted(loaded.names, "name") << ", " << counted(loaded.facts.size(), "fact") << " with "
      << counted(loaded.phrases, "phrase") << ", " << counted(loaded.rules.size(), "rule") << ", "
      << counted(loaded.tests, "test") << ": no mistake found\n";
}

void print_list(const Loaded& loaded, std::ostream& out) {
  std::size_t width = 12;
  for (const FactDef* fact : loaded.facts) width = std::max(width, fact->id.size() + 2);
  for (const RuleDef* rule : loaded.rules) width = std::max(width, rule->id.size() + 2);
  for (const FactDef* fact : loaded.facts)
    out << padded(fact->id, width) << padded(std::string(kind_name(fact->kind)) + " of " + fact->of, 22)
        << padded(counted(fact->phrases.size(), "phrase"), 12) << fact->title
        << (fact->pack.empty() ? "" : " [" + fact->pack + "]") << "\n";
  for (const RuleDef* rule : loaded.rules)
    out << padded(rule->id, width) << rule->must << (rule->title.empty() ? "" : "   " + rule->title)
        << (rule->pack.empty() ? "" : " [" + rule->pack + "]") << "\n";
}

int refuse(const std::string& word, Console& console) {
  const std::vector<std::string> known = {"check", "list", "new"};
  std::string meant = nearest(word, known);
  console.err << "gainsay: 'rules " << word << "' is not known; check, list or new"
              << (meant.empty() ? "" : "; did you mean '" + meant + "'?") << "\n";
  return not_possible;
}

}  // namespace

void add_rules_flags(CLI::App& app, Options& options) {
  app.add_option("WHAT", options.paths,
                 "check or list, then rule files; without files, the packs that ship. new, then a folder of articles")
      ->option_text(" ");
  app.add_option("--output", options.output, "where a new rule file goes; - is standard output")->type_name("PATH");
  app.add_flag("--one-story", options.one_story, "take everything given as one story");
  app.add_flag("-q,--quiet", options.quiet, "no messages but errors");
}

int rules_verb(const Options& options, Console& console) {
  std::string what = options.paths.empty() ? "list" : options.paths.front();
  if (what == "new") return rules_new(options, console);
  if (what != "check" && what != "list") return refuse(what, console);
  std::vector<std::string> files(options.paths.begin() + (options.paths.empty() ? 0 : 1), options.paths.end());
  auto rules = load_rule_files(files, options);
  if (!rules) {
    print_mistakes(rules.errors(), console);
    return not_possible;
  }
  Loaded loaded = loaded_of(*rules, files.empty());
  if (what == "check")
    print_sum(loaded, console.out);
  else
    print_list(loaded, console.out);
  return nothing_found;
}

}  // namespace gainsay
