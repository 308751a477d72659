#include "rules/prepared.h"

#include <algorithm>

namespace gainsay {

Marks* PreparedSentence::begin(TokenRange tokens) {
  marks_.resize(tokens.size() + 1);
  marks_.back() = {Marks::anything, 0};
  return marks_.data();
}

void PreparedSentence::mark(const SentenceView& view, const NamesHere& names) {
  view_ = &view;
  names_ = &names;
  named_ = false;
  list_starts(view.mentions);
  for (const MentionStart& start : starts_)
    if (start.token < view.tokens.last)
      marks_[start.token - view.tokens.first].sorts |= sorts_of_value(start.mention->value.kind);
  for (const NamePlace& place : view.names)
    marks_[place.tokens.first - view.tokens.first].sorts |= names.sorts[place.entity];
}

void PreparedSentence::list_starts(std::span<const Mention* const> mentions) {
  starts_.clear();
  std::uint32_t list_end = 0;  // of the lists of names that begin at this mention or before it
  auto ahead = mentions.begin();
  for (const Mention* mention : mentions) {
    for (; ahead != mentions.end() && (*ahead)->tokens.first <= mention->tokens.first; ++ahead)
      if ((*ahead)->value.kind == Kind::names) list_end = std::max(list_end, (*ahead)->tokens.last);
    const bool listed = mention->value.kind == Kind::name && mention->tokens.last <= list_end;
    starts_.push_back({mention->tokens.first, mention, listed});
    if (mention->core.size() > 0 && mention->core.first > mention->tokens.first)
      starts_.push_back({mention->core.first, mention, listed});
  }
  const auto before = [](const MentionStart& a, const MentionStart& b) { return a.token < b.token; };
  if (!std::is_sorted(starts_.begin(), starts_.end(), before)) std::stable_sort(starts_.begin(), starts_.end(), before);
}

std::span<const MentionStart> PreparedSentence::starts(std::uint32_t token, Kind kind) {
  if ((kind == Kind::name || kind == Kind::names) && !named_ && names_->as_values) {
    named_ = true;
    list_starts(names_->as_values());
  }
  const auto first = std::lower_bound(starts_.begin(), starts_.end(), token,
                                      [](const MentionStart& start, std::uint32_t at) { return start.token < at; });
  const auto last = std::find_if(first, starts_.end(), [&](const MentionStart& start) { return start.token != token; });
  return {first, last};
}

}  // namespace gainsay
