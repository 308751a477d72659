// Each phrase is a program (program.h) run over a sentence by all its threads at once, token by token, the way Thompson
// runs a regular expression: at any token a program has at most one thread an instruction, so the work is bounded by
// tokens times instructions whatever the phrase.
//
// Wanted are the smallest matches, those that contain no other of the same phrase. A thread carries the token it began
// at; of two threads at one instruction the later starter wins, since whatever the earlier one could still match, the
// later one matches in less. Ends come in ascending order, so a match that starts no later than one already kept
// contains it and is dropped.
//
// Before any program runs, one pass over the tokens marks the words that stand in the sentence and collects the
// phrases whose rarest word is among them, then those all of whose words, kinds of value and names are. A phrase that
// cannot match costs nothing but that lookup.
#include "rules/matcher.h"

#include <algorithm>
#include <deque>

#include "base/embedded.h"
#include "rules/program.h"

namespace gainsay {
namespace {

constexpr std::uint32_t no_step = 0xffffffffu;

/// A value or name taken on the way, and what was taken before it.
struct Step {
  Binding binding;
  std::uint32_t before = no_step;
};

struct Thread {
  std::uint32_t at = 0;     // instruction
  std::uint32_t start = 0;  // token
  std::uint32_t step = no_step;
  int literals = 0;
};

/// Where the threads of a run stand, kept from run to run for its memory.
struct Threads {
  std::vector<std::uint32_t> seen;  // by instruction: the token at which a thread last stood there
  std::vector<Thread> now, arrivals, open;
  std::vector<std::vector<Thread>> later;  // by the token they stand before, counted from the sentence's first
  std::vector<Step> steps;
};

/// A mention that can begin at a token: where it begins with its hedge or without.
struct MentionStart {
  std::uint32_t token = 0;
  const Mention* mention = nullptr;
  bool listed = false;  // a name inside a list of names that was read too
};

}  // namespace

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
  std::vector<MentionStart> starts;
  std::bitset<32> kinds;  // of the values that were read
  Threads threads;

  WordQuestion asked_for;             // whether a phrase needs any base form of a word
  std::vector<std::uint32_t> needed;  // by word: how many phrases need it

  void index();
  void mark_words(const Document& document, TokenRange tokens);
  bool may_match(const Program& program, const Rough& rough) const;
  bool asks_for(WordId folded) const;
  bool words_stand(const Program& program) const;
  const WordGroup& anchor_of(const Program& program) const;
  void mark_mentions(const SentenceView& view);
  static bool kinds_stand(const Program& program, std::bitset<32> kinds);
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
  for (const Program& program : programs)
    for (const WordGroup& group : program.needed)
      for (WordId word : group) ++needed[word];
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
    const std::vector<WordId>& lemmas = vocabulary[folded].lemmas;
    return std::any_of(lemmas.begin(), lemmas.end(),
                       [&](WordId word) { return word < needed.size() && needed[word] > 0; });
  });
}

