// The formats a report can be written in, by the names that --report and --format take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace gainsay {

struct Format {
  std::string_view name;
  std::string_view summary;
  std::string (*render)(const Report& report, const RenderOptions& options);
};

/// All of them, in the order help lists them.
const std::vector<Format>& formats();
const Format* format_named(std::string_view name);
std::vector<std::string> format_names();

}  // namespace gainsay
