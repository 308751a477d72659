// Dates as a reader writes them.
#pragma once

#include <string>

namespace gainsay {

/// "13 Jun 2025" of "2025-06-13", "13 Jun 2025, 10:05" of "2025-06-13T10:05"; anything else unchanged.
std::string readable_date(const std::string& iso);

}  // namespace gainsay
