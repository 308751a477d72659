// What a run is told to live with: waivers, a baseline, and everything that the changed files do not touch.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/check.h"
#include "cli/files.h"

namespace gainsay {

/// Marks and leaves out as --waivers, --baseline and --changed say. False, with messages, when a file of theirs or the
/// date of --as-of cannot be read.
bool apply_accepted(const Options& options, Checked& checked, Console& console);

/// The day of --as-of, else the day of the newest article.
Result<std::optional<std::int64_t>> day_of_judgement(const Options& options, const Report& report);

/// Reads a file and parses it; a failure of either comes out alike.
template <class T>
Result<T> read_parsed(const std::string& path, Result<T> (*parse)(std::string_view, const std::string&)) {
  Result<std::string> bytes = read_bytes(path);
  if (!bytes) return bytes.errors();
  return parse(*bytes, path);
}

}  // namespace gainsay
