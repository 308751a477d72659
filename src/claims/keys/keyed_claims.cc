// Figures of equal keys become claims on one fact; how loud a conflict on it may be depends on how far the key can be
// trusted. An article that gives several figures for a key speaks of several things; only the one that is the story's
// is compared, and a key that many articles use so gives notes. So do figures that change by the hour, and counts whose
// sentences name no event, unless many articles count that noun and most agree. Keys with too many values are left
// uncompared, saying so.
#include "claims/keys/keyed_claims.h"

#include <algorithm>
#include <list>
#include <map>
#include <set>

#include "claims/keys/clock_zones.h"
#include "claims/keys/in_common.h"
#include "claims/keys/keyed_groups.h"
#include "claims/keys/keyed_joins.h"
#include "claims/keys/keyed_loudness.h"
#include "claims/keys/keyed_named.h"
#include "claims/keys/keyed_none.h"
#include "claims/keys/keyed_times.h"
#include "claims/keys/kindred_nouns.h"

namespace gainsay {
namespace {

constexpr std::size_t most_versions = 5;  ///< more different values than this are figures of different things
constexpr std::size_t most_alike = 3;     ///< different values of a noun that no event goes with

class KeyedReader {
 public:
  KeyedReader(const ReadStory& story, const EventWords& words, ClaimBook& book)
      : story_(story), words_(words), book_(book), central_(story), offset_(local_offset(story)) {
    for (const Claim& claim : book.claims())
      if (book.fact_at(claim.fact).id.rfind("check.", 0) != 0) taken_.insert({claim.article, claim.quote.begin});
  }

  void run() {
    for (std::uint32_t article = 0; article < story_.documents.size(); ++article) read(article);
    if (figures_.empty()) return;
    hedge_headlines(story_, figures_, made_);
    FigureGroups groups;
    for (const KeyedFigure& figure : figures_) groups[{figure.key.id, figure.key.occasion}].push_back(&figure);
    join_groups(story_, groups);
    for (const auto& [key, group] : groups) claim(group, key.first);
    for (const auto& [anchor, group] : anchored_) claim_anchored(anchor, group);
    for (const FigureGroup& group : alike_) claim_alike(group);
    claim_zone_slips(times_, book_);
    if (story_.articles.size() > 1) claim_kindred_nouns(figures_, words_, book_);
  }

 private:
  void read(std::uint32_t article) {
    const Document& document = story_.documents[article];
    const Reasons reasons = book_.keeps_reasons() ? Reasons::all : Reasons::first;
    KeyReader reader(story_, article, words_, central_, reasons);
    ContextReader context(document, story_.vocabulary);
    const bool counts_none = story_.vocabulary.may_hold(document.classes, words_for_none);
    const auto read_sentence = [&](std::uint32_t s, MentionRange here) {
      const Sentence& sentence = document.sentences[s];
      if (counts_none) here = with_none(document, sentence, here);
      for (const Mention& mention : here)
        if (reasons == Reasons::all || keyed_kinds.has(mention.value.kind))
          take(article, s, reader.key_of(sentence, here, &mention), mention, context);
    };
    std::uint32_t next = 0;
    const auto read_without_values = [&](std::uint32_t last) {
      for (; counts_none && next < last; ++next) read_sentence(next, {});
    };
    for (const SentenceMentions& valued : story_.by_sentence[article].sentences) {
      read_without_values(valued.sentence);
      if (counts_none || reasons == Reasons::all || valued.kinds.has_any(keyed_kinds))
        read_sentence(valued.sentence, valued.mentions);
      next = valued.sentence + 1;
    }
    read_without_values(static_cast<std::uint32_t>(document.sentences.size()));
  }

  /// The values of a sentence with its counts of none among them.
  MentionRange with_none(const Document& document, const Sentence& sentence, MentionRange values) {
    std::vector<Mention> all = counts_of_none(document, story_.vocabulary, words_, sentence);
    if (all.empty()) return values;
    all.insert(all.begin(), values.begin(), values.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; });
    const std::vector<Mention>& kept = with_nones_.emplace_back(std::move(all));
    return {kept.data(), kept.data() + kept.size()};
  }

