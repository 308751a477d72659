#include "cli/changed.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "base/node.h"
#include "cli/files.h"
#include "report/view.h"

namespace gainsay {
namespace fs = std::filesystem;
namespace {

/// One name a file, however it was written.
std::string real_name(const std::string& path) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(path, error);
  return error ? path : real.generic_string();
}

class Touched {
 public:
  Touched(const ReportStory& story, const StorySource& source, const std::set<std::string>& changed)
      : story_(story), marks_(story.articles.size(), false) {
    auto has_changed = [&](const std::string& path) { return changed.count(real_name(path)) > 0; };
    bool whole = std::any_of(source.manifests.begin(), source.manifests.end(), has_changed) ||
                 std::any_of(source.rules.begin(), source.rules.end(), has_changed);
    for (std::size_t i = 0; i < marks_.size(); ++i) marks_[i] = whole || has_changed(story.articles[i].path);
    while (mark_drafts()) {
    }
  }

  const std::vector<std::string>& drafts_behind() const { return behind_; }

  bool any() const { return std::find(marks_.begin(), marks_.end(), true) != marks_.end(); }

  bool by(const ReportFinding& finding) const {
    return std::any_of(finding.claims.begin(), finding.claims.end(),
                       [&](std::uint32_t claim) { return marks_[story_.claims[claim].article]; });
  }

 private:
  /// Marks what is based on a marked article; whether there was any.
  bool mark_drafts() {
    bool more = false;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i]) continue;
      for (std::size_t source = 0; source < marks_.size() && !marks_[i]; ++source) {
        const ReportArticle& article = story_.articles[i];
        const std::string& id = story_.articles[source].id;
        if (!marks_[source] || std::count(article.based_on.begin(), article.based_on.end(), id) == 0) continue;
        marks_[i] = more = true;
        behind_.push_back(article.path + " is behind its source " + story_.articles[source].path + ", which changed");
      }
    }
    return more;
  }

  const ReportStory& story_;
  std::vector<char> marks_;
  std::vector<std::string> behind_;
};

Diagnostic no_such_file(const std::string& path, const std::vector<std::string>& inputs) {
  std::string expected = "a file that changed, or @LIST, a file with a path a line";
  if (std::string meant = nearest(path, inputs); !meant.empty()) expected += "\n  = did you mean: " + meant;
  return {{"--changed " + path, 0, 0}, "no such file", "", expected};
}

}  // namespace

Result<std::vector<std::string>> changed_files(const std::vector<std::string>& written,
                                               const std::vector<std::string>& inputs) {
  std::vector<std::string> files;
  for (const std::string& word : written) {
    if (!word.starts_with('@')) {
      std::error_code error;
      bool read = std::find(inputs.begin(), inputs.end(), word) != inputs.end();
      if (!read && !fs::exists(word, error)) return no_such_file(word, inputs);
      files.push_back(word);
      continue;
    }
    Result<std::string> list = read_bytes(word.substr(1));
    if (!list) return list.errors();
    std::istringstream lines(*list);
    for (std::string line; std::getline(lines, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) files.push_back(line);
    }
  }
  return files;
}

std::vector<std::string> inputs_of(const std::vector<StorySource>& sources, const Report& report) {
  std::vector<std::string> out;
  for (const StorySource& source : sources) {
    out.insert(out.end(), source.manifests.begin(), source.manifests.end());
    out.insert(out.end(), source.rules.begin(), source.rules.end());
  }
  for (const ReportStory& story : report.stories)
    for (const ReportArticle& article : story.articles) out.push_back(article.path);
  return out;
}

void keep_changed(const std::vector<std::string>& changed, const std::vector<StorySource>& sources, Report& report) {
  std::set<std::string> names;
  for (const std::string& path : changed) names.insert(real_name(path));
  int left_out = 0;
  bool touched_any = false;
  for (std::size_t i = 0; i < report.stories.size(); ++i) {
    ReportStory& story = report.stories[i];
    Touched touched(story, sources[i], names);
    touched_any = touched_any || touched.any();
    left_out += static_cast<int>(
        std::erase_if(story.findings, [&](const ReportFinding& finding) { return !touched.by(finding); }));
    for (const std::string& draft : touched.drafts_behind()) report.remarks.push_back(draft);
  }
  if (!touched_any)
    report.remarks.emplace_back("no changed file is an article, a manifest or a rule file of what was read");
  if (left_out > 0) report.remarks.push_back("left out for citing no changed file: " + counted(left_out, "finding"));
}

}  // namespace gainsay
