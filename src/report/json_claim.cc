#include "report/json_claim.h"

namespace gainsay {
namespace {

/// One object, written key by key. Names are given as they stand in it: ",\"unit\":".
class ObjectWriter {
 public:
  explicit ObjectWriter(JsonWriter& json) : json_(json) {}

  /// A value that is JSON already; "null" for none.
  void raw(std::string_view name, std::string_view value) {
    json_.raw(name);
    json_.raw(value.empty() ? "null" : value);
  }
  void text(std::string_view name, std::string_view value) {
    json_.raw(name);
    json_.text(value);
  }
  void text_or_null(std::string_view name, std::string_view value) {
    json_.raw(name);
    json_.text_or_null(value);
  }
  void text_if(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  void number(std::string_view name, std::int64_t value) {
    json_.raw(name);
    json_.number(value);
  }
  void ends(std::string_view name, bool present, const JsonEnds& ends) {
    json_.raw(name);
    if (!present) return json_.raw("null");
    json_.raw('[');
    json_.raw(ends.low);
    json_.raw(',');
    json_.raw(ends.high);
    json_.raw(']');
  }
  void list(std::string_view name, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    json_.raw(name);
    char before = '[';
    for (const std::string& text : texts) {
      json_.raw(before);
      json_.text(text);
      before = ',';
    }
    json_.raw(']');
  }

 private:
  JsonWriter& json_;
};

}  // namespace

void write_claim(JsonWriter& json, std::string_view article, std::uint32_t number, const ReportClaim& claim) {
  ObjectWriter out(json);
  json.raw("{\"id\":");
  json.code(claim_name(number));
  out.raw(",\"article\":", article);
  out.text(",\"fact\":", claim.fact);
  out.text(",\"subject\":", claim.subject);
  out.text(",\"quote\":", claim.quote);
  out.text(",\"sentence\":", claim.sentence);
  out.number(",\"sentence_start\":", claim.in_file.begin - (claim.start - claim.sentence_start));
  out.number(",\"start\":", claim.in_file.begin);
  out.number(",\"end\":", claim.in_file.end);
  out.number(",\"line\":", claim.line);
  out.number(",\"column\":", claim.column);
  out.text(",\"kind\":", claim.kind);
  out.text_or_null(",\"unit\":", claim.unit);
  out.raw(",\"amount\":", claim.amount);
  out.ends(",\"hard\":", claim.has_range, claim.hard);
  out.ends(",\"typical\":", claim.has_range, claim.typical);
  out.text(",\"polarity\":", claim.polarity);
  out.text(",\"certainty\":", claim.certainty);
  out.text_or_null(",\"attribution\":", claim.attribution);
  out.text(",\"value\":", claim.value);
  out.text_if(",\"reads\":", claim.reads);
  out.text_if(",\"key\":", claim.key);
  out.text_if(",\"before\":", claim.before);
  out.text_if(",\"after\":", claim.after);
  if (claim.in_headline) json.raw(",\"in_headline\":true");
  out.list(",\"assumes\":", claim.assumes);
  out.text_if(",\"doubt\":", claim.doubt);
  out.text_if(",\"corrected\":", claim.corrected);
  json.raw('}');
}

}  // namespace gainsay
