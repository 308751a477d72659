#include "report/terminal.h"

#include <algorithm>
#include <string_view>

#include "report/excerpt.h"
#include "report/view.h"

namespace gainsay {
namespace {

constexpr std::size_t most_excerpts = 6;
constexpr std::size_t most_companions = 3;
constexpr std::size_t most_safe = 8;
constexpr int longest_label = 120;
constexpr int longest_outlet = 60;

/// One thing an excerpt shows: a claim, the letter of its party, and what is said of it beside the underline.
struct Shown {
  std::uint32_t claim = 0;
  std::string letter;
  std::string label;
};

std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "1;31";
    case Severity::warning:
      return "1;33";
    default:
      return "1;36";
  }
}

class Writer {
 public:
  Writer(const ReportStory& story, const RenderOptions& options) : story_(story), options_(options) {}

  std::string take() { return std::move(out_); }

  void finding(const ReportFinding& finding) {
    std::string head = std::string(severity_name(finding.severity)) + "[" + one_line(finding.rule) + "]";
    out_ += paint(severity_colour(finding.severity), head) + ": " +
            folded(finding.message, options_.width, display_width(head) + 2, 4);
    if (finding.waived) out_ += " (waived: " + one_line(finding.waived->reason) + ")";
    if (finding.baseline != BaselineState::none) out_ += " (" + std::string(baseline_name(finding.baseline)) + ")";
    out_ += "\n";
    excerpts(finding);
    reasons(finding);
    out_ += "\n";
  }

  void safe_to_use() {
    std::vector<std::uint32_t> safe = safe_facts(story_);
    if (safe.empty()) return;
    std::string text = "safe to use: ";
    for (std::size_t i = 0; i < safe.size() && i < most_safe; ++i) {
      const ReportFact& fact = story_.facts[safe[i]];
      text += (i > 0 ? "; " : "") + one_line(fact_title(fact)) + ": " + one_line(fact.versions[0].value) + " (" +
              counted(fact.versions[0].support, "outlet") + ")";
    }
    if (safe.size() > most_safe) text += "; and " + std::to_string(safe.size() - most_safe) + " more (--show-agreed)";
    out_ += folded(text, options_.width, 0, 2) + "\n";
  }

  void agreed() {
    for (const ReportFact& fact : story_.facts)
      if (fact.status == "agreed" && !fact.versions.empty())
        detail("agreed: " + fact_title(fact) + ": " + fact.versions[0].value + " (" +
               counted(fact.versions[0].support, "outlet") + ")");
    for (const Holds& holds : story_.holds) detail("holds: " + holds.rule + ": " + holds.message);
  }

  void doubts() {
    for (const ReportArticle& article : story_.articles)
      if (!article.doubt.empty())
        detail(article.path + " " + article.doubt +
               (article.doubt.ends_with("cut off") ? ": what it leaves out proves nothing" : ""));
  }

  void by_hand() {
    for (const PutRight& entry : put_right(story_)) detail(put_right_words(story_, entry));
  }

  void line(const std::string& text) { out_ += text + "\n"; }

 private:
  std::string paint(std::string_view code, const std::string& text) const {
    return options_.colour ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
  }

  void detail(const std::string& text) { out_ += "   = " + folded(text, options_.width, 5, 5) + "\n"; }

  std::vector<Shown> shown(const ReportFinding& finding) const {
    std::vector<Shown> list;
    std::vector<std::uint32_t> in_parties;
    for (std::size_t i : party_order(story_, finding)) {
      const Party& party = finding.parties[i];
      list.push_back({best_claim(story_, party), party_letter(i), party_label(story_, party)});
      in_parties.insert(in_parties.end(), party.claims.begin(), party.claims.end());
    }
    for (std::uint32_t claim : finding.claims)
      if (std::find(in_parties.begin(), in_parties.end(), claim) == in_parties.end())
        list.push_back({claim, "", story_.claims[claim].value});
    return list;
  }

  void excerpts(const ReportFinding& finding) {
    std::vector<Shown> list = shown(finding);
    std::size_t count = std::min(list.size(), most_excerpts);
    std::size_t gutter = 1;
    for (std::size_t i = 0; i < count; ++i)
      gutter = std::max(gutter, std::to_string(story_.claims[list[i].claim].line).size());
    for (std::size_t i = 0; i < count; ++i) excerpt_of(list[i], i == 0, gutter + 1);
    if (list.size() > count)
      detail("and " + std::to_string(list.size() - count) + " more; gainsay explain " + finding.id);
  }

  void excerpt_of(const Shown& shown, bool primary, std::size_t gutter) {
    const ReportClaim& claim = story_.claims[shown.claim];
    const ReportArticle& article = story_.articles[claim.article];
    std::string place = one_line(article.path) + ":" + std::to_string(claim.line) + ":" + std::to_string(claim.column);
    out_ += std::string(gutter, ' ') + paint("1;34", primary ? "-->" : ":::") + " " + place + "   " +
            shortened(outlet_and_date(article), longest_outlet) + "\n";
    Excerpt piece = excerpt(claim.sentence, claim.start - claim.sentence_start, claim.end - claim.sentence_start,
                            options_.width - static_cast<int>(gutter) - 3);
    std::string number = std::to_string(claim.line);
    out_ += paint("1;34", std::string(gutter - number.size() - 1, ' ') + number + " | ") + piece.text + "\n";
    std::string mark(static_cast<std::size_t>(piece.width), primary ? '^' : '-');
    std::string label = shortened(shown.letter.empty() ? shown.label : shown.letter + " " + shown.label, longest_label);
    out_ += paint("1;34", std::string(gutter, ' ') + "| ") + std::string(static_cast<std::size_t>(piece.column), ' ') +
            paint(primary ? "1;31" : "1;34", mark + " " + label) + "\n";
  }

