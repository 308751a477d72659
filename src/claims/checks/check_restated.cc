// What a text says again. A headline, a caption or a pull quote repeats what the text says, and desks print the wrong
// one more often than the wrong text; "the $2bn deal" speaks of a deal whose price stands above. Such a figure is right
// when the text has it anywhere (above it, for a reference), be it of something else: as it stands, or as the sum of
// figures that stand together. One that the text never has is set against the first figure of the text with the same
// key. Cross-heads are left alone, since on pages they belong to other articles as well, and so are references to what
// grows as the text goes on.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "claims/checks/check.h"
#include "claims/keys/in_common.h"
#include "claims/keys/keyed_figures.h"
#include "claims/keys/keyed_groups.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::size_t most_parts = 8;         ///< counts of one passage whose sums are tried
constexpr std::uint32_t lead = 2;             ///< sentences of the text that say what the headline says
constexpr std::uint32_t whole_text = 500;     ///< sentences in which a headline's figure is looked for
constexpr std::uint32_t longest_display = 6;  ///< sentences of a caption or quotation
constexpr std::uint32_t memory = 50;          ///< sentences back to what "the six" may speak of
constexpr std::uint32_t passage = 2;          ///< sentences in which the parts of a sum stand

/// Figures that can say the same: counts with a noun and without one, ages, sums of one currency.
enum class Family : std::uint8_t { none, count, age, money, percent, measure, duration };

Family family_of(Kind kind) {
  switch (kind) {
    case Kind::count:
    case Kind::number:
      return Family::count;
    case Kind::age:
      return Family::age;
    case Kind::money:
      return Family::money;
    case Kind::percent:
      return Family::percent;
    case Kind::measure:
      return Family::measure;
    case Kind::duration:
      return Family::duration;
    default:
      return Family::none;
  }
}
constexpr Kinds restated_kinds{Kind::count,   Kind::number,  Kind::age,     Kind::money,
                               Kind::percent, Kind::measure, Kind::duration};
/// Sentences [first, last) of a document.
struct SentenceRange {
  std::uint32_t first = 0, last = 0;
};

bool is_figure(const Mention& mention) {
  return family_of(mention.value.kind) != Family::none && !mention.value.hard.empty();
}
/// What a headline may make of a figure: "at least 25" is 27 to it and no 42.
Reading as_repeated(const Value& value) {
  Reading reading = value.typical.empty() ? value.hard : value.typical;
  if (!value.amount || reading.empty() || !reading.back().high.infinite) return reading;
  const Decimal most = *value.amount + *value.amount / Decimal(4) + Decimal(2);
  reading.back().high = Bound::at(most);
  return reading;
}
/// Whether the two could be one figure.
bool comparable(const Value& a, const Value& b) {
  const Family family = family_of(a.kind);
  const bool with_unit = family == Family::money || family == Family::measure;
  if (with_unit && a.unit != b.unit) return false;
  if (family == family_of(b.kind)) return true;
  return family <= Family::age && family_of(b.kind) <= Family::age && family_of(b.kind) != Family::none;
}

const CueTable& definite() {
  static const CueTable table = check_cues("definite");
  return table;
}
const CueTable& growing() {
  static const CueTable table = check_cues("growing");
  return table;
}

class Restated : ArticleCheck {
 public:
  Restated(const ReadStory& story, std::uint32_t article, ClaimBook& book, const EventWords& words,
           const CentralEntities& central)
      : ArticleCheck(story, article, book), keys_(story, article, words, central) {}

  void run() const {
    const SentenceRange text{0, std::min(static_cast<std::uint32_t>(document_.sentences.size()), whole_text)};
    for (const SentenceMentions& here : values_.sentences) {
      if (!here.kinds.has_any(restated_kinds)) continue;
      const std::uint32_t s = here.sentence;
      const bool display = is_display(document_.blocks[document_.sentences[s].block]), told = in_text(s);
      if (!display && !told) continue;
      for (const Mention& mention : here.mentions) {
        if (!is_figure(mention) || mention.value.hedge == Hedge::vague) continue;
        if (display) check(s, mention, text);
        if (told && refers_back(s, mention)) check_reference(s, mention, {s - std::min(s, memory), s});
      }
    }
  }

 private:
  static bool is_display(const Block& block) {
    const BlockKind kind = block.kind;
    return block.last_sentence - block.first_sentence <= longest_display &&
           (kind == BlockKind::headline || kind == BlockKind::caption || kind == BlockKind::quote);
  }
  bool in_text(std::uint32_t sentence) const {
    const BlockKind kind = document_.blocks[document_.sentences[sentence].block].kind;
    return kind == BlockKind::paragraph || kind == BlockKind::list_item;
  }

