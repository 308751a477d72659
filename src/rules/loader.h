// Rule files to a rule set, in passes over all files: names, then facts, then phrases (which need the names), then
// formulas (which need the facts). Each pass reports what it finds and goes on, so that a writer sees every mistake.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/formula.h"
#include "rules/keys.h"
#include "rules/load.h"
#include "rules/mistakes.h"
#include "rules/model.h"

namespace gainsay {

/// What a rule file may not exceed; stated in the messages that refuse one.
struct RuleLimits {
  std::size_t bytes = 4u << 20;
  std::size_t nodes = 400'000;
  std::size_t names = 5'000;
  std::size_t facts = 20'000;
  std::size_t phrases = 1'000;  ///< of one fact
  std::size_t rules = 20'000;
  std::size_t words = 120'000;  ///< of all phrases, every alternative counted
};
inline constexpr RuleLimits rule_limits;

class RuleLoader {
 public:
  explicit RuleLoader(const LoadOptions& options) : options_(options) {}

  Result<RuleSet> load(const std::vector<RuleSource>& sources);

 private:
  struct File {
    explicit File(RuleSource source) : path(std::move(source.path)), text(std::move(source.text)), mistakes(text) {}
    std::string path;
    std::string text;
    std::string pack;
    Node root;
    Mistakes mistakes;
    std::size_t words = 0;  // of its phrases so far
  };
  struct FactNode {
    File* file = nullptr;
    const Node* key = nullptr;
    const Node* body = nullptr;
    std::size_t fact = 0;  // index into set_.facts
  };
  struct RuleNode {
    File* file = nullptr;
    const Node* key = nullptr;
    const Node* body = nullptr;
  };

  // load.cc: files and packs
  void open(RuleSource source);
  void open_packs();
  void take_root(File& file, Node root);
  std::vector<std::string> packs_wanted();
  void check_pack_name(File& file, const Node& pack, std::vector<std::string>& wanted);
  std::vector<Diagnostic> all_mistakes();

  // loader_names.cc
  void read_names(File& file);
  void read_name(File& file, const Node& key, const Node& body);
  bool check_key(File& file, const Node& key, std::string_view what);
  void check_name_texts(File& file, const Node& body);

  // loader_facts.cc
  void read_facts(File& file);
  void read_fact(File& file, const Node& key, const Node& body);
  void check_of(File& file, const Node& of);
  void check_unit(File& file, const Node& body, Kind kind);
  static bool phrases_fit(const Node& body);
  void check_phrases_shape(File& file, const Node& key, const Node& body, Kind kind);
  void read_common(const Node& body, FactDef& fact);

  // loader_phrases.cc
  void read_phrases(const FactNode& at);
  void read_options(const FactNode& at);
  void read_phrase(const FactNode& at, const Node& node);
  bool check_phrase_map(File& file, const Node& node);
  void add_phrase(const FactNode& at, const Node& where, Result<Phrase> phrase);
  Result<Phrase> from_example(File& file, const Node& node, Kind kind);
  std::optional<WordGuard> read_guard(File& file, const Node& node, Within usual);
  void check_per(const FactNode& at);
  void read_means(const FactNode& at);
  std::optional<Comparison> means_of(const FactNode& at, const Node& node, const Phrase& phrase);

  // loader_rules.cc
  void read_rules(File& file);
  void read_rule(const RuleNode& at);
  void read_formula(const RuleNode& at, RuleDef& rule);
  void read_be(const RuleNode& at, RuleDef& rule);
  void check_reached();
  void check_order();
  bool is_fact(std::string_view id) const { return fact_index_.count(std::string(id)) > 0; }
  std::string nearest_fact(std::string_view word) const;
  Kind kind_of(const Expression& expression, const std::vector<std::pair<std::string, Kind>>& variables) const;

  // loader_tests.cc
  std::vector<RuleTest> read_tests(File& file, const Node& tests);
  std::optional<RuleTest> read_test(File& file, const Node& test);
  std::optional<TestText> read_article(File& file, const Node& key, const Node& article);

  const LoadOptions& options_;
  std::deque<File> files_;  // a deque: nodes and mistakes point into them
  RuleSet set_;
  std::vector<std::string> name_keys_;
  std::unordered_map<std::string, std::string> name_texts_;  // a name to its key
  std::unordered_map<std::string, std::size_t> fact_index_;  // an id to its fact
  std::unordered_map<std::string, const Node*> rule_ids_;
  std::vector<FactNode> fact_nodes_;
};

/// A phrase from a sentence with its value marked: up to four words before the value and, where these are few, some
/// behind it, inside the clause; names of the file become {key}, articles and other figures are left out. Empty when
/// the value does not stand in the sentence.
std::string phrase_from_example(std::string_view example, std::string_view value, const std::vector<NameDef>& names);

}  // namespace gainsay
