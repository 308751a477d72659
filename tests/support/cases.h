// Cases kept as Markdown, specification and test at once: a heading that is a sentence, then fenced blocks.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

struct Case {
  std::string name;
  std::vector<std::string> blocks;  ///< the fenced ones, without their fences
};

inline std::vector<Case> cases_of(const std::filesystem::path& file) {
  std::vector<Case> cases;
  std::ifstream in(file);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = !inside;
      if (inside && !cases.empty()) cases.back().blocks.emplace_back();
    } else if (inside && !cases.empty()) {
      cases.back().blocks.back() += line + "\n";
    } else if (line.rfind("## ", 0) == 0) {
      cases.push_back({line.substr(3), {}});
    }
  }
  return cases;
}

/// All cases of a folder's Markdown files, in the order of their names.
inline std::vector<Case> cases_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files)
    for (Case& found : cases_of(file)) cases.push_back(std::move(found));
  return cases;
}
