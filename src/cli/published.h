// A publication date as people and feeds write it. Only what can be read one way is read: "03-02-2009" is no date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace gainsay {

/// "2025-06-13", "2025-06-13T10:05:00Z", "20250613", "13 June 2025", "June 13, 2025", "Fri, 13 Jun 2025 10:05:00 GMT",
/// "13.06.2025", "06/13/2025". A time of exactly midnight is taken as no time. None when it is ambiguous or no date.
std::optional<Published> read_published(std::string_view text, std::string from);

}  // namespace gainsay
