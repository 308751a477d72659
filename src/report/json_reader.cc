// A report read back. The library throws on a missing key or another type; that stays in this file.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/json_place.h"

namespace gainsay {
namespace {

using Json = nlohmann::json;

std::string text(const Json& object, const char* key) {
  auto found = object.find(key);
  return found == object.end() || found->is_null() ? "" : found->get<std::string>();
}

std::vector<std::string> texts(const Json& object, const char* key) {
  auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::vector<std::string>()
                                                   : found->get<std::vector<std::string>>();
}

/// A list that may be missing.
const Json& list(const Json& object, const char* key) {
  static const Json empty = Json::array();
  auto found = object.find(key);
  return found == object.end() || found->is_null() ? empty : *found;
}

/// Claims by the names they have in the file, which may be any.
class StoryReader {
 public:
  ReportStory read(const Json& json) {
    story_.id = json.at("id").get<std::string>();
    story_.title = text(json, "title");
    for (const Json& entry : json.at("articles")) article(entry);
    for (const Json& entry : json.at("claims")) claim(entry);
    for (const Json& entry : list(json, "facts")) fact(entry);
    std::sort(story_.facts.begin(), story_.facts.end(),
              [](const ReportFact& a, const ReportFact& b) { return a.identity() < b.identity(); });
    for (const Json& entry : json.at("findings")) finding(entry);
    for (const Json& entry : list(json, "holds"))
      story_.holds.push_back({text(entry, "rule"), text(entry, "message"), claims(entry)});
    for (const Json& entry : list(json, "not_compared"))
      story_.not_compared.push_back({claims(entry), text(entry, "reason")});
    for (const Json& entry : list(json, "not_checked"))
      story_.not_checked.push_back({article_at(text(entry, "article")), text(entry, "quote"), text(entry, "reason"),
                                    entry.value("line", 1), entry.value("column", 1)});
    story_.rules_fired = texts(json, "rules_fired");
    story_.rules_unmatched = texts(json, "rules_unmatched");
    return std::move(story_);
  }

 private:
  void article(const Json& json) {
    ReportArticle out;
    out.id = text(json, "id");
    out.path = json.at("path").get<std::string>();
    out.outlet = text(json, "outlet");
    out.url = text(json, "url");
    out.kind = text(json, "kind");
    out.published = text(json, "published");
    out.published_from = text(json, "published_from");
    out.headline = text(json, "headline");
    out.based_on = texts(json, "based_on");
    out.doubt = text(json, "doubt");
    out.sha1 = text(json, "sha1");
    out.voice = json.value("voice", static_cast<std::uint32_t>(story_.articles.size()));
    articles_.emplace(out.path, static_cast<std::uint32_t>(story_.articles.size()));
    story_.articles.push_back(std::move(out));
  }

  void claim(const Json& json) {
    ReportClaim out;
    out.article = article_at(json.at("article").get<std::string>());
    out.fact = json.at("fact").get<std::string>();
    out.subject = text(json, "subject");
    out.key = text(json, "key");
    out.quote = json.at("quote").get<std::string>();
    out.sentence = json.at("sentence").get<std::string>();
    out.before = text(json, "before");
    out.after = text(json, "after");
    out.start = json.at("start").get<std::uint32_t>();
    out.in_file = {out.start, json.at("end").get<std::uint32_t>()};
    out.end = out.start + static_cast<std::uint32_t>(out.quote.size());
    std::size_t inside = out.sentence.find(out.quote);
    out.sentence_start =
        json.value("sentence_start", out.start - static_cast<std::uint32_t>(inside == std::string::npos ? 0 : inside));
    out.line = json.value("line", 1);
    out.column = json.value("column", 1);
    out.in_headline = json.value("in_headline", false);
    readings(json, out);
    claims_.emplace(json.at("id").get<std::string>(), static_cast<std::uint32_t>(story_.claims.size()));
    story_.claims.push_back(std::move(out));
  }

  static void readings(const Json& json, ReportClaim& out) {
    out.kind = text(json, "kind");
    out.unit = text(json, "unit");
    const Json& amount = json.value("amount", Json());
    if (!amount.is_null()) out.amount = amount.dump();
    out.has_range = list(json, "hard").size() == 2;
    if (out.has_range) {
      out.hard = {json["hard"][0].dump(), json["hard"][1].dump()};
      const Json& typical = list(json, "typical").size() == 2 ? json["typical"] : json["hard"];
      out.typical = {typical[0].dump(), typical[1].dump()};
    }
    out.value = json.value("value", out.quote);
    out.reads = text(json, "reads");
    out.polarity = json.value("polarity", "yes");
    out.certainty = json.value("certainty", "asserted");
    out.attribution = text(json, "attribution");
    out.assumes = texts(json, "assumes");
    out.doubt = text(json, "doubt");
    out.corrected = text(json, "corrected");
  }

