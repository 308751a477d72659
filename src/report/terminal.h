// The report for a terminal, in the manner of a compiler: severity, rule and message, an excerpt for each party with
// the words underlined, then why, on what assumptions, who stands with whom, what would settle it and whom to ask.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

std::string terminal_report(const Report& report, const RenderOptions& options);

/// Three lines for a chat: the count, the worst finding, what to do next.
std::string brief_report(const Report& report);

/// One finding alone, with everything: `gainsay explain`.
std::string terminal_finding(const ReportStory& story, const ReportFinding& finding, const RenderOptions& options);

}  // namespace gainsay
