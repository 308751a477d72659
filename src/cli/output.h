// Where results go: standard output, and as many files in as many formats as --report names.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "report/report.h"

namespace gainsay {

/// One thing to write: "html=out.html", with "-" for standard output.
struct Target {
  std::string format;
  std::string path;
};

/// The targets of --report, --format and --output. With --report alone, nothing else goes to standard output unless the
/// reports leave it free: then the text report does.
/// A mistake in them is a message, naming the format that was meant.
struct Targets {
  std::vector<Target> list;
  std::string mistake;
};
Targets targets_of(const Options& options);

/// Writes all of them; false, with a message, when one could not be written.
bool write_reports(const Report& report, const std::vector<Target>& targets, const Options& options, Console& console);

/// How the console wants reports shown.
RenderOptions render_options(const Options& options, const Console& console);

}  // namespace gainsay
