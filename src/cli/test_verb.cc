#include "cli/test_verb.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/mutation.h"
#include "cli/rule_files.h"
#include "cli/rule_tests.h"

namespace gainsay {
namespace {

/// Something that must fire in some test: a fact (by its id), a rule, or a phrase.
struct Uncovered {
  Place place;
  std::string what;
};

struct Totals {
  int tests = 0;
  int rules = 0;
  int phrases = 0;
  std::vector<TestFailure> failures;
  std::vector<Uncovered> rules_left;
  std::vector<Uncovered> phrases_left;
};

std::string placed(const Place& place) {
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string counted(int number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

void append(std::vector<TestFailure>& to, std::vector<TestFailure> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The facts and rules whose tests are run: those of the files given, or of the packs when none is.
class Run {
 public:
  Run(const RuleSet& rules, bool packs) : rules_(rules), packs_(packs), tester_(rules) {}

  Totals all() {
    for (const FactDef& fact : rules_.facts)
      if (mine(fact.pack)) run_fact(fact);
    for (const RuleDef& rule : rules_.rules)
      if (mine(rule.pack)) run_tests(rule.id, rule.tests);
    for (const FactDef& fact : rules_.facts)
      if (mine(fact.pack)) left_of(fact);
    for (const RuleDef& rule : rules_.rules)
      if (mine(rule.pack)) left_of(rule.id, rule.place, "rule");
    return std::move(totals_);
  }

  Mutations mutations() {
    Mutations out;
    for (const FactDef& fact : rules_.facts)
      for (const RuleTest& test : fact.tests)
        if (mine(fact.pack)) mutate(tester_, fact, test, out);
    return out;
  }

 private:
  bool mine(const std::string& pack) const { return packs_ != pack.empty(); }

  void run_tests(const std::string& id, const std::vector<RuleTest>& tests) {
    for (const RuleTest& test : tests) {
      ++totals_.tests;
      append(totals_.failures, tester_.run(id, test, coverage_));
    }
  }

  void run_fact(const FactDef& fact) {
    run_tests(fact.id, fact.tests);
    for (const Phrase& phrase : fact.phrases) {
      if (phrase.example.empty()) continue;
      ++totals_.tests;
      append(totals_.failures, tester_.run_example(fact, phrase, coverage_));
    }
  }

  void left_of(const std::string& id, const Place& place, const std::string& kind) {
    ++totals_.rules;
    if (coverage_.rules.count(id) == 0) totals_.rules_left.push_back({place, kind + " " + id});
  }

  void left_of(const FactDef& fact) {
    if (fact.agree) left_of(fact.id, fact.place, "fact");
    for (const Phrase& phrase : fact.phrases) {
      ++totals_.phrases;
      if (coverage_.phrases.count(&phrase) == 0)
        totals_.phrases_left.push_back({phrase.place, fact.id + ": \"" + phrase.text + "\""});
    }
  }

  const RuleSet& rules_;
  bool packs_;
  RuleTester tester_;
  Coverage coverage_;
  Totals totals_;
};

void print_failure(const TestFailure& failure, std::ostream& out) {
  out << placed(failure.place) << ": test of " << failure.id << " failed: " << failure.message << "\n";
  for (const std::string& line : failure.details) out << "    " << line << "\n";
}

void print_left(const std::vector<Uncovered>& left, const std::string& noun, std::ostream& out) {
  if (left.empty()) return;
  out << "No test makes " << (left.size() == 1 ? "this " + noun : "these " + noun + "s") << " fire:\n";
  for (const Uncovered& entry : left) out << "  " << placed(entry.place) << ": " << entry.what << "\n";
}

void print_totals(const Totals& totals, std::ostream& out) {
  for (const TestFailure& failure : totals.failures) print_failure(failure, out);
  print_left(totals.rules_left, "rule", out);
  print_left(totals.phrases_left, "phrase", out);
  const int rules_fired = totals.rules - static_cast<int>(totals.rules_left.size());
  const int phrases_fired = totals.phrases - static_cast<int>(totals.phrases_left.size());
  out << counted(totals.tests, "test") << ", " << totals.failures.size() << " failed; " << rules_fired << " of "
      << counted(totals.rules, "rule") << " and " << phrases_fired << " of " << counted(totals.phrases, "phrase")
      << " covered\n";
}

void print_mutations(const Mutations& mutations, std::ostream& out) {
  if (!mutations.survivors.empty()) out << "Changes that no rule notices, as tests to add:\n";
  for (const Survivor& survivor : mutations.survivors)
    out << "  " << survivor.id << " (" << survivor.change << "):\n    " << survivor.test << "\n";
  out << "mutation score: " << mutations.noticed << " of " << counted(mutations.tried, "change") << " noticed";
  if (mutations.tried > 0) out << " (" << 100 * mutations.noticed / mutations.tried << "%)";
  out << "\n";
}

}  // namespace

void add_test_flags(CLI::App& app, Options& options) {
  app.add_option("RULES", options.paths, "rule files; without any, the packs that ship")->option_text(" ");
  app.add_flag("--mutate", options.mutate, "also change the tests' articles and count what the rules notice");
}

int test_verb(const Options& options, Console& console) {
  auto rules = load_rule_files(options.paths, options);
  if (!rules) {
    print_mistakes(rules.errors(), console);
    return not_possible;
  }
  Run run(*rules, options.paths.empty());
  Totals totals = run.all();
  if (options.mutate) print_mutations(run.mutations(), console.out);
  print_totals(totals, console.out);
  return totals.failures.empty() && totals.rules_left.empty() ? nothing_found : something_found;
}

}  // namespace gainsay
