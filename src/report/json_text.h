// Values and mentions as JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "report/json_writer.h"
#include "values/value.h"

namespace gainsay {

/// The ends of a range as JSON writes them: figures and durations (in minutes) as numbers, dates as strings with the
/// last day or minute included, "null" for an open end.
struct JsonEnds {
  std::string low = "null";
  std::string high = "null";

  bool known() const { return low != "null" || high != "null"; }
};
JsonEnds json_ends(Kind kind, const Range& range);

/// A mention as `gainsay claims` lists it. Its first key is `article`, the path of its article as JSON; `text` are its
/// words, `in_file` is where they stand in the file.
void write_mention(JsonWriter& json, std::string_view article, std::string_view text, const Mention& mention,
                   Span in_file);

}  // namespace gainsay
