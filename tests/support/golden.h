// Whole outputs kept as files under tests/golden. Run the test with GAINSAY_UPDATE_GOLDEN=1 to write them anew, then
// look at the difference before committing it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

/// The file's text; the test compares it whole. With GAINSAY_UPDATE_GOLDEN set, `actual` becomes the file first.
inline std::string golden_text(const std::string& name, const std::string& actual) {
  std::filesystem::path path = std::filesystem::path(GAINSAY_SOURCE_DIR) / "tests" / "golden" / name;
  if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
