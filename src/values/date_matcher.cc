// A walk over the trie of a group, depth first, that keeps the longest accepted path; of paths of one length the rule
// written first. It starts with the edges that the tokens behind leave open, but for those that cannot reach as far as
// the best so far; further on two are looked at before a slot or group is read: whether the first fits it, and, where
// it can take no more than that one, whether a path behind it may end there or take the second. Groups inside groups
// are matched once a token and remembered. No group begins with itself, so every walk ends. A step puts what it reads
// on top of what the path said before, and takes it away when the walk behind it returns; a frame is written out for a
// path that is the best so far. A phrase that means what its only part means is that part itself.
#include "values/date_matcher.h"

#include <algorithm>
#include <utility>

namespace gainsay {

namespace {

/// A phrase that means what its part means: the part, with what was said around it.
void liken(Frame& frame) {
  const Frame said = frame;
  frame = *said.parts[0];
  frame.tokens = said.tokens;
  for (std::size_t i = 0; i < field_count; ++i)
    if (said.fields[i] != Frame::unset) frame.fields[i] = said.fields[i];
}

}  // namespace

DateMatcher::DateMatcher(const DateLexicon& lexicon, const DateGrammar& grammar, DateIndex& index,
                         const NumberReader& numbers, Edges edges)
    : lexicon_(lexicon), grammar_(grammar), index_(index), numbers_(numbers), top_(grammar.top()), edges_(edges) {}

bool DateMatcher::begin(const Document& document, TokenRange sentence) {
  document_ = &document;
  sentence_ = sentence;
  const std::size_t size = sentence.size();
  if (looks_.size() < size + 2) looks_.resize(size + 2);
  if (!index_.look(document, sentence, looks_)) return false;
  looks_[size] = looks_[size + 1] = {};
  ++sentences_;
  used_ = 0;
  index_.tidy();
  if (spots_.size() < size) {
    spots_.resize(size);
    counted_.resize(size);
  }
  return true;
}

DateMatcher::Phrase& DateMatcher::fresh() {
  if (used_ == phrases_.size()) phrases_.emplace_back();
  return phrases_[used_++];
}

bool DateMatcher::begins(std::uint32_t group, std::uint32_t at) {
  if (edges_ == Edges::fitting) return begun(at).of_group[group] != 0;
  return (grammar_.begun_by(token(at).folded, token(at).shape == Shape::number) >> group & 1u) != 0;
}

const Frame* DateMatcher::group_at(std::uint32_t group, std::uint32_t at) {
  Spot& here = spot(at);
  const std::uint64_t bit = std::uint64_t{1} << group;
  if ((here.sought & bit) == 0) {
    here.sought |= bit;
    return edges_ == Edges::fitting && grammar_.is_choice(group) ? choose(group, at) : match(group, at);
  }
  for (const Phrase* phrase = here.found; phrase != nullptr; phrase = phrase->next)
    if ((phrase->groups & bit) != 0) return &phrase->frame;
  return nullptr;
}

/// The phrase of a group that only names others.
const Frame* DateMatcher::choose(std::uint32_t group, std::uint32_t at) {
  const Frame* best = nullptr;
  for (const Beginnings::Root& root : begun(at).roots_of(group)) {
    if (best != nullptr && !root.may_take(best->tokens.size() + 1)) continue;
    const Frame* part = group_at(root.edge.which, at);
    if (part != nullptr && (best == nullptr || part->tokens.last > best->tokens.last)) best = part;
  }
  for (Phrase* phrase = spot(at).found; phrase != nullptr; phrase = phrase->next)
    if (&phrase->frame == best) phrase->groups |= std::uint64_t{1} << group;
  return best;
}

const Frame* DateMatcher::match(std::uint32_t group, std::uint32_t at) {
  Match match;
  match.begin = at;
  match.said = said_.fields.size();
  if (edges_ == Edges::all)
    walk(grammar_.roots()[group], at, match);
  else
    for (const Beginnings::Root& root : begun(at).roots_of(group))
      if (match.best == nullptr || root.may_take(match.best_end - at)) follow(root.edge, at, match);
  return match.best != nullptr ? keep(group, match) : nullptr;
}

/// Notes for later askers that the group found the best of the match.
const Frame* DateMatcher::keep(std::uint32_t group, Match& match) {
  Spot& here = spot(match.begin);
  Phrase* phrase = here.found;
  if (match.own != nullptr && match.best == &match.own->frame) {
    if (match.own->frame.form == Form::alike) liken(match.own->frame);
    match.own->groups = 0;
    match.own->next = here.found;
    phrase = here.found = match.own;
  }
  while (&phrase->frame != match.best) phrase = phrase->next;
  phrase->groups |= std::uint64_t{1} << group;
  return match.best;
}

void DateMatcher::walk(std::uint32_t node, std::uint32_t at, Match& match) {
  const GrammarNode& here = grammar_.node(node);
  if (!here.accepts.empty()) accept(here, at, match);
  if (at >= sentence_.last) return;
  if (edges_ == Edges::all) return walk_all(here, at, match);
  if (look(at).profile == plain_profile) return;
  for (const GrammarEdge& edge : here.edges)
    if (fits(edge, at) && leads_on(edge, at)) follow(edge, at, match);
}

void DateMatcher::walk_all(const GrammarNode& node, std::uint32_t at, Match& match) {
  for (const GrammarEdge& edge : node.edges) {
    const bool fits = edge.kind == GrammarEdge::Kind::words   ? holds(edge.which, token(at))
                      : edge.kind == GrammarEdge::Kind::group ? begins(edge.which, at)
                                                              : true;
    if (fits) follow(edge, at, match);
  }
}

/// Whether the edge may begin with the token.
bool DateMatcher::fits(const GrammarEdge& edge, std::uint32_t at) {
  if (edge.kind == GrammarEdge::Kind::words) return index_.holds(edge.which, look(at).profile);
  return begun(at).reach(edge) != 0;
}

/// Whether a path may end behind an edge that fits, or go on.
bool DateMatcher::leads_on(const GrammarEdge& edge, std::uint32_t at) {
  if (edge.kind == GrammarEdge::Kind::words || begun(at).reach(edge) > Beginnings::just(1)) return true;
  const GrammarNode& behind = grammar_.node(edge.child);
  if (!behind.accepts.empty()) return true;
  if (look(at + 1).profile == plain_profile) return false;
  return std::ranges::any_of(behind.edges, [&](const GrammarEdge& next) { return fits(next, at + 1); });
}

void DateMatcher::follow(const GrammarEdge& edge, std::uint32_t at, Match& match) {
  if (edge.kind == GrammarEdge::Kind::words) return walk(edge.child, at + 1, match);
  if (edge.kind == GrammarEdge::Kind::slot) return follow_slot(edge, at, match);
  follow_group(edge, at, match);
}

void DateMatcher::follow_group(const GrammarEdge& edge, std::uint32_t at, Match& match) {
  const Frame* part = group_at(edge.which, at);
  if (!part) return;
  const Frame*& place = match.parts[match.parts[0] ? 1 : 0];
  const Frame* before = place;
  place = part;
  walk(edge.child, part->tokens.last, match);
  place = before;
}

bool DateMatcher::says(const Match& match, Field field) const {
  const auto begin = said_.fields.begin() + static_cast<std::ptrdiff_t>(match.said);
  return std::any_of(begin, said_.fields.end(), [&](const auto& said) { return said.first == field; });
}

void DateMatcher::follow_slot(const GrammarEdge& edge, std::uint32_t at, Match& match) {
  const auto wanted = static_cast<Slot>(edge.which);
  const std::size_t before = said_.fields.size();
  const End end = slot(wanted, at, wanted == Slot::year && says(match, Field::day), said_);
  if (end && (wanted == Slot::count || wanted == Slot::count2)) {
    auto& count = wanted == Slot::count2 ? match.count2 : match.count;
    const auto counted = std::exchange(count, said_.count);
    walk(edge.child, *end, match);
    count = counted;
  } else if (end) {
    walk(edge.child, *end, match);
  }
  said_.fields.resize(before);
}

bool DateMatcher::holds(std::uint32_t set, const Token& token) const {
  return std::ranges::binary_search(grammar_.words(set), token.folded);
}

bool DateMatcher::stands_behind(std::uint32_t set, const Token& token) const {
  if (holds(set, token)) return true;
  return token.shape == Shape::number && std::ranges::binary_search(grammar_.words(set), grammar_.any_figure());
}

bool DateMatcher::surrounded(const Accept& accept, std::uint32_t begin, std::uint32_t at) const {
  constexpr std::uint32_t anything = Accept::anything;
  if (accept.behind != anything && (begin == sentence_.first || !stands_behind(accept.behind, token(begin - 1))))
    return false;
  const bool last = at >= sentence_.last;
  if (accept.ahead != anything && (last ? !accept.or_end : !holds(accept.ahead, token(at)))) return false;
  return accept.never_ahead == anything || last || !holds(accept.never_ahead, token(at));
}

void DateMatcher::accept(const GrammarNode& node, std::uint32_t at, Match& match) {
  for (const Accept& accept : node.accepts) {
    if (at < match.best_end || (at == match.best_end && accept.rule >= match.best_rule)) continue;
    if (!surrounded(accept, match.begin, at)) continue;
    const DateRule& rule = grammar_.rule(accept.rule);
    const Frame* part = match.parts[0];
    const bool is_part = rule.is_alike() && part != nullptr && part->tokens == TokenRange{match.begin, at};
    match.best = is_part ? part : written_out(rule, at, match);
    match.best_rule = accept.rule;
    match.best_end = at;
  }
}

/// The frame of the path that ends at `at`.
const Frame* DateMatcher::written_out(const DateRule& rule, std::uint32_t at, Match& match) {
  if (match.own == nullptr) match.own = &fresh();
  Frame& frame = match.own->frame;
  frame = Frame();
  frame.form = rule.form;
  frame.count = match.count;
  frame.count2 = match.count2;
  frame.parts = match.parts;
  frame.tokens = {match.begin, at};
  frame.reference = &rule.reference;
  for (std::size_t i = match.said; i < said_.fields.size(); ++i)
    frame.set(said_.fields[i].first, said_.fields[i].second);
  for (const auto& [field, value] : rule.settings) frame.set(field, value);
  return &frame;
}

}  // namespace gainsay
