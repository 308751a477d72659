#include "report/markdown.h"

#include <algorithm>
#include <array>

#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

struct ActionTitle {
  std::string_view action, title;
};
constexpr std::array<ActionTitle, 4> action_titles = {{{"call", "Call: ring someone"},
                                                       {"check", "Check: a public record settles it"},
                                                       {"fix", "Fix: the page itself settles it"},
                                                       {"know", "Know: wording"}}};

class Writer {
 public:
  Writer(const ReportStory& story, const RenderOptions& options, std::size_t& notes)
      : story_(story), options_(options), notes_(notes) {}

  std::string write() {
    out_ += "## " + markdown_text(story_.title.empty() ? story_.id : story_.title) + "\n\n";
    std::size_t most =
        options_.max_findings > 0 ? static_cast<std::size_t>(options_.max_findings) : story_.findings.size();
    most = std::min(most, story_.findings.size());
    for (const ActionTitle& action : action_titles) section(action, most);
    if (story_.findings.empty()) out_ += "Nothing contradicts anything.\n\n";
    if (most < story_.findings.size())
      out_ += "And " + counted(static_cast<int>(story_.findings.size() - most), "more finding") + ".\n\n";
    safe();
    if (options_.show_agreed) holds();
    by_hand();
    articles();
    return out_ + footnotes_;
  }

 private:
  void section(const ActionTitle& action, std::size_t most) {
    bool titled = false;
    for (std::size_t i = 0; i < most; ++i) {
      if (story_.findings[i].action != action.action) continue;
      if (!titled) out_ += "### " + std::string(action.title) + "\n\n";
      titled = true;
      finding(story_.findings[i]);
    }
  }

  void finding(const ReportFinding& finding) {
    out_ += "#### " + std::string(severity_name(finding.severity)) + ": " + markdown_text(finding.message) + "\n\n";
    out_ += "Rule " + markdown_text(finding.rule) + ", " + markdown_text(finding.id) + "\n\n";
    if (finding.waived) out_ += "Waived: " + markdown_text(finding.waived->reason) + "\n\n";
    for (std::size_t i : party_order(story_, finding)) party(finding.parties[i], party_letter(i));
    if (finding.parties.empty())
      for (std::uint32_t claim : finding.claims) quote(claim);
    out_ += "\n";
    steps(finding);
    paragraph("Assumes", finding.assumes);
    for (const AlsoLine& also : finding.also)
      out_ += "Also (" + markdown_text(also.rule) + "): " + markdown_text(also.message) + "\n\n";
    if (!finding.context.empty())
      out_ += std::string(finding.parties.size() == 2 ? "Fits either" : "Fits all") + ": " + outlets(finding.context) +
              "\n\n";
    paragraph("Settles it", finding.settles);
    if (std::string ask = whom_to_ask(story_, finding); !ask.empty()) out_ += "Ask: " + markdown_text(ask) + "\n\n";
  }

  void party(const Party& party, const std::string& letter) {
    out_ += "- **" + letter + "** " + markdown_text(party_label(story_, party)) + ": " + outlets(party.claims) + "\n";
    quote(best_claim(story_, party));
  }

  void quote(std::uint32_t number) {
    const ReportClaim& claim = story_.claims[number];
    Quoted it = quoted(claim.sentence, claim.start - claim.sentence_start, claim.end - claim.sentence_start);
    std::string words = markdown_text(it.words);
    out_ += "  > " + markdown_text(it.before) + std::string(it.gap_before) +
            (words.empty() ? "" : "**" + words + "**") + std::string(it.gap_after) + markdown_text(it.after) + "\n";
  }

  std::string outlets(const std::vector<std::uint32_t>& claims) {
    std::string text, last;
    for (std::uint32_t claim : claims) {
      const std::string& voice = story_.articles[story_.claims[claim].article].voice_name();
      if (text.empty() || voice != last) text += (text.empty() ? "" : ", ") + markdown_text(voice);
      text += footnote(claim);
      last = voice;
    }
    return text;
  }

