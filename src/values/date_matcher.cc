// A walk over the trie of a group, depth first, that keeps the longest accepted path; of paths of one length the rule
// written first. Groups inside groups are matched once a token and remembered. A group that asks for itself at the
// same token finds nothing, so every walk ends.
#include "values/date_matcher.h"

#include <algorithm>

namespace gainsay {

namespace {

/// A phrase that means what its part means: the part, with what was said around it.
Frame likened(const Frame& frame) {
  Frame like = *frame.parts[0];
  like.tokens = frame.tokens;
  for (std::size_t i = 0; i < field_count; ++i)
    if (frame.fields[i] != Frame::unset) like.fields[i] = frame.fields[i];
  return like;
}

}  // namespace

DateMatcher::DateMatcher(const DateLexicon& lexicon, const DateGrammar& grammar, const NumberReader& numbers,
                         const Document& document, TokenRange sentence)
    : lexicon_(lexicon),
      grammar_(grammar),
      numbers_(numbers),
      document_(document),
      sentence_(sentence),
      top_(grammar.group("mention")) {}

const Frame* DateMatcher::mention_at(std::uint32_t at) { return group_at(top_, at); }

const Frame* DateMatcher::group_at(std::uint32_t group, std::uint32_t at) {
  if (!grammar_.may_begin(group, document_.tokens[at])) return nullptr;
  std::size_t place = std::size_t{group} * sentence_.size() + (at - sentence_.first);
  if (known_.empty()) known_.resize(grammar_.roots().size() * sentence_.size());
  Known& known = known_[place];
  if (!known.looked) {
    known.looked = true;
    const Frame* frame = match(group, at);
    known_[place].frame = frame;
    return frame;
  }
  return known.frame;
}

const Frame* DateMatcher::match(std::uint32_t group, std::uint32_t at) {
  std::uint32_t outer_begin = begin_;
  std::uint32_t outer_rule = best_rule_;
  std::optional<Frame> outer_best = std::move(best_);
  begin_ = at;
  best_.reset();
  Frame start;
  start.tokens = {at, at};
  walk(grammar_.roots()[group], at, start);
  const Frame* result = nullptr;
  if (best_) result = &frames_.emplace_back(best_->form == Form::alike ? likened(*best_) : *best_);
  begin_ = outer_begin;
  best_rule_ = outer_rule;
  best_ = std::move(outer_best);
  return result;
}

void DateMatcher::walk(std::uint32_t node, std::uint32_t at, const Frame& frame) {
  const GrammarNode& here = grammar_.node(node);
  accept(here, at, frame);
  if (at >= sentence_.last) return;
  for (const GrammarEdge& edge : here.edges) follow(edge, at, frame);
}

void DateMatcher::follow(const GrammarEdge& edge, std::uint32_t at, const Frame& frame) {
  if (edge.kind == GrammarEdge::Kind::words) {
    if (std::binary_search(edge.words.begin(), edge.words.end(), document_.tokens[at].folded))
      walk(edge.child, at + 1, frame);
    return;
  }
  if (edge.kind == GrammarEdge::Kind::slot) {
    auto wanted = static_cast<Slot>(edge.which);
    auto words = words_of(wanted);
    if (words && !is(at, words->kind)) return;
    Frame next = frame;
    if (auto end = slot(wanted, at, next)) walk(edge.child, *end, next);
    return;
  }
  const Frame* part = group_at(edge.which, at);
  if (!part) return;
  Frame next = frame;
  next.parts[next.parts[0] ? 1 : 0] = part;
  walk(edge.child, part->tokens.last, next);
}

bool DateMatcher::surrounded(const Accept& accept, std::uint32_t at) const {
  auto has = [&](const std::vector<WordId>& words, std::uint32_t token) {
    return std::binary_search(words.begin(), words.end(), document_.tokens[token].folded);
  };
  if (!accept.behind.empty() && (begin_ == sentence_.first || !has(accept.behind, begin_ - 1))) return false;
  bool last = at >= sentence_.last;
  if (!accept.ahead.empty() && (last ? !accept.or_end : !has(accept.ahead, at))) return false;
  return accept.never_ahead.empty() || at >= sentence_.last || !has(accept.never_ahead, at);
}

void DateMatcher::accept(const GrammarNode& node, std::uint32_t at, const Frame& frame) {
  for (const Accept& accept : node.accepts) {
    std::uint32_t best_end = best_ ? best_->tokens.last : 0;
    if (at < best_end || (at == best_end && accept.rule >= best_rule_) || !surrounded(accept, at)) continue;
    const DateRule& rule = grammar_.rule(accept.rule);
    best_ = frame;
    best_->form = rule.form;
    best_->reference = &rule.reference;
    best_->tokens = {begin_, at};
    for (const auto& [field, value] : rule.settings) best_->set(field, value);
    best_rule_ = accept.rule;
  }
}

}  // namespace gainsay
