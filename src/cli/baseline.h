// A baseline: the findings of a corpus that are to be lived with for now, so that a run can fail for new ones alone.
//
// It is a sorted JSON list that the tool writes, one finding a line, so that a change of it reads well in a review.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace gainsay {

struct BaselineEntry {
  std::string story, finding;  ///< what a finding is known by
  std::string rule, message;   ///< for whoever reads the file
  auto operator<=>(const BaselineEntry&) const = default;
};

/// Reads one; `path` is used in messages.
Result<std::vector<BaselineEntry>> parse_baseline(std::string_view text, const std::string& path);

/// All findings of a report that no waiver accepts.
std::vector<BaselineEntry> baseline_of(const Report& report);

std::string baseline_json(std::vector<BaselineEntry> entries);

/// Tells the findings of a report apart into new and unchanged ones. Entries that no finding answers are counted in a
/// remark, since they are ready to be pruned.
void apply_baseline(const std::vector<BaselineEntry>& entries, Report& report);

}  // namespace gainsay
