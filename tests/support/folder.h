// A folder of files for one test, gone when the test ends.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

/// Paths inside are given relative to it, with forward slashes; folders are made as needed.
class TestFolder {
 public:
  TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "gainsay-test-XXXXXX").string();
    root_ = mkdtemp(name.data());
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string write(const std::string& path, const std::string& bytes) const {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << bytes;
    return at(path);
  }
  std::string read(const std::string& path) const {
    std::ifstream in(root_ / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string at(const std::string& path = "") const { return path.empty() ? root_.string() : (root_ / path).string(); }

  /// `text` with the folder's own name, which differs from run to run, written as "DIR".
  std::string neutral(std::string text) const {
    for (std::size_t found; (found = text.find(root_.string())) != std::string::npos;)
      text.replace(found, root_.string().size(), "DIR");
    return text;
  }

 private:
  std::filesystem::path root_;
};
