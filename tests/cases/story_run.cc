#include "cases/story_run.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "cli/files.h"
#include "cli/stories.h"
#include "rules/load.h"

namespace gainsay::cases {
namespace {

std::string first_error(const std::vector<Diagnostic>& errors) { return render(errors.front()); }

Story changed(Story story, const std::string& id, const std::string& from, const std::string& to) {
  for (Article& article : story.articles) {
    if (article.id != id) continue;
    std::size_t at = article.text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, "'" << from << "' stands nowhere in " << id);
    article.text.replace(at, from.size(), to);
    return story;
  }
  FAIL("no article called " << id);
  return story;
}

StoryRun run_story(Story story, const RuleSet& rules) {
  Extractor extractor(rules);
  StoryRun out;
  out.story = extractor.extract(std::move(story));
  out.result = reconcile(out.story, rules);
  return out;
}

std::string list_of(const StoryRun& run, const std::vector<std::uint32_t>& claims) {
  std::string out;
  for (std::uint32_t index : claims) {
    const Claim& claim = run.story.claims[index];
    out += (out.empty() ? "" : ", ") + run.article_of(claim).id + " \"" + run.quote_of(claim) + "\"";
  }
  return out;
}

/// The claims that are in no party.
std::vector<std::uint32_t> links_of(const Finding& finding) {
  std::vector<std::uint32_t> links;
  for (std::uint32_t claim : finding.claims)
    if (std::none_of(finding.parties.begin(), finding.parties.end(), [&](const Party& party) {
          return std::count(party.claims.begin(), party.claims.end(), claim) > 0;
        }))
      links.push_back(claim);
  return links;
}

}  // namespace

std::vector<std::string> case_files(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Node read_case(const std::string& path) {
  auto text = read_bytes(path);
  REQUIRE(bool(text));
  auto node = parse_yaml(*text, path);
  REQUIRE_MESSAGE(bool(node), render(node.errors().front()));
  return *node;
}

StoryFolder load_folder(const std::string& folder) {
  Options options;
  options.paths = {folder};
  std::istringstream nothing;
  auto input = load_stories(options, nothing);
  REQUIRE_MESSAGE(bool(input), first_error(input.errors()));
  REQUIRE(input->stories.size() == 1);
  std::vector<RuleSource> sources;
  for (const std::string& path : input->stories.front().source.rules) {
    auto text = read_bytes(path);
    REQUIRE_MESSAGE(bool(text), first_error(text.errors()));
    sources.push_back({path, *text});
  }
  auto rules = load_rules(sources);
  REQUIRE_MESSAGE(bool(rules), first_error(rules.errors()));
  return {std::move(input->stories.front().story), std::move(*rules)};
}

StoryRun run(const StoryFolder& folder) { return run_story(folder.story, folder.rules); }

StoryRun run_changed(const StoryFolder& folder, const std::string& article, const std::string& from,
                     const std::string& to) {
  return run_story(changed(folder.story, article, from, to), folder.rules);
}

std::string line_of(const StoryRun& run, const Finding& finding) {
  std::string parties;
  for (const Party& party : finding.parties) parties += (parties.empty() ? "" : " | ") + list_of(run, party.claims);
  std::string links = list_of(run, links_of(finding));
  if (!links.empty()) parties += (parties.empty() ? "" : "; ") + links;
  return std::string(severity_name(finding.severity)) + " " + finding.rule + ": " + parties;
}

std::string identity_of(const StoryRun& run, const Finding& finding) {
  std::string out = finding.rule;
  if (finding.fact != no_fact) {
    const Fact& fact = run.story.facts[finding.fact];
    out += "/" + fact.id + "/" + fact.subject + "/" + fact.key;
  }
  for (const Party& party : finding.parties) out += "/" + party.value;
  return out;
}

}  // namespace gainsay::cases
