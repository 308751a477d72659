// Front matter is a YAML map between two lines of "---" at the start. Its keys go by the names that publishing systems
// use; unknown ones are other people's business. Text that only looks like front matter is left as text.
#include "cli/article_file.h"

#include <array>
#include <filesystem>

#include "base/node.h"
#include "base/words.h"
#include "cli/json_lines.h"
#include "cli/published.h"
#include "report/json_place.h"
#include "text/docx.h"
#include "text/html_page.h"

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
constexpr std::array<NamedForm, 10> endings = {{{".txt", Form::text},
                                                {".text", Form::text},
                                                {".md", Form::markdown},
                                                {".markdown", Form::markdown},
                                                {".html", Form::html},
                                                {".htm", Form::html},
                                                {".xhtml", Form::html},
                                                {".json", Form::json},
                                                {".jsonl", Form::json_lines},
                                                {".docx", Form::docx}}};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

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
  article.based_on = words_of(map["based_on"]);
}

/// The headline of front matter is read as the article's first line, unless that says it again.
void state_headline(Article& article) {
  const std::string_view text = article.text;
  const std::size_t at = article.headline.empty() ? std::string::npos : text.find(article.headline);
  if (at == std::string_view::npos || at + article.headline.size() > article.body) return;
  const std::size_t first = text.find_first_not_of("# \t\r\n", article.body);
  if (first != std::string_view::npos && text.substr(first).starts_with(article.headline)) return;
  const auto begin = static_cast<std::uint32_t>(at);
  article.stated.push_back({{begin, begin + static_cast<std::uint32_t>(article.headline.size())}, BlockKind::headline});
}

void read_front_matter(Article& article) {
  FrontMatter found = front_matter_of(article.text);
  if (found.body == 0) return;
  Result<Node> map = parse_yaml(found.yaml, article.path);
  if (!map || !map->is_map()) return;
  article.body = static_cast<std::uint32_t>(found.body);
  take_front_matter(*map, article);
  state_headline(article);
}

Article named_after(const std::string& path) {
  Article article;
  article.path = path;
  article.id = std::filesystem::path(path).stem().string();
  return article;
}

Result<Article> read_plain(std::string text, const std::string& path) {
  Article article = named_after(path);
  article.text = std::move(text);
  read_front_matter(article);
  return article;
}

Result<Article> read_web_page(std::string_view html, const std::string& path) {
  Result<Page> page = read_page(html, path);
  if (!page) return page.errors();
  Article article = named_after(path);
  article.text = std::move(page->text);
  article.origin = std::move(page->origin);
  article.stated = std::move(page->stated);
  article.headline = std::move(page->metadata.headline);
  article.outlet = std::move(page->metadata.outlet);
  article.url = std::move(page->metadata.url);
  article.published = read_published(page->metadata.published, page->metadata.published_from);
  return article;
}

Result<Article> read_word_file(std::string_view bytes, const std::string& path) {
  Result<WordText> found = read_docx(bytes, path);
  if (!found) return found.errors();
  Article article = named_after(path);
  article.text = std::move(found->text);
  article.headline = std::move(found->title);
  return article;
}

ReadArticles alone(Result<Article> article) {
  if (!article) return {{}, article.errors()};
  ReadArticles read;
  read.articles.push_back(std::move(*article));
  return read;
}

/// How `text` was written in the file. For an encoding of one or several bytes a character places are those of `text`.
void note_encoding(std::string_view bytes, std::string_view text, Origin& origin) {
  if (bytes.starts_with(byte_order_mark)) origin.skipped = byte_order_mark.size();
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    origin.skipped = 2;
    origin.unit = FileUnit::utf16;
  } else if (bytes.size() != text.size() && bytes.size() == bytes_in_file(text, FileUnit::single_byte)) {
    origin.unit = FileUnit::single_byte;
  }
}

/// What bytes without a telling name look like. A page or JSON is seen by how it begins; all else is text.
Form form_in(std::string_view bytes) {
  if (looks_zipped(bytes)) return Form::docx;
  std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  at = bytes.find_first_not_of(" \t\r\n", at);
  if (at == std::string_view::npos) return Form::text;
  const std::string start = in_small_letters(bytes.substr(at, 14));
  if (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head"))
    return Form::html;
  bool json =
      start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("{\n") || start.starts_with("[\n");
  return json && !json_mistake(bytes, "", "") ? Form::json : Form::text;
}

}  // namespace

Form form_named(std::string_view name) {
  for (const NamedForm& known : form_names)
    if (known.name == name) return known.form;
  return Form::automatic;
}

Form form_of(std::string_view path) {
  const std::string ending = in_small_letters(std::filesystem::path(path).extension().string());
  for (const NamedForm& known : endings)
    if (known.name == ending) return known.form;
  return Form::automatic;
}

ReadArticles read_articles(std::string_view bytes, const std::string& path, Form form) {
  if (form == Form::automatic) form = form_of(path);
  if (form == Form::automatic) form = form_in(bytes);
  if (form == Form::docx) return alone(read_word_file(bytes, path));
  Result<std::string> text = to_utf8(bytes, path);
  if (!text) return {{}, text.errors()};
  if (text->find_first_not_of(" \t\r\n") == std::string::npos)
    return {{}, {{{path, 0, 0}, "is empty", "", "an article", 1}}};
  if (form == Form::json_lines) return read_json_lines(*text, path);
  if (form == Form::json) return JsonLineReader().read_all(*text, path);
  Result<Article> article = form == Form::html ? read_web_page(*text, path) : read_plain(*text, path);
  if (article) note_encoding(bytes, *text, article->origin);
  return alone(std::move(article));
}

}  // namespace gainsay
