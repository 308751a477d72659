// The JSON report: the contract with scorers and other tools (README, schema 1). Within a schema number keys are only
// added.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "report/report.h"

namespace gainsay {

std::string json_report(const Report& report);

/// Articles and claims alone, with every value read, a list a story: `gainsay claims --format json`.
std::string json_claims(const Report& report, const std::vector<std::vector<ReadMention>>& mentions);

/// A report read back, for `gainsay report` and `gainsay diff`. Texts of articles are not in it. Unknown keys are
/// passed over; what is missing or of another type is an error that says where.
Result<Report> read_json_report(std::string_view text, const std::string& path);

}  // namespace gainsay
