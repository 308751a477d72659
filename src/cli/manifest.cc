// The manifest's keys stand in tables (manifest_keys.cc): what is allowed, what messages quote, and what each value
// looks like are one thing said once. All mistakes of a file are collected, so that a writer mends them in one go.
#include "cli/manifest.h"

#include <filesystem>
#include <set>

#include "base/node.h"
#include "cli/published.h"

namespace gainsay {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : mistakes_(text) {}

  Result<Manifest> read(const Node& root) {
    if (check_section(root, manifest_section(), root, mistakes_)) {
      manifest_.story = root["story"].text;
      manifest_.title = root["title"].text;
      for (const Node* file : scalars_of(root["rules"])) {
        manifest_.rules.push_back(file->text);
        manifest_.rule_places.push_back(file->place);
      }
    }
    for (const Node& entry : root["articles"].items) article(entry);
    for (const Node& entry : root["claims"].items) correction(entry);
    check_references(root["articles"]);
    if (mistakes_.empty()) return std::move(manifest_);
    return mistakes_.take();
  }

 private:
  void article(const Node& entry) {
    if (!check_section(entry, manifest_article_section(), entry, mistakes_)) {
      if (entry["id"].is_scalar()) ids_.insert(entry["id"].text);  // what refers to it is not at fault
      return;
    }
    const Node& file = entry["file"];
    ManifestArticle article;
    article.file = file.text;
    article.place = file.place;
    article.id = entry["id"] ? entry["id"].text : std::filesystem::path(article.file).stem().string();
    if (!ids_.insert(article.id).second)
      mistakes_.add(entry["id"] ? entry["id"] : file, "the id '" + article.id + "' is given twice",
                    {"an id for each article", "", "id: " + article.id + "-2"});
    if (!files_.insert(article.file).second)
      mistakes_.add(file, "the file '" + article.file + "' is listed twice", {"each file once", "", ""});
    article.outlet = entry["outlet"].text;
    article.url = entry["url"].text;
    article.kind = entry["kind"].text;
    article.headline = entry["headline"].text;
    article.published = published(entry["published"]);
    for (const Node* id : scalars_of(entry["based_on"])) article.based_on.push_back(reference(*id));
    manifest_.articles.push_back(std::move(article));
  }

  std::optional<Published> published(const Node& node) {
    if (!node) return std::nullopt;
    auto date = read_published(node.text, "manifest");
    if (!date)
      mistakes_.add(node, "'" + node.text + "' is no date that can be read in one way only",
                    {"year-month-day, with a time or without", "", "published: 2025-06-13T10:05"});
    return date;
  }

  void correction(const Node& entry) {
    if (!check_section(entry, correction_section(), entry, mistakes_)) return;
    Correction correction;
    correction.place = entry.place;
    correction.article = reference(entry["article"]);
    correction.quote = entry["quote"].text;
    correction.fact = entry["fact"].text;
    correction.value = entry["value"].text;
    correction.drop = is_yes(entry["drop"]);
    bool sets = !correction.fact.empty() && !correction.value.empty();
    bool half = correction.fact.empty() != correction.value.empty();
    if (sets == correction.drop || half)
      mistakes_.add(
          entry, "a correction either sets or drops one claim",
          {"fact and value, or drop: yes", "", "{article: a1, quote: \"in May\", fact: round.date, value: 2025-05}"});
    manifest_.corrections.push_back(std::move(correction));
  }

  /// An article's id, checked once all are known.
  std::string reference(const Node& node) {
    references_.push_back(node);
    return node.text;
  }

  void check_references(const Node& articles) {
    std::vector<std::string> known(ids_.begin(), ids_.end());
    for (const Node& node : references_)
      if (ids_.count(node.text) == 0)
        mistakes_.add(node, "no article has the id '" + node.text + "'",
                      {"an id from 'articles'", nearest(node.text, known), ""});
    if (articles.is_list() && articles.items.empty())
      mistakes_.add(articles, "a story without an article", {"at least one", "", "articles: [{file: one.txt}]"});
  }

  Mistakes mistakes_;
  Manifest manifest_;
  std::set<std::string> ids_, files_;
  std::vector<Node> references_;
};

}  // namespace

Result<Manifest> parse_manifest(std::string_view text, const std::string& path) {
  Result<Node> root = parse_yaml(text, path);
  if (!root) return root.errors();
  if (!*root)
    return Diagnostic{{path, 0, 0}, "is empty", "", text_of({"a manifest", "", "articles: [{file: one.txt}]"})};
  return Reader(text).read(*root);
}

}  // namespace gainsay
