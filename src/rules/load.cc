#include "rules/load.h"

#include <algorithm>

#include "base/embedded.h"
#include "rules/loader.h"

namespace gainsay {
namespace {

constexpr std::string_view pack_folder = "packs/";
constexpr std::string_view pack_suffix = ".yaml";

/// `- {target} valuation` without quotes: YAML takes the braces for a map and stops behind them.
bool has_bare_brace(const std::string& line) {
  std::size_t open = line.find('{');
  for (; open != std::string::npos; open = line.find('{', open + 1)) {
    std::size_t close = line.find('}', open);
    if (close == std::string::npos) return false;
    bool starts = open == 0 || std::string_view(" [-").find(line[open - 1]) != std::string_view::npos;
    bool word = line.find_first_of(":,{\"'", open + 1) > close && close > open + 1;
    bool goes_on = line.find_first_not_of(" ,]}\r", close + 1) != std::string::npos;
    bool quoted = line.find_first_of("\"'") < open;
    if (starts && word && goes_on && !quoted) return true;
  }
  return false;
}

/// Puts YAML's own words for a bare brace into ours, on the line where it stands.
Diagnostic explained(Diagnostic error, std::string_view text) {
  for (int line = error.place.line; line > 0 && line + 2 > error.place.line; --line) {
    std::string written = line_at(text, line);
    if (!has_bare_brace(written)) continue;
    error.place.line = line;
    error.place.column = code_points(written.substr(0, written.find('{'))) + 1;
    error.message = "text that begins with { needs quotes round it";
    error.excerpt = written;
    error.expectation = text_of({"quotes, since YAML reads a bare { as a map", "", "\"{value} valuation\""});
    return error;
  }
  return error;
}

}  // namespace

Result<RuleSet> load_rules(const std::vector<RuleSource>& sources, const LoadOptions& options) {
  return RuleLoader(options).load(sources);
}

std::vector<std::string> pack_names() {
  std::vector<std::string> out;
  for (const EmbeddedFile& file : embedded_files()) {
    std::string_view path = file.path;
    if (path.substr(0, pack_folder.size()) != pack_folder) continue;
    path.remove_prefix(pack_folder.size());
    out.emplace_back(path.substr(0, path.size() - pack_suffix.size()));
  }
  return out;
}

Result<RuleSet> RuleLoader::load(const std::vector<RuleSource>& sources) {
  for (const RuleSource& source : sources) open(source);
  open_packs();
  for (File& file : files_) read_names(file);
  for (File& file : files_) read_facts(file);
  for (const FactNode& at : fact_nodes_) read_phrases(at);
  for (const FactNode& at : fact_nodes_) read_means(at);
  for (File& file : files_) read_rules(file);
  check_reached();
  check_order();
  std::vector<Diagnostic> mistakes = all_mistakes();
  if (!mistakes.empty()) return mistakes;
  return std::move(set_);
}

void RuleLoader::open(RuleSource source) {
  File& file = files_.emplace_back(std::move(source));
  set_.files.push_back(file.path);
  YamlLimits limits;
  limits.bytes = rule_limits.bytes;
  limits.nodes = rule_limits.nodes;
  auto parsed = parse_yaml(file.text, file.path, limits);
  if (!parsed) {
    for (const Diagnostic& error : parsed.errors()) file.mistakes.add(explained(error, file.text));
    return;
  }
  take_root(file, std::move(*parsed));
  if (set_.title.empty()) set_.title = file.root["title"].text;
  if (set_.published.empty()) set_.published = file.root["published"].text;
}

/// A root that holds what no rule file may is not taken.
void RuleLoader::take_root(File& file, Node root) {
  Node top;
  top.place = {file.path, 1, 1};
  if (check_section(root, file_section(), top, file.mistakes)) file.root = std::move(root);
}

void RuleLoader::open_packs() {
  set_.packs = packs_wanted();
  for (const std::string& pack : set_.packs) {
    const std::string path = std::string(pack_folder) + pack + std::string(pack_suffix);
    File& file = files_.emplace_back(RuleSource{"rules/" + path, std::string(embedded_text(path))});
    file.pack = pack;
    take_root(file, embedded_tree(path));
  }
}

/// The packs that the options or else the files ask for; all of them when no file says. Sorted, each once.
std::vector<std::string> RuleLoader::packs_wanted() {
  std::vector<std::string> wanted;
  bool stated = options_.packs != nullptr;
  if (stated) {
    File& flags = files_.emplace_back(RuleSource{"--packs", ""});
    for (const std::string& pack : *options_.packs) {
      Node node;
      node.kind = Node::Kind::scalar;
      node.text = pack;
      node.place.file = flags.path;
      check_pack_name(flags, node, wanted);
    }
  }
  for (std::size_t i = 0; options_.packs == nullptr && i < files_.size(); ++i) {
    const Node& use = files_[i].root["use"];
    stated = stated || use;
    for (const Node* pack : scalars_of(use)) check_pack_name(files_[i], *pack, wanted);
  }
  if (!stated) wanted = pack_names();
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  return wanted;
}

void RuleLoader::check_pack_name(File& file, const Node& pack, std::vector<std::string>& wanted) {
  const std::vector<std::string> shipped = pack_names();
  if (std::find(shipped.begin(), shipped.end(), pack.text) != shipped.end()) {
    wanted.push_back(pack.text);
    return;
  }
  std::string all;
  for (const std::string& name : shipped) all += (all.empty() ? "" : ", ") + name;
  file.mistakes.add(pack, "there is no pack '" + pack.text + "'",
                    {all.empty() ? "[] for none" : "one of " + all, nearest(pack.text, shipped),
                     shipped.empty() ? "use: []" : "use: [" + shipped.front() + "]"});
}

std::vector<Diagnostic> RuleLoader::all_mistakes() {
  std::vector<Diagnostic> out;
  for (File& file : files_)
    for (Diagnostic& mistake : file.mistakes.take()) out.push_back(std::move(mistake));
  return out;
}

}  // namespace gainsay
