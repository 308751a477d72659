#include "cli/files.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace gainsay {
namespace fs = std::filesystem;
namespace {

Diagnostic about(const std::string& path, std::string message, std::string expectation = "") {
  return {{path, 0, 0}, std::move(message), "", std::move(expectation)};
}

std::string megabytes(std::uintmax_t bytes) { return std::to_string(bytes >> 20) + " MB"; }

}  // namespace

Result<std::string> read_bytes(const std::string& path, std::size_t limit) {
  std::error_code error;
  fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return about(path, "no such file or folder");
  if (fs::is_directory(status)) return about(path, "is a folder, not a file");
  std::ifstream in(path, std::ios::binary);
  if (!in) return about(path, "cannot be read: " + std::string(std::strerror(errno)));
  std::string bytes;
  char piece[1 << 16];
  while (in.read(piece, sizeof piece) || in.gcount() > 0) {
    bytes.append(piece, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limit) return about(path, "larger than " + megabytes(limit), "a smaller file; split it");
  }
  if (in.bad()) return about(path, "cannot be read to its end");
  return bytes;
}

std::string write_file(const std::string& path, std::string_view text) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) {  // a pipe or /dev/null has nothing to replace
    std::ofstream out(path, std::ios::binary);
    out << text << std::flush;
    return out ? "" : "cannot write '" + path + "'";
  }
  std::string draft = path + ".part";
  std::ofstream out(draft, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) {
    std::string reason = std::strerror(errno);
    fs::remove(draft, error);
    return "cannot write '" + path + "': " + reason;
  }
  fs::rename(draft, path, error);
  return error ? "cannot write '" + path + "': " + error.message() : "";
}

std::string joined(const std::string& folder, const std::string& file) {
  if (folder.empty() || folder == "." || folder == "./" || fs::path(file).is_absolute()) return file;
  return (fs::path(folder) / file).generic_string();
}

}  // namespace gainsay
