// The report as one HTML file, opened from disk: no network, no framework, complete without JavaScript. Every word of
// an article passes through `xml_text`; a content security policy forbids whatever might get past it.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

std::string html_report(const Report& report);

}  // namespace gainsay
