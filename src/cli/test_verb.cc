#include "cli/test_verb.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "cli/expectations.h"
#include "cli/mutation.h"
#include "cli/rule_files.h"
#include "cli/rule_tests.h"
#include "cli/stories.h"

namespace gainsay {
namespace {

/// Something that must fire in some test: a fact (by its id), a rule, or a phrase.
struct Uncovered {
  Place place;
  std::string what;
  std::string test = {};  ///< of a phrase that fires in the coverage: a test that would show it
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

  /// Looks for sentences in which phrases fire, to offer them as tests.
  void look_in(const Story& story) {
    StoryClaims claims = tester_.read(story);
    for (const Claim& claim : claims.claims) {
      const Document& document = claims.documents[claim.article];
      if (claim.phrase)
        fired_in_.try_emplace(claim.phrase, text_of(document.text, document.sentences[claim.sentence].span));
    }
  }

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
        if (mine(fact.pack)) mutate(tester_, fact.id, test, out);
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
        totals_.phrases_left.push_back({phrase.place, fact.id + ": \"" + phrase.text + "\"", offered(phrase)});
    }
  }

  std::string offered(const Phrase& phrase) const {
    auto found = fired_in_.find(&phrase);
    return found == fired_in_.end() ? "" : "- {a: " + yaml_text(found->second) + ", expect: none}";
  }

  const RuleSet& rules_;
  bool packs_;
  RuleTester tester_;
  Coverage coverage_;
  std::map<const Phrase*, std::string> fired_in_;  ///< a sentence of the coverage for each phrase that fires there
  Totals totals_;
};

void print_failure(const TestFailure& failure, std::ostream& out) {
  out << placed(failure.place) << ": test of " << failure.id << " failed: " << failure.message << "\n";
  for (const std::string& line : failure.details) out << "    " << line << "\n";
}

void print_left(const std::vector<Uncovered>& left, const std::string& noun, std::ostream& out) {
  if (left.empty()) return;
  out << "No test makes " << (left.size() == 1 ? "this " + noun : "these " + noun + "s") << " fire:\n";
  for (const Uncovered& entry : left) {
    out << "  " << placed(entry.place) << ": " << entry.what << "\n";
    if (!entry.test.empty()) out << "    " << entry.test << "\n";
  }
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

std::string share_words(const Share& share) {
  std::string out = std::to_string(share.noticed) + " of " + counted(share.tried, "change") + " noticed";
  return share.tried > 0 ? out + " (" + std::to_string(100 * share.noticed / share.tried) + "%)" : out;
}

/// Those of one fact for one reason together, with the first as their example.
void print_equivalents(std::vector<Equivalent> equivalents, const std::string& where, std::ostream& out) {
  if (equivalents.empty()) return;
  std::stable_sort(equivalents.begin(), equivalents.end(),
                   [](const Equivalent& a, const Equivalent& b) { return a.kind() < b.kind(); });
  out << "Changes of " << where << " that leave both texts right, so that there is nothing to notice:\n";
  for (auto first = equivalents.begin(); first != equivalents.end();) {
    auto last =
        std::find_if(first, equivalents.end(), [&](const Equivalent& it) { return it.kind() != first->kind(); });
    out << "  " << first->id << ": " << counted(static_cast<int>(last - first), "change") << ", as from "
        << yaml_text(first->before) << " to " << yaml_text(first->after) << ": " << first->reason << "\n";
    first = last;
  }
}

void print_mutations(const Mutations& mutations, const std::string& where, std::ostream& out) {
  if (!mutations.survivors.empty()) out << "Changes of " << where << " that no rule notices, as tests to add:\n";
  for (const Survivor& survivor : mutations.survivors)
    out << "  " << survivor.id << " (" << survivor.change << "):\n    " << survivor.test << "\n";
  print_equivalents(mutations.equivalents, where, out);
  for (const auto& [id, share] : mutations.by_fact) out << "  " << id << ": " << share_words(share) << "\n";
  out << "mutation score over " << where << ": " << share_words(mutations.all) << "\n";
}

/// The stories under --articles.
Result<Input> articles_of(const Options& options, Console& console) {
  Options of_input = options;
  of_input.paths = options.articles;
  return options.articles.empty() ? Result<Input>(Input()) : load_stories(of_input, console.in);
}

/// Changes every value of the articles, each story under the rule files given, or under its own.
Result<Mutations> mutations_of(const Input& input, const Options& options) {
  Mutations out;
  RuleFiles files(options);
  for (const LoadedStory& loaded : input.stories) {
    Result<const RuleSet*> rules = files.for_story(options.paths.empty() ? loaded.source.rules : options.paths);
    if (!rules) return rules.errors();
    RuleTester tester(**rules);
    mutate(tester, loaded.story, out);
  }
  return out;
}

std::vector<Expectation> expectations_of(const Totals& totals) {
  std::vector<Expectation> out;
  for (const TestFailure& failure : totals.failures)
    if (failure.found) out.push_back({failure.place, failure.id, failure.expected, *failure.found});
  return out;
}

}  // namespace

void add_test_flags(CLI::App& app, Options& options) {
  app.add_option("RULES", options.paths, "rule files; without any, the packs that ship")->option_text(" ");
  app.add_flag("--mutate", options.mutate, "also change the tests' articles and count what the rules notice");
  app.add_option("--articles", options.articles,
                 "offer its sentences as tests of phrases that none makes fire; with --mutate change them too")
      ->type_name("STORY")
      ->allow_extra_args(false);
  app.add_flag("--update", options.update, "write what was found as what tests expect, after asking");
  app.add_flag("--yes", options.yes, "do not ask");
}

int test_verb(const Options& options, Console& console) {
  auto rules = load_rule_files(options.paths, options);
  if (!rules) {
    print_mistakes(rules.errors(), console);
    return not_possible;
  }
  Result<Input> articles = articles_of(options, console);
  if (!articles) return print_mistakes(articles.errors(), console), not_possible;
  Run run(*rules, options.paths.empty());
  for (const LoadedStory& loaded : articles->stories) run.look_in(loaded.story);
  Totals totals = run.all();
  if (options.mutate) print_mutations(run.mutations(), "the tests", console.out);
  if (options.mutate && !options.articles.empty()) {
    Result<Mutations> mutations = mutations_of(*articles, options);
    if (!mutations) return print_mistakes(mutations.errors(), console), not_possible;
    print_mutations(*mutations, "the articles", console.out);
  }
  print_totals(totals, console.out);
  if (options.update) return update_expectations(expectations_of(totals), options, console);
  return totals.failures.empty() && totals.rules_left.empty() ? nothing_found : something_found;
}

}  // namespace gainsay
