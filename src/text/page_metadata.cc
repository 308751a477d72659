// What a page says of itself stands in three places. JSON-LD is written for machines and is asked first, then <meta>
// elements, then what readers see: the title and the first <time>.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/embedded.h"
#include "base/node.h"
#include "base/words.h"
#include "text/html_page.h"

namespace gainsay {
namespace {

using Json = nlohmann::json;

/// White space as one space, none at the ends.
std::string tidy(std::string_view text) {
  std::string out;
  for (char c : text) {
    bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string inner_text(const HtmlTree& tree, std::size_t at) {
  std::string out;
  for (std::size_t i = at; i < tree[at].end; ++i) out += tree[i].text;
  return tidy(out);
}

/// The text under `key`: itself, or the name or address of the object there, or of the first in a list.
std::string text_under(const Json& object, const char* key) {
  auto found = object.find(key);
  if (found == object.end()) return "";
  const Json* value = &*found;
  if (value->is_array()) value = value->empty() ? nullptr : &value->front();
  if (value == nullptr) return "";
  if (value->is_string()) return tidy(value->get<std::string>());
  for (const char* inner : {"name", "@id", "url"})
    if (value->is_object() && value->contains(inner) && (*value)[inner].is_string())
      return tidy((*value)[inner].get<std::string>());
  return "";
}

/// Whether an object of JSON-LD is an article: its type ends so ("NewsArticle", "BlogPosting").
bool is_article(const Json& object) {
  if (!object.is_object() || !object.contains("@type")) return false;
  const Json& type = object["@type"];
  for (const Json& name : type.is_array() ? type : Json::array({type}))
    if (name.is_string() &&
        (name.get<std::string>().ends_with("Article") || name.get<std::string>().ends_with("Posting")))
      return true;
  return false;
}

void fill(std::string& field, const std::string& text) {
  if (field.empty()) field = text;
}

void fill_date(PageMetadata& page, const std::string& date, const char* from) {
  if (!page.published.empty() || date.empty()) return;
  page.published = date;
  page.published_from = from;
}

/// Lists and graphs are followed `levels` deep: pages nest them once or twice.
void take_linked_data(const Json& json, PageMetadata& page, int levels = 4) {
  if (levels == 0) return;
  if (json.is_array())
    for (const Json& item : json) take_linked_data(item, page, levels - 1);
  if (!json.is_object()) return;
  if (json.contains("@graph")) take_linked_data(json["@graph"], page, levels - 1);
  if (!is_article(json)) return;
  fill(page.headline, text_under(json, "headline"));
  fill(page.outlet, text_under(json, "publisher"));
  fill(page.url, text_under(json, "mainEntityOfPage"));
  fill(page.url, text_under(json, "url"));
  fill_date(page, text_under(json, "datePublished"), "JSON-LD");
}

bool is_linked_data(const HtmlNode& node) {
  return node.tag == "script" && in_small_letters(node["type"]) == "application/ld+json";
}

/// The content of the <meta> element that has `name` as its name, property or itemprop.
std::string meta_content(const HtmlTree& tree, const std::string& name) {
  for (const HtmlNode& node : tree)
    if (node.tag == "meta" && (in_small_letters(node["property"]) == name || in_small_letters(node["name"]) == name ||
                               in_small_letters(node["itemprop"]) == name))
      if (std::string content = tidy(node["content"]); !content.empty()) return content;
  return "";
}

void take_meta(const HtmlTree& tree, PageMetadata& page) {
  const Node& names = embedded_node("lexicon/pages.yaml");
  auto take = [&](const char* list, std::string& field) {
    for (const Node& name : names[list].items) fill(field, meta_content(tree, name.text));
  };
  take("headline", page.headline);
  take("outlet", page.outlet);
  take("url", page.url);
  for (const Node& name : names["published"].items)
    fill_date(page, meta_content(tree, name.text),
              name.text.find("article:") != std::string::npos ? "OpenGraph" : "page metadata");
}

/// The first element of that name, as text.
std::string first_element(const HtmlTree& tree, std::string_view tag) {
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (tree[i].tag == tag) return inner_text(tree, i);
  return "";
}

void take_visible(const HtmlTree& tree, PageMetadata& page) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag == "link" && in_small_letters(tree[i]["rel"]) == "canonical") fill(page.url, tidy(tree[i]["href"]));
    if (tree[i].tag != "time" || !page.published.empty()) continue;
    std::string written = tidy(tree[i]["datetime"]);
    fill_date(page, written.empty() ? inner_text(tree, i) : written, "<time>");
  }
  fill(page.headline, first_element(tree, "h1"));
  fill(page.headline, first_element(tree, "title"));
}

}  // namespace

PageMetadata metadata_of(const HtmlTree& tree) {
  PageMetadata page;
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (is_linked_data(tree[i])) {
      std::string text;
      for (std::size_t inside = i; inside < tree[i].end; ++inside) text += tree[inside].text;
      Json json = Json::parse(text, nullptr, false);
      if (!json.is_discarded()) take_linked_data(json, page);
    }
  take_meta(tree, page);
  take_visible(tree, page);
  return page;
}

}  // namespace gainsay
