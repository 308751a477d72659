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
  std::vector<std::uint64_t> candidate;  // by program
  std::vector<std::uint32_t> candidates;
  PreparedSentence prepared;
  KindSet kinds;  // of the values that were read
  ProgramRunner runner{vocabulary, passed};

  /// What phrases ask for of a word: a sum of these.
  enum Asked : std::uint8_t { not_asked = 0, itself = 1, base_form = 2 };
  WordQuestion asked_for;
  std::vector<std::uint32_t> needed;  // by word: how many phrases need it
  std::vector<bool> asked;            // by word: whether a phrase needs it or opens with it

  void index();
  void mark_words(const Document& document, TokenRange tokens);
  bool may_match(const Program& program, const Rough& rough) const;
  std::uint8_t asked_of(WordId folded) const;
  void mark_word(WordId word, std::uint32_t token);
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
  prepared.words = WordPlaces(size);
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

inline std::uint8_t PhraseMatcher::Parts::asked_of(WordId folded) const {
  return vocabulary.answer(asked_for, folded, [&] {
    unsigned answer = not_asked;
    for (WordId word : vocabulary.lemmas(folded))
      if (word < asked.size() && asked[word]) answer |= word == folded ? itself : base_form;
    return answer;
  });
}

/// Notes a word that programs ask for, and the programs whose rarest word it is.
void PhraseMatcher::Parts::mark_word(WordId word, std::uint32_t token) {
  if (!prepared.words.add(word, token)) return;
  for (std::uint32_t program : anchored[word])
    if (candidate[program] != sentence) {
      candidate[program] = sentence;
      candidates.push_back(program);
    }
}

void PhraseMatcher::Parts::mark_words(const Document& document, TokenRange tokens) {
  candidates = unanchored;
  prepared.words.clear();
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const WordId folded = document.tokens[t].folded;
    const std::uint8_t of_word = asked_of(folded);
    if (of_word == not_asked) continue;
    if ((of_word & itself) != 0) mark_word(folded, t);
    if ((of_word & base_form) == 0) continue;
    for (WordId word : vocabulary.lemmas(folded))
      if (word != folded && word < asked.size() && asked[word]) mark_word(word, t);
  }
}

bool PhraseMatcher::Parts::words_stand(const Program& program) const {
  return std::all_of(program.needed.begin(), program.needed.end(), [&](const WordGroup& group) {
    return std::any_of(group.begin(), group.end(), [&](WordId word) { return prepared.words.has(word); });
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
