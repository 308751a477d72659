// waivers.yaml: findings that someone has accepted, each with the reason, the owner and, if wanted, a last day.
//
// A waiver names a finding by its id, which is made of rule, fact, subject and the parties' values: an outlet more that
// agrees changes nothing, another value is another finding. One whose finding changed, that expired, or whose dates do
// not parse has lapsed; one that fits nothing is unused. Neither is lost: every run names them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/report.h"
#include "rules/keys.h"

namespace gainsay {

struct WaiverEntry {
  std::string finding, rule;
  std::vector<std::string> values;  ///< of the parties; empty when whoever wrote it left them out
  std::vector<std::string> quotes;  ///< the words that were read
  Waiver waiver;
  Place place;  ///< of its first key
};

/// What the file and an entry may hold: the loader, its messages and the JSON Schema are made of these.
const SectionDef& waiver_file_section();
const SectionDef& waiver_section();

/// Reads a file of waivers; `path` is used in messages. Mistakes are refused with their place, but for dates: what a
/// person meant as a date and nobody can read lapses when it is applied.
Result<std::vector<WaiverEntry>> parse_waivers(std::string_view text, const std::string& path);

/// The same entry as the file has it, a list item of two spaces' indent.
std::string waiver_yaml(const WaiverEntry& entry);

/// Marks the findings that `entries` accept, and tells of every entry that accepted none. `as_of` is the day that
/// expiry is judged by, days since 1970-01-01; without one every entry that expires has lapsed.
void apply_waivers(const std::vector<WaiverEntry>& entries, std::optional<std::int64_t> as_of, Report& report);

/// The last day on which an article of the report was published: what expiry is judged by unless a run names a day.
std::optional<std::int64_t> newest_article(const Report& report);

}  // namespace gainsay
