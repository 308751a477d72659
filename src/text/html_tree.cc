// Over Modest, the one file that includes it. Its tree builder costs the square of the depth, so depth is bounded
// before it sees the page: by counting tags that are opened and not closed under the same name, which can only count
// too many. Elements that close themselves in HTML (paragraphs, list items, cells) are left out, since pages leave them
// open.
#include "text/html_tree.h"

#include <myhtml/api.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "base/words.h"
#include "text/code_point.h"
#include "text/document.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 34> uncounted = {
    "area",   "base",     "br",   "col",  "embed", "hr",       "img", "input", "link",    "meta",  "param", "source",
    "track",  "wbr",      "p",    "li",   "dt",    "dd",       "tr",  "td",    "th",      "thead", "tbody", "tfoot",
    "option", "optgroup", "html", "head", "body",  "colgroup", "rp",  "rt",    "caption", "keygen"};
constexpr std::array<std::string_view, 4> raw_text = {"script", "style", "textarea", "title"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Counts open elements over the tags of a page.
class DepthScan {
 public:
  explicit DepthScan(std::string_view page) : page_(page) {}

  /// The byte of the first tag beyond the limit, or npos.
  std::size_t too_deep_at() {
    for (std::size_t at = page_.find('<'); at < page_.size(); at = page_.find('<', at)) {
      if (page_.substr(at, 4) == "<!--") {
        at = past("-->", at + 4);
        continue;
      }
      bool closes = at + 1 < page_.size() && page_[at + 1] == '/';
      std::string name = name_at(at + (closes ? 2 : 1));
      if (!name.empty() && !count(name, closes)) return at;
      at = !closes && std::find(raw_text.begin(), raw_text.end(), name) != raw_text.end() ? past("</" + name, at)
                                                                                          : at + 1;
    }
    return std::string_view::npos;
  }

 private:
  std::size_t past(const std::string& word, std::size_t from) const {
    std::size_t found = page_.find(word, from);
    return found == std::string_view::npos ? page_.size() : found + 1;
  }

  std::string name_at(std::size_t at) const {
    std::size_t end = at;
    while (end < page_.size() && end < at + 40 && is_letter(page_[end])) ++end;
    return in_small_letters(page_.substr(at, end - at));
  }

  bool count(const std::string& name, bool closes) {
    if (std::find(uncounted.begin(), uncounted.end(), name) != uncounted.end()) return true;
    int& open = open_[name];
    if (!closes) {
      ++open;
      return ++depth_ <= html_depth_limit;
    }
    if (open > 0) --open, --depth_;
    return true;
  }

  std::string_view page_;
  std::map<std::string, int> open_;
  int depth_ = 0;
};

struct Freed {
  void operator()(myhtml_t* parser) const { myhtml_destroy(parser); }
  void operator()(myhtml_tree_t* tree) const { myhtml_tree_destroy(tree); }
};

bool is_control(char c) {
  return c >= 0 && c < ' ' && std::string_view("\t\n\v\f\r").find(c) == std::string_view::npos;
}

/// The parser may cut a character in two, as where a page ends: what is left of it goes.
std::string whole_characters(const std::string& text) {
  std::string whole;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (static_cast<unsigned char>(text[at]) < 0x80)
      ++at;
    else if (next_code_point(text, at) < 0)
      continue;
    whole.append(text, begin, at - begin);
  }
  return whole;
}

std::string text_of(const char* text, std::size_t size) { return text == nullptr ? "" : std::string(text, size); }

HtmlNode node_of(myhtml_tree_t* tree, myhtml_tree_node_t* from) {
  HtmlNode node;
  std::size_t size = 0;
  myhtml_tag_id_t tag = myhtml_node_tag_id(from);
  if (tag == MyHTML_TAG__TEXT) {
    const char* text = myhtml_node_text(from, &size);
    node.text = text_of(text, size);
    std::replace_if(node.text.begin(), node.text.end(), is_control, ' ');  // "&#8;" is no text
    node.text = whole_characters(node.text);
    myhtml_position_t raw = myhtml_node_raw_position(from);
    node.raw = {static_cast<std::uint32_t>(raw.begin), static_cast<std::uint32_t>(raw.begin + raw.length)};
    return node;
  }
  const char* name = myhtml_tag_name_by_id(tree, tag, &size);
  node.tag = in_small_letters(text_of(name, size));
  for (myhtml_tree_attr_t* attribute = myhtml_node_attribute_first(from); attribute != nullptr;
       attribute = myhtml_attribute_next(attribute)) {
    const char* key = myhtml_attribute_key(attribute, &size);
    std::string key_text = in_small_letters(text_of(key, size));
    const char* value = myhtml_attribute_value(attribute, &size);
    node.attributes.emplace_back(std::move(key_text), text_of(value, size));
  }
  return node;
}

/// The parser joins text that stray tags had parted ("in</body> time") and then no longer knows where it stood: between
/// the text before it and the text behind it.
void place_joined(HtmlTree& tree, std::uint32_t size) {
  std::uint32_t behind = size;
  for (auto node = tree.rbegin(); node != tree.rend(); ++node) {
    if (!node->is_text() || node->text.empty()) continue;
    node->joined = node->raw.empty();
    if (node->joined)
      node->raw.end = behind;
    else
      behind = node->raw.begin;
  }
  std::uint32_t before = 0;
  for (HtmlNode& node : tree) {
    if (node.joined)
      node.raw.begin = std::min(before, node.raw.end);
    else if (node.is_text() && !node.text.empty())
      before = node.raw.end;
  }
}

/// The library's tree in the order of the page.
HtmlTree flattened(myhtml_tree_t* tree) {
  HtmlTree out;
  std::vector<std::uint32_t> open;
  myhtml_tree_node_t* node = myhtml_node_child(myhtml_tree_get_document(tree));
  while (node != nullptr) {
    open.push_back(static_cast<std::uint32_t>(out.size()));
    out.push_back(node_of(tree, node));
    myhtml_tree_node_t* next = myhtml_node_child(node);
    while (next == nullptr && !open.empty()) {
      out[open.back()].end = static_cast<std::uint32_t>(out.size());
      open.pop_back();
      next = myhtml_node_next(node);
      if (next == nullptr) node = myhtml_node_parent(node);
    }
    node = next;
  }
  return out;
}

}  // namespace

std::string_view HtmlNode::operator[](std::string_view name) const {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

Result<HtmlTree> parse_html(std::string_view page, const std::string& file) {
  if (std::size_t at = DepthScan(page).too_deep_at(); at != std::string_view::npos) {
    LineColumn place = line_column(page, static_cast<std::uint32_t>(at));
    return Diagnostic{{file, place.line, place.column},
                      "elements nested deeper than " + std::to_string(html_depth_limit) + " levels",
                      "",
                      "a page, or its text alone"};
  }
  std::unique_ptr<myhtml_t, Freed> parser(myhtml_create());
  std::unique_ptr<myhtml_tree_t, Freed> tree(myhtml_tree_create());
  if (!parser || !tree || myhtml_init(parser.get(), MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) != MyHTML_STATUS_OK ||
      myhtml_tree_init(tree.get(), parser.get()) != MyHTML_STATUS_OK ||
      myhtml_parse(tree.get(), MyENCODING_UTF_8, page.data(), page.size()) != MyHTML_STATUS_OK)
    return Diagnostic{{file, 0, 0}, "could not be parsed as HTML", "", "a page, or its text alone"};
  HtmlTree flat = flattened(tree.get());
  place_joined(flat, static_cast<std::uint32_t>(page.size()));
  return flat;
}

}  // namespace gainsay
