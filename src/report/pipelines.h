// Formats that build services read beside the code: GitHub annotations, GitLab code quality.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

/// Workflow commands for the ten worst findings, then a count: GitHub shows no more than ten of a kind.
std::string github_report(const Report& report);

std::string gitlab_report(const Report& report);

}  // namespace gainsay