  void take(std::uint32_t article, std::uint32_t s, FigureKey key, const Mention& mention, ContextReader& context) {
    if (key.out_of_scope && book_.keeps_reasons()) book_.not_checked({article, mention.span, std::string(key.refusal)});
    if (!key.refusal.empty()) return;
    if (mention.value.kind == Kind::time) return take_time(article, s, std::move(key), mention, context);
    if (mention.value.hard.empty()) return;
    Surroundings around = context.around(story_.documents[article].sentences[s], mention.tokens);
    const bool agreed = key.event && words_.is_negotiated(*key.event);  // "would buy it for": no one's forecast
    if ((key.expected && !agreed) ||
        (mention.value.kind == Kind::money && !key.event && around.certainty == Certainty::planned))
      expect(key);
    bool none = mention.value.amount && *mention.value.amount == Decimal();
    if (none && !key.event) return;  // "no ships were near" says nothing of how many there were
    if (around.polarity == Polarity::yes || none)
      figures_.push_back({article, s, &mention, std::move(key), std::move(around)});
  }

  /// Clock times are compared by the clock of the story's place; those of another zone among themselves where it is not
  /// known how far the two are apart.
  void take_time(std::uint32_t article, std::uint32_t s, FigureKey key, const Mention& mention,
                 ContextReader& context) {
    const Sentence& sentence = story_.documents[article].sentences[s];
    const ClockZone zone = zone_behind(story_.documents[article], story_.vocabulary, mention.tokens);
    const bool convertible = offset_ && zone.minutes.size() == 1;
    if (!zone.name.empty() && !convertible) key.occasion = zone.name;
    Mention clock = mention;
    clock.value = time_of_day(mention.value, convertible ? *offset_ - zone.minutes.front() : 0);
    const Document& document = story_.documents[article];
    clock.span = document.span_of(clock_words(document, story_.vocabulary, mention.tokens));
    if (clock.value.hard.empty()) return;
    made_.push_back(std::move(clock));
    figures_.push_back({article, s, &made_.back(), std::move(key), context.around(sentence, mention.tokens)});
    times_.push_back({figures_.back(), zone.local, figures_.back().key.occasion});
    if (!times_.back().figure.key.reaction || !times_.back().zone.empty()) return;
    made_.push_back(mention);
    figures_.push_back(before_reaction(times_.back(), central_time(words_), made_.back()));
  }

  void claim(const FigureGroup& group, const std::string& id) {
    if (std::all_of(group.begin(), group.end(), [&](const KeyedFigure* figure) { return is_taken(*figure); })) return;
    const FigureKey& key = key_of(group, id);
    bool rises = over_time(key) == OverTime::rises, one = agree(group);
    SettledGroup whole = one ? SettledGroup{group, {}, 0} : settled(group, rises);
    leave_out(whole.left_out,
              rises ? "a part: the same article has a larger figure" : "the article gives several such figures");
    if (whole.in_doubt > 0 && counts_own_noun(key)) claim_by_name(story_, group, book_);
    if (whole.figures.empty()) return;
    bool central = !key.noun_only || (!words_.is_extent(key.noun) && fits_many(whole.figures, central_articles));
    if (!central && !one && alike(whole)) alike_.push_back(whole.figures);
    if (!central && (!one || articles(group) < 2)) return anchor_each(whole.figures);
    if (!one && are_rounded_conversions(whole.figures) && !agree(whole.figures))
      return leave_out(whole.figures, "one measure in two units, each of them rounded");
    bool doubtful = !one && !rises && far_apart(whole.figures);
    if (doubtful) whole.figures = near_largest(whole.figures);
    doubtful = doubtful && (articles(whole.figures) < 2 || agree(whole.figures));
    if (doubtful || (!one && !rises && different_figures(whole.figures) > most_versions))
      return leave_out(whole.figures, "one key, figures far apart or many: they are of different things");
    bool money = whole.figures.front()->mention->value.kind == Kind::money;
    if (!one && money && !key.occasion.empty() && !share_a_name(story_, whole.figures))
      return leave_out(whole.figures, "sums of one year, with no name in common");
    auto [cap, reason] = loudness(story_, words_, whole, key, over_time(key));
    if (!central) cap = Severity::note;
    if (rises) return write_total(whole.figures, key, cap, reason);
    if (!one || !central || agree(whole.figures, &Value::typical)) return write_all(whole.figures, key, cap, reason);
    if (is_bound_beside_figure(whole.figures)) cap = Severity::note;
    for (const KeyedFigure* figure : whole.figures)
      write(*figure, key, cap, "only an unusual reading lets them agree", "", &Value::typical);
  }