  /// Whether those sentences of the text have the figure, as readers take it: "at least five" is no 40.
  bool is_restated(const KeyedFigure& figure, SentenceRange where) const {
    for (std::uint32_t s = where.first; s < where.last; ++s) {
      if (!in_text(s)) continue;
      for (const Mention& mention : values_in(tokens_of(s))) {
        const Value& value = figure.mention->value;
        const bool same =
            is_figure(mention) && comparable(value, mention.value) && meet(value.hard, as_repeated(mention.value));
        if (same && !are_of_two(figure.key, keyed(s, mention).key)) return true;
      }
    }
    return false;
  }
  /// "Five dead" is not said again by "five were hurt".
  static bool are_of_two(const FigureKey& a, const FigureKey& b) {
    return a.event && b.event && a.event->name != b.event->name;
  }
  /// Whether counts that stand together in those sentences add up to the figure.
  bool is_sum(const Mention& figure, SentenceRange where) const {
    if (family_of(figure.value.kind) != Family::count) return false;
    for (std::uint32_t s = where.first; s < where.last; ++s)
      if (in_text(s) && adds_up(figure, {s, std::min(s + passage, where.last)})) return true;
    return false;
  }
  bool adds_up(const Mention& figure, SentenceRange sentences) const {
    std::vector<std::pair<Decimal, int>> sums{{Decimal(0), 0}};
    std::size_t parts = 0;
    for (std::uint32_t s = sentences.first; s < sentences.last && in_text(s); ++s)
      for (const Mention& mention : values_in(tokens_of(s))) {
        if (family_of(mention.value.kind) != Family::count || !mention.value.amount || ++parts > most_parts) continue;
        for (std::size_t i = 0, known = sums.size(); i < known; ++i)
          sums.emplace_back(sums[i].first + *mention.value.amount, sums[i].second + 1);
      }
    return std::any_of(sums.begin(), sums.end(), [&](const auto& sum) {
      return sum.second > 1 && meet(figure.value.hard, {Range::exactly(sum.first)});
    });
  }

  void check(std::uint32_t sentence, const Mention& figure, SentenceRange text) const {
    const KeyedFigure shown = keyed(sentence, figure);
    if (is_restated(shown, text)) return;
    if (figure.value.kind == Kind::age) return check_age(figure, text);
    auto told = first_of_key(shown, text);
    if (!told) told = only_in_lead(shown, text);
    if (told && !is_sum(figure, text)) write(shown, *told);
  }
  /// The one sum, share or length of the text's first sentences, where they share a word with the headline and it is of
  /// one size: "nine years of hurt" says nothing of ten minutes.
  std::optional<KeyedFigure> only_in_lead(const KeyedFigure& shown, SentenceRange text) const {
    if (family_of(shown.mention->value.kind) <= Family::age || shown.key.out_of_scope) return std::nullopt;
    std::optional<KeyedFigure> only;
    std::uint32_t left = lead;
    for (std::uint32_t s = text.first; s < text.last && left > 0; ++s) {
      if (!in_text(s)) continue;
      --left;
      for (const Mention& mention : values_in(tokens_of(s))) {
        if (!is_figure(mention) || !comparable(shown.mention->value, mention.value)) continue;
        if (only && !meet(only->mention->value.hard, mention.value.hard)) return std::nullopt;
        if (!only) only = keyed(s, mention);
      }
    }
    const bool one = only && !only->key.out_of_scope && share_a_word(story_, {&shown, &*only});
    return one && !far_apart({&shown, &*only}) ? only : std::nullopt;
  }
  /// The first figure of those sentences with the key of `figure`.
  std::optional<KeyedFigure> first_of_key(const KeyedFigure& figure, SentenceRange where) const {
    if (!figure.key.refusal.empty()) return std::nullopt;
    for (std::uint32_t s = where.first; s < where.last; ++s) {
      if (!in_text(s)) continue;
      for (const Mention& mention : values_in(tokens_of(s))) {
        if (!is_figure(mention) || !comparable(figure.mention->value, mention.value)) continue;
        if (KeyedFigure told = keyed(s, mention); are_of_one(figure, told)) return told;
      }
    }
    return std::nullopt;
  }

