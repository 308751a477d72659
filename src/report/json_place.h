// Where a text stops being JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

/// The first byte of `text` that cannot be JSON, as a diagnostic with its line; nothing when all of it is JSON.
std::optional<Diagnostic> json_mistake(std::string_view text, const std::string& path, std::string expectation);

}  // namespace gainsay
