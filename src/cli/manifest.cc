// The manifest's keys stand in tables: what is allowed, what "did you mean" draws on, and where each value goes are one
// thing said once. All mistakes of a file are collected, so that a writer mends them in one go.
#include "cli/manifest.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/node.h"
#include "cli/published.h"

namespace gainsay {
namespace {

using Keys = std::vector<std::string>;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Result<Manifest> read(const Node& root) {
    if (!root.is_map()) {
      wrong(root, "a manifest is a list of keys", "gainsay: 1, then story: NAME and articles: [...]");
      return errors_;
    }
    known_keys(root, manifest_section());
    if (root["gainsay"] && root["gainsay"].text != "1")
      wrong(root["gainsay"], "unknown version of the format", "gainsay: 1");
    manifest_.story = text(root["story"], "the story's name");
    manifest_.title = text(root["title"], "the story's title");
    for (const Node& file : list(root["rules"], "[rules.yaml]")) {
      manifest_.rules.push_back(text(file, "the path of a rule file"));
      manifest_.rule_places.push_back(file.place);
    }
    if (!root["articles"])
      wrong(root, "no articles", "articles: [{id: a1, file: one.txt, outlet: NAME, published: 2025-06-13}]");
    for (const Node& entry : list(root["articles"], "[{id: a1, file: one.txt}]")) article(entry);
    for (const Node& entry : list(root["claims"], "[{article: a1, quote: \"in May\", drop: true}]")) correction(entry);
    check_references(root);
    if (!errors_.empty()) return errors_;
    return std::move(manifest_);
  }

 private:
  void wrong(const Node& at, std::string message, std::string expectation) {
    auto width =
        static_cast<std::uint32_t>(at.is_scalar() && !at.text.empty() ? at.text.size() + (at.quoted ? 2 : 0) : 1);
    errors_.push_back({at.place, std::move(message), line_at(text_, at.place.line), std::move(expectation), width});
  }

  void known_keys(const Node& map, const SectionDef& section) {
    Keys known;
    for (const KeyDef& key : section.keys) known.emplace_back(key.key);
    for (const auto& [key, value] : map.entries) {
      if (std::find(known.begin(), known.end(), key.text) != known.end()) continue;
      std::string meant = nearest(key.text, known), all;
      for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
      wrong(key, "unknown key '" + key.text + "'", meant.empty() ? "one of " + all : "did you mean '" + meant + "'?");
    }
  }

  std::string text(const Node& node, const std::string& expectation) {
    if (!node) return "";
    if (!node.is_scalar()) wrong(node, "text is wanted here", expectation);
    return node.text;
  }

  const std::vector<Node>& list(const Node& node, const std::string& expectation) {
    if (node && !node.is_list()) wrong(node, "a list is wanted here", expectation);
    return node.items;
  }

  void article(const Node& entry) {
    if (!entry.is_map()) return wrong(entry, "an article is a list of keys", "{id: a1, file: one.txt}");
    known_keys(entry, manifest_article_section());
    ManifestArticle article;
    const Node& file = entry["file"];
    if (!file) return wrong(entry, "an article without a file", "{id: a1, file: one.txt}");
    article.file = text(file, "a path, relative to the manifest");
    article.place = file.place;
    article.id = entry["id"] ? text(entry["id"], "a short name") : std::filesystem::path(article.file).stem().string();
    if (!ids_.insert(article.id).second)
      wrong(entry["id"] ? entry["id"] : file, "the id '" + article.id + "' is given twice", "an id for each article");
    if (!files_.insert(article.file).second)
      wrong(file, "the file '" + article.file + "' is listed twice", "each file once");
    article.outlet = text(entry["outlet"], "who published it");
    article.url = text(entry["url"], "where it stands");
    article.kind = text(entry["kind"], "draft, correction or another word");
    article.headline = text(entry["headline"], "its headline");
    article.published = published(entry["published"]);
    for (const Node& id : list(entry["based_on"], "[a1]")) article.based_on.push_back(reference(id));
    manifest_.articles.push_back(std::move(article));
  }

  std::optional<Published> published(const Node& node) {
    if (!node) return std::nullopt;
    auto date = read_published(node.text, "manifest");
    if (!date) wrong(node, "no date that can be read in one way only", "2025-06-13 or 2025-06-13T10:05");
    return date;
  }

