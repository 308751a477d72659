// embed FOLDER OUT: writes OUT, a C++ file with every *.yaml under FOLDER, sorted by path, as its text and as the tree
// it parses to. Run by the build; a file that does not parse stops it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/node.h"
#include "base/tree.h"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> paths_under(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().lexically_relative(folder).generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

/// The bytes as string literals of a length that every compiler takes, and how many they are.
std::string literal(const std::string& bytes) {
  constexpr std::size_t longest = 4096;
  static constexpr char digits[] = "01234567";
  std::string out = "std::string_view(\"\"";
  for (std::size_t at = 0; at < bytes.size(); at += longest) {
    out += "\n      \"";
    for (const char c : bytes.substr(at, longest)) {
      const auto byte = static_cast<unsigned char>(c);
      out += {'\\', digits[byte >> 6], digits[byte >> 3 & 7], digits[byte & 7]};
    }
    out += '"';
  }
  return out + ", " + std::to_string(bytes.size()) + ")";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("embed FOLDER OUT\n", stderr), 2;
  std::string code =
      "#include \"base/embedded.h\"\n\nnamespace gainsay {\n\n"
      "const std::vector<EmbeddedFile>& embedded_files() {\n"
      "  static const std::vector<EmbeddedFile> files{\n";
  for (const std::string& path : paths_under(argv[1])) {
    const std::string text = text_of(fs::path(argv[1]) / path);
    const auto node = gainsay::parse_yaml(text, "rules/" + path);
    if (!node) {
      for (const gainsay::Diagnostic& error : node.errors()) std::fputs(gainsay::render(error).c_str(), stderr);
      return 1;
    }
    code += "    {\"" + path + "\", " + literal(text) + ",\n     " + literal(gainsay::write_tree(*node)) + "},\n";
  }
  code += "  };\n  return files;\n}\n\n}  // namespace gainsay\n";
  std::ofstream(argv[2], std::ios::binary) << code;
  return 0;
}
