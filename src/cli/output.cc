#include "cli/output.h"

#include <algorithm>
#include <ostream>

#include "base/node.h"
#include "cli/files.h"
#include "report/formats.h"

namespace gainsay {
namespace {

std::string unknown_format(const std::string& name) {
  std::string meant = nearest(name, format_names()), all;
  for (const std::string& known : format_names()) all += (all.empty() ? "" : ", ") + known;
  return "unknown format '" + name + "'" + (meant.empty() ? "; one of " + all : "; did you mean '" + meant + "'?");
}

}  // namespace

Targets targets_of(const Options& options) {
  Targets targets;
  for (const std::string& written : options.reports) {
    std::size_t sign = written.find('=');
    if (sign == std::string::npos || sign + 1 == written.size()) {
      targets.mistake = "--report wants FORMAT=PATH, as in html=report.html; got '" + written + "'";
      return targets;
    }
    targets.list.push_back({written.substr(0, sign), written.substr(sign + 1)});
  }
  bool free =
      std::none_of(targets.list.begin(), targets.list.end(), [](const Target& target) { return target.path == "-"; });
  if (free || options.output != "-") targets.list.push_back({options.format, options.output});
  for (const Target& target : targets.list)
    if (format_named(target.format) == nullptr) targets.mistake = unknown_format(target.format);
  return targets;
}

RenderOptions render_options(const Options& options, const Console& console) {
  RenderOptions render;
  render.width = std::max(40, options.width > 0 ? options.width : console.columns);
  render.colour = options.color == "always" || (options.color == "auto" && console.out_is_terminal && console.colour);
  render.show_agreed = options.show_agreed;
  render.max_findings = options.max_findings;
  return render;
}

bool write_reports(const Report& report, const std::vector<Target>& targets, const Options& options, Console& console) {
  bool written = true;
  RenderOptions render = render_options(options, console);
  for (const Target& target : targets) {
    const Format* format = format_named(target.format);
    if (target.path == "-") {
      console.out << format->render(report, render);
      continue;
    }
    RenderOptions plain = render;
    plain.colour = options.color == "always";
    if (options.width == 0) plain.width = RenderOptions().width;
    if (std::string failure = write_file(target.path, format->render(report, plain)); !failure.empty()) {
      console.err << "gainsay: " << failure << "\n";
      written = false;
    }
  }
  return written;
}

}  // namespace gainsay