  void reasons(const ReportFinding& finding) {
    if (has_chain(finding))
      steps(finding);
    else if (std::string answer = could_be_true(story_, finding); !answer.empty())
      detail("could both be true? " + answer);
    if (!finding.assumes.empty()) detail("assumes: " + joined(finding.assumes));
    for (std::size_t i = 0; i < finding.parties.size(); ++i) companions(finding.parties[i], "with " + party_letter(i));
    companions({"", finding.context}, finding.parties.size() == 2 ? "fits either" : "fits all");
    for (const AlsoLine& also : finding.also) detail("also[" + also.rule + "]: " + also.message);
    if (!finding.settles.empty()) detail("settles it: " + joined(finding.settles));
    if (std::string ask = whom_to_ask(story_, finding); !ask.empty()) detail("ask: " + ask);
    detail("next: gainsay explain " + finding.id);
  }

  void steps(const ReportFinding& finding) {
    for (std::size_t i = 0; i < finding.why.size(); ++i) {
      std::string number = std::to_string(i + 1) + ". ";
      out_ += (i == 0 ? "   = why: " : "          ") + number + folded(finding.why[i], options_.width, 13, 13) + "\n";
    }
    if (!says_slack(finding)) out_ += "          short of possible by " + one_line(finding.slack) + "\n";
  }

  static std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + part;
    return all;
  }

  /// The other claims of a party, or those that fit every party. Only a party has one that is shown already.
  void companions(const Party& party, const std::string& title) {
    bool is_party = !party.value.empty() && !party.claims.empty();
    std::uint32_t shown = is_party ? best_claim(story_, party) : no_claim_shown;
    std::string text;
    std::size_t count = 0;
    for (std::uint32_t number : party.claims) {
      if (number == shown) continue;
      if (++count > most_companions) continue;
      const ReportClaim& claim = story_.claims[number];
      const ReportArticle& article = story_.articles[claim.article];
      text += (text.empty() ? "" : ", ") + article.voice_name() + " \"" + shortened(claim.quote, 60) + "\" (" +
              article.path + ":" + std::to_string(claim.line) + ")";
    }
    if (count > most_companions) text += " and " + std::to_string(count - most_companions) + " more";
    if (!text.empty()) detail(title + ": " + text);
  }

  static constexpr std::uint32_t no_claim_shown = 0xffffffffu;

  const ReportStory& story_;
  const RenderOptions& options_;
  std::string out_;
};

std::string story_text(const ReportStory& story, const RenderOptions& options, bool titled) {
  Writer writer(story, options);
  if (titled)
    writer.line("== " + one_line(story.id) + (story.title.empty() ? "" : ": " + one_line(story.title)) + "\n");
  std::size_t most = options.max_findings > 0 ? static_cast<std::size_t>(options.max_findings) : story.findings.size();
  for (std::size_t i = 0; i < std::min(most, story.findings.size()); ++i) writer.finding(story.findings[i]);
  if (story.findings.size() > most)
    writer.line("and " + counted(static_cast<int>(story.findings.size() - most), "more finding") +
                " (--max-findings 0 shows all)\n");
  if (options.show_agreed) writer.agreed();
  writer.safe_to_use();
  writer.doubts();
  writer.by_hand();
  return writer.take();
}

std::string unmatched(const Report& report) {
  std::vector<std::string> rules;
  for (const ReportStory& story : report.stories)
    for (const std::string& rule : story.rules_unmatched)
      rules.push_back(report.stories.size() > 1 ? story.id + "/" + rule : rule);
  if (rules.empty()) return "";
  std::string text = "; " + counted(static_cast<int>(rules.size()), "rule") + " matched nothing: ";
  for (std::size_t i = 0; i < rules.size() && i < 5; ++i) text += (i > 0 ? ", " : "") + one_line(rules[i]);
  return rules.size() > 5 ? text + ", …" : text;
}

}  // namespace

std::string terminal_report(const Report& report, const RenderOptions& options) {
  std::string out;
  for (const ReportStory& story : report.stories) out += story_text(story, options, report.stories.size() > 1);
  for (const Skipped& skipped : report.skipped)
    out += "skipped " + one_line(skipped.path) + ": " +
           folded(skipped.reason, options.width, 10 + display_width(skipped.path), 2) + "\n";
  for (const std::string& remark : report.remarks) out += folded(remark, options.width, 0, 2) + "\n";
  return out + folded(summary_line(summarise(report)) + unmatched(report), options.width, 0, 2) + "\n";
}

std::string terminal_finding(const ReportStory& story, const ReportFinding& finding, const RenderOptions& options) {
  Writer writer(story, options);
  writer.finding(finding);
  return writer.take();
}

std::string brief_report(const Report& report) {
  std::string out = summary_line(summarise(report)) + "\n";
  const ReportStory* where = nullptr;
  const ReportFinding* worst = nullptr;
  for (const ReportStory& story : report.stories)
    for (const ReportFinding& finding : story.findings)
      if (finding.open() && (worst == nullptr || finding.severity > worst->severity)) worst = &finding, where = &story;
  if (worst == nullptr) return out + "Nothing contradicts anything.\nnext: gainsay check --show-agreed\n";
  out += std::string(severity_name(worst->severity)) + ": " + one_line(worst->message) + "\n";
  std::string ask = whom_to_ask(*where, *worst);
  return out + (ask.empty() ? "next: gainsay explain " + worst->id : "ask: " + one_line(ask)) + "\n";
}

}  // namespace gainsay