  /// Seats, medals; not people, of whom a name has many groups.
  static bool counts_own_noun(const FigureKey& key) {
    return !key.noun.empty() && !counts_people(key) && over_time(key) == OverTime::fixed;
  }

  /// "More than 1,000" where others had 13,000 before: no more than a bit more is meant.
  void write_total(const FigureGroup& group, const FigureKey& key, Severity cap, const std::string& reason) {
    for (const KeyedFigure* figure : group)
      write(*figure, key, cap, reason, "", is_outgrown(*figure, group) ? &Value::typical : &Value::hard);
  }
  bool is_outgrown(const KeyedFigure& figure, const FigureGroup& group) const {
    const Decimal times(5);
    const Value& value = figure.mention->value;
    if (!value.amount || (value.hedge != Hedge::over && value.hedge != Hedge::at_least)) return false;
    const auto& published = story_.articles[figure.article].published;
    return std::any_of(group.begin(), group.end(), [&](const KeyedFigure* other) {
      const auto& amount = other->mention->value.amount;
      const auto& before = story_.articles[other->article].published;
      return amount && *value.amount * times <= *amount && published && before && before->day <= published->day;
    });
  }

  /// A phrase of a pack reads it already; it is compared all the same with figures that no phrase reads.
  bool is_taken(const KeyedFigure& figure) const {
    return taken_.count({figure.article, figure.mention->span.begin}) > 0;
  }

  void claim_alike(const FigureGroup& group) {
    const bool free =
        std::none_of(group.begin(), group.end(), [&](const KeyedFigure* figure) { return is_taken(*figure); });
    const FigureKey& key = group.front()->key;
    const bool slip = !spreads(group) && is_slip_of_count(story_, group, key);
    if (free)
      write_all(group, key, slip ? Severity::warning : Severity::note, "no event says that they count the same");
  }

  /// "Has sickened people in 12 countries": there may be more places of what comes to ever more people.
  bool spreads(const FigureGroup& group) const {
    return words_.is_extent(group.front()->key.noun) &&
           std::any_of(group.begin(), group.end(), [&](const KeyedFigure* figure) {
             const Document& document = story_.documents[figure->article];
             const TokenRange sentence = document.sentences[figure->sentence].tokens;
             for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
               if (const EventClass* event = words_.event_at(document, story_.vocabulary, at, sentence.last);
                   event && event->rises)
                 return true;
             return false;
           });
  }

  /// Whether figures of one noun are hardly of different things: one an article, of one size, in like surroundings or
  /// nearly as many.
  bool alike(const SettledGroup& whole) const {
    const FigureGroup& group = whole.figures;
    return whole.in_doubt == 0 && articles(group) > 1 && different_figures(group) <= most_alike && !far_apart(group) &&
           (share_a_word(story_, group) ||
            (is_near_pair(group) && are_many(group) && !words_.is_extent(group.front()->key.noun)));
  }
  /// Few of a kind stand in two articles by chance.
  static bool are_many(const FigureGroup& group) {
    const Decimal many(7);
    return std::all_of(group.begin(), group.end(), [&](const KeyedFigure* figure) {
      const auto& amount = figure->mention->value.amount;
      return amount && *amount >= many;
    });
  }

  void write_all(const FigureGroup& group, const FigureKey& key, Severity cap, const std::string& reason) {
    for (const KeyedFigure* figure : group) write(*figure, key, cap, reason);
  }

