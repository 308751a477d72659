#include "cli/json_lines.h"

#include <simdjson.h>

#include <algorithm>
#include <filesystem>

#include "cli/published.h"
#include "report/json_place.h"
#include "text/html_page.h"

namespace gainsay {
namespace {

using Object = simdjson::dom::element;

constexpr const char* example = R"({"id": "a1", "published": "2025-06-13", "text": "…"})";

/// The fields of an object, none where it is something else. It is asked for more keys than it has, so it is walked
/// once.
class Fields {
 public:
  explicit Fields(const Object& root) {
    simdjson::dom::object object;
    if (root.get(object)) return;
    fields_.reserve(object.size());
    for (const auto& [key, value] : object) fields_.emplace_back(key, value);
  }

  /// Whether the field of that name, the first if there are more, holds what `value` can hold.
  template <class Value>
  bool get(std::string_view name, Value& value) const {
    for (const auto& [key, held] : fields_)
      if (key == name) return !held.get(value);
    return false;
  }

 private:
  std::vector<std::pair<std::string_view, Object>> fields_;
};

std::string id_of(const Fields& root) {
  std::string_view text;
  std::int64_t number = 0;
  for (const std::string_view key : {"id", "uri"}) {
    if (root.get(key, text)) return std::string(text);
    if (root.get(key, number)) return std::to_string(number);
  }
  return "";
}

/// The first of `keys` that holds text.
std::string text_field(const Fields& root, std::initializer_list<std::string_view> keys) {
  std::string_view text;
  for (const std::string_view key : keys)
    if (root.get(key, text) && !text.empty()) return std::string(text);
  return "";
}

/// The "value" of the first entry of a list: ninjs keeps headlines and bodies so.
std::string first_value(const Fields& root, std::string_view list, std::string* type = nullptr) {
  simdjson::dom::array entries;
  if (!root.get(list, entries)) return "";
  for (const Object& each : entries) {
    const Fields entry(each);
    std::string value = text_field(entry, {"value"});
    if (type != nullptr) *type = text_field(entry, {"contenttype", "contentType"});
    if (!value.empty()) return value;
  }
  return "";
}

bool is_address(const std::string& text) { return text.starts_with("http://") || text.starts_with("https://"); }

/// The article's text, or an empty one and why.
std::string body_of(const Fields& root, std::string& why) {
  std::string_view text;
  if (root.get("text", text)) return std::string(text);
  if (std::string plain = text_field(root, {"body_text", "raw_text"}); !plain.empty()) return plain;
  std::string html = text_field(root, {"body_xhtml", "body_html", "body_html5"}), type;
  if (html.empty()) {
    std::string body = first_value(root, "bodies", &type);
    if (type.find("html") == std::string::npos && !body.empty()) return body;
    html = body;
  }
  if (html.empty()) return why = "no \"text\"", "";
  Result<std::string> out = text_of_html(html, "");
  if (!out) return why = out.errors().front().message, "";
  return *out;
}

void take_published(const Fields& root, Article& article) {
  for (const std::string_view key : {"published", "date", "firstpublished", "firstPublished", "versioncreated",
                                     "versionCreated", "datePublished", "pubdate"}) {
    std::string written = text_field(root, {key});
    if (written.empty()) continue;
    std::string from = key == "published" ? "input" : "input, \"" + std::string(key) + "\"";
    if (article.published = read_published(written, from); article.published) return;
  }
}

/// Fills `article` but for its path. Returns why it cannot.
std::string read_object(const Object& object, Article& article) {
  const Fields root(object);
  std::string why;
  article.text = body_of(root, why);
  if (!why.empty()) return why;
  article.id = id_of(root);
  article.outlet = text_field(
      root, {"outlet", "sitename", "publisher", "provider", "copyrightholder", "source-hostname", "hostname"});
  article.headline = text_field(root, {"headline", "title"});
  if (article.headline.empty()) article.headline = first_value(root, "headlines");
  article.url = text_field(root, {"url", "canonical"});
  for (const std::string_view key : {"source", "uri"})
    if (std::string source = text_field(root, {key}); article.url.empty() && is_address(source)) article.url = source;
  article.kind = text_field(root, {"kind"});
  take_published(root, article);
  return "";
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::string not_json(simdjson::error_code error) {
  return "not valid JSON (" + std::string(simdjson::error_message(error)) + ")";
}

}  // namespace

struct JsonLineReader::Parts {
  simdjson::dom::parser parser;
};

JsonLineReader::JsonLineReader() : parts_(std::make_unique<Parts>()) {}
JsonLineReader::~JsonLineReader() = default;

std::string JsonLineReader::read(const std::string& line, Article& article) {
  Object root;
  if (auto error = parts_->parser.parse(line).get(root)) return not_json(error);
  std::string why = read_object(root, article);
  article.path = article.id;
  return why;
}

ReadArticles JsonLineReader::read_all(std::string_view text, const std::string& path) {
  ReadArticles found;
  Object root;
  if (auto error = parts_->parser.parse(text).get(root)) {
    std::optional<Diagnostic> mistake = json_mistake(text, path, example);
    found.skipped.push_back(mistake ? *mistake : Diagnostic{{path, 0, 0}, not_json(error), "", example});
    return found;
  }
  simdjson::dom::array list;
  bool many = !root.get(list);
  int number = 0;
  auto take = [&](const Object& object) {
    Article article;
    std::string place = many ? path + ":" + std::to_string(++number) : path;
    if (std::string why = read_object(object, article); !why.empty()) {
      found.skipped.push_back({{place, 0, 0}, why, "", example});
      return;
    }
    article.path = place;
    if (article.id.empty()) article.id = many ? place : std::filesystem::path(path).stem().string();
    found.articles.push_back(std::move(article));
  };
  if (many)
    for (Object object : list) take(object);
  else
    take(root);
  return found;
}

ReadArticles read_json_lines(std::string_view text, const std::string& path) {
  ReadArticles found;
  JsonLineReader reader;
  int number = 0;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (is_blank(line)) continue;
    Article article;
    if (std::string why = reader.read(std::string(line), article); !why.empty()) {
      found.skipped.push_back({{path, number + 1, 0}, why, "", example});
      continue;
    }
    if (article.id.empty()) article.id = article.path = path + ":" + std::to_string(number + 1);
    found.articles.push_back(std::move(article));
  }
  return found;
}

}  // namespace gainsay
