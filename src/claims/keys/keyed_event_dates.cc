// The day or year of what happened to whom: "Brightmoor, founded in 1921", "the bank collapsed in 2022". The key is
// what happened (rules/lexicon/events.yaml) and the name or noun right before the word for it; for the story's own
// event, which "it" stands for as well, another year is another event, told apart by the place behind the word. An
// article that gives one of them several dates says nothing.
#include <algorithm>
#include <map>
#include <set>

#include "claims/article_reader.h"
#include "claims/context.h"
#include "claims/keys/clock_zones.h"
#include "claims/keys/keyed_claims.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::uint32_t date_reach = 12;    ///< tokens between what happened and its date
constexpr std::uint32_t subject_reach = 6;  ///< and back to whom it happened to
constexpr std::uint32_t place_reach = 9;    ///< and on to where
constexpr std::int64_t own_time = 45;       ///< days from publication within which an event is the story's own

/// What happened, to whom, and of another year than the story's also where: "when it happened", "", "2012, Banda Aceh".
struct Happened {
  std::string question;
  std::string whom;
  std::string occasion;
  auto operator<=>(const Happened&) const = default;
};
using Found = std::map<Happened, std::vector<Claim>>;

class EventDates : ArticleReader {
 public:
  EventDates(const ReadStory& story, std::uint32_t article, const EventWords& words)
      : ArticleReader(story, article), words_(words), context_(document_, story.vocabulary) {}

  void read(Found& dates, Found& magnitudes) {
    for (const Mention& mention : story_.mentions[article_]) {
      if (!is_dated(mention.value.kind) || mention.value.hard.empty() || !is_point(mention)) continue;
      if (is_clock_time(mention.value)) continue;  // its day may be no more than that of publication
      const std::uint32_t s = sentence_at(document_, mention.span.begin);
      const TokenRange sentence = tokens_of(s);
      if (is_bound(mention.tokens.first, sentence)) continue;
      const auto event = event_near(mention, sentence);
      if (!event.happening || negated(s, event.token)) continue;
      const Happened what = happened(event, mention, sentence);
      if (what.question.empty()) continue;
      dates[what].push_back(ReadStory::said(article_, s, mention));
      if (!what.occasion.empty()) add_magnitude(what, sentence, s, magnitudes);
    }
  }

 private:
  struct Event {
    const Happening* happening = nullptr;
    std::uint32_t token = 0;
  };

  /// A day, month or year, not "every Monday" or "currently".
  static bool is_point(const Mention& mention) {
    const auto& timex = mention.value.timex;
    return timex && (timex->type == "DATE" || timex->type == "TIME") && mention.value.hard.size() <= 8 &&
           timex->value.find_first_of("0123456789W") != std::string::npos;
  }
  /// "since 2019", "by Friday": no day on which something happened.
  bool is_bound(std::uint32_t date, TokenRange sentence) const {
    static const std::set<std::string_view> words = {"since", "until", "till", "before", "after",
                                                     "by",    "from",  "to",   "than"};
    return date > sentence.first && words.count(word(date - 1)) > 0;
  }

  Event event_near(const Mention& mention, TokenRange sentence) const {
    Event best;
    std::uint32_t best_distance = date_reach + 1;
    const std::uint32_t from = mention.tokens.first - std::min(mention.tokens.first - sentence.first, date_reach);
    const std::uint32_t to = std::min(sentence.last, mention.tokens.last + date_reach);
    for (std::uint32_t at = from; at < to; ++at) {
      if (at >= mention.tokens.first && at < mention.tokens.last) continue;
      const std::uint32_t away = at < mention.tokens.first ? mention.tokens.first - at : at - mention.tokens.last + 1;
      if (away >= best_distance || parted(at, mention.tokens)) continue;
      const Happening* happening = words_.dated_at(document_, story_.vocabulary, at, to);
      if (!happening || (at + 1 < to && word(at + 1) == "by")) continue;  // "hit by aftershocks"
      best = {happening, at};
      best_distance = away;
    }
    return best;
  }
  /// Whether another date or the end of a clause stands between.
  bool parted(std::uint32_t event, TokenRange date) const {
    const TokenRange between = event < date.first ? TokenRange{event + 1, date.first} : TokenRange{date.last, event};
    for (std::uint32_t at = between.first; at < between.last; ++at)
      if (word(at) == "and" || word(at) == ";" || word(at) == "but" || word(at) == "after" || word(at) == "who" ||
          opens_verb(at, between.last))
        return true;
    for (const Mention& other : values_in(between))
      if (is_dated(other.value.kind)) return true;
    return false;
  }
  /// "Hurt in the explosion, left hospital on Tuesday": the date is of the verb behind the comma.
  bool opens_verb(std::uint32_t comma, std::uint32_t last) const {
    if (word(comma) != "," || comma + 1 >= last) return false;
    const Token& next = document_.tokens[comma + 1];
    return next.shape == Shape::lower && !words_.is_small(next) && story_.vocabulary.finite_verb(next.folded);
  }
  bool negated(std::uint32_t s, std::uint32_t event) {
    const Surroundings around = context_.around(document_.sentences[s], {event, event + 1});
    return around.polarity == Polarity::no || around.certainty == Certainty::planned ||
           around.certainty == Certainty::possible;
  }

