// The draft as YAML. All text stands in double quotes, whatever it holds; comments are cut to a line's length.
#include <map>

#include "cli/rule_draft.h"
#include "cli/rule_tests.h"
#include "report/excerpt.h"

namespace gainsay {
namespace {

constexpr int comment_columns = 110;

std::string comment(const DraftSource& source) {
  return "   # " + source.place + ": " + shortened(source.sentence, comment_columns);
}

std::string name_line(const DraftName& name) {
  std::string out = "  " + name.key + ": {kind: " + name.kind + ", names: [";
  for (std::size_t i = 0; i < name.forms.size(); ++i) out += (i > 0 ? ", " : "") + yaml_text(name.forms[i]);
  return out + "]}" + comment(name.source) + "\n";
}

std::string article_text(const DraftArticle& article, const std::string& usual) {
  if (article.published.empty() || article.published == usual) return yaml_text(article.text);
  return "{text: " + yaml_text(article.text) + ", published: " + article.published + "}";
}

std::string tests_text(const std::vector<DraftTest>& tests, const std::string& usual) {
  std::string out = tests.empty() ? "" : "    tests:\n";
  for (const DraftTest& test : tests) {
    char letter = 'a';
    for (const DraftArticle& article : test.articles) {
      out += letter == 'a' ? "      - " : "        ";
      out += std::string(1, letter++) + ": " + article_text(article, usual) + "\n";
    }
    out += "        expect: " + std::string(severity_name(test.expect)) + "\n";
  }
  return out;
}

/// "40 (3 articles), at least 50 (2 articles)": the values given, the commonest first.
std::string values_text(const DraftFact& fact) {
  std::map<std::string, int> times;
  for (const std::string& value : fact.given) ++times[one_line(value)];
  std::vector<std::pair<std::string, int>> ranked(times.begin(), times.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (const auto& [value, count] : ranked)
    out += (out.empty() ? "" : ", ") + value + (count > 1 ? " (" + std::to_string(count) + " times)" : "");
  return shortened(out, comment_columns);
}

std::string fact_text(const DraftFact& fact, const std::string& usual) {
  std::string out = "  " + fact.id + ":   # given: " + values_text(fact) + "\n    title: " + yaml_text(fact.title) +
                    "\n    of: story\n    kind: " + std::string(kind_name(fact.kind)) + "\n";
  if (!fact.unit.empty()) out += "    unit: " + yaml_text(fact.unit) + "\n";
  if (fact.differs)
    out += "    severity: " + std::string(severity_name(fact.loudest)) +
           "   # the articles differ; if they speak of one thing, delete this line\n";
  out += "    phrases:\n";
  for (const DraftPhrase& phrase : fact.phrases)
    out += "      - " + yaml_text(phrase.text) + comment(phrase.source) + "\n";
  return out + tests_text(fact.tests, usual);
}

std::string rule_text(const DraftRule& rule, const std::string& usual) {
  return "  " + rule.id + ":   # " + shortened(rule.reason, comment_columns) + "\n    title: " + yaml_text(rule.title) +
         "\n    must: " + yaml_text(rule.must) + "\n" + tests_text(rule.tests, usual);
}

}  // namespace

std::string draft_yaml(const RuleDraft& draft) {
  std::string out = "gainsay: 1\n";
  if (!draft.title.empty()) out += "title: " + yaml_text(draft.title) + "\n";
  if (!draft.published.empty()) out += "published: " + draft.published + "   # of the tests below that state no date\n";
  out += "# All packs stay in use beside what stands here; `use: [people, figures]` would keep two, `use: []` none.\n";
  if (!draft.names.empty()) out += "\nnames:   # who and what several outlets speak of\n";
  for (const DraftName& name : draft.names) out += name_line(name);
  if (!draft.facts.empty()) out += "\nfacts:   # what the outlets give a value for\n";
  for (const DraftFact& fact : draft.facts) out += fact_text(fact, draft.published);
  if (!draft.rules.empty()) out += "\nrules:   # what held in all of this coverage\n";
  for (const DraftRule& rule : draft.rules) out += rule_text(rule, draft.published);
  return out;
}

}  // namespace gainsay
