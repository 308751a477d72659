#include "cli/rules_new.h"

#include <map>
#include <ostream>

#include "cli/files.h"
#include "cli/rule_draft.h"
#include "cli/rule_files.h"
#include "cli/stories.h"
#include "report/view.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

std::string commonest_date(const Story& story) {
  std::map<std::string, int> times;
  for (const Article& article : story.articles)
    if (article.published) ++times[iso_date(article.published->day)];
  std::string best;
  for (const auto& [date, count] : times)
    if (best.empty() || count > times[best]) best = date;
  return best;
}

std::string heading(const Story& story, const RuleDraft& draft) {
  return "# Drafted by gainsay from " + std::to_string(story.articles.size()) +
         " articles; behind each line stands the sentence it comes from.\n"
         "# Keep what the desk wants to watch, give it a better title, delete the rest, and run `gainsay test` on "
         "it.\n" +
         draft_yaml(draft);
}

/// The one story that the paths name, or a message.
Result<Story> one_story(const Options& options, Console& console) {
  Result<Input> input = load_stories(options, console.in);
  if (!input) return input.errors();
  print_mistakes(input->skipped, console);
  if (input->stories.size() == 1) return std::move(input->stories.front().story);
  std::string names;
  for (const LoadedStory& loaded : input->stories) names += (names.empty() ? "" : ", ") + loaded.story.id;
  if (names.empty())
    return Diagnostic{{}, "no article to draft rules from", "", "a folder of articles about one story"};
  return Diagnostic{{},
                    "a draft is of one story, and these are " + std::to_string(input->stories.size()) + ": " + names,
                    "",
                    "the folder of one of them, or --one-story"};
}

int write_draft(const std::string& text, const Options& options, Console& console) {
  if (options.output == "-") {
    console.out << text;
    return nothing_found;
  }
  std::string mistake = write_file(options.output, text);
  if (!mistake.empty()) console.err << "gainsay: " << mistake << "\n";
  return mistake.empty() ? nothing_found : not_possible;
}

std::string summary_of(const RuleDraft& draft, const DraftKept& kept) {
  auto count = [](const auto& list, const std::string& noun) { return counted(static_cast<int>(list.size()), noun); };
  return count(draft.names, "name") + ", " + count(draft.facts, "fact") + ", " + count(draft.rules, "rule") + "; " +
         std::to_string(kept.kept) + " of " + std::to_string(kept.by_packs) + " findings of the packs alone kept, " +
         std::to_string(kept.more) + " more";
}

}  // namespace

Result<Drafted> draft_of(const Story& story) {
  Result<RuleSet> packs = load_rules({});
  if (!packs) return packs.errors();
  RuleDraft draft;
  draft.title = story.title;
  draft.published = commonest_date(story);
  Extractor extractor(*packs);
  StoryClaims claims = extractor.extract(story);
  CoverageText coverage(claims, *packs);
  draft.names = draft_names(coverage);
  draft.facts = draft_facts(coverage);
  prove(draft, story, *packs);
  draft.rules = draft_rules(draft.facts);
  DraftKept kept = prove(draft, story, *packs);
  return Drafted{heading(story, draft), summary_of(draft, kept)};
}

int rules_new(const Options& given, Console& console) {
  Options options = given;
  options.paths.erase(options.paths.begin());
  Result<Story> story = one_story(options, console);
  if (!story) return print_mistakes(story.errors(), console), not_possible;
  Result<Drafted> drafted = draft_of(*story);
  if (!drafted) return print_mistakes(drafted.errors(), console), not_possible;
  if (!options.quiet) console.err << "gainsay: " << drafted->summary << "\n";
  return write_draft(drafted->text, options, console);
}

}  // namespace gainsay