  Happened happened(const Event& event, const Mention& date, TokenRange sentence) const {
    Happened out{event.happening->question, whom(event.token, sentence), ""};
    if (!event.happening->central) {
      const bool anyone = out.whom.empty() || out.whom == words_.class_of("person");
      if (anyone || (!event.happening->once && !is_own_time(date))) out.question.clear();
      return out;
    }
    if (words_.is_generic(document_.tokens[event.token]) && !out.whom.empty() && !is_event(out.whom)) {
      out.question.clear();
      return out;
    }
    out.whom.clear();
    out.occasion = occasion(event.token, date, sentence);
    if (out.occasion == elsewhere) out.question.clear();
    return out;
  }

  /// The name or noun right before the word for what happened; empty for a pronoun and where there is none.
  std::string whom(std::uint32_t event, TokenRange sentence) const {
    const std::uint32_t from = event - std::min(event - sentence.first, subject_reach);
    for (std::uint32_t at = event; at > from; --at) {
      for (const NamePlace& name : names_in({from, at}))
        if (name.tokens.last == at) return std::string(story_.entity(name).name);
      const Token& token = document_.tokens[at - 1];
      if (token.shape == Shape::symbol && word(at - 1) != ",") return "";
      if (token.shape == Shape::lower && !words_.is_small(token)) return words_.class_of(lemma(at - 1));
    }
    return "";
  }
  /// "The blaze started", "the march began": only the first is a word for what the story may be about.
  bool is_event(const std::string& noun) const { return words_.is_event_noun(noun); }

  /// Empty for the story's own time; `elsewhere` for another year without a place.
  std::string occasion(std::uint32_t event, const Mention& date, TokenRange sentence) const {
    if (is_own_time(date)) return "";
    if (!story_.articles[article_].published || !date.value.point) return elsewhere;
    const std::string& value = date.value.timex->value;
    for (const NamePlace& name : names_in({event, std::min(sentence.last, event + place_reach)})) {
      const Entity& entity = story_.entity(name);
      const bool owner = name.tokens.last < sentence.last && word(name.tokens.last) == "'s";
      if (!owner && entity.kind != "person" && entity.kind != "company" && value[0] <= '9')
        return value.substr(0, 4) + ", " + std::string(entity.name);
    }
    return elsewhere;
  }

  bool is_own_time(const Mention& date) const {
    const auto& published = story_.articles[article_].published;
    const auto& point = date.value.point;
    return published && point && point->last >= published->day - own_time && point->first <= published->day + own_time;
  }

  void add_magnitude(const Happened& what, TokenRange sentence, std::uint32_t s, Found& out) const {
    for (const Mention& mention : values_in(sentence))
      if (mention.value.unit == "magnitude") out[what].push_back(ReadStory::said(article_, s, mention));
  }

  static constexpr const char* elsewhere = "elsewhere";

  const EventWords& words_;
  ContextReader context_;
};

/// Days without their hours: at which time of a day is another question.
Reading whole_days(const Value& value) {
  auto day_of = [](Decimal minute) { return floor_div(minute.to_whole(), day_minutes); };
  Reading days;
  for (Range range : value.hard) {
    if (!range.low.infinite) range.low.value = Decimal(day_of(range.low.value) * day_minutes);
    if (!range.high.infinite)
      range.high = Bound::beyond(Decimal((day_of(range.high.value - Decimal(1)) + 1) * day_minutes));
    days.push_back(range);
  }
  return days;
}
/// Leaves out articles that give several; whether those left differ.
bool differ(std::vector<Claim>& found) {
  const auto fit = [](const Claim& a, const Claim& b) { return meet(a.value.hard, b.value.hard); };
  std::set<std::uint32_t> several;
  bool apart = false;
  for (const Claim& a : found)
    for (const Claim& b : found)
      if (a.article == b.article && !fit(a, b)) several.insert(a.article);
  std::erase_if(found, [&](const Claim& one) { return several.count(one.article) > 0; });
  for (const Claim& a : found)
    for (const Claim& b : found) apart = apart || !fit(a, b);
  return apart;
}

void write(const Found& found, const std::string& id, const std::string& what, Kind kind, ClaimBook& book) {
  constexpr std::size_t most = 40;  // more are a chronicle
  for (auto [happened, all] : found) {
    if (all.size() > most) continue;
    for (Claim& claim : all) {
      claim.value.kind = kind;
      if (kind == Kind::date) claim.value.hard = whole_days(claim.value);
      claim.value.typical = claim.value.hard;
    }
    if (!differ(all)) continue;
    const std::string key = happened.question + (happened.occasion.empty() ? "" : " (" + happened.occasion + ")");
    const std::string title = what + " " + key + (happened.whom.empty() ? "" : ": " + happened.whom);
    const std::string question = key + (happened.whom.empty() ? "" : " (" + happened.whom + ")");
    book.add({.id = id,
              .subject = happened.whom,
              .key = key,
              .title = title,
              .question = kind == Kind::date ? question : title,
              .kind = kind,
              .cap = happened.occasion.empty() ? Severity::note : Severity::warning},
             all);
  }
}

}  // namespace

void claim_event_dates(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  Found dates, magnitudes;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article)
    EventDates(story, article, words).read(dates, magnitudes);
  write(dates, "date", "the date", Kind::date, book);
  write(magnitudes, "magnitude then", "the magnitude", Kind::measure, book);
}

}  // namespace gainsay
