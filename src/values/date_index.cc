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
    Look look;
    if (token.shape == Shape::number)
      look = figure(document, range.first + static_cast<std::uint32_t>(i));
    else if (token.folded < size)
      look = known[token.folded];
    carried |= look.carries;
    out[i] = look;
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

/// Whether a slot that takes two tokens may take a third, and more.
bool DateIndex::may_take_three(Slot slot, const Signs& first, const Signs& second, const Signs& third) {
  if (slot == Slot::count || slot == Slot::count2) return (second.inside & bit(slot)) != 0 || third.goes_on;
  return !is_nth(slot) || (first.form == Form::none && third.goes_on);
}

/// How far edges and paths may reach over the known tokens, as a set: bit n for a path that may end before token n,
/// counted from the first, and bit 3 for one that may end further on.
class DateIndex::Window {
 public:
  using Reach = unsigned;
  static constexpr std::size_t size = std::tuple_size_v<Profiles>;

  /// `begun` is what is known so far of the first token.
  Window(DateIndex& index, const Profiles& tokens, const Beginnings& begun) : index_(index), tokens_(tokens) {
    begun_[0] = &begun;
    for (Profiles behind = tokens; known_ < size && behind[0] != any_profile; ++known_) {
      if (known_ > 0) begun_[known_] = &index.beginnings(behind);
      behind = {behind[1], behind[2], any_profile};
    }
  }

  Reach over(const GrammarEdge& edge, std::size_t at) const {
    if (edge.kind == GrammarEdge::Kind::words)
      return index_.holds(edge.which, tokens_[at]) ? from(edge.child, at + 1) : 0;
    const Beginnings& begun = *begun_[at];
    if (!begun.may(edge)) return 0;
    Reach reach = 0;
    for (std::size_t i = 0; i < size; ++i)
      if (Beginnings::has(begun.lengths[i], edge)) reach |= from(edge.child, at + i + 1);
    return reach;
  }

 private:
  static Reach end(std::size_t at) { return 1u << std::min(at, size); }

  /// Of paths from a node, the tokens before `at` taken.
  Reach from(std::uint32_t node, std::size_t at) const {
    const GrammarNode& here = index_.grammar_.node(node);
    Reach reach = here.accepts.empty() ? 0 : end(at);
    if (at < known_) {
      for (const GrammarEdge& edge : here.edges) reach |= over(edge, at);
    } else if (!here.edges.empty()) {
      for (std::size_t i = at + 1; i <= at + size; ++i) reach |= end(i);
    }
    return reach;
  }

  DateIndex& index_;
  const Profiles& tokens_;
  std::size_t known_ = 0;
  std::array<const Beginnings*, size> begun_{};
};

/// Enters the slots that may begin with the first of some tokens.
void DateIndex::enter_slots(const Profiles& tokens, Beginnings& begun) const {
  constexpr auto slots = static_cast<std::size_t>(GrammarEdge::Kind::slot);
  const Signs& first = signs_[tokens[0]];
  const bool alone = tokens[1] == any_profile;
  for (std::uint64_t left = first.slots; left != 0; left &= left - 1) {
    const auto slot = static_cast<Slot>(std::countr_zero(left));
    const bool one = alone || may_take_one(slot, first, signs_[tokens[1]]);
    const bool more = alone || may_take_two(slot, first, signs_[tokens[1]]);
    if (one) begun.lengths[0][slots] |= bit(slot);
    const bool third = more && (alone || tokens[2] == any_profile ||
                                may_take_three(slot, first, signs_[tokens[1]], signs_[tokens[2]]));
    if (more) begun.lengths[1][slots] |= bit(slot);
    if (third) begun.lengths[2][slots] |= bit(slot);
    if (one || more) begun.any[slots] |= bit(slot);
  }
}

/// Enters a group that may begin by one of `edges` at its root; those it may begin with were entered before. A choice
/// of choices is entered as one choice.
void DateIndex::enter_group(std::uint32_t group, std::span<const GrammarEdge> edges, const Window& window,
                            Beginnings& begun) const {
  constexpr auto groups = static_cast<std::size_t>(GrammarEdge::Kind::group);
  Window::Reach reach = 0;
  begun.places[group][0] = static_cast<std::uint16_t>(begun.roots.size());
  for (const GrammarEdge& edge : edges)
    if (const Window::Reach over = window.over(edge, 0)) {
      if (grammar_.is_choice(group) && grammar_.is_choice(edge.which))
        for (std::size_t i = begun.places[edge.which][0]; i < begun.places[edge.which][1]; ++i)
          begun.roots.push_back(GrammarEdge(begun.roots[i]));
      else
        begun.roots.push_back(edge);
      reach |= over;
    }
  begun.places[group][1] = static_cast<std::uint16_t>(begun.roots.size());
  const std::uint64_t which = std::uint64_t{1} << group;
  if (reach != 0) begun.any[groups] |= which;
  for (std::size_t i = 0; i < begun.lengths.size(); ++i)
    if ((reach >> (i + 1) & 1u) != 0) begun.lengths[i][groups] |= which;
}

/// Each token more that is known leaves fewer edges of those that were left without it. A third one tells no more where
/// nothing is left, or where the second ends all that the first begins.
const Beginnings& DateIndex::work_out(const Profiles& tokens) {
  constexpr auto groups = static_cast<std::size_t>(GrammarEdge::Kind::group);
  const Beginnings* wider = nullptr;
  if (tokens[1] != any_profile)
    wider = &beginnings({tokens[0], tokens[2] == any_profile ? any_profile : tokens[1], any_profile});
  if (tokens[2] != any_profile && (tokens[1] == plain_profile || wider->any[groups] == 0)) return keep(tokens, *wider);
  Beginnings begun;
  enter_slots(tokens, begun);
  const Window window(*this, tokens, begun);
  const std::uint64_t left = wider != nullptr ? wider->any[groups] : signs_[tokens[0]].groups;
  for (const std::uint32_t group : grammar_.inside_out())
    if ((left >> group & 1u) != 0)
      enter_group(group, wider != nullptr ? wider->edges(group) : grammar_.node(grammar_.roots()[group]).edges, window,
                  begun);
  return keep(tokens, worked_out_.push_back(std::move(begun)));
}

/// Notes what was worked out for some tokens.
const Beginnings& DateIndex::keep(const Profiles& tokens, const Beginnings& begun) {
  known_[place_of(key_of(tokens))] = {key_of(tokens), &begun};
  ++known_size_;
  return begun;
}

void DateIndex::tidy() {
  if (known_size_ < known_places / 2) return;
  known_size_ = 0;
  worked_out_.cut(0);
  known_.assign(known_places, {});
}

}  // namespace gainsay
