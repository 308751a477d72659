#include "report/json_claim.h"

namespace gainsay {
namespace {

/// One object, written key by key.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  void close() { out_ += '}'; }

  /// A value that is JSON already; "null" for none.
  void raw(std::string_view name, std::string_view json) {
    key(name);
    out_ += json.empty() ? "null" : json;
  }
  void text(std::string_view name, std::string_view value) {
    key(name);
    append_string(out_, value);
  }
  void text_or_null(std::string_view name, std::string_view value) {
    if (value.empty())
      raw(name, "");
    else
      text(name, value);
  }
  void text_if(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  void number(std::string_view name, std::int64_t value) { raw(name, std::to_string(value)); }
  void ends(std::string_view name, bool present, const JsonEnds& ends) {
    key(name);
    out_ += present ? "[" + ends.low + "," + ends.high + "]" : "null";
  }
  void list(std::string_view name, const std::vector<std::string>& texts) {
    key(name);
    char before = '[';
    for (const std::string& text : texts) {
      out_ += before;
      append_string(out_, text);
      before = ',';
    }
    out_ += texts.empty() ? "[]" : "]";
  }

 private:
  void key(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }

  std::string& out_;
};

}  // namespace

void append_claim(std::string& out, std::string_view article, std::uint32_t number, const ReportClaim& claim) {
  ObjectWriter json(out);
  json.text("id", claim_name(number));
  json.text("article", article);
  json.text("fact", claim.fact);
  json.text("subject", claim.subject);
  json.text("quote", claim.quote);
  json.text("sentence", claim.sentence);
  json.number("sentence_start", claim.in_file.begin - (claim.start - claim.sentence_start));
  json.number("start", claim.in_file.begin);
  json.number("end", claim.in_file.end);
  json.number("line", claim.line);
  json.number("column", claim.column);
  json.text("kind", claim.kind);
  json.text_or_null("unit", claim.unit);
  json.raw("amount", claim.amount);
  json.ends("hard", claim.has_range, claim.hard);
  json.ends("typical", claim.has_range, claim.typical);
  json.text("polarity", claim.polarity);
  json.text("certainty", claim.certainty);
  json.text_or_null("attribution", claim.attribution);
  json.text("value", claim.value);
  json.text_if("reads", claim.reads);
  json.text_if("key", claim.key);
  json.text_if("before", claim.before);
  json.text_if("after", claim.after);
  if (claim.in_headline) json.raw("in_headline", "true");
  if (!claim.assumes.empty()) json.list("assumes", claim.assumes);
  json.text_if("doubt", claim.doubt);
  json.text_if("corrected", claim.corrected);
  json.close();
}

}  // namespace gainsay
