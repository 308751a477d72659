// Phrases are written with options and alternatives; each is written out into plain sequences first, then put into its
// group's trie. Shared beginnings share a path, so that a slot is read once however many phrases begin with it.
#include "values/date_grammar.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "base/embedded.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Slot::size_)> slot_names{
    "month",     "weekday",      "weekdays",  "unit",     "units",    "season",       "part",        "parts",
    "past",      "next",         "this",      "ordinal",  "half-day", "zone",         "decade-word", "hedge",
    "vague",     "holiday",      "count",     "count2",   "year",     "year2",        "day",         "day2",
    "nth-day",   "figure",       "figure-th", "clock",    "decade",   "short-decade", "digit-nth",   "numeric-date",
    "month-day", "quarter-code", "half-code", "span-year"};

constexpr std::array<std::string_view, 16> form_names{"date", "within", "shift", "near",     "ago",      "that",
                                                      "part", "nth",    "range", "time",     "day_part", "length",
                                                      "sum",  "span",   "set",   "reference"};

constexpr std::array<std::string_view, field_count> field_names{
    "year",    "month",   "day",   "day2",   "weekday", "unit",  "season",     "part",     "direction",
    "ordinal", "quarter", "half",  "decade", "century", "week",  "clock",      "half_day", "zone",
    "hedge",   "holiday", "vague", "mark",   "more",    "plain", "short_year", "fraction", "working"};

constexpr std::array<std::string_view, 7> mark_names{"none", "start", "middle", "end", "before", "after", "approx"};

