// SARIF 2.1.0: one location a result, the other parties in relatedLocations and linked from the message, the chain of
// reasoning in codeFlows. Columns count code points; URIs are relative.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

std::string sarif_report(const Report& report);

}  // namespace gainsay