  /// A count without an event may still be compared where its sentence shares another figure with the other's: "eight
  /// fire engines and four rescue units" with "eight fire engines, five rescue units".
  void anchor_each(const FigureGroup& group) {
    if (story_.articles.size() < 2) return;
    for (const KeyedFigure* figure : group) {
      if (is_taken(*figure)) continue;
      const Sentence& sentence = story_.documents[figure->article].sentences[figure->sentence];
      for (const Mention& mention : story_.values_in(figure->article, sentence.tokens))
        if (mention.span != figure->mention->span && is_anchor(mention.value))
          anchored_[figure->key.id + " beside " + mention.value.amount->to_string() + " " + mention.value.unit]
              .push_back(figure);
    }
  }
  static bool is_anchor(const Value& value) {
    constexpr std::int64_t telling = 5;  // smaller figures stand beside each other by chance
    return value.amount && *value.amount >= Decimal(telling) && !value.unit.empty() && !is_dated(value.kind);
  }

  void claim_anchored(const std::string& anchor, const FigureGroup& group) {
    if (articles(group) < 2 || agree(group)) return;
    if (different_figures(group) > 3 || settled(group, false).in_doubt > 0)
      return leave_out(group, "no event says that they count the same");
    for (const KeyedFigure* figure : group)
      if (taken_.insert({figure->article, figure->mention->span.begin}).second)
        write(*figure, figure->key, Severity::warning, "no rule reads this figure", anchor);
  }

  /// "Analysts expected a profit of $390 million" is no profit.
  static void expect(FigureKey& key) {
    key.id += ", expected";
    key.title += " expected";
    if (const std::size_t were = key.question.find(" were "); were != std::string::npos)
      key.question.replace(were, 6, " would be ");
    else
      key.question += " expected";
  }

  void leave_out(const FigureGroup& group, const std::string& reason) {
    if (!book_.keeps_reasons()) return;
    for (const KeyedFigure* figure : group) book_.not_checked({figure->article, figure->mention->span, reason});
  }

  /// What happened in another year is over.
  static OverTime over_time(const FigureKey& key) {
    if (!key.occasion.empty() || key.noun_only) return OverTime::fixed;
    if (key.event && key.event->rises) return OverTime::rises;
    return key.event && key.event->changes ? OverTime::changes : OverTime::fixed;
  }

  /// "Up to 14 years" as the figure that the limit itself is, to within what years and months differ by.
  static Value limit_of(Value value) {
    if (value.hard.empty() || hull(value.hard).high.infinite) return value;
    Decimal high = hull(value.hard).high.value, play = high / Decimal(50);
    value.hard = value.typical = {Range::closed(high - play, high + play)};
    return value;
  }

  void write(const KeyedFigure& figure, const FigureKey& key, Severity cap, const std::string& reason,
             const std::string& anchor = "", Reading Value::*reading = &Value::hard) {
    Fact fact;
    fact.id = key.id;
    fact.key = anchor.empty() ? key.occasion : anchor;
    const bool bare = key.occasion.empty() || key.occasion.front() == ' ';  // "the loss of Halden"; "the loss (2004)"
    const std::string of = bare ? key.occasion : " (" + key.occasion + ")";
    fact.title = key.title + of;
    fact.question = key.question + of;
    fact.kind = figure.mention->value.kind == Kind::number ? Kind::count : figure.mention->value.kind;
    fact.over_time = over_time(key);
    fact.cap = Severity::warning;
    Claim claim = claim_of(figure, book_.fact(std::move(fact)), cap, reason, reading);
    if (key.is_limit) claim.value = limit_of(std::move(claim.value));
    if (over_time(key) == OverTime::rises) claim.value.hard = claim.value.*reading;
    book_.add(std::move(claim));
  }

  const ReadStory& story_;
  const EventWords& words_;
  ClaimBook& book_;
  CentralEntities central_;
  std::optional<int> offset_;  ///< of the story's place from Greenwich
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::vector<KeyedFigure> figures_;
  std::vector<TimedFigure> times_;
  std::list<Mention> made_;                      ///< times of day, and figures with the hedge of another
  std::list<std::vector<Mention>> with_nones_;   ///< the values of sentences that count nothing of something
  std::map<std::string, FigureGroup> anchored_;  ///< by noun and the figure beside it
  std::vector<FigureGroup> alike_;               ///< counts of one noun in like surroundings
};

}  // namespace

void claim_by_key(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  KeyedReader(story, words, book).run();
}

}  // namespace gainsay
