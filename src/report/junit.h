// JUnit's XML, as the schema that Apache Ant's report task published has it: what every build service reads.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

/// A suite a story; in it a test case a finding, failed from warning on, and one for each fact that is agreed. Waived
/// findings are skipped tests, which the schema does not know yet and every service does.
std::string junit_report(const Report& report);

}  // namespace gainsay
