// The report as Markdown with footnotes: for a pull request, a wiki, Docs or Slack. Text of articles is escaped, so
// that nothing in it becomes a link, an image, markup or HTML.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace gainsay {

std::string markdown_report(const Report& report, const RenderOptions& options = {});

/// `text` on one line, with everything that Markdown or HTML would act upon made plain.
std::string markdown_text(std::string_view text);

}  // namespace gainsay
