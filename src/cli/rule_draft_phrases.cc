#include "cli/rule_draft_phrases.h"

#include <algorithm>
#include <set>

namespace gainsay {
namespace {

constexpr std::size_t most_literal = 3;  ///< ways to put it that are worth a phrase each; beyond, one with a gap

class PhraseWriter {
 public:
  PhraseWriter(const CoverageText& coverage, const Group& group) : coverage_(coverage), group_(group) {}

  std::vector<DraftPhrase> phrases() const {
    std::vector<DraftPhrase> out;
    for (const Group& same : by_side_and_word()) {
      std::vector<DraftPhrase> literal = literal_ones(same);
      if (literal.size() > most_literal) literal = {with_gap(same)};
      out.insert(out.end(), literal.begin(), literal.end());
    }
    return out;
  }

 private:
  std::string lemma(const Occurrence& o) const { return coverage_.lemma(o.article, o.anchor); }

  /// Words before the value first; each group in the order of the articles.
  std::vector<Group> by_side_and_word() const {
    std::vector<Group> out;
    for (bool before : {true, false})
      for (const Occurrence& o : group_) {
        if (o.before() != before) continue;
        auto same = std::find_if(out.begin(), out.end(), [&](const Group& group) {
          return group.front().before() == before && lemma(group.front()) == lemma(o);
        });
        if (same == out.end()) same = out.insert(out.end(), Group());
        same->push_back(o);
      }
    return out;
  }

  std::vector<DraftPhrase> literal_ones(const Group& same) const {
    std::vector<DraftPhrase> out;
    for (const Occurrence& o : same) {
      std::string text = written(o, middle(o));
      bool known = std::any_of(out.begin(), out.end(), [&](const DraftPhrase& p) { return p.text == text; });
      if (!known) out.push_back(phrase(o, std::move(text)));
    }
    return out;
  }

  DraftPhrase with_gap(const Group& same) const {
    std::uint32_t longest = 1;
    for (const Occurrence& o : same) longest = std::max(longest, o.between().size());
    return phrase(same.front(), written(same.front(), " ..." + std::to_string(longest) + " "));
  }

  std::string written(const Occurrence& o, const std::string& between) const {
    std::string word = coverage_.folded(o.article, o.anchor);
    return o.before() ? word + between + "{value}" : "{value}" + between + word;
  }

  /// The words between value and anchor, or a gap where they are many or no plain words.
  std::string middle(const Occurrence& o) const {
    static const std::set<std::string> passed = {"a", "an", "the", "'s", "'", "-", "\""};
    constexpr int most_words = 2;
    std::string out = " ";
    int words = 0;
    for (std::uint32_t token = o.between().first; token < o.between().last; ++token) {
      std::string word = coverage_.folded(o.article, token);
      if (passed.count(word) > 0) continue;
      if (!is_plain(word) || ++words > most_words) return " ..." + std::to_string(o.between().size()) + " ";
      out += word + " ";
    }
    return out;
  }

  DraftPhrase phrase(const Occurrence& o, std::string text) const {
    return {std::move(text), std::string(text_of(coverage_.documents[o.article].text, o.mention->span)),
            coverage_.source(o.article, o.sentence), coverage_.sentence(o.article, o.sentence)};
  }

  const CoverageText& coverage_;
  const Group& group_;
};

}  // namespace

bool is_plain(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<DraftPhrase> draft_phrases(const CoverageText& coverage, const Group& group) {
  return PhraseWriter(coverage, group).phrases();
}

}  // namespace gainsay
