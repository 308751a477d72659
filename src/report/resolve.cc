// From the story as read and reconciled to what a reader is shown. Places are found in one walk over each article,
// since claims come in the order of the text.
#include <algorithm>

#include "reconcile/wording.h"
#include "report/report.h"
#include "report/sha1.h"
#include "text/code_point.h"

namespace gainsay {
namespace {

constexpr std::size_t most_furniture = 300;  // bytes; a line or two of it are in many articles
constexpr std::size_t most_ranges_said = 3;  // "May (no year)" says more than 31 Mays

/// Where words stand in their file.
struct FilePlace {
  LineColumn place;
  Span bytes;
};

/// Places of ascending words of one article, in one pass over its lines; starts again when words lie behind.
class PlaceWalker {
 public:
  explicit PlaceWalker(const Article& article)
      : origin_(&article.origin), lines_(article.origin.file.empty() ? article.text : article.origin.file) {}

  FilePlace of(Span words) {
    Span in_lines = origin_->in_file(words);
    if (in_lines.begin < at_) at_ = 0, before_ = 0, place_ = {};
    const std::string_view walked = lines_.substr(at_, in_lines.begin - at_);
    std::size_t line = 0;  // where the last line of it begins
    for (std::size_t end; (end = walked.find('\n', line)) != std::string_view::npos; line = end + 1)
      place_ = {place_.line + 1, 1};
    place_.column += static_cast<int>(count_code_points(walked.substr(line)));
    at_ += walked.size();
    before_ += bytes_in_file(walked, origin_->unit);
    std::uint32_t begin = origin_->skipped + before_;
    return {place_, {begin, begin + bytes_in_file(text_of(lines_, in_lines), origin_->unit)}};
  }

 private:
  const Origin* origin_;
  std::string_view lines_;  // the file, where the text was taken out of it, else the text
  std::size_t at_ = 0;
  std::uint32_t before_ = 0;  // bytes of the file up to there
  LineColumn place_;
};

std::string published_text(const Published& published) {
  std::string text = iso_day(published.day);
  if (!published.minute_of_day) return text;
  auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return text + "T" + two(*published.minute_of_day / 60) + ":" + two(*published.minute_of_day % 60);
}

/// A heading of Markdown without its "#".
std::string without_marks(std::string_view line) {
  std::size_t marks = line.find_first_not_of('#');
  bool heading = marks != std::string_view::npos && marks > 0 && line[marks] == ' ';
  return std::string(heading ? line.substr(marks + 1) : line);
}

/// The first headline block, where the source states none apart from its text.
std::string headline_of(const Article& article, const Document& document) {
  if (!article.headline.empty()) return article.headline;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::headline) return without_marks(text_of(document.text, block.span));
  return "";
}

/// An article whose last words end no sentence was probably cut off by whoever passed it on.
std::string doubt_about(const Document& document) {
  std::size_t prose = 0, furniture = 0;
  for (const Block& block : document.blocks)
    (block.kind == BlockKind::furniture ? furniture : prose) += block.span.end - block.span.begin;
  if (furniture > most_furniture && furniture > prose / 3) return "is full of page furniture";
  std::string_view last;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::quote) last = text_of(document.text, block.span);
  std::size_t end = last.find_last_not_of(" \t\r\n");
  if (end == std::string_view::npos) return "";
  last = last.substr(0, end + 1);
  for (std::string_view cut : {"…", "...", "[…]"})
    if (last.ends_with(cut)) return "looks cut off";
  for (std::string_view closed : {".", "!", "?", "\"", "'", "”", "’", ")", "]", ":", "»"})
    if (last.ends_with(closed)) return "";
  return last.size() > 200 ? "looks cut off" : "";  // a short last line is a byline or a caption
}

ReportArticle resolve_article(const Article& article, const Document& document, std::uint32_t voice) {
  ReportArticle out;
  out.id = article.id;
  out.path = article.path;
  out.outlet = article.outlet;
  out.url = article.url;
  out.kind = article.kind;
  out.based_on = article.based_on;
  if (article.published) {
    out.published = published_text(*article.published);
    out.published_from = article.published->from;
  }
  out.headline = headline_of(article, document);
  out.text = article.text;
  out.sha1 = sha1_of(article.origin.file.empty() ? article.text : article.origin.file);
  out.body = article.body;
  out.voice = voice;
  out.doubt = doubt_about(document);
  return out;
}

