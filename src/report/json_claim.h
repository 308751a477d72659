// A claim as JSON, the one way in which every output writes it: reports, `gainsay claims`, and lines for whole
// archives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "report/report.h"

namespace gainsay {

/// Writes `claim`, the one numbered `number` of its story, as one object; `article` is the path of its article as
/// JSON.
void write_claim(JsonWriter& json, std::string_view article, std::uint32_t number, const ReportClaim& claim);

}  // namespace gainsay
