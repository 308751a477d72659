// Before any phrase is run, one pass over the tokens marks the words that stand in the sentence and collects the
// phrases whose rarest word is among them, then those all of whose words, kinds of value and names are. A phrase that
// cannot match costs nothing but that lookup. What is left is run as a program (program_run.cc).
#include "rules/matcher.h"

#include <algorithm>
#include <deque>

#include "base/embedded.h"
#include "rules/program_run.h"

namespace gainsay {

struct PhraseMatcher::Parts {
  explicit Parts(Vocabulary& known) : vocabulary(known) {}

  Vocabulary& vocabulary;
  std::deque<Program> programs;
  std::vector<std::vector<std::uint32_t>> anchored;  // by word: programs whose rarest group has it
  std::vector<std::uint32_t> unanchored;             // programs without any word of their own
  std::vector<bool> passed;                          // by word
  // Scratch of one sentence, marked by its running number.
  std::uint64_t sentence = 0;
  std::vector<std::uint64_t> present;    // by word
  std::vector<std::uint64_t> candidate;  // by program
  std::vector<std::uint32_t> candidates;
  PreparedSentence prepared;
  KindSet kinds;  // of the values that were read
  ProgramRunner runner{vocabulary, passed};

  WordQuestion asked_for;             // whether a phrase needs or opens with any base form of a word
  std::vector<std::uint32_t> needed;  // by word: how many phrases need it
  std::vector<bool> asked;            // by word: whether a phrase needs it or opens with it

  void index();
  void mark_words(const Document& document, TokenRange tokens);
  bool may_match(const Program& program, const Rough& rough) const;
  bool asks_for(WordId folded) const;
  bool words_stand(const Program& program) const;
  const WordGroup& anchor_of(const Program& program) const;
  void mark_mentions(const SentenceView& view);
  static bool kinds_stand(const Program& program, KindSet kinds);
};

void PhraseMatcher::Parts::index() {
  const Node& lexicon = embedded_node("lexicon/phrases.yaml");
  std::vector<WordId> words;
  for (const Node& word : lexicon["passed"].items) words.push_back(vocabulary.intern(word.text));
  std::size_t size = vocabulary.size();
  passed.assign(size, false);
  for (WordId word : words) passed[word] = true;
  anchored.assign(size, {});
  present.assign(size, 0);
  candidate.assign(programs.size(), 0);
  needed.assign(size, 0);
  asked.assign(size, false);
  for (const Program& program : programs) {
    for (WordId word : program.opening.words) asked[word] = true;
    for (const WordGroup& group : program.needed)
      for (WordId word : group) {
        ++needed[word];
        asked[word] = true;
      }
  }
  for (std::uint32_t i = 0; i < programs.size(); ++i)
    if (programs[i].needed.empty())
      unanchored.push_back(i);
    else
      for (WordId word : anchor_of(programs[i])) anchored[word].push_back(i);
}

/// The rarest group, unless very many phrases need a word of it too: then the one that fewest need. So of ten thousand
/// rules made after one pattern each waits for its own word, not all of them for the pattern's.
const WordGroup& PhraseMatcher::Parts::anchor_of(const Program& program) const {
  constexpr std::uint32_t crowd = 64;
  const auto needing = [&](const WordGroup& group) {
    std::uint32_t most = 0;
    for (WordId word : group) most = std::max(most, needed[word]);
    return most;
  };
  const WordGroup& rarest = program.needed.front();
  if (needing(rarest) <= crowd) return rarest;
  return *std::min_element(program.needed.begin(), program.needed.end(),
                           [&](const WordGroup& a, const WordGroup& b) { return needing(a) < needing(b); });
}

bool PhraseMatcher::Parts::asks_for(WordId folded) const {
  return vocabulary.answer(asked_for, folded, [&] {
    const std::vector<WordId>& lemmas = vocabulary.lemmas(folded);
    return std::any_of(lemmas.begin(), lemmas.end(), [&](WordId word) { return word < asked.size() && asked[word]; });
  });
}

/// Gathers the words that programs ask for, and the programs whose rarest word stands there.
void PhraseMatcher::Parts::mark_words(const Document& document, TokenRange tokens) {
  candidates = unanchored;
  prepared.words.clear();
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (!asks_for(document.tokens[t].folded)) continue;
    for (WordId word : vocabulary.lemmas(document.tokens[t].folded)) {
      if (word >= asked.size() || !asked[word]) continue;
      prepared.words.push_back({word, t});
      if (present[word] == sentence) continue;
      present[word] = sentence;
      for (std::uint32_t program : anchored[word])
        if (candidate[program] != sentence) {
          candidate[program] = sentence;
          candidates.push_back(program);
        }
    }
  }
}

