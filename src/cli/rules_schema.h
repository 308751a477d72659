// The JSON Schema of rule files, written from the same table of keys that the loader checks against.
#pragma once

#include <string>

namespace gainsay {

/// Draft 2020-12, two spaces an indent, ending with a newline.
std::string rules_schema();

}  // namespace gainsay
