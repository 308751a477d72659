#include "report/sheet.h"

#include <nlohmann/json.hpp>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

std::string cell(std::string_view text) {
  std::string plain = one_line(text), out = "\"";
  if (!plain.empty() && std::string_view("=+-@|%").find(plain[0]) != std::string_view::npos) out += '\'';
  for (char c : plain) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string row(std::initializer_list<std::string> cells) {
  std::string out;
  for (const std::string& text : cells) out += (out.empty() ? "" : ",") + cell(text);
  return out + "\r\n";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + part;
  return all;
}

std::string claim_row(const ReportStory& story, const ReportFinding& finding, const std::string& letter,
                      const std::string& value, std::uint32_t number) {
  const ReportClaim& claim = story.claims[number];
  const ReportArticle& article = story.articles[claim.article];
  return row({story.id,
              finding.id,
              std::string(severity_name(finding.severity)),
              finding.action,
              finding.rule,
              finding.message,
              letter,
              value,
              claim.quote,
              claim.sentence,
              article.outlet,
              claim.attribution,
              claim.certainty,
              article.published,
              article.path,
              std::to_string(claim.line),
              std::to_string(claim.column),
              joined(finding.why),
              joined(finding.settles),
              whom_to_ask(story, finding),
              finding.waived ? finding.waived->reason : "",
              ""});
}

std::string finding_rows(const ReportStory& story, const ReportFinding& finding) {
  std::string out;
  for (std::size_t i = 0; i < finding.parties.size(); ++i)
    for (std::uint32_t claim : finding.parties[i].claims)
      out += claim_row(story, finding, party_letter(i), finding.parties[i].value, claim);
  if (finding.parties.empty())
    for (std::uint32_t claim : finding.claims) out += claim_row(story, finding, "", story.claims[claim].value, claim);
  return out;
}

/// What a person overruled has no finding: the message says it, and the columns of a finding stay empty.
std::string put_right_row(const ReportStory& story, const PutRight& entry) {
  const ReportArticle& article = story.articles[entry.article];
  std::string sentence, fact;
  if (entry.claim) sentence = story.claims[*entry.claim].sentence, fact = story.claims[*entry.claim].fact;
  return row({story.id,
              "",
              "",
              "",
              fact,
              put_right_words(story, entry),
              "",
              entry.claim ? story.claims[*entry.claim].value : "",
              entry.quote,
              sentence,
              article.outlet,
              "",
              "",
              article.published,
              article.path,
              std::to_string(entry.line),
              std::to_string(entry.column),
              "",
              "",
              "",
              "",
              ""});
}

/// A claim's words and, where they stand in its sentence, what stands round them.
Json selector_of(const ReportClaim& claim) {
  Json selector = {{"type", "TextQuoteSelector"}, {"exact", claim.quote}};
  std::size_t begin = claim.start >= claim.sentence_start ? claim.start - claim.sentence_start : 0;
  if (begin + claim.quote.size() > claim.sentence.size()) return selector;
  selector["prefix"] = claim.sentence.substr(0, begin);
  selector["suffix"] = claim.sentence.substr(begin + claim.quote.size());
  return selector;
}

Json annotation(const std::string& id, const std::string& motivation, const std::string& text,
                const ReportArticle& article, const Json& selector) {
  return {{"@context", "http://www.w3.org/ns/anno.jsonld"},
          {"id", "urn:gainsay:" + id},
          {"type", "Annotation"},
          {"motivation", motivation},
          {"body", {{"type", "TextualBody"}, {"format", "text/plain"}, {"language", "en"}, {"value", one_line(text)}}},
          {"target", {{"source", article.url.empty() ? path_uri(article.path) : article.url}, {"selector", selector}}}};
}

Json annotation(const ReportStory& story, const ReportFinding& finding, std::uint32_t number) {
  const ReportClaim& claim = story.claims[number];
  return annotation(path_uri(story.id) + ":" + finding.id + ":" + claim_name(number), "assessing",
                    std::string(severity_name(finding.severity)) + ": " + finding.message,
                    story.articles[claim.article], selector_of(claim));
}

Json annotation(const ReportStory& story, const PutRight& entry) {
  Json selector = {{"type", "TextQuoteSelector"}, {"exact", entry.quote}};
  if (entry.claim) selector = selector_of(story.claims[*entry.claim]);
  const ReportArticle& article = story.articles[entry.article];
  std::string place = std::to_string(entry.line) + ":" + std::to_string(entry.column);
  return annotation(path_uri(story.id) + ":put-right:" + path_uri(article.path) + ":" + place, "editing",
                    put_right_words(story, entry), article, selector);
}

}  // namespace

std::string csv_report(const Report& report) {
  std::string out =
      "\xEF\xBB\xBF" + row({"story",      "finding",   "severity", "action",    "rule",   "what cannot all be right",
                            "side",       "value",     "quote",    "sentence",  "outlet", "said by",
                            "certainty",  "published", "article",  "line",      "column", "why",
                            "settles it", "ask",       "waived",   "checked by"});
  for (const ReportStory& story : report.stories) {
    for (const ReportFinding& finding : story.findings) out += finding_rows(story, finding);
    for (const PutRight& entry : put_right(story)) out += put_right_row(story, entry);
  }
  return out;
}

std::string annotations_report(const Report& report) {
  Json out = Json::array();
  for (const ReportStory& story : report.stories) {
    for (const ReportFinding& finding : story.findings)
      for (std::uint32_t claim : finding.claims) out.push_back(annotation(story, finding, claim));
    for (const PutRight& entry : put_right(story)) out.push_back(annotation(story, entry));
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gainsay
