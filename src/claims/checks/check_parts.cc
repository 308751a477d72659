// A whole and its parts in one breath: "three of the two", "12 people, including 15 women", "12 people -- seven men and
// six women --", "four cities: A, B and C", "seven men and three women, 12 in all", "12 medals: five gold, four silver
// and two bronze". Only parts that cannot overlap are added up; a list of names counts as such only where every item is
// a name and the sentence ends with the last.
#include <algorithm>
#include <array>

#include "claims/checks/check.h"
#include "claims/keys/keyed_figures.h"

namespace gainsay {
namespace {

bool is_count(const Mention& mention) {
  return (mention.value.kind == Kind::count || mention.value.kind == Kind::number) && !mention.value.hard.empty() &&
         !is_empty(hull(mention.value.hard));
}

class Parts : ArticleCheck {
 public:
  Parts(const ReadStory& story, std::uint32_t article, ClaimBook& book, const EventWords& events)
      : ArticleCheck(story, article, book), events_(events) {}

  void run() const {
    for (const SentenceMentions& here : values_.sentences) {
      if (!here.kinds.has_any({Kind::count, Kind::number})) continue;
      const MentionRange mentions = here.mentions;
      const TokenRange sentence = tokens_of(here);
      for (const Mention* m = mentions.begin(); m != mentions.end(); ++m) {
        if (!is_count(*m)) continue;
        if (m + 1 != mentions.end() && is_count(m[1])) share(m[0], m[1]);
        if (m + 2 < mentions.end() && is_count(m[1]) && is_count(m[2])) people(m[0], m[1], m[2], sentence);
        listed(m, mentions.end(), sentence);
        names(*m, sentence);
      }
      totals(mentions, sentence);
    }
  }

 private:
  /// "5 of the 4", "4 people, including 5 women": the part is no larger than the whole.
  void share(const Mention& a, const Mention& b) const {
    static const WordSet of = check_words("part_of");
    const std::string words = between(a, b);
    const bool part_first = of.has(words);
    const bool whole_first = words == ", including" || words == "including" || words == ", among them";
    if (part_first && a.value.hedge == Hedge::none && b.value.hedge == Hedge::none) at_most(a, b);
    if (whole_first && !b.value.unit.empty() && !a.value.unit.empty()) at_most(b, a);
  }
  void at_most(const Mention& part, const Mention& whole) const {
    const Bound low = hull(part.value.hard).low;
    if (low.infinite) return;
    Range least;
    least.low = Bound::at(low.value);
    write("check.part", "the whole of which “" + words(part) + "” is a part", {part.span, least}, whole,
          Severity::warning);
  }

  /// "12 people -- seven men and six women --"; "seven men and six women, 12 in all".
  void people(const Mention& a, const Mention& b, const Mention& c, TokenRange sentence) const {
    if (are_sexes(b, c) && between(b, c) == "and" && opens_list(between(a, b)) &&
        (ends_list(c.tokens.last, sentence) || word(c.tokens.last) == ","))
      total(b, c, a);
    else if (are_sexes(a, b) && between(a, b) == "and" && between(b, c) == "," && in_all(c, sentence))
      total(a, b, c);
  }
  static bool are_sexes(const Mention& a, const Mention& b) {
    static const std::array<std::pair<std::string, std::string>, 4> pairs = {
        {{"man", "woman"}, {"woman", "man"}, {"boy", "girl"}, {"girl", "boy"}}};
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const auto& pair) { return a.value.unit == pair.first && b.value.unit == pair.second; });
  }
  static bool is_dash(const std::string& words) {
    return words == "--" || words == "-" || words == "\u2014" || words == "\u2013";
  }
  static bool opens_list(const std::string& words) { return is_dash(words) || words == "(" || words == ":"; }
  bool ends_list(std::uint32_t behind, TokenRange sentence) const {
    return behind >= sentence.last || is_dash(word(behind)) || word(behind) == ")" || word(behind) == "." ||
           word(behind) == ";";
  }
  bool in_all(const Mention& sum, TokenRange sentence) const {
    const std::string after = words_of(sum.tokens.last, std::min(sum.tokens.last + 2, sentence.last));
    return after == "in all" || after == "in total" || after.rfind("altogether", 0) == 0;
  }
  void total(const Mention& a, const Mention& b, const Mention& sum) const {
    const Range x = hull(a.value.hard), y = hull(b.value.hard);
    if (!x.is_closed() || !y.is_closed()) return;
    const Range range = Range::closed(x.low.value + y.low.value, x.high.value + y.high.value);
    write("check.sum", "the number of “" + words(a) + "” and “" + words(b) + "” together",
          {{a.span.begin, b.span.end}, range}, sum, Severity::error);
  }

