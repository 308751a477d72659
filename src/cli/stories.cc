// Each path is one of four things. A manifest, or a folder with one, is a story. A folder without one is walked: every
// folder in it that holds a manifest or articles is a story of its own. All single articles together, with standard
// input, are one story. --one-story joins whatever came out.
#include "cli/stories.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>
#include <set>

#include "base/node.h"
#include "claims/split.h"
#include "cli/article_file.h"
#include "cli/files.h"
#include "cli/manifest.h"
#include "cli/published.h"

namespace gainsay {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view manifest_name = "story.yaml";

Diagnostic about(const std::string& path, std::string message, std::string expectation = "") {
  return {{path, 0, 0}, std::move(message), "", std::move(expectation)};
}

class Loader {
 public:
  Loader(const Options& options, std::istream& in) : options_(options), in_(in), form_(form_named(options.from)) {}

  Result<Input> load() {
    if (auto date = read_published(options_.published, "option"))
      published_ = date;
    else if (!options_.published.empty())
      errors_.push_back(
          about("--published", "no date that can be read in one way only: '" + options_.published + "'", "2025-06-13"));
    std::vector<std::string> paths = options_.paths;
    if (paths.empty()) paths.emplace_back(".");
    for (const std::string& path : paths) take(path);
    if (!single_.articles.empty()) add_single();
    if (!errors_.empty()) return errors_;
    if (options_.one_story) join();
    return std::move(input_);
  }

 private:
  void take(const std::string& path) {
    std::error_code error;
    if (path == "-") return take_standard_input();
    fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      errors_.push_back(
          about(path, "no such file or folder", "a story folder, story.yaml, articles, or - for standard input"));
    } else if (fs::is_directory(status)) {
      std::size_t before = input_.stories.size() + input_.skipped.size();
      take_folder(path, {});
      if (errors_.empty() && input_.stories.size() + input_.skipped.size() == before)
        errors_.push_back(
            about(path, "holds no article", "files ending in .txt, .md, .html, .docx or .json, or a story.yaml"));
    } else if (std::string ending = fs::path(path).extension().string(); ending == ".yaml" || ending == ".yml") {
      take_manifest(path);
    } else {
      take_article_file(path, single_);
    }
  }

  /// `above` are the real paths of the folders that led here: meeting one again is a loop.
  void take_folder(const std::string& folder, std::vector<fs::path> above) {
    std::error_code error;
    fs::path real = fs::canonical(folder, error);
    if (std::find(above.begin(), above.end(), real) != above.end())
      return input_.remarks.push_back(folder + ": leads back to a folder that holds it; not followed");
    above.push_back(real);
    if (fs::exists(fs::path(folder) / manifest_name)) return take_manifest(joined(folder, std::string(manifest_name)));
    for (const char* slip : {"story.yml", "Story.yaml", "stories.yaml"})
      if (fs::exists(fs::path(folder) / slip, error))
        input_.remarks.push_back(joined(folder, slip) + ": not read; a manifest is called " +
                                 std::string(manifest_name));
    std::vector<std::string> files, folders;
    list(folder, files, folders);
    Story story;
    for (const std::string& file : files) take_article_file(file, story);
    if (!story.articles.empty()) {
      story.id = folder_name(real);
      add_folder(std::move(story));
    }
    for (const std::string& inner : folders) take_folder(inner, above);
  }