bool PhraseMatcher::Parts::words_stand(const Program& program) const {
  return std::all_of(program.needed.begin(), program.needed.end(), [&](const WordGroup& group) {
    return std::any_of(group.begin(), group.end(), [&](WordId word) { return present[word] == sentence; });
  });
}

void PhraseMatcher::Parts::mark_mentions(const SentenceView& view) {
  std::vector<MentionStart>& starts = prepared.starts;
  prepared.view = view;
  starts.clear();
  kinds.reset();
  std::uint32_t list_end = 0;  // of the lists of names that begin at this mention or before it
  auto ahead = view.mentions.begin();
  for (const Mention* mention : view.mentions) {
    for (; ahead != view.mentions.end() && (*ahead)->tokens.first <= mention->tokens.first; ++ahead)
      if ((*ahead)->value.kind == Kind::names) list_end = std::max(list_end, (*ahead)->tokens.last);
    kinds.set(static_cast<std::size_t>(mention->value.kind));
    const bool listed = mention->value.kind == Kind::name && mention->tokens.last <= list_end;
    starts.push_back({mention->tokens.first, mention, listed});
    if (mention->core.size() > 0 && mention->core.first > mention->tokens.first)
      starts.push_back({mention->core.first, mention, listed});
  }
  const auto before = [](const MentionStart& a, const MentionStart& b) { return a.token < b.token; };
  if (!std::is_sorted(starts.begin(), starts.end(), before)) std::stable_sort(starts.begin(), starts.end(), before);
}

bool PhraseMatcher::Parts::kinds_stand(const Program& program, KindSet kinds) {
  return std::all_of(program.needed_kinds.begin(), program.needed_kinds.end(),
                     [&](KindSet fitting) { return (fitting & kinds).any(); });
}

bool PhraseMatcher::Parts::may_match(const Program& program, const Rough& rough) const {
  return (rough.names || !program.needs_name) && kinds_stand(program, rough.kinds) && words_stand(program);
}

PhraseMatcher::PhraseMatcher(Vocabulary& vocabulary) : parts_(std::make_unique<Parts>(vocabulary)) {}
PhraseMatcher::~PhraseMatcher() = default;

void PhraseMatcher::add(const Phrase& phrase, std::uint32_t number) {
  parts_->programs.push_back(compile_phrase(phrase, number, parts_->vocabulary));
}

void PhraseMatcher::compile() { parts_->index(); }

bool PhraseMatcher::scan(const Document& document, TokenRange tokens, const Rough& rough) const {
  Parts& parts = *parts_;
  ++parts.sentence;
  parts.mark_words(document, tokens);
  std::erase_if(parts.candidates,
                [&](std::uint32_t program) { return !parts.may_match(parts.programs[program], rough); });
  return !parts.candidates.empty();
}

bool PhraseMatcher::takes_names_as_values() const {
  return std::any_of(parts_->candidates.begin(), parts_->candidates.end(),
                     [&](std::uint32_t program) { return parts_->programs[program].takes_names_as_value; });
}

void PhraseMatcher::match(const SentenceView& sentence, const EntityTest& is, std::vector<PhraseMatch>& out) const {
  Parts& parts = *parts_;
  parts.mark_mentions(sentence);
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  for (std::uint32_t program : parts.candidates)
    if (Parts::kinds_stand(parts.programs[program], parts.kinds))
      parts.runner.run(parts.programs[program], parts.prepared, is, out);
  std::sort(out.begin() + before, out.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.phrase < b.phrase;
  });
}

}  // namespace gainsay
