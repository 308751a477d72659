#include "fixture.h"

namespace gainsay::fixture {
namespace {

ReportArticle article(const std::string& id, std::string outlet, std::string published, std::string text) {
  ReportArticle out;
  out.id = id;
  out.path = "corpus/bridge/" + id + ".txt";
  out.outlet = std::move(outlet);
  out.published = std::move(published);
  out.published_from = out.published.empty() ? "" : "manifest";
  out.headline = text.substr(0, text.find('\n'));
  out.sha1 = "0123456789abcdef0123456789abcdef01234567";
  out.text = std::move(text);
  return out;
}

/// A claim on the words `quote`, in the sentence that runs from the last line break before it to the next.
ReportClaim claim(const std::vector<ReportArticle>& articles, std::uint32_t number, std::string fact,
                  const std::string& quote, std::string kind) {
  const std::string& text = articles[number].text;
  ReportClaim out;
  out.article = number;
  out.fact = std::move(fact);
  out.subject = "Marrow Bridge";
  out.quote = quote;
  out.start = static_cast<std::uint32_t>(text.find(quote));
  out.end = out.start + static_cast<std::uint32_t>(quote.size());
  out.in_file = {out.start, out.end};
  std::size_t begin = text.rfind('\n', out.start) + 1, end = text.find('\n', out.end);
  out.sentence = text.substr(begin, end == std::string::npos ? end : end - begin);
  out.sentence_start = static_cast<std::uint32_t>(begin);
  LineColumn place = line_column(text, out.start);
  out.line = place.line;
  out.column = place.column;
  out.in_headline = begin == 0;
  out.kind = std::move(kind);
  out.value = out.quote;
  out.polarity = "yes";
  out.certainty = "asserted";
  return out;
}

ReportClaim money(ReportClaim claim, std::string amount, JsonEnds hard, std::string reads) {
  claim.unit = "EUR";
  claim.amount = std::move(amount);
  claim.hard = claim.typical = std::move(hard);
  claim.has_range = true;
  claim.reads = std::move(reads);
  return claim;
}

ReportClaim dated(ReportClaim claim, JsonEnds hard, std::string reads) {
  claim.hard = claim.typical = std::move(hard);
  claim.has_range = true;
  claim.reads = std::move(reads);
  return claim;
}

ReportFinding date_finding() {
  ReportFinding out;
  out.id = "gs1-aaaaaaaaaa";
  out.rule = "inspection.date";
  out.verdict = "contradiction";
  out.action = "call";
  out.message = "the inspection of the Marrow Bridge cannot have both dates";
  out.parties = {{"May 2024", {1}}, {"weeks before the opening", {2}}};
  out.claims = {1, 2};
  out.why = {"A: the inspection was on or before 31 May 2024",
             "B: the opening was at most 13 weeks after the inspection, so by 30 Aug 2024",
             "the opening was news on 13 Jun 2025, so not before 30 May 2025: 273 days short"};
  out.assumes = {"weeks: 1 to 13", "news is at most 14 days old"};
  out.slack = "273 days";
  out.settles = {"an inspection on or after 28 Feb 2025"};
  out.ranges = {{"\"2024-05-01\"", "\"2024-05-31\""}, {"\"2025-02-28\"", "\"2025-06-06\""}};
  out.baseline = BaselineState::fresh;
  return out;
}

ReportFinding cost_finding() {
  ReportFinding out;
  out.id = "gs1-bbbbbbbbbb";
  out.rule = "cost";
  out.verdict = "contradiction";
  out.severity = Severity::warning;
  out.action = "check";
  out.message = "the cost of the Marrow Bridge differs";
  out.parties = {{"€48 million", {0, 4}}, {"€52 million", {3}}};
  out.claims = {0, 3, 4};
  out.why = {"no: the two lie €3 million apart"};
  out.also = {{"total", "the parts no longer add up", {0}}};
  out.baseline = BaselineState::fresh;
  return out;
}

ReportFinding wording_finding() {
  ReportFinding out;
  out.id = "gs1-dddddddddd";
  out.rule = "cost";
  out.verdict = "imprecision";
  out.severity = Severity::note;
  out.action = "know";
  out.message = "the cost of the Marrow Bridge is written in two ways";
  out.parties = {{"€48 million", {0}}, {"€48 million", {4}}};
  out.claims = {0, 4};
  out.why = {"yes: it is one figure"};
  out.waived = Waiver{"accepted", "House style differs.", "", "Ana Duarte", "2025-06-15", "2025-12-31"};
  return out;
}

}  // namespace

Report ordinary() {
  ReportStory story;
  story.id = "bridge";
  story.title = "The Marrow Bridge";
  story.articles = {
      article("courier", "The Courier", "2025-06-13",
              "Bridge opens at last\nThe bridge, which cost €48 million, was closed for inspection in May 2024, the "
              "council said.\n"),
      article("harbour", "Harbour News", "2025-06-14",
              "New span for the river\nIt came just weeks after the inspection, and the bill of “€52m” – naïve, said "
              "東京 experts – had stunned a town "
              "that had been promised a cheap crossing by three councils in a row and had believed them each time.\n"),
      article("draft", "", "", "Bridge draft\nThe €48 million bridge opened.\n")};
  story.articles[2].kind = "draft";
  story.articles[1].voice = 1;
  story.articles[2].voice = 2;
  story.articles[1].doubt = "looks cut off";
  const auto& a = story.articles;
  story.claims = {
      money(claim(a, 0, "cost", "€48 million", "money"), "48000000", {"47500000", "48500000"}, "€47.5 to 48.5 million"),
      dated(claim(a, 0, "inspection.date", "May 2024", "date"), {"\"2024-05-01\"", "\"2024-05-31\""},
            "1 to 31 May 2024"),
      dated(claim(a, 1, "inspection.date", "just weeks after", "duration"), {"10080", "131040"}, "1 to 13 weeks"),
      money(claim(a, 1, "cost", "€52m", "money"), "52000000", {"51500000", "52500000"}, "€51.5 to 52.5 million"),
      money(claim(a, 2, "cost", "€48 million", "money"), "48000000", {"47500000", "48500000"},
            "€47.5 to 48.5 million")};
  story.claims[1].attribution = "the council";
  story.claims[3].corrected = "corrected";
  story.findings = {date_finding(), cost_finding(), wording_finding()};
  story.facts = {{"cost",
                  "Marrow Bridge",
                  "",
                  "the cost of the Marrow Bridge",
                  "contradiction",
                  {{"€48 million", {0, 4}, 2}, {"€52 million", {3}, 1}},
                  {}},
                 {"inspection.date",
                  "Marrow Bridge",
                  "",
                  "",
                  "contradiction",
                  {{"May 2024", {1}, 1}, {"weeks before the opening", {2}, 1}},
                  {}},
                 {"opened", "Marrow Bridge", "", "whether the bridge opened", "agreed", {{"yes", {4}, 2}}, {}}};
  story.holds = {{"opening-after-inspection", "the bridge opened after it was inspected", {1}}};
  story.not_compared = {{{0, 3}, "other period"}};
  story.not_checked = {{1, "three councils", "no rule reads it", 2, 145},
                       {2, "opened", std::string(dropped_by_manifest), 2, 24}};
  story.rules_fired = {"cost", "inspection.date"};
  story.rules_unmatched = {"length"};
  Report report;
  report.version = "0.1.0";
  report.stories = {story};
  report.skipped = {{"corpus/bridge/photo.txt", "byte 2 (0x03) is no text in any encoding that fits the rest"}};
  report.idle_waivers = {{"gs1-eeeeeeeeee", "cost", "lapsed", "its expiry, 1 Jun 2025, has passed"}};
  report.flags = {"--baseline baseline.json", "--waivers waivers.yaml"};
  report.has_baseline = true;
  return report;
}

Report hostile() {
  std::string attack =
      "=HYPERLINK(\"http://evil.example\",\"x\")<script>alert(1)</script>\x1b[31m\x1b]0;owned\x07 "
      "![x](http://evil.example/a.png) | `code` "
      "</div>--><!-- \"quoted\", 'single' ::error::owned%0A %2C \xE2\x80\xAEgnp.exe\xE2\x80\xAC @everyone \\ ]]> &amp; "
      "5 people";
  ReportStory story;
  story.id = "hostile";
  story.title = attack;
  story.articles = {article("one", attack, "2025-06-13", attack + "\n5 people\r\n"),
                    article("two", "+cmd|' /C calc'!A0", "", "x\n6 people " + attack)};
  story.articles[0].path = "a;b,c%/\"one\".txt";
  story.articles[1].voice = 1;
  story.claims = {claim(story.articles, 0, "=1+1", "5 people", "count"),
                  claim(story.articles, 1, "=1+1", "6 people", "count")};
  story.claims[0].attribution = attack;
  story.not_checked = {{0, attack, std::string(dropped_by_manifest)}};
  ReportFinding finding;
  finding.id = "gs1-cccccccccc";
  finding.rule = "=1+1";
  finding.verdict = "contradiction";
  finding.action = "call";
  finding.message = attack;
  finding.parties = {{"@5 people", {0}}, {"-6 people", {1}}};
  finding.claims = {0, 1};
  finding.why = {attack};
  story.findings = {finding};
  Report report;
  report.version = "0.1.0";
  report.stories = {story};
  report.skipped = {{attack, attack}};
  report.remarks = report.flags = {attack};
  report.idle_waivers = {{attack, attack, "unused", attack}};
  return report;
}

}  // namespace gainsay::fixture