  /// A folder that nobody described may hold more than one story.
  void add_folder(Story whole) {
    std::sort(whole.articles.begin(), whole.articles.end(),
              [](const Article& a, const Article& b) { return a.path < b.path; });
    Vocabulary vocabulary;
    std::vector<SplitStory> groups;
    if (!options_.one_story && whole.articles.size() > 2) groups = split_into_stories(whole.articles, vocabulary);
    if (groups.size() < 2) return input_.stories.push_back({std::move(whole), {}});
    input_.split = true;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      Story story;
      story.id = whole.id + "-" + std::to_string(i + 1);
      story.title = groups[i].words;
      for (std::uint32_t number : groups[i].articles) story.articles.push_back(std::move(whole.articles[number]));
      input_.stories.push_back({std::move(story), {}});
    }
  }

  void list(const std::string& folder, std::vector<std::string>& files, std::vector<std::string>& folders) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
      std::string name = entry.path().filename().string();
      if (name.starts_with(".") || name.starts_with("README") || name.starts_with("LICENSE")) continue;
      std::string path = joined(folder, name);
      std::error_code broken;  // a link to nothing is no folder, and read as a file it says so
      if (entry.is_directory(broken))
        folders.push_back(path);
      else if (form_of(name) != Form::automatic)
        files.push_back(path);
    }
    if (error) input_.skipped.push_back(about(folder, "cannot be listed: " + error.message()));
    std::sort(files.begin(), files.end());
    std::sort(folders.begin(), folders.end());
  }

  static std::string folder_name(const fs::path& real) {
    return real.filename().empty() ? "story" : real.filename().string();
  }

  void take_manifest(const std::string& path) {
    Result<std::string> bytes = read_bytes(path);
    if (!bytes) return errors_.insert(errors_.end(), bytes.errors().begin(), bytes.errors().end()), void();
    Result<Manifest> manifest = parse_manifest(*bytes, path);
    if (!manifest) return errors_.insert(errors_.end(), manifest.errors().begin(), manifest.errors().end()), void();
    std::string folder = fs::path(path).parent_path().generic_string();
    std::error_code error;
    LoadedStory loaded;
    loaded.source.manifests = {path};
    loaded.story.id =
        manifest->story.empty() ? folder_name(fs::canonical(folder.empty() ? "." : folder, error)) : manifest->story;
    loaded.story.title = manifest->title;
    loaded.story.corrections = std::move(manifest->corrections);
    take_rules(*manifest, folder, *bytes, loaded);
    for (const ManifestArticle& entry : manifest->articles) take_listed(entry, folder, *bytes, loaded.story);
    input_.stories.push_back(std::move(loaded));
  }

  void take_rules(const Manifest& manifest, const std::string& folder, const std::string& text, LoadedStory& loaded) {
    for (std::size_t i = 0; i < manifest.rules.size(); ++i) {
      std::string path = joined(folder, manifest.rules[i]);
      std::error_code error;
      if (!fs::is_regular_file(path, error))
        errors_.push_back({manifest.rule_places[i], "no such rule file: " + path,
                           line_at(text, manifest.rule_places[i].line), "a path, relative to the manifest",
                           static_cast<std::uint32_t>(manifest.rules[i].size())});
      loaded.source.rules.push_back(path);
    }
  }

  void take_listed(const ManifestArticle& entry, const std::string& folder, const std::string& manifest, Story& story) {
    std::string path = joined(folder, entry.file);
    std::error_code error;
    if (!fs::exists(path, error)) {
      errors_.push_back({entry.place, "no such article: " + path, line_at(manifest, entry.place.line),
                         "a path, relative to the manifest", static_cast<std::uint32_t>(entry.file.size())});
      return;
    }
    std::size_t before = story.articles.size();
    take_article_file(path, story);
    if (story.articles.size() == before) return;
    Article& article = story.articles.back();
    article.id = entry.id;
    if (!entry.outlet.empty()) article.outlet = entry.outlet;
    if (!entry.url.empty()) article.url = entry.url;
    if (!entry.kind.empty()) article.kind = entry.kind;
    if (!entry.headline.empty()) article.headline = entry.headline;
    if (entry.published) article.published = entry.published;
    if (!entry.based_on.empty()) article.based_on = entry.based_on;
  }

  void take_article_file(const std::string& path, Story& story) {
    Result<std::string> bytes = read_bytes(path);
    if (!bytes) return skip(bytes.errors());
    take_bytes(*bytes, path, story);
  }

  void take_bytes(std::string_view bytes, const std::string& path, Story& story) {
    ReadArticles read = read_articles(bytes, path, form_);
    skip(read.skipped);
    for (Article& article : read.articles) add(std::move(article), story);
  }

  void add(Article article, Story& story) {
    auto same_path = [&](const Article& other) { return other.path == article.path; };
    if (std::any_of(story.articles.begin(), story.articles.end(), same_path)) return;  // given twice, read once
    if (!article.published) article.published = published_;
    if (article.outlet.empty()) article.outlet = options_.outlet;
    bool taken = std::any_of(story.articles.begin(), story.articles.end(),
                             [&](const Article& other) { return other.id == article.id; });
    if (taken) article.id = article.path;
    story.articles.push_back(std::move(article));
  }

  void skip(const std::vector<Diagnostic>& reasons) {
    input_.skipped.insert(input_.skipped.end(), reasons.begin(), reasons.end());
  }

  void take_standard_input() {
    std::string bytes;
    char piece[1 << 16];
    while (bytes.size() <= article_limit && (in_.read(piece, sizeof piece) || in_.gcount() > 0))
      bytes.append(piece, static_cast<std::size_t>(in_.gcount()));
    if (bytes.size() > article_limit)
      return input_.skipped.push_back(about("-", "larger than " + std::to_string(article_limit >> 20) + " MB"));
    take_bytes(bytes, "-", single_);
  }

  void add_single() {
    single_.id = single_.articles.size() == 1 ? single_.articles.front().id : "story";
    input_.stories.push_back({std::move(single_), {}});
  }

  void join() {
    LoadedStory whole;
    for (LoadedStory& loaded : input_.stories) {
      if (whole.story.id.empty()) whole.story.id = loaded.story.id, whole.story.title = loaded.story.title;
      for (Article& article : loaded.story.articles) add(std::move(article), whole.story);
      for (Correction& correction : loaded.story.corrections) whole.story.corrections.push_back(std::move(correction));
      for (std::string& path : loaded.source.manifests) whole.source.manifests.push_back(std::move(path));
      for (std::string& path : loaded.source.rules)
        if (std::find(whole.source.rules.begin(), whole.source.rules.end(), path) == whole.source.rules.end())
          whole.source.rules.push_back(std::move(path));
    }
    input_.stories.clear();
    if (!whole.story.articles.empty()) input_.stories.push_back(std::move(whole));
  }

  const Options& options_;
  std::istream& in_;
  Form form_;
  std::optional<Published> published_;
  Story single_;  // articles given by themselves
  Input input_;
  std::vector<Diagnostic> errors_;
};

}  // namespace

Result<Input> load_stories(const Options& options, std::istream& standard_input) {
  return Loader(options, standard_input).load();
}

}  // namespace gainsay