  /// "The $2bn deal", "all 46 people".
  bool refers_back(std::uint32_t sentence, const Mention& figure) const {
    if (figure.tokens.first <= tokens_of(sentence).first || figure.value.hedge != Hedge::none) return false;
    return definite().holds(story_.vocabulary, document_.tokens[figure.tokens.first - 1].folded);
  }
  /// Whether those sentences have figures of its kind, and none that could be this one.
  bool others_alone(const Mention& figure, SentenceRange where) const {
    bool others = false;
    for (const Mention& mention :
         values_in({document_.sentences[where.first].tokens.first, document_.sentences[where.last].tokens.first})) {
      if (!is_figure(mention) || !comparable(figure.value, mention.value)) continue;
      if (meet(figure.value.hard, as_repeated(mention.value))) return false;
      others = true;
    }
    return others;
  }
  void check_reference(std::uint32_t sentence, const Mention& figure, SentenceRange before) const {
    if (!others_alone(figure, before)) return;
    const KeyedFigure again = keyed(sentence, figure);
    if (again.key.noun_only) return;
    const auto told = first_of_key(again, before);
    if (!told || told->mention->value.hedge != Hedge::none || grows(told->sentence, sentence)) return;
    if (is_sum(figure, before)) return;
    const CheckedFact fact{"check.reference", again.key.title + " in one text", figure.value.kind, Severity::warning,
                           "they may be of two things"};
    write_sides(fact, {side(*told->mention), side(figure)});
  }
  /// Whether something between the two sentences, or in them, says that there are more, or others, by now.
  bool grows(std::uint32_t first, std::uint32_t last) const {
    const TokenRange range{document_.sentences[first].tokens.first, document_.sentences[last].tokens.last};
    return !growing().in(document_, story_.vocabulary, range).empty();
  }

  /// An age is of the one whose age the text gives, where that is of one person.
  void check_age(const Mention& figure, SentenceRange text) const {
    std::set<std::uint32_t> read_as_ages;  // by a phrase: the bytes where they stand
    for (const Claim& claim : book_.claims())
      if (claim.article == article_ && claim.value.kind == Kind::age) read_as_ages.insert(claim.quote.begin);
    const auto is_age = [&](const Mention& mention) {
      return mention.value.kind == Kind::age ||
             (family_of(mention.value.kind) == Family::count && read_as_ages.count(mention.span.begin) > 0);
    };
    std::vector<const Mention*> ages;
    for (std::uint32_t s = text.first; s < text.last; ++s)
      for (const Mention& mention : values_in(tokens_of(s)))
        if (in_text(s) && is_age(mention)) ages.push_back(&mention);
    const bool one = std::all_of(ages.begin(), ages.end(),
                                 [&](const Mention* age) { return meet(age->value.hard, ages.front()->value.hard); });
    if (ages.empty() || !one) return;
    const CheckedFact fact{"check.display", "the age that headline and text give", Kind::age, Severity::warning,
                           "they may be of two people"};
    write_sides(fact, {side(figure), side(*ages.front())});
  }

  KeyedFigure keyed(std::uint32_t sentence, const Mention& mention) const {
    const Sentence& here = document_.sentences[sentence];
    return {article_, sentence, &mention, keys_.key_of(here, values_in(here.tokens), &mention), {}};
  }
  bool are_of_one(const KeyedFigure& shown, const KeyedFigure& told) const {
    if (!told.key.refusal.empty() || told.key.id != shown.key.id || told.key.occasion != shown.key.occasion)
      return false;
    return !far_apart({&shown, &told}) && (!shown.key.noun_only || share_a_word(story_, {&shown, &told}));
  }

  static std::string title_of(const KeyedFigure& shown) {
    return shown.key.title.empty() ? "the " + std::string(kind_name(shown.mention->value.kind)) : shown.key.title;
  }
  void write(const KeyedFigure& shown, const KeyedFigure& told) const {
    const bool headline = document_.blocks[document_.sentences[shown.sentence].block].kind == BlockKind::headline;
    CheckedFact fact{"check.display", title_of(shown) + " in " + (headline ? "headline" : "caption") + " and text",
                     shown.mention->value.kind, Severity::error, ""};
    const bool one_key = shown.key.event && told.key.event && !shown.key.noun_only;
    if (!headline || !one_key || told.mention->value.hedge != Hedge::none) {
      fact.cap = Severity::warning;
      fact.cap_reason = headline ? "they may be of two things" : "a caption may be of another day";
    }
    Claim said = side(*told.mention);
    said.value.hard = said.value.typical = as_repeated(told.mention->value);
    write_sides(fact, {side(*shown.mention), said});
  }
  Claim side(const Mention& mention) const { return side_at(mention.span, mention.value.kind, mention.value.hard); }

  KeyReader keys_;
};

}  // namespace

void check_restated(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  check_each<Restated>(story, book, words, CentralEntities(story));
}

}  // namespace gainsay