std::string_view sentence_text(const Document& document, std::uint32_t sentence) {
  return text_of(document.text, document.sentences[sentence].span);
}

/// Whether a reader goes on from one sentence to the next: in one block, or from paragraph to paragraph.
bool reads_on(const Document& document, std::uint32_t sentence, std::uint32_t next) {
  if (next >= document.sentences.size()) return false;
  std::uint32_t one = document.sentences[sentence].block, other = document.sentences[next].block;
  auto prose = [&](std::uint32_t block) {
    BlockKind kind = document.blocks[block].kind;
    return kind == BlockKind::paragraph || kind == BlockKind::quote;
  };
  return one == other || (prose(one) && prose(other));
}

void resolve_place(const Claim& claim, const Document& document, PlaceWalker& places, ReportClaim& out) {
  out.quote = text_of(document.text, claim.quote);
  out.start = claim.quote.begin;
  out.end = claim.quote.end;
  auto [place, in_file] = places.of(claim.quote);
  out.in_file = in_file;
  out.line = place.line;
  out.column = place.column;
  if (claim.sentence >= document.sentences.size()) return;
  const Sentence& sentence = document.sentences[claim.sentence];
  out.sentence = text_of(document.text, sentence.span);
  out.sentence_start = sentence.span.begin;
  if (sentence.block >= document.blocks.size()) return;
  const Block& block = document.blocks[sentence.block];
  out.in_headline = block.kind == BlockKind::headline;
  if (claim.sentence > 0 && reads_on(document, claim.sentence - 1, claim.sentence))
    out.before = sentence_text(document, claim.sentence - 1);
  if (reads_on(document, claim.sentence, claim.sentence + 1)) out.after = sentence_text(document, claim.sentence + 1);
}

void resolve_value(const Claim& claim, ReportClaim& out) {
  const Value& value = claim.value;
  out.kind = kind_name(value.kind);
  out.unit = value.unit;
  if (value.amount) out.amount = value.amount->to_string();
  out.has_range = !value.hard.empty();
  if (out.has_range) {
    out.hard = json_ends(value.kind, hull(value.hard));
    const bool one = value.typical.empty() || value.typical == value.hard;
    out.typical = one ? out.hard : json_ends(value.kind, hull(value.typical));
    if (value.hard.size() <= most_ranges_said) out.reads = reading_words({value.kind, value.unit}, value.hard);
  }
  out.value = value_words(value, out.quote);
  if (out.value.empty())
    out.value = value.kind == Kind::yes_no ? (claim.polarity == Polarity::yes ? "yes" : "no") : out.quote;
  if (out.reads == out.value) out.reads.clear();
  out.assumes = value.assumes;
}

void resolve_claim(const StoryClaims& story, const Claim& claim, PlaceWalker& places, ReportClaim& out) {
  const Fact& fact = story.facts[claim.fact];
  out.article = claim.article;
  out.fact = fact.id;
  out.subject = fact.subject;
  out.key = fact.key;
  resolve_place(claim, story.documents[claim.article], places, out);
  resolve_value(claim, out);
  out.polarity = claim.polarity == Polarity::yes ? "yes" : "no";
  out.certainty = certainty_name(claim.certainty);
  out.attribution = claim.attribution;
  out.doubt = claim.cap_reason;
  out.corrected = claim.corrected;
  if (claim.phrase) out.read_by = claim.phrase->text;
}

ReportFact resolve_fact(const StoryClaims& story, const FactState& state) {
  const Fact& fact = story.facts[state.fact];
  ReportFact out{fact.id, fact.subject, fact.key, fact.title, state.status, {}, state.updates};
  for (const Version& version : state.versions)
    out.versions.push_back({version.value, version.claims, version.support});
  return out;
}

