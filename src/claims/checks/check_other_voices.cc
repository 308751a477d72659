// "Some 24 million gain, the ministry said; the opposition put the number at 27 million": a figure that takes up the
// one before it for another voice. What it takes up is the last figure of its kind before those words, in the sentence
// or in the one before. The article knows that the two differ, so this is a note: it tells the desk whose figures stand
// against each other.
#include <algorithm>

#include "base/embedded.h"
#include "claims/checks/check.h"
#include "values/units.h"

namespace gainsay {
namespace {

const SentenceCues& taking_up() {
  static const SentenceCues cues(embedded_node("lexicon/checks.yaml"), {"taking_up"});
  return cues;
}

bool is_count(Kind kind) { return kind == Kind::count || kind == Kind::number; }

/// Whether both could be figures for one thing, the later without its noun.
bool of_one_kind(const Value& before, const Value& after) {
  if (is_count(before.kind) && is_count(after.kind)) return after.unit.empty() || after.unit == before.unit;
  if (before.kind != after.kind) return false;
  if (before.kind == Kind::measure) return in_base_unit(before).unit == in_base_unit(after).unit;
  return before.kind == Kind::duration || before.kind == Kind::date || before.unit == after.unit;
}

/// One figure for a thing is seldom more than three times another.
bool of_one_size(const Value& before, const Value& after) {
  const auto &a = before.amount, &b = after.amount;
  if (!a || !b || (before.kind == Kind::measure && before.unit != after.unit) || before.kind == Kind::duration ||
      before.kind == Kind::date)
    return true;
  const Decimal times(3);
  return std::max(*a, *b) <= std::min(*a, *b) * times;
}

class OtherVoices : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    const SentenceMentions* before = nullptr;
    for (const SentenceMentions& here : values_.sentences) {
      if (taking_up().may_stand_in(document_.sentences[here.sentence], story_.vocabulary)) read(here, before);
      before = &here;
    }
  }

 private:
  void read(const SentenceMentions& here, const SentenceMentions* before) const {
    for (const Cue& cue : taking_up().in(document_, story_.vocabulary, tokens_of(here)))
      for (const Mention& figure : here.mentions) {
        if (figure.tokens.first != cue.tokens.last) continue;
        const Mention* taken = last_before(here.mentions, cue.tokens.first, figure.value);
        if (!taken && before && before->sentence + 1 == here.sentence)
          taken = last_before(before->mentions, cue.tokens.first, figure.value);
        if (taken && of_one_size(taken->value, figure.value)) write(*taken, figure);
      }
  }
  static const Mention* last_before(MentionRange mentions, std::uint32_t token, const Value& like) {
    const Mention* last = nullptr;
    for (const Mention& mention : mentions)
      if (mention.tokens.last <= token && of_one_kind(mention.value, like)) last = &mention;
    return last;
  }
  void write(const Mention& before, const Mention& after) const {
    const CheckedFact fact{"check.other-voice", "the figure that two voices give in one text", before.value.kind,
                           Severity::note, "the article gives both"};
    const bool measured = before.value.kind == Kind::measure;
    const auto side = [&](const Mention& mention) {
      const Value value = measured ? in_base_unit(mention.value) : mention.value;
      return side_at(mention.span, before.value.kind, value.typical.empty() ? value.hard : value.typical);
    };
    write_sides(fact, {side(before), side(after)});
  }
};

}  // namespace

void check_other_voices(const ReadStory& story, ClaimBook& book) { check_each<OtherVoices>(story, book); }

}  // namespace gainsay
