#include "values/date_index.h"

#include <algorithm>
#include <bit>

namespace gainsay {
namespace {

/// Days and ordinals: in words they are one, or two of which the first is "twenty" or like it.
bool is_nth(Slot slot) {
  constexpr Slot nth[] = {Slot::ordinal, Slot::day, Slot::day2, Slot::nth_day, Slot::figure, Slot::figure_th};
  return std::ranges::find(nth, slot) != std::end(nth);
}

}  // namespace

DateIndex::Form DateIndex::form_of(std::string_view figure) {
  int colons = 0, points = 0, commas = 0;
  for (const char sign : figure) {
    colons += sign == ':';
    points += sign == '.';
    commas += sign == ',';
  }
  if (colons > 0) return Form::timed;
  if (points > 0) return points == 2 ? Form::dotted : Form::pointed;
  if (commas > 0) return Form::other;
  switch (figure.size()) {
    case 1:
    case 2:
      return Form::two;
    case 3:
      return Form::three;
    case 4:
      return Form::four;
    case 8:
      return Form::eight;
    default:
      return Form::other;
  }
}

bool DateIndex::look(const Document& document, TokenRange range, std::vector<Look>& looks) const {
  const Look* const known = looks_.data();
  const std::size_t size = looks_.size();
  const Token* const tokens = document.tokens.data() + range.first;
  Look* const out = looks.data();
  bool carried = false;
  for (std::size_t i = 0; i < range.size(); ++i) {
    const Token& token = tokens[i];
    out[i] = token.shape == Shape::number ? figure(document, range.first + static_cast<std::uint32_t>(i))
             : token.folded < size        ? known[token.folded]
                                          : Look();
    carried |= out[i].carries;
  }
  return carried;
}

/// Whether "of 16", "FY 16" stands at `at`.
bool DateIndex::led(const Document& document, std::uint32_t at) const {
  return at > 0 && std::ranges::find(leads_, document.tokens[at - 1].folded) != leads_.end();
}

/// A figure may be that of a date: "2016", "20160507", "5:10", "11.7.2016", "7/4", "80s", "'71", "FY25".
DateIndex::Look DateIndex::figure(const Document& document, std::uint32_t at) const {
  const Token& token = document.tokens[at];
  const std::string_view text = document.text, written = text_of(text, token.span());
  const Form form = form_of(written);
  Look look = token.folded < looks_.size() ? looks_[token.folded] : figures_[static_cast<std::size_t>(form)];
  const bool two = written.size() == 2;
  if (two && led(document, at)) look.profile = led_[look.profile];
  if (form == Form::four || form == Form::eight || form == Form::dotted || form == Form::timed) look.carries = true;
  const char before = token.begin > 0 ? text[token.begin - 1] : ' ';
  const char next = token.end < text.size() ? text[token.end] : ' ';
  look.carries |= next == '/' || next == '-' || (two && (next == 's' || next == '\'' || next == '\xe2')) ||
                  (two && (before == '\'' || before == '\x99' || before == 'Y'));  // "’" ends in 99
  return look;
}

/// Whether a slot may take a token alone, before a second one.
bool DateIndex::may_take_one(Slot slot, const Signs& first, const Signs& second) {
  if ((listed_slots & bit(slot)) != 0) return (first.whole & bit(slot)) != 0;
  if (slot == Slot::clock) return first.form == Form::timed || (second.joints & joint_clock) != 0;
  if (first.form == Form::none) return words_of(slot) || is_nth(slot);
  switch (slot) {
    case Slot::year:
    case Slot::year2:
    case Slot::day:
    case Slot::day2:
    case Slot::figure:
    case Slot::span_year:
      return true;
    case Slot::numeric_date:
      return first.form == Form::eight || first.form == Form::dotted;
    default:
      return false;
  }
}

/// Whether a slot may take a second token.
bool DateIndex::may_take_two(Slot slot, const Signs& first, const Signs& second) {
  if (words_of(slot)) return false;
  const bool phrases_only = slot == Slot::hedge || slot == Slot::vague || slot == Slot::holiday;
  if ((listed_slots & bit(slot)) != 0) return (second.inside & bit(slot)) != 0 || (!phrases_only && second.goes_on);
  if (first.form == Form::none) return second.goes_on && slot != Slot::clock && (first.tens || !is_nth(slot));
  switch (slot) {
    case Slot::year:
    case Slot::year2:
    case Slot::clock:
      return false;
    case Slot::decade:
    case Slot::short_decade:
      return (second.joints & joint_plural) != 0;
    case Slot::numeric_date:
    case Slot::month_day:
      return (second.joints & joint_sign) != 0;
    case Slot::quarter_code:
    case Slot::half_code:
      return (second.joints & joint_code) != 0;
    default:  // days and ordinals
      return (second.joints & joint_ending) != 0;
  }
}

/// Whether a slot that takes two tokens or more may take a next one, which is not plain.
bool DateIndex::may_take_more(Slot slot, const Signs& first, const Signs& next) {
  if (slot == Slot::count || slot == Slot::count2) return (next.inside & bit(slot)) != 0 || next.goes_on;
  if ((listed_slots & bit(slot)) != 0) return (next.inside & bit(slot)) != 0;
  return !is_nth(slot) || (first.form == Form::none && next.goes_on);
}

/// How far edges and paths may reach over the known tokens.
class DateIndex::Window {
 public:
  using Reach = Beginnings::Reach;

