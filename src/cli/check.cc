// Stories are independent, so they are checked in parallel; each thread keeps one extractor for each rule set, since
// that is what costs to make. Results land in the order of the stories, whatever the threads do.
#include "cli/check.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include <spdlog/logger.h>

#include <map>
#include <memory>
#include <numeric>
#include <ostream>

#include "claims/split.h"
#include "cli/files.h"
#include "cli/log.h"
#include "cli/near_phrases.h"
#include "cli/progress.h"
#include "cli/rule_files.h"
#include "cli/stories.h"
#include "reconcile/finding.h"
#include "report/json.h"

namespace gainsay {
namespace {

namespace tbb = oneapi::tbb;
using Extractors = std::map<const RuleSet*, std::unique_ptr<Extractor>>;

/// Each story's rules, or false when some do not load.
bool load_rules_of(const Input& input, RuleFiles& files, std::vector<const RuleSet*>& rules, Console& console) {
  for (const LoadedStory& loaded : input.stories) {
    Result<const RuleSet*> found = files.for_story(loaded.source.rules);
    if (!found) {
      print_mistakes(found.errors(), console);
      return false;
    }
    rules.push_back(*found);
  }
  return true;
}

/// The ids that findings can have: of rules, of facts, and of what the checks inside one text compared.
std::vector<std::string> rules_in_force(const std::vector<const RuleSet*>& sets, const Report& report) {
  std::vector<std::string> ids;
  for (const RuleSet* set : sets) {
    for (const RuleDef& rule : set->rules) ids.push_back(rule.id);
    for (const FactDef& fact : set->facts) ids.push_back(fact.id);
  }
  for (const ReportStory& story : report.stories)
    for (const ReportFact& fact : story.facts) ids.push_back(fact.id);
  return ids;
}

void check_story(Story story, const RuleSet& rules, Extractor& extractor, const Options& options, Depth depth,
                 std::size_t number, spdlog::logger& log, Checked& out) {
  std::string id = story.id, title = story.title.empty() ? rules.title : story.title;
  Story again = options.why ? story : Story();
  StoryClaims claims = extractor.extract(std::move(story));
  log.debug("{}: {} articles, {} claims on {} facts", id, claims.articles.size(), claims.claims.size(),
            claims.facts.size());
  Reconciled reconciled;
  if (options.why)
    for (NearMiss& miss : NearPhrases(rules).in(std::move(again), claims))
      claims.near_misses.push_back(std::move(miss));
  if (depth == Depth::findings || options.why) reconciled = reconcile(claims, rules);
  log.debug("{}: {} findings, {} rules hold", id, reconciled.findings.size(), reconciled.holds.size());
  out.report.stories[number] = resolve(claims, reconciled, id, title, {options.only, options.except});
  if (depth == Depth::claims) out.mentions[number] = resolve_mentions(claims);
}

void check_stories(Input& input, const std::vector<const RuleSet*>& rules, const Options& options, Depth depth,
                   Console& console, spdlog::logger& log, Checked& out) {
  out.report.stories.resize(input.stories.size());
  out.mentions.resize(input.stories.size());
  for (LoadedStory& loaded : input.stories) out.sources.push_back(std::move(loaded.source));
  Progress progress(console, input.stories.size(), options.quiet);
  tbb::enumerable_thread_specific<Extractors> extractors;
  std::size_t threads = options.jobs > 0
                            ? static_cast<std::size_t>(options.jobs)
                            : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
  tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  const auto check_one = [&](std::size_t number) {
    std::unique_ptr<Extractor>& extractor = extractors.local()[rules[number]];
    if (!extractor) extractor = std::make_unique<Extractor>(*rules[number]);
    check_story(std::move(input.stories[number].story), *rules[number], *extractor, options, depth, number, log, out);
    progress.step();
  };
  if (input.stories.size() == 1) return check_one(0);  // no threads, whose start one short article would notice
  tbb::parallel_for(std::size_t{0}, input.stories.size(), check_one);
}

std::vector<Skipped> skipped_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<Skipped> out;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string path = diagnostic.place.file;
    if (diagnostic.place.line > 0) path += ":" + std::to_string(diagnostic.place.line);
    out.push_back({std::move(path), diagnostic.message});
  }
  return out;
}

/// What the run was asked for, as far as its findings depend on it.
std::vector<std::string> flags_of(const Options& options) {
  std::vector<std::string> flags;
  auto add = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) flags.push_back("--" + name + " " + value);
  };
  for (const std::string& file : options.rules) add("rules", file);
  if (options.packs && options.packs->empty()) add("packs", "none");
  if (options.packs)
    add("packs", std::accumulate(options.packs->begin(), options.packs->end(), std::string(),
                                 [](const std::string& all, const std::string& pack) {
                                   return all + (all.empty() ? "" : ",") + pack;
                                 }));
  for (const std::string& rule : options.only) add("only", rule);
  for (const std::string& rule : options.except) add("except", rule);
  for (const std::string& file : options.changed) add("changed", file);
  add("from", options.from == "auto" ? "" : options.from);
  add("published", options.published);
  add("outlet", options.outlet);
  add("waivers", options.waivers);
  add("baseline", options.baseline);
  add("as-of", options.as_of);
  if (options.one_story) flags.emplace_back("--one-story");
  return flags;
}

}  // namespace

Checked check_input(const Options& options, Console& console, Depth depth) {
  Checked out;
  out.report.version = GAINSAY_VERSION;
  out.report.flags = flags_of(options);
  Result<Input> input = load_stories(options, console.in);
  if (!input) {
    print_mistakes(input.errors(), console);
    out.failed = true;
    return out;
  }
  print_mistakes(input->skipped, console);
  if (!options.quiet)
    for (const std::string& remark : input->remarks) console.err << "gainsay: " << remark << "\n";
  out.report.skipped = skipped_of(input->skipped);
  if (input->split) out.report.remarks.emplace_back(how_split);
  RuleFiles files(options);
  std::vector<const RuleSet*> rules;
  auto log = make_log(options.verbose, console.err);
  log->info("{} stories found, {} articles skipped", input->stories.size(), input->skipped.size());
  out.failed = !load_rules_of(*input, files, rules, console);
  if (!out.failed && input->stories.empty()) {
    console.err << "gainsay: no article could be read\n";
    out.failed = true;
  }
  if (!out.failed) check_stories(*input, rules, options, depth, console, *log, out);
  out.rules = rules_in_force(rules, out.report);
  log->info("{} stories checked", out.report.stories.size());
  return out;
}

Checked read_or_check(const Options& options, Console& console) {
  if (options.paths.size() == 1 && options.paths[0].ends_with(".json"))
    if (Result<std::string> bytes = read_bytes(options.paths[0], report_limit))
      if (Result<Report> report = read_json_report(*bytes, options.paths[0])) {
        Checked read;
        read.report = std::move(*report);
        read.sources.resize(read.report.stories.size());
        return read;
      }
  return check_input(options, console, Depth::findings);
}

}  // namespace gainsay
