// Findings as graphs: one node a claim, one box a party, an edge between parties that exclude each other.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

std::string dot_report(const Report& report);

/// The same graph for programs that read networks.
std::string graphml_report(const Report& report);

}  // namespace gainsay
