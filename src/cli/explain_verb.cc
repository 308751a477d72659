// The first word names a finding when it begins as all ids of findings do; then the stories named after it are checked
// again, or the JSON report named there is read. Otherwise it names a rule or a fact of the rules in force.
#include "cli/explain_verb.h"

#include <algorithm>
#include <ostream>

#include "base/node.h"
#include "cli/check.h"
#include "cli/explain_rule.h"
#include "cli/output.h"
#include "cli/rule_files.h"
#include "cli/stories.h"
#include "reconcile/identity.h"
#include "report/excerpt.h"
#include "report/terminal.h"
#include "report/view.h"

namespace gainsay {
namespace {

/// "[28500000000, 29500000000]"; an open end is "open".
std::string ends_of(const JsonEnds& ends) {
  const auto end = [](std::string text) {
    std::erase(text, '"');
    return text == "null" ? "open" : text;
  };
  return "[" + end(ends.low) + ", " + end(ends.high) + "]";
}

std::string range_line(const ReportClaim& claim) {
  if (!claim.has_range) return "";
  std::string hard = ends_of(claim.hard), typical = ends_of(claim.typical);
  std::string out = "      can be " + one_line(claim.reads.empty() ? claim.value : claim.reads) + " " + hard;
  return out + (typical == hard ? ", and is taken so" : ", and readers take it as " + typical) + "\n";
}

std::string claim_lines(const ReportStory& story, const ReportFinding& finding) {
  std::string out = "Every claim in it, and what became of it:\n";
  for (std::uint32_t number : finding.claims) {
    const ReportClaim& claim = story.claims[number];
    const ReportArticle& article = story.articles[claim.article];
    out += "  " + claim_name(number) + "  " + one_line(article.path) + ":" + std::to_string(claim.line) + ":" +
           std::to_string(claim.column) + "  " + one_line(claim.fact) + " = " + one_line(claim.value) + "\n      “" +
           one_line(claim.quote) + "” in “" + one_line(claim.sentence) + "”\n" + range_line(claim);
    if (!claim.read_by.empty()) out += "      read by " + one_line(claim.read_by) + "\n";
    if (std::string voice = voice_of(claim); !voice.empty()) out += "      " + one_line(voice) + "\n";
    for (const std::string& assumption : claim.assumes) out += "      assumes " + one_line(assumption) + "\n";
    if (!claim.doubt.empty()) out += "      weaker, because " + one_line(claim.doubt) + "\n";
    if (!claim.corrected.empty()) out += "      set by the manifest\n";
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
      if (rule.id == id) return console.out << rule_in_words(rule, *rules), nothing_found;
      known.push_back(rule.id);
    }
    for (const FactDef& fact : rules->facts) {
      if (fact.id == id) return console.out << fact_in_words(fact, *rules), nothing_found;
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
