// What was read, for people: each article's claims, then the values that no fact claimed.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace gainsay {

/// With `why`, also the phrases that nearly fired and what stopped them.
std::string claims_text(const Report& report, const std::vector<std::vector<ReadMention>>& mentions, bool why,
                        int width);

}  // namespace gainsay
