// The first word names a finding when it begins as all ids of findings do; then the stories named after it are checked
// again, or the JSON report named there is read. Otherwise it names a rule or a fact of the rules in force.
#include "cli/explain_verb.h"

#include <algorithm>
#include <ostream>

#include "base/node.h"
#include "cli/check.h"
#include "cli/output.h"
#include "cli/rule_files.h"
#include "cli/stories.h"
#include "report/excerpt.h"
#include "report/terminal.h"
#include "report/view.h"

namespace gainsay {
namespace {

constexpr std::string_view finding_prefix = "gs1-";

std::string claim_lines(const ReportStory& story, const ReportFinding& finding) {
  std::string out = "every claim in it:\n";
  for (std::uint32_t number : finding.claims) {
    const ReportClaim& claim = story.claims[number];
    const ReportArticle& article = story.articles[claim.article];
    out += "  " + claim_name(number) + "  " + one_line(article.path) + ":" + std::to_string(claim.line) + ":" +
           std::to_string(claim.column) + "  " + one_line(claim.fact) + " = " + one_line(claim.value) + "\n      \"" +
           one_line(claim.sentence) + "\"\n";
    if (claim.has_range)
      out += "      hard [" + claim.hard.low + ", " + claim.hard.high + "], typical [" + claim.typical.low + ", " +
             claim.typical.high + "]\n";
    for (const std::string& assumption : claim.assumes) out += "      assumes " + one_line(assumption) + "\n";
    if (!claim.doubt.empty()) out += "      weaker, because " + one_line(claim.doubt) + "\n";
  }
  return out;
}

int explain_finding(const std::string& id, const Report& report, const Options& options, Console& console) {
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings) {
      if (finding.id != id) continue;
      console.out << terminal_finding(story, finding, render_options(options, console)) << claim_lines(story, finding);
      return nothing_found;
    }
  console.err << "gainsay: no finding " << id << " in what was read\n  = help: gainsay explain " << id
              << " STORY, with the flags it was found with\n";
  return not_possible;
}

int explain_finding(const std::string& id, const Options& options, Console& console) {
  Checked checked = read_or_check(options, console);
  return checked.failed ? not_possible : explain_finding(id, checked.report, options, console);
}

std::string place_of(const Place& place, const std::string& pack) {
  return (pack.empty() ? "" : "pack " + pack + ", ") + place.file +
         (place.line > 0 ? ":" + std::to_string(place.line) : "");
}

void add_line(std::string& out, const std::string& title, const std::string& text) {
  if (!text.empty()) out += "  " + title + ": " + one_line(text) + "\n";
}

std::string fact_text(const FactDef& fact) {
  std::string out = fact.id + ": a fact of kind " + std::string(kind_name(fact.kind)) +
                    (fact.of.empty() ? "" : " of " + fact.of) + "\n";
  add_line(out, "title", fact.title);
  add_line(out, "stands in", place_of(fact.place, fact.pack));
  add_line(out, "checked",
           fact.agree ? "all articles must agree, at most as " + std::string(severity_name(fact.severity))
                      : "not for agreement");
  add_line(out, "one for each", fact.per);
  for (const Phrase& phrase : fact.phrases)
    add_line(out, "phrase",
             phrase.text + (phrase.means_text.empty() ? "" : "   means " + phrase.means_text) +
                 (phrase.option.empty() ? "" : "   says " + phrase.option));
  for (const Phrase& phrase : fact.unless ? fact.unless->phrases : std::vector<Phrase>())
    add_line(out, "unless", phrase.text);
  for (const Phrase& phrase : fact.when ? fact.when->phrases : std::vector<Phrase>())
    add_line(out, "only when", phrase.text);
  add_line(out, "tests", std::to_string(fact.tests.size()));
  add_line(out, "why", fact.why);
  add_line(out, "help", fact.help);
  return out;
}

std::string rule_text(const RuleDef& rule) {
  std::string out = rule.id + ": a rule\n";
  add_line(out, "title", rule.title);
  add_line(out, "must", rule.must);
  add_line(out, "stands in", place_of(rule.place, ""));
  add_line(out, "at most", std::string(severity_name(rule.severity)));
  add_line(out, "tests", std::to_string(rule.tests.size()));
  add_line(out, "why", rule.why);
  add_line(out, "help", rule.help);
  return out;
}

/// The rule sets that the paths bring along; without paths those of --rules, or all packs.
Result<std::vector<const RuleSet*>> rule_sets(const Options& options, Console& console, RuleFiles& files) {
  std::vector<std::vector<std::string>> lists = {{}};
  if (!options.paths.empty()) {
    Result<Input> input = load_stories(options, console.in);
    if (!input) return input.errors();
    lists.clear();
    for (const LoadedStory& loaded : input->stories) lists.push_back(loaded.source.rules);
  }
  std::vector<const RuleSet*> sets;
  for (const auto& list : lists) {
    Result<const RuleSet*> rules = files.for_story(list);
    if (!rules) return rules.errors();
    sets.push_back(*rules);
  }
  return sets;
}

int explain_rule(const std::string& id, const Options& options, Console& console) {
  RuleFiles files(options);
  Result<std::vector<const RuleSet*>> sets = rule_sets(options, console, files);
  if (!sets) {
    print_mistakes(sets.errors(), console);
    return not_possible;
  }
  std::vector<std::string> known;
  for (const RuleSet* rules : *sets) {
    for (const RuleDef& rule : rules->rules) {
      if (rule.id == id) return console.out << rule_text(rule), nothing_found;
      known.push_back(rule.id);
    }
    for (const FactDef& fact : rules->facts) {
      if (fact.id == id) return console.out << fact_text(fact), nothing_found;
      known.push_back(fact.id);
    }
  }
  std::string meant = nearest(id, known);
  console.err << "gainsay: no rule or fact '" << id << "'" << (meant.empty() ? "" : "; did you mean '" + meant + "'?")
              << "\n  = help: gainsay rules list shows all; --rules FILE adds a file\n";
  return not_possible;
}

}  // namespace

int explain_verb(const Options& given, Console& console) {
  if (given.paths.empty()) {
    console.err << "gainsay: explain wants the id of a rule or of a finding\n";
    return not_possible;
  }
  Options options = given;
  std::string id = options.paths.front();
  options.paths.erase(options.paths.begin());
  bool is_finding = std::string_view(id).starts_with(finding_prefix);
  return is_finding ? explain_finding(id, options, console) : explain_rule(id, options, console);
}

}  // namespace gainsay
