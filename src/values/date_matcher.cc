// A walk over the trie of a group, depth first, that keeps the longest accepted path; of paths of one length the rule
// written first. Groups inside groups are matched once a token and remembered. A group that asks for itself at the
// same token finds nothing, so every walk ends. One frame serves all paths of a match: a step enters what it reads and
// takes it back when the walk behind it returns, which leaves the frame blank for the next match.
#include "values/date_matcher.h"

#include <algorithm>

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

DateMatcher::DateMatcher(const DateLexicon& lexicon, const DateGrammar& grammar, const DateIndex& index,
                         const NumberReader& numbers, Edges edges)
    : lexicon_(lexicon),
      grammar_(grammar),
      index_(index),
      numbers_(numbers),
      top_(grammar.group("mention")),
      edges_(edges) {}

void DateMatcher::begin(const Document& document, TokenRange sentence) {
  document_ = &document;
  sentence_ = sentence;
  ++sentences_;
  used_ = 0;
  const std::size_t places = grammar_.roots().size() * sentence.size();
  if (known_.size() < places) known_.resize(places);
  if (counted_.size() < sentence.size()) counted_.resize(sentence.size());
  begun_.assign(sentence.size(), 0);
  profiles_.assign(sentence.size() + std::tuple_size_v<Profiles> - 1, plain_profile);
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
    profiles_[at - sentence.first] = index_.profile(token(at), document.text);
}

Frame& DateMatcher::fresh() {
  if (used_ == frames_.size()) frames_.emplace_back();
  return frames_[used_++];
}

Frame& DateMatcher::blank() {
  if (depth_ == paths_.size()) paths_.push_back(std::make_unique<Frame>());
  return *paths_[depth_];
}

std::uint64_t DateMatcher::begun_by(std::uint32_t at) {
  if (edges_ == Edges::all) return grammar_.begun_by(token(at).folded, token(at).shape == Shape::number);
  const Profiles ahead{profile(at), profile(at + 1), profile(at + 2)};
  if (index_.begins_none(ahead[0])) return 0;
  const std::uint64_t key = (std::uint64_t{ahead[0]} << 32) | (std::uint64_t{ahead[1]} << 16) | ahead[2];
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15u;  // 2^64 by the golden ratio
  Begun& known = begun_by_[key * spread >> 32 & (begun_kept - 1)];
  if (known.key != key) known = {key, index_.begun_by(ahead)};  // no key is 0: the first profile is not the plain one
  return known.groups;
}

const Frame* DateMatcher::group_at(std::uint32_t group, std::uint32_t at) {
  if (!begins(group, at)) return nullptr;
  Known& known = known_[(at - sentence_.first) * grammar_.roots().size() + group];
  if (known.sentence == sentences_) return known.frame;
  known = {sentences_, nullptr};
  return known.frame = match(group, at);
}

const Frame* DateMatcher::match(std::uint32_t group, std::uint32_t at) {
  Match match{at, 0, nullptr, blank()};
  ++depth_;
  walk(grammar_.roots()[group], at, match);
  --depth_;
  if (match.best && match.best->form == Form::alike) liken(*match.best);
  return match.best;
}

void DateMatcher::walk(std::uint32_t node, std::uint32_t at, Match& match) {
  const GrammarNode& here = grammar_.node(node);
  if (!here.accepts.empty()) accept(here, at, match);
  if (at >= sentence_.last) return;
  if (edges_ == Edges::all) return walk_all(here, at, match);
  for (const DateStep& step : index_.steps(node, profile(at))) follow(step, at, match);
}

void DateMatcher::walk_all(const GrammarNode& node, std::uint32_t at, Match& match) {
  for (const GrammarEdge& edge : node.edges)
    if (edge.kind != GrammarEdge::Kind::words || holds(edge.which, token(at)))
      follow({edge.kind, edge.which, edge.child}, at, match);
}

void DateMatcher::follow(const DateStep& step, std::uint32_t at, Match& match) {
  if (step.kind == GrammarEdge::Kind::words) return walk(step.child, at + 1, match);
  if (step.kind == GrammarEdge::Kind::slot) return follow_slot(step, at, match);
  const Frame* part = group_at(step.which, at);
  if (!part) return;
  const Frame*& place = match.frame.parts[match.frame.parts[0] ? 1 : 0];
  const Frame* before = place;
  place = part;
  walk(step.child, part->tokens.last, match);
  place = before;
}

void DateMatcher::follow_slot(const DateStep& step, std::uint32_t at, Match& match) {
  const auto wanted = static_cast<Slot>(step.which);
  Frame& frame = match.frame;
  Said said;
  const End end = slot(wanted, at, frame.has(Field::day), said);
  if (!end) return;
  const auto exchange = [&](std::pair<Field, std::int32_t>& field) {
    std::swap(field.second, frame.fields[static_cast<std::size_t>(field.first)]);
  };
  auto& count = wanted == Slot::count2 ? frame.count2 : frame.count;
  std::for_each(said.fields.begin(), said.fields.begin() + said.size, exchange);
  if (said.count) std::swap(said.count, count);
  walk(step.child, *end, match);
  std::for_each(said.fields.rend() - said.size, said.fields.rend(), exchange);
  if (wanted == Slot::count || wanted == Slot::count2) std::swap(said.count, count);
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
    const std::uint32_t best_end = match.best ? match.best->tokens.last : 0;
    if (at < best_end || (at == best_end && accept.rule >= match.best_rule)) continue;
    if (!surrounded(accept, match.begin, at)) continue;
    const DateRule& rule = grammar_.rule(accept.rule);
    if (!match.best) match.best = &fresh();
    *match.best = match.frame;
    match.best->form = rule.form;
    match.best->reference = &rule.reference;
    match.best->tokens = {match.begin, at};
    for (const auto& [field, value] : rule.settings) match.best->set(field, value);
    match.best_rule = accept.rule;
  }
}

}  // namespace gainsay
