// A sentence made ready for programs: for each token what stands there, as marks.
#pragma once

#include <vector>

#include "rules/matcher.h"
#include "rules/program.h"

namespace gainsay {

/// A mention that can begin at a token: where it begins with its hedge or without.
struct MentionStart {
  std::uint32_t token = 0;
  const Mention* mention = nullptr;
  bool listed = false;  ///< a name inside a list of names that was read too
};

/// Keeps its memory from sentence to sentence.
class PreparedSentence {
 public:
  /// The next sentence: room for the marks of its tokens; at its end nothing stands.
  Marks* begin(TokenRange tokens);
  /// Adds the marks of its values and names.
  void mark(const SentenceView& view, const NamesHere& names);

  const std::vector<Marks>& marks() const { return marks_; }
  const Marks& at(std::uint32_t token) const { return marks_[token - view_->tokens.first]; }
  const SentenceView& view() const { return *view_; }
  /// Values that begin at a token; of `kind` name and names too, which are read when they are first asked for.
  std::span<const MentionStart> starts(std::uint32_t token, Kind kind);
  bool is(const NamePlace& place, const PhraseElement& element) const { return names_->is(place.entity, element); }

 private:
  void list_starts(std::span<const Mention* const> mentions);

  const SentenceView* view_ = nullptr;
  const NamesHere* names_ = nullptr;
  bool named_ = false;                ///< whether names are among `starts_`
  std::vector<MentionStart> starts_;  ///< ascending by token
  std::vector<Marks> marks_;
};

}  // namespace gainsay
