// Front matter is a YAML map between two lines of "---" at the start. Its keys go by the names that publishing systems
// use; unknown ones are other people's business. Text that only looks like front matter is left as text.
#include "cli/article_file.h"

#include <array>
#include <filesystem>

#include "base/node.h"
#include "cli/published.h"

namespace gainsay {
namespace {

struct NamedForm {
  std::string_view name;
  Form form;
};
constexpr std::array<NamedForm, 6> form_names = {{{"auto", Form::automatic},
                                                  {"text", Form::text},
                                                  {"markdown", Form::markdown},
                                                  {"html", Form::html},
                                                  {"json", Form::json},
                                                  {"jsonl", Form::json_lines}}};
constexpr std::array<NamedForm, 9> endings = {{{".txt", Form::text},
                                               {".text", Form::text},
                                               {".md", Form::markdown},
                                               {".markdown", Form::markdown},
                                               {".html", Form::html},
                                               {".htm", Form::html},
                                               {".xhtml", Form::html},
                                               {".json", Form::json},
                                               {".jsonl", Form::json_lines}}};

/// Where the text after front matter begins, and the front matter itself.
struct FrontMatter {
  std::string_view yaml;
  std::size_t body = 0;
};

FrontMatter front_matter_of(std::string_view text) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return {};
  std::size_t begin = text.find('\n') + 1;
  for (std::size_t line = begin; line < text.size();) {
    std::size_t end = text.find('\n', line);
    std::string_view words = text.substr(line, end == std::string_view::npos ? end : end - line);
    if (words == "---" || words == "---\r" || words == "...")
      return {text.substr(begin, line - begin), end == std::string_view::npos ? text.size() : end + 1};
    if (end == std::string_view::npos) break;
    line = end + 1;
  }
  return {};
}

/// The first of `keys` that the map has as text.
std::string field(const Node& map, std::initializer_list<std::string_view> keys) {
  for (std::string_view key : keys)
    if (const Node& value = map[key]; value.is_scalar() && !value.text.empty()) return value.text;
  return "";
}

void take_front_matter(const Node& map, Article& article) {
  article.headline = field(map, {"headline", "title"});
  article.outlet = field(map, {"outlet", "publisher", "source", "publication"});
  article.url = field(map, {"url", "link", "canonical_url", "source_url"});
  article.kind = field(map, {"kind"});
  article.published = read_published(field(map, {"published", "date", "pubdate", "date_published"}), "front matter");
  if (std::string id = field(map, {"id"}); !id.empty()) article.id = id;
  for (const Node& id : map["based_on"].items) article.based_on.push_back(id.text);
}

void read_front_matter(Article& article) {
  FrontMatter found = front_matter_of(article.text);
  if (found.body == 0) return;
  Result<Node> map = parse_yaml(found.yaml, article.path);
  if (!map || !map->is_map()) return;
  article.body = static_cast<std::uint32_t>(found.body);
  take_front_matter(*map, article);
}

}  // namespace

Form form_named(std::string_view name) {
  for (const NamedForm& known : form_names)
    if (known.name == name) return known.form;
  return Form::automatic;
}

Form form_of(std::string_view path) {
  std::string ending = std::filesystem::path(path).extension().string();
  for (char& c : ending) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  for (const NamedForm& known : endings)
    if (known.name == ending) return known.form;
  return Form::automatic;
}

Result<Article> read_article(std::string_view bytes, const std::string& path, Form form) {
  if (form == Form::automatic) form = form_of(path);
  Result<std::string> text = to_utf8(bytes, path);
  if (!text) return text.errors();
  Article article;
  article.path = path;
  article.id = std::filesystem::path(path).stem().string();
  article.text = std::move(*text);
  if (article.text.find_first_not_of(" \t\r\n") == std::string::npos)
    return Diagnostic{{path, 0, 0}, "is empty", "", "an article"};
  read_front_matter(article);
  return article;
}

}  // namespace gainsay
