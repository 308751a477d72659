#include "cli/waivers.h"

#include <algorithm>
#include <map>

#include "cli/published.h"
#include "reconcile/identity.h"
#include "report/json_text.h"
#include "rules/mistakes.h"

namespace gainsay {
namespace {

WaiverEntry entry_of(const Node& node) {
  WaiverEntry entry;
  entry.finding = node["finding"].text;
  entry.rule = node["rule"].text;
  entry.values = texts_of(node["values"]);
  entry.quotes = texts_of(node["quotes"]);
  entry.waiver = {node["decision"] ? node["decision"].text : "accepted",
                  node["reason"].text,
                  node["evidence"].text,
                  node["owner"].text,
                  node["added"].text,
                  node["expires"].text};
  entry.place = node.place;
  return entry;
}

bool is_waiver(const Node& node, Mistakes& mistakes) {
  if (!check_section(node, waiver_section(), node, mistakes)) return false;
  const Node& finding = node["finding"];
  if (finding.text.starts_with(finding_prefix)) return true;
  mistakes.add(finding, "'" + finding.text + "' is no finding's id",
               {"the id that a report gives the finding", "", "finding: gs1-7q2m91kd4x"});
  return false;
}

void refuse_twins(const std::vector<WaiverEntry>& entries, Mistakes& mistakes) {
  std::map<std::string_view, int> lines;
  for (const WaiverEntry& entry : entries)
    if (auto [first, added] = lines.emplace(entry.finding, entry.place.line); !added)
      mistakes.add({entry.place, "the finding " + entry.finding + " is waived twice", "",
                    "one waiver a finding; the first stands in line " + std::to_string(first->second)});
}

/// Double quotes take any text; what YAML would not read as written stands in them.
std::string quoted(const std::string& text) {
  return json_written([&](JsonWriter& json) { json.text(text); });
}

std::string quoted_list(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + quoted(text);
  return "[" + out + "]";
}

std::vector<std::string> values_of(const ReportFinding& finding) {
  std::vector<std::string> values;
  for (const Party& party : finding.parties) values.push_back(party.value);
  return values;
}

bool same_values(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

std::string listed(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : " against ") + value;
  return out;
}

/// Why a waiver's own dates keep it from applying; empty when they do not.
std::string out_of_time(const Waiver& waiver, std::optional<std::int64_t> as_of) {
  auto added = read_published(waiver.added, ""), expires = read_published(waiver.expires, "");
  if (!waiver.added.empty() && !added) return "its date of adding is no date: '" + waiver.added + "'";
  if (waiver.expires.empty()) return "";
  if (!expires) return "its last day is no date: '" + waiver.expires + "'";
  if (!as_of) return "it expires on " + waiver.expires + ", and no article has a date to judge that by; --as-of DATE";
  return *as_of > expires->day ? "it expired on " + waiver.expires : "";
}

class Applied {
 public:
  Applied(std::optional<std::int64_t> as_of, Report& report) : as_of_(as_of), report_(report) {}

  void apply(const WaiverEntry& entry) {
    std::string lapsed = out_of_time(entry.waiver, as_of_), changed;
    bool met = false;
    for (ReportStory& story : report_.stories)
      for (ReportFinding& finding : story.findings) {
        if (finding.id == entry.finding && lapsed.empty() && fits(entry, finding)) {
          finding.waived = entry.waiver;
          met = true;
        }
        if (resembles(entry, story, finding)) changed = "its values are now " + listed(values_of(finding));
      }
    if (met) return;
    if (lapsed.empty()) lapsed = changed;
    idle(entry, lapsed.empty() ? "unused" : "lapsed",
         lapsed.empty() ? "nothing that was read conflicts in this way" : lapsed);
  }

 private:
  static bool fits(const WaiverEntry& entry, const ReportFinding& finding) {
    return entry.values.empty() || same_values(entry.values, values_of(finding));
  }

  /// Whether the finding is what became of the one that was waived: the rule is the same, and it still cites words that
  /// the waiver quotes.
  static bool resembles(const WaiverEntry& entry, const ReportStory& story, const ReportFinding& finding) {
    if (finding.rule != entry.rule || fits(entry, finding)) return false;
    auto quoted_there = [&](std::uint32_t claim) {
      return std::find(entry.quotes.begin(), entry.quotes.end(), story.claims[claim].quote) != entry.quotes.end();
    };
    return finding.id == entry.finding || std::any_of(finding.claims.begin(), finding.claims.end(), quoted_there);
  }