  /// "12 medals: five gold, four silver and two bronze."; "11 people -- five men, four women and two children --".
  void listed(const Mention* whole, const Mention* end, TokenRange sentence) const {
    if (!is_plain(*whole) || whole->value.kind != Kind::count) return;
    const std::uint32_t opener = behind_noun(*whole, sentence);
    if (opener >= sentence.last || !opens_list(word(opener))) return;
    const auto list = list_at(opener + 1, whole + 1, end, sentence);
    if (list) write("check.sum", "the number of all together", *list, *whole, Severity::warning);
  }
  /// "The dead are seven workers, three firefighters and two drivers.", beside the number of people killed that the
  /// same text gives.
  void totals(MentionRange mentions, TokenRange sentence) const {
    const std::uint32_t verb = sentence.first + 2;
    if (verb >= sentence.last || word(sentence.first) != "the" || (word(verb) != "are" && word(verb) != "were")) return;
    const EventClass* event = events_.event_at(document_, story_.vocabulary, sentence.first + 1, verb);
    const auto list =
        event && event->people ? list_at(verb + 1, mentions.begin(), mentions.end(), sentence) : std::nullopt;
    if (!list) return;
    const Mention* whole = nullptr;
    for (const Mention* total : totals_of(*event)) {
      if (meet(total->value.hard, {list->range})) return;
      whole = total;
    }
    if (whole) write("check.sum", "how many people were " + event->name, *list, *whole, Severity::warning);
  }
  /// The figures of the text for all people of an event.
  std::vector<const Mention*> totals_of(const EventClass& event) const {
    const CentralEntities central(story_);
    const KeyReader keys(story_, article_, events_, central);
    std::vector<const Mention*> found;
    for (const SentenceMentions& here : values_.sentences)
      for (const Mention& mention : here.mentions) {
        if (!is_count(mention)) continue;
        const FigureKey key = keys.key_of(document_.sentences[here.sentence], here.mentions, &mention);
        if (key.event && key.event->name == event.name && key.noun == "people" && key.occasion.empty())
          found.push_back(&mention);
      }
    return found;
  }

  struct Written {
    Span quote;
    Range range;
  };
  /// Counts joined by commas and an "and" that begin at a token and close the sentence or the bracket they stand in:
  /// where they are, and their sum.
  std::optional<Written> list_at(std::uint32_t token, const Mention* first, const Mention* end,
                                 TokenRange sentence) const {
    if (first == end || first->tokens.first != token) return std::nullopt;
    Range sum = Range::exactly(Decimal(0));
    const Mention* last = first;
    for (const Mention* part = first; part != end && (part == first || is_joined(*last, *part)); ++part) {
      if (!is_plain(*part)) return std::nullopt;
      sum = Range::exactly(sum.low.value + *part->value.amount);
      last = part;
    }
    if (last == first || word(last->tokens.first - 1) != "and" || !ends_list(behind_noun(*last, sentence), sentence))
      return std::nullopt;
    return Written{{first->span.begin, last->span.end}, sum};
  }
  bool is_joined(const Mention& part, const Mention& next) const {
    const std::uint32_t gap = next.tokens.first - part.tokens.last;
    const std::string& joint = word(next.tokens.first - 1);
    return gap > 0 && gap <= most_between && (joint == "," || joint == "and");
  }
  static constexpr std::uint32_t most_between = 3;  ///< tokens from a part to the next: "gold , " and "gold and "
  static bool is_plain(const Mention& count) {
    return is_count(count) && count.value.amount && count.value.amount->is_whole() && count.value.hedge == Hedge::none;
  }
  /// The token behind a figure and the lower-case words that go on with it, four at most.
  std::uint32_t behind_noun(const Mention& count, TokenRange sentence) const {
    std::uint32_t at = count.tokens.last;
    while (at < sentence.last && at < count.tokens.last + 4 && document_.tokens[at].shape == Shape::lower &&
           word(at) != "of" && word(at) != "other" && word(at) != "and")
      ++at;
    return at;
  }

