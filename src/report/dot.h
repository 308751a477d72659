// The claim graph of a report as text: for Graphviz, and for programs that read networks.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

std::string dot_report(const Report& report);
std::string graphml_report(const Report& report);

}  // namespace gainsay
