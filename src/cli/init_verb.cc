// A folder without articles becomes an example to copy from (rules/init): two articles, their manifest, rules with
// tests, a job for CI. A folder with articles gets a manifest that lists them and a draft of rules for them. Nothing
// that is there is ever written over.
#include "cli/init_verb.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <ostream>

#include "base/embedded.h"
#include "cli/files.h"
#include "cli/rule_files.h"
#include "cli/rules_new.h"
#include "cli/stories.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

struct NewFile {
  std::string path;  // inside the folder
  std::string text;
};

constexpr const char* workflow_path = ".github/workflows/gainsay.yml";

std::string text_of(const char* path) { return std::string(embedded_text(path)); }

std::vector<NewFile> example_files() {
  std::vector<NewFile> files = {{"story.yaml", text_of("init/story.yaml")}, {"rules.yaml", text_of("init/rules.yaml")}};
  for (const auto& [name, text] : embedded_node("init/articles.yaml").entries) files.push_back({name.text, text.text});
  return files;
}

std::string listed(const Article& article, const std::string& folder) {
  std::string file = fs::path(article.path).lexically_relative(folder.empty() ? "." : folder).generic_string();
  std::string out = "  - {id: \"" + article.id + "\", file: \"" + file + "\"";
  out += ", outlet: \"" + (article.outlet.empty() ? "?" : article.outlet) + "\"";
  if (article.published) out += ", published: " + iso_date(article.published->day);
  return out + "}" + (article.published ? "" : "   # when did it appear? published: 2025-06-13") + "\n";
}

std::string manifest_of(const Story& story, const std::string& folder) {
  std::string out =
      "# The articles that are checked together. Fill in who published each, and when: relative dates are read against "
      "that day.\ngainsay: 1\nstory: \"" +
      story.id + "\"\nrules: [rules.yaml]\narticles:\n";
  for (const Article& article : story.articles) out += listed(article, folder);
  return out;
}

bool holds_articles(const std::string& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, error)) {
    std::string ending = entry.path().extension().string();
    bool readme = entry.path().filename().string().starts_with("README");
    if (!readme && (ending == ".txt" || ending == ".md" || ending == ".html" || ending == ".json")) return true;
  }
  return false;
}

Result<std::vector<NewFile>> files_for(const std::string& folder, const Options& given, Console& console) {
  if (!holds_articles(folder)) return example_files();
  Options options = given;
  options.paths = {folder};
  options.one_story = true;
  Result<Input> input = load_stories(options, console.in);
  if (!input) return input.errors();
  print_mistakes(input->skipped, console);
  if (input->stories.empty()) return example_files();
  const Story& story = input->stories.front().story;
  Result<Drafted> drafted = draft_of(story);
  if (!drafted) return drafted.errors();
  return std::vector<NewFile>{{"story.yaml", manifest_of(story, folder)}, {"rules.yaml", drafted->text}};
}

/// Writes one file, with its folders; false, with a message, when it cannot.
bool write_new(const std::string& folder, const NewFile& file, Console& console) {
  fs::path path = fs::path(folder) / file.path;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::string mistake = error ? path.string() + ": " + error.message() : write_file(path.string(), file.text);
  if (!mistake.empty()) console.err << "gainsay: " << mistake << "\n";
  return mistake.empty();
}

bool stands_in_the_way(const std::string& folder, const std::vector<NewFile>& files, Console& console) {
  for (const NewFile& file : files) {
    std::error_code error;
    if (!fs::exists(fs::path(folder) / file.path, error)) continue;
    console.err << "gainsay: " << joined(folder, file.path) << " is there already, and init writes over nothing\n"
                << "  = help: gainsay init in another folder, or move it away first\n";
    return true;
  }
  return false;
}

}  // namespace

void add_init_flags(CLI::App& app, Options& options) {
  app.add_option("FOLDER", options.paths, "where; this folder without one")->option_text(" ");
}

int init_verb(const Options& options, Console& console) {
  std::string folder = options.paths.empty() ? "." : options.paths.front();
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error)) {
    console.err << "gainsay: '" << folder << "' is a file; init wants the folder of the articles\n"
                << "  = help: gainsay init " << (fs::path(folder).parent_path() / "").string() << "\n";
    return not_possible;
  }
  if (stands_in_the_way(folder, {{"story.yaml", ""}, {"rules.yaml", ""}, {workflow_path, ""}}, console))
    return not_possible;
  Result<std::vector<NewFile>> files = files_for(folder, options, console);
  if (!files) return print_mistakes(files.errors(), console), not_possible;
  files->push_back({workflow_path, text_of("init/workflow.yaml")});
  for (const NewFile& file : *files) {
    if (!write_new(folder, file, console)) return not_possible;
    console.out << "written: " << joined(folder, file.path) << "\n";
  }
  std::string rules = joined(folder, "rules.yaml");
  console.out << "Next: gainsay check " << folder << "\n      gainsay test " << rules << "\n";
  return nothing_found;
}

}  // namespace gainsay
