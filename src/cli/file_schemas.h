// The JSON Schemas of story.yaml, waivers.yaml and the JSON report, for editors that complete and check, and for
// programs that read what gainsay writes.
#pragma once

#include <string>

namespace gainsay {

std::string story_schema();
std::string waivers_schema();

/// The report's, open to keys that it does not name: within a schema number keys are only added.
std::string report_schema();

}  // namespace gainsay
