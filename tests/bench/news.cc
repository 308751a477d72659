#include "bench/news.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace gainsay::bench {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

std::vector<std::string> corpus_articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(GAINSAY_SOURCE_DIR "/corpus"))
    if (entry.path().extension() == ".txt" || entry.path().extension() == ".md") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> articles;
  for (const auto& path : paths) articles.push_back(read_file(path));
  return articles;
}

std::string varied(const std::vector<std::string>& articles, std::size_t number) {
  std::string text = articles[number % articles.size()];
  std::size_t step = number / articles.size();
  for (std::size_t i = 1; i < text.size(); ++i) {
    bool last_of_figure = is_digit(text[i]) && (i + 1 == text.size() || !is_digit(text[i + 1]));
    if (last_of_figure) text[i] = static_cast<char>('0' + (static_cast<std::size_t>(text[i] - '0') + step) % 10);
  }
  return text;
}

std::vector<std::string> news(std::size_t bytes) {
  const std::vector<std::string> articles = corpus_articles();
  std::vector<std::string> made;
  for (std::size_t size = 0; size < bytes; size += made.back().size()) made.push_back(varied(articles, made.size()));
  return made;
}

std::string json_line(const std::string& text, std::size_t number) {
  std::string line = "{\"id\": \"n" + std::to_string(number) + "\", \"published\": \"2025-06-13\", \"text\": \"";
  for (char c : text) {
    if (c == '\n') {
      line += "\\n";
    } else {
      if (c == '"' || c == '\\') line += '\\';
      line += c;
    }
  }
  return line + "\"}\n";
}

}  // namespace gainsay::bench