ReportFinding resolve_finding(const Finding& finding) {
  ReportFinding out;
  out.id = finding.id;
  out.rule = finding.rule;
  out.verdict = verdict_name(finding.verdict);
  out.action = action_name(finding.action);
  out.message = finding.message;
  out.severity = finding.severity;
  out.parties = finding.parties;
  for (const Party& party : finding.parties)
    out.ranges.push_back(party.reading.empty() ? JsonEnds() : json_ends(party.kind, hull(party.reading)));
  out.claims = finding.claims;
  out.why = finding.why;
  out.assumes = finding.assumes;
  out.settles = finding.settles;
  out.slack = finding.slack;
  out.also = finding.also;
  out.context = finding.context;
  return out;
}

void resolve_unchecked(const StoryClaims& story, const std::vector<NotChecked>& entries, ReportStory& out) {
  std::vector<PlaceWalker> places(story.articles.begin(), story.articles.end());
  for (const NotChecked& entry : entries) {
    LineColumn place = places[entry.article].of(entry.quote).place;
    out.not_checked.push_back({entry.article, std::string(text_of(story.articles[entry.article].text, entry.quote)),
                               entry.reason, place.line, place.column});
  }
}

void resolve_near_misses(const StoryClaims& story, ReportStory& out) {
  std::vector<PlaceWalker> places(story.articles.begin(), story.articles.end());
  for (const NearMiss& miss : story.near_misses) {
    LineColumn place = places[miss.article].of(miss.quote).place;
    out.near_misses.push_back({miss.article, std::string(text_of(story.articles[miss.article].text, miss.quote)),
                               miss.fact, miss.phrase == nullptr ? "" : miss.phrase->text, miss.reason, place.line,
                               place.column});
  }
}

}  // namespace

std::vector<ReportClaim> resolve_claims(const StoryClaims& story) {
  std::vector<PlaceWalker> places(story.articles.begin(), story.articles.end());
  std::vector<ReportClaim> out;
  out.reserve(story.claims.size());
  for (const Claim& claim : story.claims) resolve_claim(story, claim, places[claim.article], out.emplace_back());
  return out;
}

ReportStory resolve(const StoryClaims& story, const Reconciled& reconciled, const std::string& id,
                    const std::string& title, const Selection& selection) {
  ReportStory out;
  out.id = id;
  out.title = title;
  for (std::size_t i = 0; i < story.articles.size(); ++i)
    out.articles.push_back(resolve_article(story.articles[i], story.documents[i],
                                           i < story.voices.size() ? story.voices[i] : static_cast<std::uint32_t>(i)));
  for (std::size_t i = 0; i < story.copies.size(); ++i)
    if (story.copies[i] != i)
      out.articles[i].doubt = "has the text of " + story.articles[story.copies[i]].path + ", and counts once with it";
  out.claims = resolve_claims(story);
  for (const FactState& state : reconciled.facts) out.facts.push_back(resolve_fact(story, state));
  for (const Finding& finding : reconciled.findings)
    if (selection.takes(finding.rule)) out.findings.push_back(resolve_finding(finding));
  out.holds = reconciled.holds;
  out.not_compared = reconciled.not_compared;
  resolve_unchecked(story, reconciled.not_checked, out);
  resolve_near_misses(story, out);
  for (const Named& named : story.names) out.names.push_back({named.name, named.kind, named.forms, named.articles});
  out.rules_fired = reconciled.rules_fired;
  out.rules_unmatched = reconciled.rules_unmatched;
  return out;
}

std::vector<ReadMention> resolve_mentions(const StoryClaims& story) {
  std::vector<ReadMention> out;
  for (std::uint32_t i = 0; i < story.articles.size() && i < story.mentions.size(); ++i) {
    const Article& article = story.articles[i];
    const std::string path = json_string(article.path);
    PlaceWalker places(article);
    for (const Mention& mention : story.mentions[i]) {
      auto [place, in_file] = places.of(mention.span);
      ReadMention read{i,
                       mention.span.begin,
                       mention.span.end,
                       place.line,
                       place.column,
                       std::string(text_of(article.text, mention.span)),
                       std::string(kind_name(mention.value.kind)),
                       value_words(mention.value, text_of(article.text, mention.span)),
                       ""};
      read.json =
          json_written([&, in = in_file](JsonWriter& json) { write_mention(json, path, read.text, mention, in); });
      out.push_back(std::move(read));
    }
  }
  return out;
}

}  // namespace gainsay
