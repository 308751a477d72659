#include "cli/baseline.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "report/json_place.h"
#include "report/view.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;
using Known = std::set<std::pair<std::string, std::string>>;

constexpr const char* entry_example = R"([{"story": "bridge", "finding": "gs1-7q2m91kd4x"}])";

}  // namespace

Result<std::vector<BaselineEntry>> parse_baseline(std::string_view text, const std::string& path) {
  auto refused = [&](const std::string& why) {
    return Diagnostic{{path, 0, 0}, why, "", "what `gainsay baseline write` writes: " + std::string(entry_example)};
  };
  if (auto mistake = json_mistake(text, path, "a JSON list: " + std::string(entry_example))) return *mistake;
  try {
    Json json = Json::parse(text);
    if (!json.is_array()) return refused("a baseline is a list");
    std::vector<BaselineEntry> entries;
    for (const Json& entry : json)
      entries.push_back({entry.at("story").get<std::string>(), entry.at("finding").get<std::string>(),
                         entry.value("rule", ""), entry.value("message", "")});
    return entries;
  } catch (const Json::exception&) {
    return refused("an entry lacks its story or its finding, or has no text there");
  }
}

std::vector<BaselineEntry> baseline_of(const Report& report) {
  std::vector<BaselineEntry> entries;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (!finding.waived) entries.push_back({story.id, finding.id, finding.rule, finding.message});
  return entries;
}

std::string baseline_json(std::vector<BaselineEntry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::string out = "[";
  for (const BaselineEntry& entry : entries) {
    Json json = {{"story", entry.story}, {"finding", entry.finding}, {"rule", entry.rule}, {"message", entry.message}};
    out += (out.size() > 1 ? ",\n " : "\n ") + json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return out + (entries.empty() ? "]\n" : "\n]\n");
}

void apply_baseline(const std::vector<BaselineEntry>& entries, Report& report) {
  Known known, met;
  for (const BaselineEntry& entry : entries) known.emplace(entry.story, entry.finding);
  report.has_baseline = true;
  for (ReportStory& story : report.stories)
    for (ReportFinding& finding : story.findings) {
      std::pair key(story.id, finding.id);
      bool old = known.count(key) > 0;
      finding.baseline = old ? BaselineState::unchanged : BaselineState::fresh;
      if (old) met.insert(std::move(key));
    }
  int gone = static_cast<int>(known.size() - met.size());
  if (gone > 0) report.remarks.push_back(counted(gone, "finding") + " of the baseline no longer found");
}

}  // namespace gainsay
