// Findings as cards. A card holds one fact with all its versions; most facts have one finding, and then its message is
// the card's title.
#include <algorithm>
#include <array>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/html_parts.h"
#include "report/readable.h"
#include "report/view.h"

namespace gainsay {
namespace {

struct ActionTitle {
  std::string_view action, title, meaning;
};
constexpr std::array<ActionTitle, 4> action_titles = {
    {{"call", "Call", "a hard conflict on the event itself: ring someone"},
     {"check", "Check", "a public record settles it"},
     {"fix", "Fix", "the page itself settles it"},
     {"know", "Know", "wording"}}};

/// The sentence with its quote marked, and the sentences round it.
std::string excerpt_html(const ReportClaim& claim) {
  Quoted it = quoted(claim.sentence, claim.start - claim.sentence_start, claim.end - claim.sentence_start);
  std::string before = claim.before.empty() ? "" : "<span class=\"near\">" + xml_text(claim.before) + "</span> ";
  std::string after = claim.after.empty() ? "" : " <span class=\"near\">" + xml_text(claim.after) + "</span>";
  return "<blockquote>" + before + xml_text(it.before) + std::string(it.gap_before) + "<mark>" + xml_text(it.words) +
         "</mark>" + std::string(it.gap_after) + xml_text(it.after) + after + "</blockquote>\n";
}

std::string source_html(const StoryPage& page, std::uint32_t number) {
  const ReportClaim& claim = page.story.claims[number];
  const ReportArticle& article = page.article_of(number);
  std::string out = "<p class=\"source\"><b>" + xml_text(article.voice_name()) + "</b>";
  if (article.kind == "draft") out += " (draft)";
  if (!article.published.empty()) out += ", " + xml_text(readable_date(article.published));
  std::string voice = voice_of(claim);
  out += " · " + (voice.empty() ? "its own words" : xml_text(voice));
  if (claim.in_headline) out += ", in the headline";
  if (!claim.corrected.empty()) out += " · " + xml_text(claim.corrected) + " by the manifest";
  std::string place = xml_text(article.path + ":" + std::to_string(claim.line) + ":" + std::to_string(claim.column));
  return out + "<br>" + page.linked(number, "<code>" + place + "</code>") + "</p>\n";
}

std::string others_html(const StoryPage& page, const Party& party, const std::string& letter, std::uint32_t best) {
  std::map<std::pair<std::string, std::string>, int> times;  // outlet and words
  for (std::uint32_t claim : party.claims)
    if (claim != best) ++times[{page.article_of(claim).voice_name(), page.story.claims[claim].quote}];
  std::string others;
  for (std::uint32_t claim : party.claims) {
    if (claim == best) continue;
    int& count = times[{page.article_of(claim).voice_name(), page.story.claims[claim].quote}];
    if (count == 0) continue;
    others +=
        (others.empty() ? "" : ", ") + page.quoted(claim) + (count > 1 ? " (" + std::to_string(count) + " times)" : "");
    count = 0;
  }
  return others.empty() ? "" : "<p class=\"source\">With " + letter + ": " + others + "</p>\n";
}

std::string party_html(const StoryPage& page, const Party& party, const std::string& letter) {
  std::uint32_t best = best_claim(page.story, party);
  const std::string& reads = page.story.claims[best].reads;
  std::string out =
      "<div class=\"party\"><p class=\"value\"><span class=\"letter\">" + letter + "</span> " + xml_text(party.value);
  if (!reads.empty() && reads != party.value) out += " <small>" + xml_text(reads) + "</small>";
  return out + "</p>\n" + excerpt_html(page.story.claims[best]) + source_html(page, best) +
         others_html(page, party, letter, best) + "</div>\n";
}

std::string parties_html(const StoryPage& page, const ReportFinding& finding) {
  std::string out = "<div class=\"parties\">\n";
  for (std::size_t i : party_order(page.story, finding)) out += party_html(page, finding.parties[i], party_letter(i));
  if (finding.parties.empty())
    for (std::uint32_t claim : finding.claims)
      out += "<div class=\"party\">" + excerpt_html(page.story.claims[claim]) + source_html(page, claim) + "</div>\n";
  return out + "</div>\n";
}

std::string steps_html(const ReportFinding& finding) {
  if (!has_chain(finding)) return "";
  std::string out = "<p class=\"steps\">Why</p><ol class=\"why\">\n";
  for (const std::string& step : finding.why) out += html_item(xml_text(step));
  return out + "</ol>\n";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + xml_text(part);
  return all;
}

std::string entry(std::string_view title, const std::string& html) {
  return html.empty() ? "" : "<dt>" + std::string(title) + "</dt><dd>" + html + "</dd>\n";
}

std::string reasons_html(const StoryPage& page, const ReportFinding& finding) {
  std::string fits, also;
  for (std::uint32_t claim : finding.context) fits += (fits.empty() ? "" : ", ") + page.quoted(claim);
  for (const AlsoLine& line : finding.also)
    also += (also.empty() ? "" : "; ") + xml_text(line.rule + ": " + line.message);
  std::string list = entry("Could both be true?", xml_text(could_be_true(page.story, finding)));
  list += entry("Assumes", joined(finding.assumes)) +
          entry(finding.parties.size() == 2 ? "Fits either" : "Fits all", fits) + entry("Also", also) +
          entry("Settles it", joined(finding.settles)) + entry("Ask", xml_text(whom_to_ask(page.story, finding)));
  return list.empty() ? "" : "<dl>\n" + list + "</dl>\n";
}

/// What a correction would say, with what is right left blank.
std::string correction_note(const ReportStory& story, const ReportFinding& finding) {
  if (finding.parties.empty() || finding.severity < Severity::warning) return "";
  std::vector<std::size_t> order = party_order(story, finding);
  const Party& party =
      finding.parties[story.articles[story.claims[finding.claims[0]].article].kind == "draft" ? order.front()
                                                                                              : order.back()];
  const ReportClaim& claim = story.claims[best_claim(story, party)];
  return "Correction: an earlier version of this article (" + story.articles[claim.article].voice_name() + ") said “" +
         claim.quote + "”. It should now read: ______.";
}

/// A text to take along: shown folded, copied by its button where there is a script.
struct Takeaway {
  std::string id, name, text;
};

std::string takeaways_html(const StoryPage& page, const ReportFinding& finding) {
  std::string anchor = xml_text(page.finding_anchor(finding)), shown, buttons;
  for (const Takeaway& it :
       {Takeaway{anchor + "-note", "correction note", correction_note(page.story, finding)},
        Takeaway{anchor + "-waiver", "waiver",
                 finding.waived ? "" : "gainsay waive " + finding.id + " --reason \"\" --owner \"\""}}) {
    if (it.text.empty()) continue;
    shown += "<pre id=\"" + it.id + "\">" + xml_text(it.text) + "</pre>";
    buttons += "<button type=\"button\" hidden data-copies=\"" + it.id + "\">Copy " + it.name + "</button>\n";
  }
  if (shown.empty()) return "";
  return "<div class=\"actions\">" + buttons + "</div>\n<details class=\"texts\"><summary>Texts to copy</summary>" +
         shown + "</details>\n";
}

std::string badges(const ReportFinding& finding) {
  static constexpr std::array<std::string_view, 4> shapes = {"", "●", "▲", "✖"};
  std::string severity(severity_name(finding.severity));
  std::string out = "<span class=\"badge " + severity + "\"><span aria-hidden=\"true\">" +
                    std::string(shapes[static_cast<std::size_t>(finding.severity)]) + "</span> " + severity +
                    "</span> ";
  if (finding.waived) out += "<span class=\"badge waived\">waived</span> ";
  if (finding.baseline != BaselineState::none)
    out += "<span class=\"badge state\">" + std::string(baseline_name(finding.baseline)) + "</span> ";
  return out;
}

/// The findings on one fact, in the order of the report; those about none stand alone.
struct Card {
  const ReportFact* fact = nullptr;
  std::vector<const ReportFinding*> findings;
};

std::vector<Card> cards_of(const ReportStory& story, std::string_view action) {
  std::vector<Card> cards;
  std::map<const ReportFact*, std::size_t> places;
  for (const ReportFinding& finding : story.findings) {
    if (finding.action != action) continue;
    const ReportFact* fact = fact_behind(story, finding);
    auto place = fact == nullptr ? places.end() : places.find(fact);
    if (place == places.end()) {
      if (fact != nullptr) places.emplace(fact, cards.size());
      cards.push_back({fact, {&finding}});
    } else {
      cards[place->second].findings.push_back(&finding);
    }
  }
  return cards;
}

/// All versions of a fact with how many give them, over several findings.
std::string versions_html(const ReportFact& fact) {
  std::string items;
  for (const ReportVersion& version : fact.versions)
    items += html_item("<b>" + xml_text(version.value) + "</b> (" + counted(version.support, "outlet") + ")");
  return items.empty() ? "" : "<ul class=\"versions\">\n" + items + "</ul>\n";
}

std::string card_html(const StoryPage& page, const Card& card) {
  std::string out = "<article class=\"fact\">";
  bool several = card.findings.size() > 1;
  if (several)
    out += "<div class=\"title\"><h4>" + xml_text(sentence_case(fact_title(*card.fact))) + "</h4>\n" +
           versions_html(*card.fact) + "</div>\n";
  for (const ReportFinding* finding : card.findings) out += html_finding(page, *finding, several ? 5 : 4);
  return out + "</article>\n";
}

}  // namespace

std::string html_finding(const StoryPage& page, const ReportFinding& finding, int heading) {
  std::string anchor = xml_text(page.finding_anchor(finding)), tag = "h" + std::to_string(heading);
  std::string out = "<div class=\"finding " + std::string(severity_name(finding.severity)) + "\" id=\"" + anchor +
                    "\" tabindex=\"-1\" role=\"group\" aria-labelledby=\"" + anchor + "-title\" data-marks=\"" +
                    page.filters.marks(page.story, finding) + "\">\n<" + tag + " id=\"" + anchor + "-title\">" +
                    badges(finding) + xml_text(sentence_case(finding.message)) + "</" + tag + ">\n<p class=\"meta\">" +
                    xml_text(finding.verdict) + " · " + xml_text(finding.rule) + " · <a href=\"#" + anchor + "\">" +
                    xml_text(finding.id) + "</a>";
  if (finding.waived) out += " · waived: " + xml_text(finding.waived->reason);
  return out + "</p>\n" +
         page.later(parties_html(page, finding) + steps_html(finding) + reasons_html(page, finding) +
                    takeaways_html(page, finding)) +
         "</div>\n";
}

std::string html_cards(const StoryPage& page) {
  std::string out;
  for (const ActionTitle& action : action_titles) {
    std::string cards;
    for (const Card& card : cards_of(page.story, action.action)) cards += card_html(page, card);
    if (!cards.empty())
      out += "<section class=\"action\"><h3>" + std::string(action.title) + " <small>" + std::string(action.meaning) +
             "</small></h3>\n" + cards + "</section>\n";
  }
  return out.empty() ? "<p>Nothing contradicts anything.</p>\n" : out;
}

}  // namespace gainsay
