#include "report/formats.h"

#include "report/dot.h"
#include "report/html.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/pipelines.h"
#include "report/sarif.h"
#include "report/sheet.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

/// A renderer that has no options, as one that ignores them.
template <std::string (*render)(const Report&)>
std::string plain(const Report& report, const RenderOptions&) {
  return render(report);
}

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"text", "for a terminal", terminal_report},
      {"brief", "three lines for a chat", plain<brief_report>},
      {"md", "Markdown with footnotes", markdown_report},
      {"html", "one page for a browser", plain<html_report>},
      {"json", "for other tools", plain<json_report>},
      {"sarif", "SARIF 2.1.0, for code hosts and editors", plain<sarif_report>},
      {"junit", "a test case a finding, for build services", plain<junit_report>},
      {"github", "workflow commands: the ten worst as annotations", plain<github_report>},
      {"gitlab", "a code quality report", plain<gitlab_report>},
      {"csv", "a fact-checking sheet", plain<csv_report>},
      {"annotations", "Web Annotations, JSON-LD", plain<annotations_report>},
      {"dot", "findings as a graph, for Graphviz", plain<dot_report>},
      {"graphml", "findings as a graph, for programs that read networks", plain<graphml_report>},
  };
  return table;
}

const Format* format_named(std::string_view name) {
  for (const Format& format : formats())
    if (format.name == name) return &format;
  return nullptr;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

}  // namespace gainsay
