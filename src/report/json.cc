#include "report/json.h"

#include <nlohmann/json.hpp>

#include "report/json_claim.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json names_json(const std::vector<std::uint32_t>& claims) {
  Json names = Json::array();
  for (std::uint32_t claim : claims) names.push_back(claim_name(claim));
  return names;
}

void add_if(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

Json article_json(const ReportArticle& article) {
  Json out = {{"id", article.id},
              {"path", article.path},
              {"outlet", or_null(article.outlet)},
              {"published", or_null(article.published)},
              {"published_from", or_null(article.published_from)},
              {"headline", or_null(article.headline)},
              {"url", or_null(article.url)},
              {"voice", article.voice}};
  add_if(out, "kind", article.kind);
  add_if(out, "sha1", article.sha1);
  if (!article.based_on.empty()) out["based_on"] = article.based_on;
  add_if(out, "doubt", article.doubt);
  return out;
}

Json claim_json(const ReportStory& story, std::uint32_t number) {
  const ReportClaim& claim = story.claims[number];
  return Json::parse(json_written(
      [&](JsonWriter& json) { write_claim(json, json_string(story.articles[claim.article].path), number, claim); }));
}

Json fact_json(const ReportFact& fact) {
  Json versions = Json::array(), updates = Json::array();
  for (const ReportVersion& version : fact.versions)
    versions.push_back(
        {{"value", version.value}, {"claims", names_json(version.claims)}, {"support", version.support}});
  for (const auto& series : fact.updates) updates.push_back(names_json(series));
  Json out = {{"id", fact.id},
              {"subject", fact.subject},
              {"status", fact.status},
              {"versions", versions},
              {"updates", updates}};
  add_if(out, "key", fact.key);
  add_if(out, "title", fact.title);
  return out;
}

Json waiver_json(const Waiver& waiver) {
  return {{"decision", waiver.decision},    {"reason", waiver.reason},        {"evidence", or_null(waiver.evidence)},
          {"owner", or_null(waiver.owner)}, {"added", or_null(waiver.added)}, {"expires", or_null(waiver.expires)}};
}

Json finding_json(const ReportFinding& finding) {
  Json parties = Json::array(), also = Json::array();
  for (std::size_t i = 0; i < finding.parties.size(); ++i) {
    const Party& party = finding.parties[i];
    parties.push_back({{"value", party.value}, {"claims", names_json(party.claims)}});
    if (i < finding.ranges.size() && finding.ranges[i].known())
      parties.back()["range"] = {Json::parse(finding.ranges[i].low), Json::parse(finding.ranges[i].high)};
  }
  for (const AlsoLine& line : finding.also)
    also.push_back({{"rule", line.rule}, {"message", line.message}, {"claims", names_json(line.claims)}});
  Json out = {{"id", finding.id},
              {"rule", finding.rule},
              {"verdict", finding.verdict},
              {"severity", severity_name(finding.severity)},
              {"action", finding.action},
              {"message", finding.message},
              {"parties", parties},
              {"claims", names_json(finding.claims)},
              {"why", finding.why},
              {"assumes", finding.assumes},
              {"slack", or_null(finding.slack)},
              {"settles", finding.settles},
              {"also", also},
              {"context", names_json(finding.context)},
              {"waived", finding.waived ? waiver_json(*finding.waived) : Json(nullptr)}};
  add_if(out, "baseline", std::string(baseline_name(finding.baseline)));
  return out;
}

Json missed_json(const ReportStory& story, const ReportStory::Missed& miss) {
  return {{"article", story.articles[miss.article].path},
          {"quote", miss.quote},
          {"fact", miss.fact},
          {"phrase", miss.phrase},
          {"reason", miss.reason}};
}

Json claims_json(const ReportStory& story) {
  Json claims = Json::array();
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) claims.push_back(claim_json(story, i));
  return claims;
}

Json articles_json(const ReportStory& story) {
  Json articles = Json::array();
  for (const ReportArticle& article : story.articles) articles.push_back(article_json(article));
  return articles;
}

Json story_json(const ReportStory& story) {
  Json facts = Json::array(), findings = Json::array(), holds = Json::array(), apart = Json::array(),
       unchecked = Json::array();
  for (const ReportFact& fact : story.facts) facts.push_back(fact_json(fact));
  for (const ReportFinding& finding : story.findings) findings.push_back(finding_json(finding));
  for (const Holds& line : story.holds)
    holds.push_back({{"rule", line.rule}, {"message", line.message}, {"claims", names_json(line.claims)}});
  for (const NotCompared& pair : story.not_compared)
    apart.push_back({{"claims", names_json(pair.claims)}, {"reason", pair.reason}});
  for (const ReportStory::Unchecked& entry : story.not_checked)
    unchecked.push_back({{"article", story.articles[entry.article].path},
                         {"quote", entry.quote},
                         {"reason", entry.reason},
                         {"line", entry.line},
                         {"column", entry.column}});
  return {{"id", story.id},
          {"title", or_null(story.title)},
          {"articles", articles_json(story)},
          {"claims", claims_json(story)},
          {"facts", facts},
          {"findings", findings},
          {"holds", holds},
          {"not_compared", apart},
          {"not_checked", unchecked},
          {"rules_fired", story.rules_fired},
          {"rules_unmatched", story.rules_unmatched}};
}

Json summary_json(const Summary& summary) {
  Json out = {{"articles", summary.articles}, {"skipped", summary.skipped}, {"claims", summary.claims},
              {"agreed", summary.agreed},     {"errors", summary.errors},   {"warnings", summary.warnings},
              {"notes", summary.notes},       {"waived", summary.waived}};
  if (summary.put_right > 0) out["put_right"] = summary.put_right;
  if (summary.unchanged) out["unchanged"] = *summary.unchanged;
  return out;
}

std::string dump(const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json head(const Report& report) {
  return {{"schema", 1}, {"tool", {{"name", "gainsay"}, {"version", report.version}}}, {"stories", Json::array()}};
}

}  // namespace

std::string json_report(const Report& report) {
  Json out = head(report);
  for (const ReportStory& story : report.stories) out["stories"].push_back(story_json(story));
  if (!report.skipped.empty()) {
    out["skipped"] = Json::array();
    for (const Skipped& skipped : report.skipped)
      out["skipped"].push_back({{"path", skipped.path}, {"reason", skipped.reason}});
  }
  if (!report.remarks.empty()) out["remarks"] = report.remarks;
  if (!report.flags.empty()) out["flags"] = report.flags;
  for (const IdleWaiver& idle : report.idle_waivers)
    out["idle_waivers"].push_back(
        {{"finding", idle.finding}, {"rule", idle.rule}, {"state", idle.state}, {"reason", idle.reason}});
  out["summary"] = summary_json(summarise(report));
  return dump(out);
}

std::string json_claims(const Report& report, const std::vector<std::vector<ReadMention>>& mentions) {
  Json out = head(report);
  for (std::size_t i = 0; i < report.stories.size(); ++i) {
    const ReportStory& story = report.stories[i];
    Json list = Json::array(), missed = Json::array();
    for (const ReadMention& mention : mentions[i]) list.push_back(Json::parse(mention.json));
    for (const ReportStory::Missed& miss : story.near_misses) missed.push_back(missed_json(story, miss));
    out["stories"].push_back({{"id", story.id},
                              {"articles", articles_json(story)},
                              {"claims", claims_json(story)},
                              {"mentions", list},
                              {"near_misses", missed}});
  }
  return dump(out);
}

}  // namespace gainsay
