// What a figure, or two, becomes in the list of mentions: its value, its span, and how it joins the mention before it.
#include "values/number_scan.h"

namespace gainsay {
namespace {

bool open_above(Hedge hedge) { return hedge == Hedge::over || hedge == Hedge::at_least; }
bool open_below(Hedge hedge) { return hedge == Hedge::under || hedge == Hedge::at_most; }

}  // namespace

std::uint32_t SentenceScan::emit(std::uint32_t from, const Read& read, const HedgeRule* hedge) {
  if (read.first.after != nullptr && (hedge == nullptr || hedge->hedge == Hedge::over || hedge->hedge == Hedge::under))
    hedge = read.first.after;
  std::uint32_t end = read.last();
  const TokenRange core = {read.first.tokens.first, end};
  if (hedge == nullptr && !read.second) hedge = figures_.hedge_after(end);  // "30 people or more"
  Value& value = begin({std::min(from, core.first), end}, core).value;
  if (read.second)
    set_between(value, read.first, *read.second, hedge);
  else
    set_value(value, read.first, hedge, read.first.number.vague ? &figures_.meant(read.first.number) : nullptr,
              lists_.readings);
  const Figure& last = read.second ? *read.second : read.first;
  const std::uint32_t number_last = std::max(last.number.tokens.last, from + 1);
  finish(number_last);
  return last.kind == Kind::count && end == last.tokens.last ? number_last : end;
}

/// "more than 100 and fewer than 300": the second joins the first.
bool SentenceScan::merged(Mention& before, const Mention& mention) {
  const std::uint32_t joint = before.tokens.last;
  if (joint + 1 != mention.tokens.first || (!is(joint, lists_.and_) && !is(joint, lists_.but))) return false;
  const Value &a = before.value, &b = mention.value;
  const bool opposite = (open_above(a.hedge) && open_below(b.hedge)) || (open_below(a.hedge) && open_above(b.hedge));
  const bool alike = a.kind == b.kind ? a.unit == b.unit : a.kind == Kind::number && b.kind == Kind::count;
  if (!opposite || !alike || !meet(a.hard, b.hard)) return false;
  Value joined = b;
  joined.amount.reset();
  joined.hedge = Hedge::range;
  joined.hard = joined.typical = {intersection(a.hard[0], b.hard[0])};
  before.value = std::move(joined);
  before.tokens.last = before.core.last = mention.tokens.last;
  return true;
}

/// A mention is made in its place, for it is large to move.
Mention& SentenceScan::begin(TokenRange tokens, TokenRange core) {
  Mention& mention = out_.emplace_back();
  mention.tokens = tokens;
  mention.core = core;
  return mention;
}

/// Settles the mention begun with the one before it; its number ends before `number_last`.
void SentenceScan::finish(std::uint32_t number_last) {
  if (out_.size() > first_mention_ + 1) {
    Mention& before = out_[out_.size() - 2];
    if (before.tokens.last > out_.back().tokens.first) {
      before.tokens.last = before.core.last =
          std::min(before.tokens.last, std::max(number_last_, before.tokens.first + 1));
      before.span.end = token(before.tokens.last - 1).end;
    }
    if (merged(before, out_.back())) out_.pop_back();
  }
  Mention& last = out_.back();
  last.span = document_.span_of(last.tokens);
  number_last_ = number_last;
}

}  // namespace gainsay
