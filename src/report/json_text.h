// JSON written by hand where speed counts: one object a line for whole archives. Reports use a library instead.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "values/value.h"

namespace gainsay {

/// Appends `text` as a JSON string, quotes and escapes included. Bytes that are not UTF-8 become U+FFFD.
void append_string(std::string& out, std::string_view text);

/// The ends of a range as JSON writes them: figures and durations (in minutes) as numbers, dates as strings with the
/// last day or minute included, "null" for an open end.
struct JsonEnds {
  std::string low = "null";
  std::string high = "null";

  bool known() const { return low != "null" || high != "null"; }
};
JsonEnds json_ends(Kind kind, const Range& range);

/// "2024-05-01" of days since 1970-01-01; empty outside the years 1 to 9999.
std::string iso_day(std::int64_t day);

/// A mention as `gainsay claims` lists it, with `article` as its first key. `in_file` is where its words stand in the
/// file; without it, in `text`.
void append_mention(std::string& out, std::string_view article, std::string_view text, const Mention& mention,
                    Span in_file);
void append_mention(std::string& out, std::string_view article, std::string_view text, const Mention& mention);

}  // namespace gainsay
