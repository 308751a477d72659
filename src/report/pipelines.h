// Formats that build services read: GitHub annotations, GitLab code quality, JUnit.
#pragma once

#include <string>

#include "report/report.h"

namespace gainsay {

/// Workflow commands for the ten worst findings, then a count: GitHub shows no more than ten of a kind.
std::string github_report(const Report& report);

std::string gitlab_report(const Report& report);

/// A test case a finding, failed from warning on, and one for each fact that is agreed.
std::string junit_report(const Report& report);

}  // namespace gainsay
