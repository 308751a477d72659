// Written beside src/report/json.cc, which it describes; a test holds the two together by refusing any key of a report
// that stands in one and not in the other.
#include "cli/file_schemas.h"
#include "cli/schema_parts.h"

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

Schema text() { return {{"type", "string"}}; }
Schema number() { return {{"type", "integer"}, {"minimum", 0}}; }
Schema texts() { return list_of(text()); }
Schema claim_names() { return list_of({{"type", "string"}, {"pattern", "^c[0-9]+$"}}); }
Schema or_null(const char* type) { return {{"type", {type, "null"}}}; }

/// A range: two ends, each a figure, a day or open; or null for what has no range.
Schema ends() {
  return {{"type", {"array", "null"}},
          {"minItems", 2},
          {"maxItems", 2},
          {"items", {{"type", {"number", "string", "null"}}}}};
}

/// An object with these keys, of which those after `needed` may be missing.
Schema object(const Schema& needed, const Schema& optional = Schema::object()) {
  Schema required = Schema::array(), properties = needed;
  for (const auto& [key, value] : needed.items()) required.push_back(key);
  properties.update(optional);
  return {{"type", "object"}, {"properties", properties}, {"required", required}};
}

Schema article() {
  return object({{"id", text()},
                 {"path", text()},
                 {"outlet", or_null("string")},
                 {"published", or_null("string")},
                 {"published_from", or_null("string")},
                 {"headline", or_null("string")},
                 {"url", or_null("string")},
                 {"voice", number()}},
                {{"kind", text()}, {"sha1", text()}, {"based_on", texts()}, {"doubt", text()}});
}

const Words kinds = {"money", "percent",  "count", "number", "ordinal", "ratio",  "measure", "age", "date",
                     "time",  "duration", "set",   "name",   "names",   "choice", "yes-no",  "rank"};

Schema claim() {
  return object({{"id", text()},
                 {"article", text()},
                 {"fact", text()},
                 {"subject", text()},
                 {"quote", text()},
                 {"sentence", text()},
                 {"sentence_start", number()},
                 {"start", number()},
                 {"end", number()},
                 {"line", number()},
                 {"column", number()},
                 {"kind", one_word_of(kinds)},
                 {"unit", or_null("string")},
                 {"amount", {{"type", {"number", "null"}}}},
                 {"hard", ends()},
                 {"typical", ends()},
                 {"polarity", one_word_of({"yes", "no"})},
                 {"certainty", text()},
                 {"attribution", or_null("string")},
                 {"value", text()}},
                {{"reads", text()},
                 {"key", text()},
                 {"before", text()},
                 {"after", text()},
                 {"in_headline", {{"type", "boolean"}}},
                 {"assumes", texts()},
                 {"doubt", text()},
                 {"corrected", text()}});
}

Schema fact() {
  Schema version = object({{"value", text()}, {"claims", claim_names()}, {"support", number()}});
  return object(
      {{"id", text()},
       {"subject", text()},
       {"status", one_word_of({"agreed", "contradiction", "tension", "imprecision", "omission", "update", "single"})},
       {"versions", list_of(version)},
       {"updates", list_of(claim_names())}},
      {{"key", text()}, {"title", text()}});
}

Schema waiver() {
  return object({{"decision", text()},
                 {"reason", text()},
                 {"evidence", or_null("string")},
                 {"owner", or_null("string")},
                 {"added", or_null("string")},
                 {"expires", or_null("string")}});
}

Schema finding() {
  Schema party = object({{"value", text()}, {"claims", claim_names()}}, {{"range", {{"type", "array"}}}});
  return object({{"id", {{"type", "string"}, {"pattern", "^gs1-"}}},
                 {"rule", text()},
                 {"verdict", one_word_of({"contradiction", "tension", "imprecision", "omission"})},
                 {"severity", one_word_of({"error", "warning", "note"})},
                 {"action", one_word_of({"call", "check", "fix", "know"})},
                 {"message", text()},
                 {"parties", list_of(party)},
                 {"claims", claim_names()},
                 {"why", texts()},
                 {"assumes", texts()},
                 {"slack", or_null("string")},
                 {"settles", texts()},
                 {"also", list_of(reference("line"))},
                 {"context", claim_names()},
                 {"waived", either({{"type", "null"}}, waiver())}},
                {{"baseline", one_word_of({"new", "unchanged"})}});
}

Schema story() {
  return object({{"id", text()},
                 {"title", or_null("string")},
                 {"articles", list_of(reference("article"))},
                 {"claims", list_of(reference("claim"))},
                 {"facts", list_of(reference("fact"))},
                 {"findings", list_of(reference("finding"))},
                 {"holds", list_of(reference("line"))},
                 {"not_compared", list_of(object({{"claims", claim_names()}, {"reason", text()}}))},
                 {"not_checked", list_of(object({{"article", text()}, {"quote", text()}, {"reason", text()}},
                                                {{"line", number()}, {"column", number()}}))},
                 {"rules_fired", texts()},
                 {"rules_unmatched", texts()}});
}

Schema summary() {
  return object({{"articles", number()},
                 {"skipped", number()},
                 {"claims", number()},
                 {"agreed", number()},
                 {"errors", number()},
                 {"warnings", number()},
                 {"notes", number()},
                 {"waived", number()}},
                {{"put_right", number()}, {"unchanged", number()}});
}

}  // namespace

std::string report_schema() {
  Schema out = {{"$schema", schema_dialect}, {"title", "gainsay report"}};
  Schema idle =
      object({{"finding", text()}, {"rule", text()}, {"state", one_word_of({"lapsed", "unused"})}, {"reason", text()}});
  out.update(object({{"schema", {{"const", 1}}},
                     {"tool", object({{"name", {{"const", "gainsay"}}}, {"version", text()}})},
                     {"stories", list_of(reference("story"))},
                     {"summary", summary()}},
                    {{"skipped", list_of(object({{"path", text()}, {"reason", text()}}))},
                     {"remarks", texts()},
                     {"flags", texts()},
                     {"idle_waivers", list_of(idle)}}));
  out["$defs"] = {{"article", article()},
                  {"claim", claim()},
                  {"fact", fact()},
                  {"finding", finding()},
                  {"line", object({{"rule", text()}, {"message", text()}, {"claims", claim_names()}})},
                  {"story", story()}};
  return printed(out);
}

}  // namespace gainsay
