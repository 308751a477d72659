// The report as a fact-checking sheet (CSV) and as annotations on the articles (Web Annotation, JSON-LD).
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

/// One row for each claim of each finding. Begins with a byte order mark, by which spreadsheets know UTF-8; a cell that
/// would be taken for a formula begins with an apostrophe.
std::string csv_report(const Report& report);

std::string annotations_report(const Report& report);

}  // namespace gainsay
