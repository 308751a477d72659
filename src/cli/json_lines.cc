#include "cli/json_lines.h"

#include <simdjson.h>

#include "cli/published.h"

namespace gainsay {
namespace {

std::string id_of(const simdjson::dom::element& root) {
  std::string_view text;
  std::int64_t number = 0;
  if (!root["id"].get(text)) return std::string(text);
  if (!root["id"].get(number)) return std::to_string(number);
  return "";
}

std::string text_field(const simdjson::dom::element& root, std::string_view key) {
  std::string_view text;
  return root[key].get(text) ? std::string() : std::string(text);
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

struct JsonLineReader::Parts {
  simdjson::dom::parser parser;
};

JsonLineReader::JsonLineReader() : parts_(std::make_unique<Parts>()) {}
JsonLineReader::~JsonLineReader() = default;

std::string JsonLineReader::read(std::string_view line, Article& article) {
  simdjson::dom::element root;
  if (auto error = parts_->parser.parse(line).get(root))
    return "not valid JSON (" + std::string(simdjson::error_message(error)) + ")";
  std::string_view text;
  if (root["text"].get(text)) return "no \"text\"";
  article.text = text;
  article.id = id_of(root);
  article.path = article.id;
  article.outlet = text_field(root, "outlet");
  article.url = text_field(root, "url");
  article.headline = text_field(root, "headline");
  article.kind = text_field(root, "kind");
  article.published = read_published(text_field(root, "published"), "input");
  return "";
}

JsonLines read_json_lines(std::string_view text, const std::string& path) {
  JsonLines found;
  JsonLineReader reader;
  int number = 0;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (is_blank(line)) continue;
    Article article;
    if (std::string why = reader.read(line, article); !why.empty()) {
      found.skipped.push_back(
          {{path, number + 1, 0}, why, "", R"({"id": "a1", "published": "2025-06-13", "text": "…"})"});
      continue;
    }
    if (article.id.empty()) article.id = article.path = path + ":" + std::to_string(number + 1);
    found.articles.push_back(std::move(article));
  }
  return found;
}

}  // namespace gainsay