  void correction(const Node& entry) {
    if (!entry.is_map())
      return wrong(entry, "a correction is a list of keys", "{article: a1, quote: \"in May\", drop: true}");
    known_keys(entry, correction_section());
    Correction correction;
    correction.place = entry.place;
    correction.article = reference(entry["article"]);
    correction.quote = text(entry["quote"], "the words that were read");
    correction.fact = text(entry["fact"], "the fact's id");
    correction.value = text(entry["value"], "the right value");
    correction.drop = entry["drop"].text == "true" || entry["drop"].text == "yes";
    bool sets = !correction.fact.empty() && !correction.value.empty();
    if (correction.article.empty() || correction.quote.empty() || sets == correction.drop)
      wrong(entry, "a correction either sets or drops one claim",
            "{article: a1, quote: \"in May\", fact: round.date, value: 2025-05} or {article: a1, quote: \"in May\", "
            "drop: true}");
    manifest_.corrections.push_back(std::move(correction));
  }

  /// An article's id, checked once all are known.
  std::string reference(const Node& node) {
    if (node.is_scalar()) references_.push_back(node);
    return text(node, "the id of an article");
  }

  void check_references(const Node& root) {
    Keys known(ids_.begin(), ids_.end());
    for (const Node& node : references_) {
      if (ids_.count(node.text) > 0) continue;
      std::string meant = nearest(node.text, known);
      wrong(node, "no article has the id '" + node.text + "'",
            meant.empty() ? "an id from `articles`" : "did you mean '" + meant + "'?");
    }
    if (root["articles"].is_list() && root["articles"].items.empty())
      wrong(root["articles"], "no articles", "at least one");
  }

  std::string_view text_;
  Manifest manifest_;
  std::vector<Diagnostic> errors_;
  std::set<std::string> ids_, files_;
  std::vector<Node> references_;
};

}  // namespace

const SectionDef& manifest_section() {
  using enum ValueShape;
  static const SectionDef section{
      "a manifest",
      {{"gainsay", word, false, "the version of the format", "gainsay: 1", {"1"}},
       {"story", text, false, "the story's name", "story: bridge", {}},
       {"title", text, false, "the story's title", "title: The Marrow Bridge", {}},
       {"rules", texts, false, "rule files, relative to the manifest", "rules: [bridge.yaml]", {}},
       {"articles", list, true, "the articles", "articles: [{id: a1, file: one.txt}]", {}},
       {"claims", list, false, "what was misread", "claims: [{article: a1, quote: \"in May\", drop: true}]", {}}}};
  return section;
}

const SectionDef& manifest_article_section() {
  using enum ValueShape;
  static const SectionDef section{"an article",
                                  {{"id", text, false, "a short name; else the file's", "id: a1", {}},
                                   {"file", text, true, "its file, relative to the manifest", "file: one.txt", {}},
                                   {"outlet", text, false, "who published it", "outlet: Outlet B", {}},
                                   {"url", text, false, "where it stands", "url: \"https://example.org/b\"", {}},
                                   {"published", text, false, "when it appeared", "published: 2025-06-13T10:05", {}},
                                   {"kind", text, false, "draft, correction or another word", "kind: draft", {}},
                                   {"based_on", texts, false, "ids of the articles it draws on", "based_on: [a1]", {}},
                                   {"headline", text, false, "its headline", "headline: Bridge opens", {}}}};
  return section;
}

const SectionDef& correction_section() {
  using enum ValueShape;
  static const SectionDef section{"a correction",
                                  {{"article", text, true, "the article's id", "article: a1", {}},
                                   {"quote", text, true, "the words that were read", "quote: in May", {}},
                                   {"fact", text, false, "the fact to set", "fact: round.date", {}},
                                   {"value", text, false, "its right value", "value: 2025-05", {}},
                                   {"drop", yes_no, false, "take the claim out", "drop: true", {}}}};
  return section;
}

Result<Manifest> parse_manifest(std::string_view text, const std::string& path) {
  Result<Node> root = parse_yaml(text, path);
  if (!root) return root.errors();
  if (!*root) return Diagnostic{{path, 0, 0}, "is empty", "", "gainsay: 1, story: NAME, articles: [...]"};
  return Reader(text).read(*root);
}

}  // namespace gainsay
