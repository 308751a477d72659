// What is the article? The part of the page that says so itself and holds the most text: an articleBody, an <article>,
// the <main>, else the whole body. Inside it, elements that are never an article's (menus, forms, scripts) are passed
// over, and those whose class names furniture, unless most of the text stands in them: some pages call everything
// "sidebar".
#include "text/html_page.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/embedded.h"
#include "base/node.h"
#include "base/words.h"
#include "text/html_text.h"

namespace gainsay {
namespace {

WordSet listed(const char* list) { return WordSet(embedded_node("lexicon/pages.yaml")[list]); }

using Kinds = std::unordered_map<std::string, BlockKind>;

Kinds block_kinds() {
  static const Kinds names = {
      {"headline", BlockKind::headline}, {"caption", BlockKind::caption}, {"quote", BlockKind::quote}};
  Kinds kinds;
  for (const auto& [tag, kind] : embedded_node("lexicon/pages.yaml")["kinds"].entries)
    if (auto found = names.find(kind.text); found != names.end()) kinds.emplace(tag.text, found->second);
  return kinds;
}

struct PageWords {
  WordSet blocks = listed("blocks"), skipped = listed("skipped"), roles = listed("roles"),
          furniture = listed("furniture");
  Kinds kinds = block_kinds();
};
const PageWords& page_words() {
  static const PageWords words;
  return words;
}

bool any_word_of(std::string_view text, const WordSet& words) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    char c = i < text.size() ? text[i] : ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    if (words.has(word)) return true;
    word.clear();
  }
  return false;
}

class PageReader {
 public:
  PageReader(std::string_view page, const HtmlTree& tree) : tree_(tree), out_(page), letters_(tree.size() + 1, 0) {
    std::uint32_t skip_to = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      if (i >= skip_to && is_skipped(tree[i])) skip_to = tree[i].end;
      bool counts = i >= skip_to && tree[i].is_text();
      letters_[i + 1] = letters_[i] + (counts ? tree[i].text.size() : 0);
    }
  }

  HtmlText read() {
    std::uint32_t body = article();
    if (std::uint32_t title = heading(); title < body && tree_[title].end <= body) take(title);
    take(body);
    return std::move(out_);
  }

  HtmlText read_all() {
    for (std::uint32_t i = 0; i < tree_.size(); i = tree_[i].end) take(i);
    return std::move(out_);
  }

 private:
  std::size_t letters_in(std::uint32_t node) const { return letters_[tree_[node].end] - letters_[node]; }

  static bool is_skipped(const HtmlNode& node) {
    if (node.is_text()) return false;
    const PageWords& words = page_words();
    bool hidden = node["aria-hidden"] == "true" || std::any_of(node.attributes.begin(), node.attributes.end(),
                                                               [](const auto& pair) { return pair.first == "hidden"; });
    return hidden || words.skipped.has(node.tag) || words.roles.has(node["role"]);
  }

  bool is_furniture(std::uint32_t at, std::size_t whole) const {
    const HtmlNode& node = tree_[at];
    bool named = any_word_of(node["class"], page_words().furniture) || any_word_of(node["id"], page_words().furniture);
    return named && letters_in(at) * 3 < whole;
  }

  /// The node of the most text among those that `is` picks; the tree's size when none has any.
  template <class Pick>
  std::uint32_t fullest(Pick is) const {
    auto best = static_cast<std::uint32_t>(tree_.size());
    std::size_t most = 0;
    for (std::uint32_t i = 0; i < tree_.size(); ++i)
      if (!tree_[i].is_text() && is(tree_[i]) && letters_in(i) > most) most = letters_in(i), best = i;
    return best;
  }

  std::uint32_t article() const {
    constexpr std::size_t enough = 200;  // bytes; less is a teaser
    auto size = static_cast<std::uint32_t>(tree_.size());
    std::uint32_t whole = fullest([](const HtmlNode& node) { return node.tag == "body"; });
    for (std::uint32_t found :
         {fullest([](const HtmlNode& node) { return node["itemprop"] == "articleBody"; }),
          fullest([](const HtmlNode& node) { return node.tag == "article"; }),
          fullest([](const HtmlNode& node) { return node.tag == "main" || node["role"] == "main"; })})
      if (found < size && (letters_in(found) >= enough || letters_in(found) * 2 > letters_in(whole))) return found;
    return whole < size ? whole : 0;
  }

  std::uint32_t heading() const {
    return fullest([](const HtmlNode& node) { return node.tag == "h1"; });
  }

  void take(std::uint32_t root) {
    const std::size_t whole = letters_in(root);
    std::vector<std::uint32_t> open_blocks, open_links;
    int breaks = 0;
    for (std::uint32_t i = root; i < tree_[root].end;) {
      close(open_blocks, i);
      while (!open_links.empty() && tree_[open_links.back()].end <= i) open_links.pop_back();
      const HtmlNode& node = tree_[i];
      if (i != root && (is_skipped(node) || is_furniture(i, whole))) {
        i = node.end;
        continue;
      }
      if (node.is_text()) {
        out_.set_kind(kind_within(open_blocks));
        out_.add(node, !open_links.empty());
        if (node.text.find_first_not_of(" \t\r\n") != std::string::npos) breaks = 0;
      } else if (node.tag == "br") {
        if (++breaks > 1) out_.end_block();
        out_.add_space();
      } else if (page_words().blocks.has(node.tag)) {
        out_.end_block();
        open_blocks.push_back(i);
      } else if (node.tag == "a") {
        open_links.push_back(i);
      } else if (node.tag == "td" || node.tag == "th") {
        out_.add_space();
      }
      ++i;
    }
    out_.end_block();
  }

  /// What the innermost open element that says so makes of its text.
  std::optional<BlockKind> kind_within(const std::vector<std::uint32_t>& open) const {
    for (auto at = open.rbegin(); at != open.rend(); ++at) {
      const auto found = page_words().kinds.find(tree_[*at].tag);
      if (found != page_words().kinds.end()) return found->second;
    }
    return std::nullopt;
  }

  /// Ends the blocks that are over before node `at`.
  void close(std::vector<std::uint32_t>& open, std::uint32_t at) {
    while (!open.empty() && tree_[open.back()].end <= at) {
      out_.end_block();
      open.pop_back();
    }
  }

  const HtmlTree& tree_;
  HtmlText out_;
  std::vector<std::size_t> letters_;  // bytes of text before each node, but for what is skipped
};

}  // namespace

Result<Page> read_page(std::string_view html, const std::string& file) {
  Result<HtmlTree> tree = parse_html(html, file);
  if (!tree) return tree.errors();
  HtmlText found = tree->empty() ? HtmlText(html) : PageReader(html, *tree).read();
  if (found.text.empty()) return Diagnostic{{file, 0, 0}, "a page that holds no text", "", "an article"};
  Page page{std::move(found.text), std::move(found.origin), std::move(found.stated), metadata_of(*tree)};
  page.origin.file = html;
  return page;
}

Result<std::string> text_of_html(std::string_view html, const std::string& file) {
  Result<HtmlTree> tree = parse_html(html, file);
  if (!tree) return tree.errors();
  return PageReader(html, *tree).read_all().text;
}

}  // namespace gainsay