template <std::size_t N>
std::size_t place_in(const std::array<std::string_view, N>& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

[[noreturn]] void refuse(const Node& node, const std::string& message) {
  std::fputs(render({node.place, message, "", "", 1}).c_str(), stderr);
  std::terminate();
}

std::int32_t setting_value(const Node& node) {
  if (auto unit = time_unit_named(node.text)) return static_cast<std::int32_t>(*unit);
  if (auto mark = place_in(mark_names, node.text); mark < mark_names.size()) return static_cast<std::int32_t>(mark);
  return std::atoi(node.text.c_str());
}

DateRule rule_of(const Node& node) {
  DateRule rule;
  std::size_t form = place_in(form_names, node["form"].text);
  if (form == form_names.size() && node["form"].text != "alike") refuse(node, "no such form: " + node["form"].text);
  rule.form = static_cast<Form>(form);
  for (const auto& [name, value] : node["with"].entries) {
    if (name.text == "reference") {
      rule.reference = value.text;
      continue;
    }
    auto field = field_named(name.text);
    if (!field) refuse(name, "no such field: " + name.text);
    const bool hedge = *field == Field::hedge;
    rule.settings.emplace_back(*field,
                               hedge ? static_cast<std::int32_t>(date_hedge(value.text)) : setting_value(value));
  }
  return rule;
}

/// The place of the bracket that closes the one at `open`.
std::size_t closing(std::string_view phrase, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < phrase.size(); ++i) {
    if (phrase[i] == '[') ++depth;
    if (phrase[i] == ']' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

/// Every way to continue each of `heads` with each of `tails`.
template <class Sequence>
std::vector<Sequence> joined(const std::vector<Sequence>& heads, const std::vector<Sequence>& tails) {
  std::vector<Sequence> all;
  for (const Sequence& head : heads)
    for (const Sequence& tail : tails) {
      all.push_back(head);
      all.back().insert(all.back().end(), tail.begin(), tail.end());
    }
  return all;
}

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  std::size_t place = place_in(field_names, name);
  if (place == field_count) return std::nullopt;
  return static_cast<Field>(place);
}

std::optional<SlotWords> words_of(Slot slot) {
  switch (slot) {
    case Slot::month:
      return SlotWords{Class::month, Field::month};
    case Slot::weekday:
      return SlotWords{Class::weekday, Field::weekday};
    case Slot::weekdays:
      return SlotWords{Class::weekdays, Field::weekday};
    case Slot::unit:
      return SlotWords{Class::unit, Field::unit};
    case Slot::units:
      return SlotWords{Class::units, Field::unit};
    case Slot::season:
      return SlotWords{Class::season, Field::season};
    case Slot::part:
      return SlotWords{Class::part, Field::part};
    case Slot::parts:
      return SlotWords{Class::parts, Field::part};
    case Slot::past:
      return SlotWords{Class::past, Field::direction};
    case Slot::next:
      return SlotWords{Class::next, Field::direction};
    case Slot::this_:
      return SlotWords{Class::this_, Field::direction};
    case Slot::half_day:
      return SlotWords{Class::half_day, Field::half_day};
    case Slot::zone:
      return SlotWords{Class::zone, Field::zone};
    case Slot::decade_word:
      return SlotWords{Class::decade, Field::decade};
    default:
      return std::nullopt;
  }
}

DateGrammar::DateGrammar(Vocabulary& vocabulary, const DateLexicon& lexicon) {
  const Node& file = embedded_node("lexicon/dates.yaml");
  word_sets_ = &file["words"];
  stop_ = vocabulary.intern(".");
  quote_ = vocabulary.intern("'");
  any_figure_ = vocabulary.intern("#");
  for (const auto& [name, rules] : file.entries) {
    if (!rules.is_list()) continue;
    names_.push_back(name.text);
    roots_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    nodes_.emplace_back();
  }
  for (const auto& [name, rules] : file.entries)
    if (rules.is_list()) add_group(vocabulary, group(name.text), rules);
  top_ = group("mention");
  begins_.resize(vocabulary.size(), 0);
  if (roots_.size() > 64) refuse(file, "more than 64 groups");
  mark_beginnings(lexicon);
  for (std::uint32_t group = 0; group < roots_.size(); ++group)
    if (chooses(group)) choices_ |= std::uint64_t{1} << group;
  word_sets_ = nullptr;
}

std::uint32_t DateGrammar::group(std::string_view name) const {
  return static_cast<std::uint32_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
}

void DateGrammar::add_group(Vocabulary& vocabulary, std::uint32_t group, const Node& rules) {
  for (const Node& node : rules.items) {
    auto rule = static_cast<std::uint32_t>(rules_.size());
    rules_.push_back(rule_of(node));
    for (const Node& phrase : node["say"].items)
      for (const Sequence& sequence : expand(vocabulary, phrase.text, phrase)) insert(roots_[group], sequence, rule);
  }
}

std::vector<DateGrammar::Sequence> DateGrammar::expand(Vocabulary& vocabulary, std::string_view phrase,
                                                       const Node& place) {
  std::vector<Sequence> all{{}};
  std::size_t at = 0;
  while (at < phrase.size()) {
    if (phrase[at] == ' ') {
      ++at;
      continue;
    }
    bool optional = phrase[at] == '[';
    std::size_t end = optional ? closing(phrase, at) : std::min(phrase.find(' ', at), phrase.size());
    if (end == std::string_view::npos) refuse(place, "'[' without ']'");
    std::vector<Sequence> tails = optional ? expand(vocabulary, phrase.substr(at + 1, end - at - 1), place)
                                           : item(vocabulary, phrase.substr(at, end - at), place);
    if (optional) tails.emplace_back();
    all = joined(all, tails);
    at = end + (optional ? 1 : 0);
  }
  return all;
}

std::vector<DateGrammar::Sequence> DateGrammar::item(Vocabulary& vocabulary, std::string_view text, const Node& place) {
  char first = text[0];
  if (first != '{') {
    bool look = text.size() > 1 && (first == '<' || first == '>' || first == '!');
    return words(vocabulary, look ? text.substr(1) : text, look ? first : '\0');
  }
  std::vector<Sequence> all;
  while (!text.empty()) {  // "{a}|{b}"
    std::size_t end = text.find('}');
    std::string_view name = text.substr(1, end - 1);
    GrammarEdge edge;
    std::size_t slot = place_in(slot_names, name);
    edge.kind = slot < slot_names.size() ? GrammarEdge::Kind::slot : GrammarEdge::Kind::group;
    edge.which = slot < slot_names.size() ? static_cast<std::uint32_t>(slot) : group(name);
    if (edge.kind == GrammarEdge::Kind::group && edge.which == roots_.size())
      refuse(place, "no such slot: " + std::string(name));
    all.push_back({{edge, '\0'}});
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return all;
}

std::vector<DateGrammar::Sequence> DateGrammar::words(Vocabulary& vocabulary, std::string_view text, char look) {
  std::vector<WordId> single;
  std::vector<Sequence> all;
  auto add = [&](std::string_view word) {
    std::vector<Token> tokens;
    tokenise(word, 0, vocabulary, tokens);
    if (word.starts_with("'")) {  // an ending, one token only behind its word
      single.push_back(vocabulary[vocabulary.intern(word)].folded);
      return;
    }
    if (tokens.size() == 1 || look != 0) {
      single.push_back(tokens[0].folded);
      return;
    }
    Sequence sequence;
    for (const Token& token : tokens) sequence.push_back({{GrammarEdge::Kind::words, set_of({token.folded}), 0}, '\0'});
    all.push_back(std::move(sequence));
  };
  while (!text.empty()) {
    std::size_t end = std::min(text.find('|'), text.size());
    std::string_view word = text.substr(0, end);
    if (word.size() > 1 && word[0] == '&')
      for (const Node& one : (*word_sets_)[word.substr(1)].items) add(one.text);
    else
      add(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!single.empty()) all.push_back({{{GrammarEdge::Kind::words, set_of(std::move(single)), 0}, look}});
  return all;
}

std::uint32_t DateGrammar::set_of(std::vector<WordId> words) {
  std::sort(words.begin(), words.end());
  const auto [found, added] = numbers_.emplace(std::move(words), static_cast<std::uint32_t>(sets_.size()));
  if (added) sets_.push_back(&found->first);
  return found->second;
}

std::uint32_t DateGrammar::child(std::uint32_t node, const GrammarEdge& edge) {
  for (const GrammarEdge& known : nodes_[node].edges)
    if (known.kind == edge.kind && known.which == edge.which) return known.child;
  auto fresh = static_cast<std::uint32_t>(nodes_.size());
  nodes_.emplace_back();
  nodes_[node].edges.push_back(edge);
  nodes_[node].edges.back().child = fresh;
  return fresh;
}

/// Marks the words at the end of a phrase that is nothing but words.
void DateGrammar::mark_carriers(const Sequence& sequence) {
  const Element* last = nullptr;
  for (const Element& element : sequence) {
    if (element.edge.kind != GrammarEdge::Kind::words) return;
    if (element.look == 0) last = &element;
  }
  if (last == nullptr) return;
  for (const WordId word : words(last->edge.which)) {
    if (word >= carries_.size()) carries_.resize(word + 1, 0);
    carries_[word] = 1;
  }
}

void DateGrammar::insert(std::uint32_t root, const Sequence& sequence, std::uint32_t rule) {
  Accept accept;
  accept.rule = rule;
  std::uint32_t node = root;
  for (const Element& element : sequence) {
    if (element.look == '<')
      accept.behind = element.edge.which;
    else if (element.look == '>')
      accept.ahead = element.edge.which;
    else if (element.look == '!')
      accept.never_ahead = element.edge.which;
    else
      node = child(node, element.edge);
  }
  accept.or_end = accept.ahead != Accept::anything && std::ranges::binary_search(words(accept.ahead), stop_);
  mark_carriers(sequence);
  if (node != root) nodes_[node].accepts.push_back(accept);
}

/// The groups that a phrase of `group` may begin with, itself among them.
void DateGrammar::reach(std::uint32_t group, std::uint64_t& reached) const {
  if ((reached >> group & 1u) != 0) return;
  reached |= std::uint64_t{1} << group;
  for (const GrammarEdge& edge : nodes_[roots_[group]].edges)
    if (edge.kind == GrammarEdge::Kind::group) reach(edge.which, reached);
}

bool DateGrammar::chooses(std::uint32_t group) const {
  std::uint32_t rule = 0;
  return std::ranges::all_of(nodes_[roots_[group]].edges, [&](const GrammarEdge& edge) {
    const GrammarNode& end = nodes_[edge.child];
    if (edge.kind != GrammarEdge::Kind::group || !end.edges.empty() || end.accepts.size() != 1) return false;
    const Accept& accept = end.accepts[0];
    const bool in_order = accept.rule >= rule;
    rule = accept.rule;
    return in_order && accept.is_free() && rules_[accept.rule].is_alike();
  });
}

/// A group may begin with more groups than any of those it begins with, since these are not in a circle.
void DateGrammar::order(const std::vector<std::uint64_t>& below) {
  const auto size = [&](std::uint32_t group) { return std::popcount(below[group]); };
  for (std::uint32_t group = 0; group < roots_.size(); ++group) {
    for (const GrammarEdge& edge : nodes_[roots_[group]].edges)
      if (edge.kind == GrammarEdge::Kind::group && size(edge.which) >= size(group))
        refuse(*word_sets_, "a group that begins with itself: " + names_[group]);
    inside_out_.push_back(group);
  }
  std::ranges::stable_sort(inside_out_, {}, size);
}

/// Enters the words of `listed`, and figures, that `slot` may begin with, for the groups of `above`.
void DateGrammar::mark_slot(Slot slot, const DateLexicon& lexicon, const std::vector<WordId>& listed,
                            std::uint64_t above) {
  const auto single = words_of(slot);
  if (!single) figure_begins_ |= above;
  const bool quoted = slot == Slot::short_decade || slot == Slot::year2;
  if (quoted && quote_ < begins_.size()) begins_[quote_] |= above;  // "'60s"
  for (const WordId word : listed)
    if (single ? lexicon.is(word, single->kind) : lexicon.begins_phrase(word)) begins_[word] |= above;
}

void DateGrammar::mark_beginnings(const DateLexicon& lexicon) {
  std::vector<WordId> listed;
  for (WordId word = 0; word < begins_.size(); ++word)
    if (lexicon.has(word) || lexicon.begins_phrase(word)) listed.push_back(word);
  std::vector<std::uint64_t> below(roots_.size(), 0);
  for (std::uint32_t group = 0; group < roots_.size(); ++group) reach(group, below[group]);
  order(below);
  std::array<std::uint64_t, static_cast<std::size_t>(Slot::size_)> above_slots{};
  for (std::uint32_t group = 0; group < roots_.size(); ++group) {
    std::uint64_t above = 0;
    for (std::uint32_t other = 0; other < roots_.size(); ++other)
      if ((below[other] >> group & 1u) != 0) above |= std::uint64_t{1} << other;
    for (const GrammarEdge& edge : nodes_[roots_[group]].edges) {
      if (edge.kind == GrammarEdge::Kind::words)
        for (const WordId word : words(edge.which)) begins_[word] |= above;
      if (edge.kind == GrammarEdge::Kind::slot) above_slots[edge.which] |= above;
    }
  }
  for (std::size_t slot = 0; slot < above_slots.size(); ++slot)
    if (above_slots[slot] != 0) mark_slot(static_cast<Slot>(slot), lexicon, listed, above_slots[slot]);
}

}  // namespace gainsay
