#include "report/sarif.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

/// Plain text of a message: brackets and backslashes would make links.
std::string message_text(std::string_view text) {
  std::string out;
  for (char c : one_line(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// Where the quote ends, in lines and code points.
Json region_of(const ReportClaim& claim) {
  int line = claim.line, column = claim.column;
  for (char c : claim.quote) {
    if (c == '\n')
      ++line, column = 1;
    else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
      ++column;
  }
  return {{"startLine", claim.line},
          {"startColumn", claim.column},
          {"endLine", line},
          {"endColumn", column},
          {"snippet", {{"text", one_line(claim.quote)}}}};
}

Json location_of(const ReportStory& story, std::uint32_t number) {
  const ReportClaim& claim = story.claims[number];
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", path_uri(story.articles[claim.article].path)}}},
            {"region", region_of(claim)},
            {"contextRegion", {{"startLine", claim.line}, {"snippet", {{"text", one_line(claim.sentence)}}}}}}}};
}

Json place_of(const ReportStory& story, const PutRight& entry) {
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", path_uri(story.articles[entry.article].path)}}},
            {"region", {{"startLine", entry.line}, {"startColumn", entry.column}}}}}};
}

std::string_view level_of(Severity severity) { return severity == Severity::none ? "none" : severity_name(severity); }

class ResultWriter {
 public:
  ResultWriter(const ReportStory& story, const ReportFinding& finding) : story_(story), finding_(finding) {}

  Json write(std::size_t rule) {
    Json related = Json::array();
    std::string text = message_text(finding_.message) + ".";
    std::vector<std::size_t> order = party_order(story_, finding_);
    for (std::size_t i = 0; i < order.size(); ++i) text += " " + party(order[i], i, related);
    Json out = {{"ruleId", finding_.rule},
                {"ruleIndex", rule},
                {"level", level_of(finding_.severity)},
                {"message", {{"text", text}}},
                {"locations", Json::array({location_of(story_, primary(order))})},
                {"relatedLocations", related},
                {"partialFingerprints", {{"gainsay/v1", finding_.id}}}};
    if (finding_.why.size() > 1) out["codeFlows"] = Json::array({code_flow()});
    if (finding_.waived)
      out["suppressions"] = Json::array({{{"kind", "external"}, {"justification", one_line(finding_.waived->reason)}}});
    if (finding_.baseline != BaselineState::none) out["baselineState"] = baseline_name(finding_.baseline);
    out["properties"] = {{"action", finding_.action}, {"verdict", finding_.verdict}, {"story", story_.id}};
    return out;
  }

 private:
  std::uint32_t primary(const std::vector<std::size_t>& order) const {
    return order.empty() ? finding_.claims.front() : best_claim(story_, finding_.parties[order.front()]);
  }

  /// "A: May 2024 ([The Courier](1))."
  std::string party(std::size_t number, std::size_t place, Json& related) {
    const Party& party = finding_.parties[number];
    std::string text = party_letter(number) + ": " + message_text(party_label(story_, party)) + " (";
    std::uint32_t best = best_claim(story_, party);
    for (std::uint32_t claim : party.claims) {
      std::string outlet = message_text(story_.articles[story_.claims[claim].article].voice_name());
      if (claim == best && place == 0) {
        text += (text.ends_with("(") ? "" : ", ") + outlet;
        continue;
      }
      Json location = {{"id", related.size() + 1}};
      location.update(location_of(story_, claim));
      location["message"] = {{"text", party_letter(number) + ": " + message_text(story_.claims[claim].quote)}};
      text += (text.ends_with("(") ? "[" : ", [") + outlet + "](" + std::to_string(related.size() + 1) + ")";
      related.push_back(location);
    }
    return text + ").";
  }

  /// Each step stands at the claim of the party it speaks of, the rest at the first.
  Json code_flow() const {
    Json steps = Json::array();
    for (const std::string& step : finding_.why) {
      std::uint32_t claim = finding_.claims.front();
      for (std::size_t i = 0; i < finding_.parties.size(); ++i)
        if (step.starts_with(party_letter(i) + ":") && !finding_.parties[i].claims.empty())
          claim = best_claim(story_, finding_.parties[i]);
      Json location = location_of(story_, claim);
      location["message"] = {{"text", message_text(step)}};
      steps.push_back({{"location", location}});
    }
    return {{"threadFlows", Json::array({{{"locations", steps}}})}};
  }

  const ReportStory& story_;
  const ReportFinding& finding_;
};

struct RuleEntry {
  std::size_t index = 0;
  std::string about;  ///< the fact that its first finding speaks of
};

/// Rules by the order of their ids, as results refer to them.
std::map<std::string, RuleEntry> rules_of(const Report& report) {
  std::map<std::string, RuleEntry> rules;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      rules.emplace(finding.rule, RuleEntry{0, fact_of(story, finding)});
  std::size_t number = 0;
  for (auto& [id, entry] : rules) entry.index = number++;
  return rules;
}

/// A description is a sentence.
Json descriptor(const std::string& id, const std::string& about) {
  return {{"id", id}, {"shortDescription", {{"text", sentence_case(message_text(about)) + "."}}}};
}

}  // namespace

std::string sarif_report(const Report& report) {
  std::map<std::string, RuleEntry> rules = rules_of(report);
  Json descriptors = Json::array(), results = Json::array(), notes = Json::array();
  for (const auto& [id, entry] : rules) descriptors.push_back(descriptor(id, entry.about));
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (!finding.claims.empty()) results.push_back(ResultWriter(story, finding).write(rules.at(finding.rule).index));
  for (const ReportStory& story : report.stories)
    for (const PutRight& entry : put_right(story))
      notes.push_back({{"level", "note"},
                       {"message", {{"text", message_text(put_right_words(story, entry))}}},
                       {"locations", Json::array({place_of(story, entry)})}});
  for (const Skipped& skipped : report.skipped)
    notes.push_back({{"level", "warning"},
                     {"message", {{"text", message_text("skipped " + skipped.path + ": " + skipped.reason)}}}});
  Json run = {
      {"tool", {{"driver", {{"name", "gainsay"}, {"semanticVersion", report.version}, {"rules", descriptors}}}}},
      {"invocations", Json::array({{{"executionSuccessful", true}, {"toolExecutionNotifications", notes}}})},
      {"columnKind", "unicodeCodePoints"},
      {"results", results}};
  Json out = {
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gainsay