  void fact(const Json& json) {
    ReportFact out{
        text(json, "id"), text(json, "subject"), text(json, "key"), text(json, "title"), text(json, "status"), {}, {}};
    for (const Json& version : list(json, "versions"))
      out.versions.push_back({text(version, "value"), claims(version), version.value("support", 0)});
    for (const Json& series : list(json, "updates")) out.updates.push_back(named(series));
    story_.facts.push_back(std::move(out));
  }

  static std::optional<Waiver> waiver(const Json& json) {
    auto found = json.find("waived");
    if (found == json.end() || found->is_null()) return std::nullopt;
    return Waiver{text(*found, "decision"), text(*found, "reason"), text(*found, "evidence"),
                  text(*found, "owner"),    text(*found, "added"),  text(*found, "expires")};
  }

  void finding(const Json& json) {
    ReportFinding out;
    out.id = json.at("id").get<std::string>();
    out.rule = json.at("rule").get<std::string>();
    out.verdict = text(json, "verdict");
    out.severity = severity_named(json.at("severity").get<std::string>()).value_or(Severity::note);
    out.action = text(json, "action");
    out.message = text(json, "message");
    for (const Json& party : list(json, "parties")) {
      out.parties.push_back({text(party, "value"), claims(party)});
      const Json& range = list(party, "range");
      out.ranges.push_back(range.size() == 2 ? JsonEnds{range[0].dump(), range[1].dump()} : JsonEnds());
    }
    out.claims = claims(json);
    out.why = texts(json, "why");
    out.assumes = texts(json, "assumes");
    out.slack = text(json, "slack");
    out.settles = texts(json, "settles");
    for (const Json& also : list(json, "also"))
      out.also.push_back({text(also, "rule"), text(also, "message"), claims(also)});
    out.context = named(list(json, "context"));
    out.waived = waiver(json);
    out.baseline = baseline_named(text(json, "baseline"));
    story_.findings.push_back(std::move(out));
  }

  std::vector<std::uint32_t> claims(const Json& json) const { return named(list(json, "claims")); }

  std::vector<std::uint32_t> named(const Json& names) const {
    std::vector<std::uint32_t> out;
    for (const Json& name : names) out.push_back(claims_.at(name.get<std::string>()));
    return out;
  }

  std::uint32_t article_at(const std::string& path) const { return articles_.at(path); }

  ReportStory story_;
  std::map<std::string, std::uint32_t> articles_, claims_;
};

Report read(const Json& json) {
  Report report;
  report.version = text(json.at("tool"), "version");
  for (const Json& story : json.at("stories")) report.stories.push_back(StoryReader().read(story));
  for (const Json& entry : list(json, "skipped"))
    report.skipped.push_back({text(entry, "path"), text(entry, "reason")});
  report.remarks = texts(json, "remarks");
  report.flags = texts(json, "flags");
  for (const Json& entry : list(json, "idle_waivers"))
    report.idle_waivers.push_back(
        {text(entry, "finding"), text(entry, "rule"), text(entry, "state"), text(entry, "reason")});
  report.has_baseline = list(json, "summary").contains("unchanged");
  return report;
}

constexpr const char* what_is_a_report = "what `gainsay check --report json=PATH` writes, schema 1";

Diagnostic refused(const std::string& path, const std::string& why) {
  return {{path, 0, 0}, "is no report of gainsay: " + why, "", what_is_a_report};
}

/// What the library says without its own name and number: "[json.exception.type_error.302] type must be string".
std::string plainly(std::string_view message) {
  std::size_t end = message.starts_with("[json.exception") ? message.find("] ") : std::string_view::npos;
  return std::string(end == std::string_view::npos ? message : message.substr(end + 2));
}

}  // namespace

Result<Report> read_json_report(std::string_view text, const std::string& path) {
  if (auto mistake = json_mistake(text, path, what_is_a_report)) return *mistake;
  try {
    Json json = Json::parse(text);
    if (json.value("schema", 0) != 1) return refused(path, "its schema is not 1");
    return read(json);
  } catch (const std::out_of_range& error) {
    return refused(path, "it names a claim or an article that is not in it");
  } catch (const std::exception& error) {
    return refused(path, plainly(error.what()));
  }
}

}  // namespace gainsay