  /// "three cities: Paris, Rome and Oslo."; "the three cities, Paris and Rome, …"
  void names(const Mention& count, TokenRange sentence) const {
    if (!is_plain(count) || *count.value.amount < Decimal(2) || *count.value.amount > Decimal(12)) return;
    const std::uint32_t at = behind_noun(count, sentence);
    if (at + 1 >= sentence.last) return;
    const bool named = word(at) == "," && count.tokens.first > sentence.first && word(count.tokens.first - 1) == "the";
    if (word(at) != ":" && !named) return;
    const std::uint32_t end = named ? list_end({at + 1, sentence.last}) : sentence.last;
    const auto listed = names_in({at + 1, end});
    if (!listed || Decimal(*listed) > *count.value.amount) return;  // more may be appositions: "Paris, France"
    const Span quote{document_.tokens[at + 1].begin, document_.tokens[end - 1].end};
    write("check.list", "the number counted as “" + words(count) + "”", {quote, Range::exactly(Decimal(*listed))},
          count, Severity::warning);
  }
  /// The comma or stop behind a list of names that began with "and" before its last; the list's first token without
  /// one.
  std::uint32_t list_end(TokenRange range) const {
    bool joined = false;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      if (joined && (word(at) == "," || word(at) == "." || document_.tokens[at].shape == Shape::lower)) return at;
      joined = joined || word(at) == "and";
    }
    return range.first;
  }
  /// How many names a list to the end of the sentence holds; nothing when any item is no plain name.
  std::optional<int> names_in(TokenRange range) const {
    int items = 0;
    bool open = false, joined = false;
    std::uint32_t size = 0;
    for (std::uint32_t token = range.first; token < range.last; ++token) {
      const std::string& text = word(token);
      const Shape shape = document_.tokens[token].shape;
      if (text == "." && token + 1 == range.last) break;
      if (text == "," || text == "and") {
        if (joined && text == "and") return std::nullopt;
        joined = joined || text == "and";
        open = false;
        continue;
      }
      const bool name = shape == Shape::capitalised || shape == Shape::upper || shape == Shape::mixed;
      if (!open && !name) return std::nullopt;
      if (joined && !open && items == 0) return std::nullopt;
      if (!open) ++items, size = 0;
      open = true;
      if (++size > 3 || !(name || text == "of")) return std::nullopt;
      if (text.find('.') != std::string::npos) return std::nullopt;
    }
    return joined && items >= 2 ? std::optional(items) : std::nullopt;
  }

  void write(const std::string& id, const std::string& title, const Written& parts, const Mention& whole,
             Severity cap) const {
    const CheckedFact fact{id, title, Kind::count, cap, "what is counted may differ"};
    write_sides(fact, {side(parts.quote, {parts.range}), side(whole.span, whole.value.hard)});
  }
  Claim side(Span quote, const Reading& reading) const { return side_at(quote, Kind::count, reading); }

  const EventWords& events_;
};

}  // namespace

void check_parts(const ReadStory& story, const EventWords& events, ClaimBook& book) {
  check_each<Parts>(story, book, events);
}

}  // namespace gainsay