  std::string footnote(std::uint32_t number) {
    const ReportClaim& claim = story_.claims[number];
    const ReportArticle& article = story_.articles[claim.article];
    std::string mark = "[^" + std::to_string(++notes_) + "]";
    footnotes_ += mark + ": " + markdown_text(article.path) + ":" + std::to_string(claim.line) + ":" +
                  std::to_string(claim.column) + ", " + markdown_text(outlet_and_date(article)) + ": “" +
                  markdown_text(claim.quote) + "”\n";
    return mark;
  }

  void steps(const ReportFinding& finding) {
    if (std::string answer = could_be_true(story_, finding); !answer.empty())
      out_ += "Could both be true? " + markdown_text(answer) + "\n";
    for (std::size_t i = 0; has_chain(finding) && i < finding.why.size(); ++i)
      out_ += std::to_string(i + 1) + ". " + markdown_text(finding.why[i]) + "\n";
    if (!finding.why.empty()) out_ += "\n";
    if (has_chain(finding) && !says_slack(finding))
      out_ += "Short of possible by " + markdown_text(finding.slack) + "\n\n";
  }

  void paragraph(const std::string& title, const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + markdown_text(part);
    if (!text.empty()) out_ += title + ": " + text + "\n\n";
  }

  void safe() {
    std::vector<std::uint32_t> safe = safe_facts(story_);
    if (safe.empty()) return;
    out_ += "### Safe to use\n\n| fact | value | independent outlets |\n|---|---|---|\n";
    for (std::uint32_t number : safe) {
      const ReportFact& fact = story_.facts[number];
      out_ += "| " + markdown_text(fact_title(fact)) + " | " + markdown_text(fact.versions[0].value) + " | " +
              std::to_string(fact.versions[0].support) + " |\n";
    }
    out_ += "\n";
  }

  void holds() {
    if (story_.holds.empty()) return;
    out_ += "### What holds\n\n";
    for (const Holds& holds : story_.holds)
      out_ += "- " + markdown_text(holds.rule) + ": " + markdown_text(holds.message) + "\n";
    out_ += "\n";
  }

  void by_hand() {
    const std::vector<PutRight> entries = put_right(story_);
    if (entries.empty()) return;
    out_ += "### Put right by hand\n\n";
    for (const PutRight& entry : entries) out_ += "- " + markdown_text(put_right_words(story_, entry)) + "\n";
    out_ += "\n";
  }

  void articles() {
    out_ += "### Articles\n\n";
    for (const ReportArticle& article : story_.articles)
      out_ += "- " + markdown_text(article.path) + ": " + markdown_text(outlet_and_date(article)) +
              (article.doubt.empty() ? "" : " (" + article.doubt + ")") + "\n";
    out_ += "\n";
  }

  const ReportStory& story_;
  const RenderOptions& options_;
  std::size_t& notes_;
  std::string out_, footnotes_;
};

}  // namespace

std::string markdown_text(std::string_view text) {
  static constexpr std::string_view acted_upon = "\\`*_[]|~#!$";
  std::string out;
  for (char c : one_line(text)) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (acted_upon.find(c) != std::string_view::npos)
      out += std::string("\\") + c;
    else if (c == ':' && (out.ends_with("http") || out.ends_with("https") || out.ends_with("ftp")))
      out += "&#58;";  // else a bare address becomes a link
    else if (c == '@')
      out += "&#64;";  // else a name becomes a mention of somebody
    else
      out += c;
  }
  return out;
}

std::string markdown_report(const Report& report, const RenderOptions& options) {
  std::string out = "# What the coverage cannot agree on\n\n" + summary_line(summarise(report)) + "\n\n";
  std::size_t notes = 0;
  for (const ReportStory& story : report.stories) out += Writer(story, options, notes).write() + "\n";
  for (const Skipped& skipped : report.skipped)
    out += "- skipped " + markdown_text(skipped.path) + ": " + markdown_text(skipped.reason) + "\n";
  return out;
}

}  // namespace gainsay
