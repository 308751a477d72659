// A value is a value of the nearest words of weight: of the verb of its clause where it is a date, of the verb and the
// nouns at most four words before and behind it where it is anything else. Words of weight are those that are neither
// small words, nor names, nor other values, nor verbs of speaking. A date beside a verb of speaking only says when
// someone spoke, so it makes no statement.
#include "claims/keys/statements.h"

#include <algorithm>
#include <array>

#include "claims/article_reader.h"
#include "claims/keys/clock_zones.h"
#include "claims/keys/key_parts.h"
#include "claims/keys/word_weights.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t beside = 4;      ///< tokens from a value to a noun or verb that says what it is a value of
constexpr std::uint32_t verb_reach = 9;  ///< tokens from a date to the verb that it dates

WordId word_of_name(std::uint32_t entity) { return no_word - 1 - entity; }

template <class T>
void sort_unique(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

class StatementReader : ArticleReader {
 public:
  StatementReader(const ReadStory& story, std::uint32_t article, const EventWords& words,
                  const CentralEntities& central)
      : ArticleReader(story, article),
        words_(words),
        keys_(story, article, words, central),
        context_(document_, story.vocabulary) {}

  void read(std::vector<Statement>& out, std::deque<Mention>& clocks) {
    for (const SentenceMentions& valued : story_.by_sentence[article_].sentences) {
      here_ = valued.mentions;
      mark(document_.sentences[valued.sentence].tokens);
      for (const Mention& mention : here_) add(valued.sentence, mention, out, clocks);
    }
  }

 private:
  struct Placed {
    WordId word = no_word;
    TokenRange tokens;
    bool light = false;  ///< a verb that says when something was done, never how much of what
  };

  Weight weight(std::uint32_t token) const {
    return covered_[token - sentence_.first] ? Weight::none
                                             : weights().of(story_.vocabulary, document_.tokens[token].folded);
  }
  WordId base(std::uint32_t token) const {
    if (const EventClass* event = words_.event_at(document_, story_.vocabulary, token, sentence_.last))
      return weights().same(story_.vocabulary, story_.vocabulary.intern(event->name));
    return weights().same(story_.vocabulary, story_.vocabulary.lemmas(document_.tokens[token].folded).back());
  }
  /// Prices move from hour to hour.
  bool moves(std::uint32_t token) const {
    const EventClass* event = words_.event_at(document_, story_.vocabulary, token, sentence_.last);
    return event && event->moves;
  }
  bool is_of_price(std::uint32_t token) const {
    return moves(token) || weights().trades(story_.vocabulary, document_.tokens[token].folded);
  }
  bool is_mark(std::uint32_t token) const { return document_.tokens[token].shape == Shape::symbol; }

  /// Which tokens belong to a value or a name, and what else the sentence holds.
  void mark(TokenRange sentence) {
    sentence_ = sentence;
    covered_.assign(sentence.size(), false);
    names_.clear();
    content_.clear();
    placed_.clear();
    moves_ = false;
    auto cover = [&](TokenRange tokens) {
      for (std::uint32_t at = tokens.first; at < std::min(tokens.last, sentence.last); ++at)
        covered_[at - sentence.first] = true;
    };
    for (const Mention& mention : here_) cover(mention.tokens);
    for (const NamePlace& place : names_in(sentence)) {
      cover(place.tokens);
      names_.push_back(place.entity);
      placed_.push_back({word_of_name(place.entity), place.tokens});
    }
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
      if (Weight own = weight(at); own != Weight::none) {
        const WordId word = base(at);
        placed_.push_back({word, {at, at + 1}, own == Weight::light});
        if (own != Weight::speaks) content_.push_back(word);
        moves_ = moves_ || is_of_price(at);
      }
    for (const Mention& mention : here_)
      if (mention.value.kind == Kind::count) content_.push_back(base(mention.core.last - 1));
    sort_unique(names_);
    sort_unique(content_);
  }

  /// The entities of a sentence, ascending.
  std::vector<std::uint32_t> entities_in(TokenRange sentence) const {
    std::vector<std::uint32_t> names;
    for (const NamePlace& place : names_in(sentence)) names.push_back(place.entity);
    sort_unique(names);
    return names;
  }

  void add(std::uint32_t s, const Mention& mention, std::vector<Statement>& out, std::deque<Mention>& clocks) {
    std::string dimension = measured_by(mention.value);
    if (dimension.empty() || mention.value.hard.empty() || mention.value.hedge == Hedge::vague) return;
    const Sentence& sentence = document_.sentences[s];
    const bool dated = is_dated(mention.value.kind), clock = dimension == "time";
    if (clock && !zone_behind(document_, story_.vocabulary, mention.tokens).name.empty()) return;
    const std::string_view refusal = dated ? std::string_view() : keys_.scope_refusal(sentence, here_, &mention);
    if (!refusal.empty() && refusal != only_a_part) return;
    Statement statement;
    statement.heads = dated ? dated_heads(mention.tokens) : heads_beside(mention);
    if (mention.value.kind == Kind::percent) set_place(mention.tokens, statement.heads);
    if (dated && statement.heads.empty()) return;
    statement.figure.around = context_.around(sentence, mention.tokens);
    if (statement.figure.around.polarity == Polarity::no) return;
    statement.figure.article = article_;
    statement.figure.sentence = s;
    statement.figure.mention = &mention;
    if (clock) {
      statement.figure.mention = &clocks.emplace_back(mention);
      clocks.back().value = time_of_day(mention.value, 0);
      clocks.back().span = document_.span_of(clock_words(document_, story_.vocabulary, mention.tokens));
    }
    statement.rate = rate_behind(mention);
    statement.part = !refusal.empty();
    statement.moves = moves_;
    if (keyed_kinds.has(mention.value.kind) && !dated) statement.typed = keys_.key_of(sentence, here_, &mention);
    if (!statement.part && !statement.heads.empty()) statement.figure.key.id = keyed_by(statement, dimension);
    statement.noun = noun_of(mention.value);
    statement.dimension = std::move(dimension);
    if (!dated) statement.figure.key.occasion = keys_.occasion(sentence, here_, &mention);
    statement.words = content_;
    statement.near = near(mention, statement.rate);
    statement.goes_on = names_.empty() && s > 0;
    statement.names = statement.goes_on ? entities_in(tokens_of(s - 1)) : names_;
    out.push_back(std::move(statement));
  }

  /// What the sentence holds besides the value, what of the value is no figure ("450 reported fires"), and its rate.
  std::vector<NearWord> near(const Mention& mention, const std::string& rate) const {
    const TokenRange own = mention.tokens;
    const TokenRange clause = clause_of(document_, story_.vocabulary, sentence_, own);
    std::vector<NearWord> out;
    for (const Placed& placed : placed_)
      if (!placed.light || is_dated(mention.value.kind))
        out.push_back({placed.word, written(placed), closeness(placed.tokens.first, own, clause)});
    if (const WordId noun = noun_of(mention.value); noun != no_word) {
      out.push_back({noun, document_.tokens[mention.core.last - 1].folded, closest});
      for (std::uint32_t at = own.first; at + 1 < mention.core.last; ++at)
        if (const Weight weight = weights().of(story_.vocabulary, document_.tokens[at].folded);
            weight == Weight::content || weight == Weight::speaks)
          out.push_back({base(at), document_.tokens[at].folded, closest});
    }
    if (!rate.empty())
      out.push_back(
          {story_.vocabulary.intern(rate), document_.tokens[(&mention + 1)->tokens.last - 1].folded, closest});
    std::stable_sort(out.begin(), out.end(), [](const NearWord& a, const NearWord& b) {
      return std::pair(a.word, b.closeness) < std::pair(b.word, a.closeness);
    });
    const auto same = [](const NearWord& a, const NearWord& b) { return a.word == b.word; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    return out;
  }
  WordId noun_of(const Value& value) const {
    const bool counts = value.kind == Kind::count && !value.unit.empty();
    return counts ? story_.vocabulary.intern(words_.class_of(value.unit)) : no_word;
  }
  WordId written(const Placed& placed) const {
    const Token& last = document_.tokens[placed.tokens.last - 1];
    return is_name(placed.word) ? last.word : last.folded;
  }
  static std::uint8_t closeness(std::uint32_t token, TokenRange own, TokenRange clause) {
    constexpr std::uint32_t far = 2 * beside;
    constexpr std::uint8_t not_far = 70, beyond = 40;
    const std::uint32_t steps = distance(token, own);
    const std::uint8_t here = steps <= beside ? closest : steps <= far ? not_far : beyond;
    const bool in_clause = token >= clause.first && token < clause.last;
    return in_clause ? here : static_cast<std::uint8_t>(here * 3 / 5);
  }

  /// "P1D": "$50 million a day".
  std::string rate_behind(const Mention& mention) const {
    const Mention* next = &mention + 1;
    const bool rate = next != here_.end() && next->value.kind == Kind::set && next->value.timex &&
                      next->tokens.first == mention.tokens.last;
    return rate ? next->value.timex->value : "";
  }

  /// Counts of what an event came to are compared by that; how many places there are depends on what happened there.
  std::string keyed_by(const Statement& statement, const std::string& dimension) const {
    if (dimension == "age") return "";
    if (dimension != "count") return dimension;
    const std::string& noun = statement.figure.mention->value.unit;
    const bool known = noun.empty() || words_.is_extent(noun) || statement.typed.event;
    return known ? "" : "count: " + words_.class_of(noun);
  }

  std::string measured_by(const Value& value) const {
    switch (value.kind) {
      case Kind::money:
        return "money: " + value.unit;
      case Kind::percent:
        return value.unit.empty() || value.unit == "%" ? "percent" : "percent: " + value.unit;
      case Kind::measure:
        return "measure: " + value.unit;
      case Kind::duration:
        return "duration";
      case Kind::ordinal:
        return "ordinal";
      case Kind::age:
        return "age";
      case Kind::count:
      case Kind::number:
        return "count";
      case Kind::date:
      case Kind::time:
        return !value.timex ? "" : is_clock_time(value) ? "time" : "date";
      default:
        return "";
    }
  }

  /// The verb that a date dates: before it in the clause, else behind it.
  std::vector<Head> dated_heads(TokenRange date) const {
    TokenRange clause = clause_of(document_, story_.vocabulary, sentence_, date);
    for (std::uint32_t at = date.first; at > clause.first && date.first - at < verb_reach; --at) {
      if (weight(at - 1) == Weight::speaks) return {};
      if (!is_verb(at - 1)) continue;
      const bool dates_it = !moves(at - 1) && !was_done_by(at - 1, date, clause);
      return dates_it ? std::vector{verb(at - 1, date.first)} : std::vector<Head>{};
    }
    for (std::uint32_t at = date.last; at < clause.last && at - date.last < verb_reach; ++at) {
      if (weight(at) == Weight::speaks) return {};
      if (is_verb(at)) return {verb(at, clause.last)};
    }
    return {};
  }
  /// "Had burned 18,000 acres by Tuesday": not on Tuesday.
  bool was_done_by(std::uint32_t verb, TokenRange date, TokenRange clause) const {
    return verb > clause.first && is(verb - 1, "had") && is(date.first - 1, "by");
  }
  bool is_verb(std::uint32_t token) const {
    Weight own = weight(token);
    const WordId word = document_.tokens[token].folded;
    const bool verb =
        story_.vocabulary.finite_verb(word) || story_.vocabulary[word].text.ends_with("ed") || is_infinitive(token);
    return (own == Weight::content || own == Weight::light) && verb && !describes(token);
  }
  /// "Is to meet", "will meet"; not "on the way to work".
  bool is_infinitive(std::uint32_t token) const {
    if (token < sentence_.first + 2 || document_.tokens[token].shape != Shape::lower) return false;
    if (is(token - 1, "to")) return is(token - 2, "is") || is(token - 2, "are");
    return is(token - 1, "will") || is(token - 1, "would");
  }
  /// "A hijacked tanker", "their planned trip".
  bool describes(std::uint32_t token) const {
    if (token == sentence_.first || token + 1 >= sentence_.last || weight(token + 1) != Weight::content) return false;
    static constexpr std::array<std::string_view, 8> leads = {"a", "an", "the", "its", "their", "his", "her", "of"};
    return std::any_of(leads.begin(), leads.end(), [&](std::string_view lead) { return is(token - 1, lead); });
  }
  /// A light verb says nothing without the word behind it: "took off", "go on sale".
  Head verb(std::uint32_t token, std::uint32_t last) const {
    if (token + 1 < last)
      if (const WordId pair = weights().same_pair(story_.vocabulary, document_.tokens[token].folded,
                                                  document_.tokens[token + 1].folded);
          pair != no_word)
        return {pair, document_.tokens[token].folded};
    for (std::uint32_t at = token + 1; weight(token) == Weight::light && at < std::min(last, token + 4); ++at)
      if (weight(at) == Weight::content) return head(at);
    return head(token);
  }
  Head head(std::uint32_t token) const { return {base(token), document_.tokens[token].folded}; }

  /// The words of weight beside the value, up to the next figure or mark, and the verb of the clause. Names and dates
  /// between count for nothing.
  std::vector<Head> heads_beside(const Mention& mention) const {
    const TokenRange own = mention.tokens;
    const bool priced = mention.value.kind == Kind::money || mention.value.kind == Kind::percent;  // no storm's surge
    std::vector<Head> heads;
    auto take = [&](std::uint32_t token, std::uint32_t& steps) {
      if (is_mark(token) || in_value(token)) return false;
      if (weight(token) == Weight::content && !(priced && is_of_price(token))) heads.push_back(head(token));
      if (!covered_[token - sentence_.first]) ++steps;
      return steps < beside;
    };
    std::uint32_t steps = 0;
    for (std::uint32_t at = own.first; at > sentence_.first && take(at - 1, steps);) --at;
    steps = 0;
    for (std::uint32_t at = own.last; at < sentence_.last && take(at, steps);) ++at;
    if (heads.empty()) add_past_comma(own, heads);
    std::sort(heads.begin(), heads.end());
    auto same = [](const Head& a, const Head& b) { return a.base == b.base; };
    heads.erase(std::unique(heads.begin(), heads.end(), same), heads.end());
    return heads;
  }
  /// "The kick, from 27 yards, began it": between commas, the word of weight right before them.
  void add_past_comma(TokenRange own, std::vector<Head>& heads) const {
    constexpr std::uint32_t led = 2;  // tokens between the comma and the value
    for (std::uint32_t at = own.first; at > sentence_.first + 1 && own.first - at < led + 1; --at)
      if (is(at - 1, ",")) {
        if (weight(at - 2) == Weight::content && !in_value(at - 2)) heads.push_back(head(at - 2));
        return;
      }
  }
  /// The place that the figure is for is its head: "70 per cent in Egypt", "in India by 65 percent".
  void set_place(TokenRange figure, std::vector<Head>& heads) const {
    const auto places = names_in(sentence_);
    const NamePlace* found = nullptr;
    for (const NamePlace& place : places) {
      const std::uint32_t first = place.tokens.first, last = place.tokens.last;
      const bool leads = last == figure.first || (last + 1 == figure.first && is(last, "by"));
      if (first > sentence_.first && is(first - 1, "in") && (first == figure.last + 1 || (!found && leads)))
        found = &place;
    }
    if (!found) return;
    const Token& name = document_.tokens[found->tokens.last - 1];
    heads = {Head{name.folded, name.word}};
  }
  bool is(std::uint32_t token, std::string_view text) const { return word(token) == text; }
  bool in_value(std::uint32_t token) const {
    return std::any_of(here_.begin(), here_.end(), [&](const Mention& mention) {
      return mention.tokens.first <= token && token < mention.tokens.last && !is_dated(mention.value.kind);
    });
  }

  const EventWords& words_;
  KeyReader keys_;
  ContextReader context_;
  TokenRange sentence_;
  MentionRange here_;
  std::vector<bool> covered_;
  std::vector<Placed> placed_;  ///< words of weight and names of the sentence
  bool moves_ = false;          ///< whether the sentence tells of prices that move
  std::vector<WordId> content_;
  std::vector<std::uint32_t> names_;
};

template <class T>
std::vector<T> common(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}  // namespace

Statements::Statements(const ReadStory& story, const EventWords& words) : central_(story) {
  for (std::uint32_t article = 0; article < story.documents.size(); ++article)
    StatementReader(story, article, words, central_).read(all_, clocks_);
}

Shared Statements::shared(const Statement& a, const Statement& b) const {
  Shared out;
  auto is_head = [&](WordId word) {
    auto has = [&](const Statement& one) {
      return std::any_of(one.heads.begin(), one.heads.end(), [&](const Head& head) { return head.base == word; });
    };
    return has(a) && has(b);
  };
  for (const Head& head : a.heads) out.heads += is_head(head.base);
  for (WordId word : common(a.words, b.words)) out.words += !is_head(word);
  for (std::uint32_t name : common(a.names, b.names)) ++(central_.has(name) ? out.central : out.names);
  auto tells_apart = [&](std::uint32_t name) { return !central_.has(name); };
  bool first = !a.goes_on && std::any_of(a.names.begin(), a.names.end(), tells_apart);
  bool second = !b.goes_on && std::any_of(b.names.begin(), b.names.end(), tells_apart);
  out.one_has_names = first || second;
  out.both_have_names = first && second;
  return out;
}

}  // namespace gainsay
