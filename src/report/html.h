// The report as one HTML file, opened from disk: no network, no framework, complete without JavaScript. Every word of
// an article passes through `xml_text`; a content security policy forbids whatever might get past it.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

std::string html_report(const Report& report);

/// The parts of the page, each a pure function of the report.
std::string html_finding(const ReportStory& story, const ReportFinding& finding);
std::string html_matrix(const ReportStory& story);
std::string html_timeline(const ReportStory& story);
std::string html_plots(const ReportStory& story);
std::string html_articles(const ReportStory& story);
std::string_view html_style();
std::string_view html_script();

}  // namespace gainsay