/// Gathers the programs whose rarest word stands there.
void PhraseMatcher::Parts::mark_words(const Document& document, TokenRange tokens) {
  candidates = unanchored;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (!asks_for(document.tokens[t].folded)) continue;
    for (WordId word : vocabulary[document.tokens[t].folded].lemmas) {
      if (word >= present.size() || present[word] == sentence) continue;
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
  starts.clear();
  kinds.reset();
  std::uint32_t list_end = 0;  // of the lists of names that begin at this mention or before it
  const Mention* ahead = view.mentions_begin;
  for (const Mention* mention = view.mentions_begin; mention != view.mentions_end; ++mention) {
    for (; ahead != view.mentions_end && ahead->tokens.first <= mention->tokens.first; ++ahead)
      if (ahead->value.kind == Kind::names) list_end = std::max(list_end, ahead->tokens.last);
    kinds.set(static_cast<std::size_t>(mention->value.kind));
    bool listed = mention->value.kind == Kind::name && mention->tokens.last <= list_end;
    starts.push_back({mention->tokens.first, mention, listed});
    if (mention->core.size() > 0 && mention->core.first > mention->tokens.first)
      starts.push_back({mention->core.first, mention, listed});
  }
  std::stable_sort(starts.begin(), starts.end(),
                   [](const MentionStart& a, const MentionStart& b) { return a.token < b.token; });
}

bool PhraseMatcher::Parts::kinds_stand(const Program& program, std::bitset<32> kinds) {
  return std::all_of(program.kinds.begin(), program.kinds.end(), [&](Kind wanted) {
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
      if (kinds[kind] && kind_fits(wanted, static_cast<Kind>(kind))) return true;
    return false;
  });
}

bool PhraseMatcher::Parts::may_match(const Program& program, const Rough& rough) const {
  return (rough.names || !program.needs_name) && kinds_stand(program, rough.kinds) && words_stand(program);
}

namespace {

/// One program over one sentence.
class Run {
 public:
  Run(const Program& program, PhraseMatcher::Parts& parts, const SentenceView& view, const EntityTest& is)
      : program_(program), parts_(parts), view_(view), is_(is), threads_(parts.threads) {
    threads_.seen.assign(program.code.size(), no_step);
    threads_.steps.clear();
    if (threads_.later.size() <= view.tokens.size()) threads_.later.resize(view.tokens.size() + 1);
  }

  void matches(std::vector<PhraseMatch>& out) {
    for (token_ = view_.tokens.first; token_ <= view_.tokens.last; ++token_) {
      arrive();
      for (const Thread& thread : threads_.now) take(thread);
      if (matched_) keep(*matched_, out);
    }
  }

 private:
  /// Threads that stand before this token, later starters first, each followed to what it takes next.
  void arrive() {
    threads_.arrivals.clear();
    if (token_ < view_.tokens.last) threads_.arrivals.push_back({0, token_, no_step, 0});
    std::vector<Thread>& due = threads_.later[token_ - view_.tokens.first];
    if (due.size() > 1)
      std::stable_sort(due.begin(), due.end(), [](const Thread& a, const Thread& b) { return a.start > b.start; });
    threads_.arrivals.insert(threads_.arrivals.end(), due.begin(), due.end());
    due.clear();
    threads_.now.clear();
    matched_.reset();
    for (const Thread& thread : threads_.arrivals) follow(thread);
  }

  /// Follows choices to the instructions that take something; the first thread to reach one has it.
  void follow(Thread thread) {
    std::vector<Thread>& open = threads_.open;
    open.assign(1, thread);
    while (!open.empty()) {
      thread = open.back();
      open.pop_back();
      if (threads_.seen[thread.at] == token_) continue;
      threads_.seen[thread.at] = token_;
      const Instruction& instruction = program_.code[thread.at];
      if (instruction.op == Instruction::Op::match) {
        if (!matched_) matched_ = thread;
        continue;
      }
      if (instruction.op != Instruction::Op::jump && instruction.op != Instruction::Op::fork)
        threads_.now.push_back(thread);
      Thread other = thread;
      other.at = instruction.other;
      if (may_go_on(instruction.op)) open.push_back(other);
      ++thread.at;
      if (instruction.op == Instruction::Op::fork) open.push_back(thread);
    }
  }

  static bool may_go_on(Instruction::Op op) {
    return op == Instruction::Op::jump || op == Instruction::Op::fork || op == Instruction::Op::pass ||
           op == Instruction::Op::any;
  }

  void take(const Thread& thread) {
    if (token_ >= view_.tokens.last) return;
    const Instruction& instruction = program_.code[thread.at];
    const Token& token = view_.document->tokens[token_];
    switch (instruction.op) {
      case Instruction::Op::word:
        if (share_word(instruction.words, parts_.vocabulary[token.folded].lemmas)) go_on(thread, token_ + 1, 1);
        return;
      case Instruction::Op::exact:
        if (token.word == instruction.words.front()) go_on(thread, token_ + 1, 1);
        return;
      case Instruction::Op::pass:
        if (token.folded < parts_.passed.size() && parts_.passed[token.folded]) go_on(thread, token_ + 1, 0);
        return;
      case Instruction::Op::any:
        return go_on(thread, token_ + 1, 0);
      case Instruction::Op::value:
        return take_value(thread, *instruction.element);
      case Instruction::Op::name:
        return take_name(thread, *instruction.element);
      default:
        return;
    }
  }

  void go_on(Thread thread, std::uint32_t token, int literals) {
    ++thread.at;
    thread.literals += literals;
    threads_.later[token - view_.tokens.first].push_back(thread);
  }

  void take_value(const Thread& thread, const PhraseElement& element) {
    auto found = std::lower_bound(parts_.starts.begin(), parts_.starts.end(), token_,
                                  [](const MentionStart& start, std::uint32_t token) { return start.token < token; });
    for (; found != parts_.starts.end() && found->token == token_; ++found) {
      const Mention& mention = *found->mention;
      if (!value_fits(element, mention.value) || mention.tokens.last > view_.tokens.last) continue;
      if (element.value_kind == Kind::names && found->listed) continue;  // the list is the value, not one of it
      Thread bound = with(thread, {&element, mention.tokens, &mention, 0xffffffffu});
      // What is counted belongs to the mention; a phrase may still say it ("{value} people").
      bool counted = mention.value.kind == Kind::count || mention.value.kind == Kind::age;
      for (std::uint32_t end = mention.core.first + 1; counted && end < mention.tokens.last; ++end)
        go_on(bound, end, 0);
      go_on(bound, mention.tokens.last, 0);
    }
  }

  void take_name(const Thread& thread, const PhraseElement& element) {
    const NamePlace* found =
        std::lower_bound(view_.names_begin, view_.names_end, token_,
                         [](const NamePlace& place, std::uint32_t token) { return place.tokens.first < token; });
    for (; found != view_.names_end && found->tokens.first == token_; ++found) {
      if (found->tokens.last > view_.tokens.last || !is_(found->entity, element)) continue;
      go_on(with(thread, {&element, found->tokens, nullptr, found->entity}), found->tokens.last, 0);
    }
  }

  Thread with(Thread thread, const Binding& binding) {
    threads_.steps.push_back({binding, thread.step});
    thread.step = static_cast<std::uint32_t>(threads_.steps.size() - 1);
    return thread;
  }

  void keep(const Thread& thread, std::vector<PhraseMatch>& out) {
    if (kept_ && thread.start <= *kept_) return;
    kept_ = thread.start;
    PhraseMatch match;
    match.phrase = program_.number;
    match.tokens = {thread.start, token_};
    match.literals = thread.literals;
    for (std::uint32_t step = thread.step; step != no_step; step = threads_.steps[step].before)
      match.bindings.push_back(threads_.steps[step].binding);
    std::reverse(match.bindings.begin(), match.bindings.end());
    out.push_back(std::move(match));
  }

  const Program& program_;
  const PhraseMatcher::Parts& parts_;
  const SentenceView& view_;
  const EntityTest& is_;
  std::uint32_t token_ = 0;
  Threads& threads_;
  std::optional<Thread> matched_;
  std::optional<std::uint32_t> kept_;  // start of the last match kept
};

}  // namespace

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

void PhraseMatcher::match(const SentenceView& sentence, const EntityTest& is, std::vector<PhraseMatch>& out) const {
  Parts& parts = *parts_;
  parts.mark_mentions(sentence);
  std::size_t before = out.size();
  for (std::uint32_t program : parts.candidates)
    if (Parts::kinds_stand(parts.programs[program], parts.kinds))
      Run(parts.programs[program], parts, sentence, is).matches(out);
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
            [](const PhraseMatch& a, const PhraseMatch& b) {
              return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.phrase < b.phrase;
            });
}

}  // namespace gainsay