  /// `begun` is what is known so far of the first token; of the others all is.
  Window(DateIndex& index, const Beginnings& begun) : index_(index), tokens_(begun.tokens), known_(begun.known) {
    begun_[0] = &begun;
    for (std::size_t i = 1; i < known_; ++i) {
      const Row* row = &index.behind(0, tokens_[i]);
      for (std::size_t next = i + 1; row->open && next < known_; ++next)
        row = &index.behind(row->number, tokens_[next]);
      begun_[i] = &index.beginnings(*row);
    }
  }

  /// Of paths that go over an edge, the tokens before `at` taken.
  Reach over(const GrammarEdge& edge, std::size_t at) const {
    if (edge.kind == GrammarEdge::Kind::words)
      return index_.holds(edge.which, tokens_[at]) ? from(edge.child, at + 1) : Reach{0};
    const Reach taken = begun_[at]->reach(edge);
    Reach reach = taken & Beginnings::beyond;
    for (std::size_t i = 1; at + i <= known_; ++i)
      if ((taken & Beginnings::just(i)) != 0) reach |= from(edge.child, at + i);
    return reach;
  }

 private:
  /// Of paths from a node.
  Reach from(std::uint32_t node, std::size_t at) const {
    const GrammarNode& here = index_.grammar_.node(node);
    Reach reach = here.accepts.empty() ? Reach{0} : Beginnings::just(at);
    if (at == known_) return here.edges.empty() ? reach : reach | Beginnings::beyond;
    for (const GrammarEdge& edge : here.edges) reach |= over(edge, at);
    return reach;
  }

  DateIndex& index_;
  const std::array<Profile, Beginnings::most_known>& tokens_;
  std::size_t known_;
  std::array<const Beginnings*, Beginnings::most_known> begun_{};
};

/// Enters the slots that may begin with the first of some tokens; how far any of them may reach.
Beginnings::Reach DateIndex::enter_slots(Beginnings& begun) const {
  Beginnings::Reach all = 0;
  const auto signs = [&](std::size_t i) -> const Signs& { return signs_[begun.tokens[i]]; };
  const Signs& first = signs(0);
  for (std::uint64_t left = first.slots; left != 0; left &= left - 1) {
    const auto slot = static_cast<Slot>(std::countr_zero(left));
    const bool alone = begun.known == 1;
    Beginnings::Reach reach = 0;
    if (alone || may_take_one(slot, first, signs(1))) reach |= Beginnings::just(1);
    bool more = alone ? !words_of(slot) : may_take_two(slot, first, signs(1));
    for (std::size_t i = 1; more && i < begun.known; ++i) {
      reach |= Beginnings::just(i + 1);
      more = i + 1 == begun.known || (begun.tokens[i + 1] != plain_profile && may_take_more(slot, first, signs(i + 1)));
    }
    if (more) reach |= Beginnings::beyond;
    begun.of_slot[static_cast<std::size_t>(slot)] = reach;
    all |= reach;
  }
  return all;
}

/// With no token known any group may begin by all its edges. A choice of choices is entered as one choice.
void DateIndex::enter_all() {
  Beginnings& all = worked_out_.push_back({});
  for (const std::uint32_t group : grammar_.inside_out()) {
    all.of_group[group] = Beginnings::beyond;
    all.places[group][0] = static_cast<std::uint16_t>(all.roots.size());
    for (const GrammarEdge& edge : grammar_.node(grammar_.roots()[group]).edges)
      if (grammar_.is_choice(group) && grammar_.is_choice(edge.which))
        for (std::size_t i = all.places[edge.which][0]; i < all.places[edge.which][1]; ++i)
          all.roots.push_back(Beginnings::Root(all.roots[i]));
      else
        all.roots.push_back({edge, Beginnings::beyond});
    all.places[group][1] = static_cast<std::uint16_t>(all.roots.size());
  }
}

/// Each token more that is known leaves fewer of the roots that may lead beyond those before it. Groups come behind
/// those that they may begin with.
const Row& DateIndex::work_out(std::uint32_t shorter, Profile token) {
  Row row{shorter, static_cast<std::uint32_t>(worked_out_.size()), token};
  const Beginnings& wider = worked_out_[shorter];
  Beginnings& begun = worked_out_.push_back({});
  begun.tokens = wider.tokens;
  begun.tokens[wider.known] = token;
  begun.known = wider.known + 1;
  Beginnings::Reach all = enter_slots(begun);
  const Window window(*this, begun);
  for (const std::uint32_t group : grammar_.inside_out()) {
    if (wider.of_group[group] == 0 || (signs_[begun.tokens[0]].groups >> group & 1u) == 0) continue;
    begun.places[group][0] = static_cast<std::uint16_t>(begun.roots.size());
    for (Beginnings::Root root : wider.roots_of(group)) {
      if ((root.reach & Beginnings::beyond) != 0) root.reach = window.over(root.edge, 0);
      if (root.reach == 0) continue;
      begun.roots.push_back(root);
      begun.of_group[group] |= root.reach;
    }
    begun.places[group][1] = static_cast<std::uint16_t>(begun.roots.size());
    all |= begun.of_group[group];
  }
  row.open = (all & Beginnings::beyond) != 0 && begun.known < Beginnings::most_known;
  row.mentions = begun.of_group[grammar_.top()] != 0;
  return keep(row);
}

const Row& DateIndex::keep(const Row& row) {
  if (2 * worked_out_.size() > rows_.size()) {
    std::vector<Row> before(2 * rows_.size());
    before.swap(rows_);
    for (const Row& known : before)
      if (known.number != 0) place_of(known.shorter, known.token) = known;
  }
  return place_of(row.shorter, row.token) = row;
}

/// Forgets all rows with tokens.
void DateIndex::start_over() {
  worked_out_.cut(1);
  rows_.assign(1u << 12, {});
}

}  // namespace gainsay