  void idle(const WaiverEntry& entry, const std::string& state, const std::string& reason) {
    report_.idle_waivers.push_back({entry.finding, entry.rule, state, reason});
    std::string rule = entry.rule.empty() ? "" : " (" + entry.rule + ")";
    report_.remarks.push_back("waiver " + entry.finding + rule + " " +
                              (state == "unused" ? "is unused" : "has lapsed") + ": " + reason);
  }

  std::optional<std::int64_t> as_of_;
  Report& report_;
};

}  // namespace

const SectionDef& waiver_file_section() {
  static const SectionDef section{
      "a file of waivers",
      {{"gainsay", ValueShape::word, true, "the version of the format", "gainsay: 1", {"1"}},
       {"waivers",
        ValueShape::list,
        true,
        "findings that may stand",
        "waivers: [{finding: gs1-7q2m91kd4x, reason: \"…\", owner: NAME}]",
        {}}}};
  return section;
}

const SectionDef& waiver_section() {
  using enum ValueShape;
  static const SectionDef section{
      "a waiver",
      {{"finding", text, true, "the id that reports give it", "finding: gs1-7q2m91kd4x", {}},
       {"rule", text, false, "the rule that found it", "rule: round.date", {}},
       {"values", texts, false, "the parties' values; another value is another finding", "values: [\"4\", \"6\"]", {}},
       {"quotes", texts, false, "the words that were read", "quotes: [four people]", {}},
       {"decision",
        word,
        false,
        "accepted as it is, no conflict at all, or still to be corrected",
        "decision: accepted",
        {"accepted", "false-alarm", "to-correct"}},
       {"reason", text, true, "why it may stand", "reason: The filing gives both.", {}},
       {"evidence", text, false, "where that can be seen", "evidence: \"https://example.org/filing\"", {}},
       {"owner", text, true, "who answers for it", "owner: Ana Duarte", {}},
       {"added", text, false, "since when", "added: 2025-06-14", {}},
       {"expires", text, false, "its last day", "expires: 2025-12-31", {}}}};
  return section;
}

Result<std::vector<WaiverEntry>> parse_waivers(std::string_view text, const std::string& path) {
  Result<Node> root = parse_yaml(text, path);
  if (!root) return root.errors();
  if (!*root) return Diagnostic{{path, 0, 0}, "is empty", "", "gainsay: 1, then waivers: [...]"};
  Mistakes mistakes(text);
  std::vector<WaiverEntry> entries;
  if (check_section(*root, waiver_file_section(), *root, mistakes))
    for (const Node& node : (*root)["waivers"].items)
      if (is_waiver(node, mistakes)) entries.push_back(entry_of(node));
  refuse_twins(entries, mistakes);
  if (!mistakes.empty()) return mistakes.take();
  return entries;
}

std::string waiver_yaml(const WaiverEntry& entry) {
  std::string out = "  - finding: " + entry.finding + "\n";
  auto add = [&](const char* key, const std::string& yaml) { out += "    " + std::string(key) + ": " + yaml + "\n"; };
  auto add_text = [&](const char* key, const std::string& text) {
    if (!text.empty()) add(key, quoted(text));
  };
  add_text("rule", entry.rule);
  if (!entry.values.empty()) add("values", quoted_list(entry.values));
  if (!entry.quotes.empty()) add("quotes", quoted_list(entry.quotes));
  add("decision", entry.waiver.decision);
  add_text("reason", entry.waiver.reason);
  add_text("evidence", entry.waiver.evidence);
  add_text("owner", entry.waiver.owner);
  add_text("added", entry.waiver.added);
  add_text("expires", entry.waiver.expires);
  return out;
}

void apply_waivers(const std::vector<WaiverEntry>& entries, std::optional<std::int64_t> as_of, Report& report) {
  Applied applied(as_of, report);
  for (const WaiverEntry& entry : entries) applied.apply(entry);
}

std::optional<std::int64_t> newest_article(const Report& report) {
  std::optional<std::int64_t> newest;
  for (const ReportStory& story : report.stories)
    for (const ReportArticle& article : story.articles)
      if (auto published = read_published(article.published, ""))
        newest = std::max(newest.value_or(published->day), published->day);
  return newest;
}

}  // namespace gainsay
