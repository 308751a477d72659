// Files as bytes, and folders as sorted lists. Failure is a message that names the path.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gainsay {

/// An article may have so many bytes; more is a dump of something else. Stated in the message that refuses one.
inline constexpr std::size_t article_limit = 16u << 20;

/// A JSON report of a large corpus may have so many.
inline constexpr std::size_t report_limit = 1u << 30;

/// The whole file; refused when it is no file, cannot be read, or is larger than `limit` bytes.
Result<std::string> read_bytes(const std::string& path, std::size_t limit = article_limit);

/// Writes `text`, replacing the file only when all of it could be written. An empty string, or why not.
std::string write_file(const std::string& path, std::string_view text);

/// A folder joined with a file as written there, without "./" in front: "corpus/x" and "one.txt" are
/// "corpus/x/one.txt".
std::string joined(const std::string& folder, const std::string& file);

}  // namespace gainsay
