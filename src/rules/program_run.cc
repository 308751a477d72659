// A phrase is run by all its threads at once, token by token, the way Thompson runs a regular expression: at any token
// a program has at most one thread an instruction, so the work is bounded by tokens times instructions whatever the
// phrase.
//
// Wanted are the smallest matches, those that contain no other of the same phrase. A thread carries the token it began
// at; of two threads at one instruction the later starter wins, since whatever the earlier one could still match, the
// later one matches in less. Ends come in ascending order, so a match that starts no later than one already kept
// contains it and is dropped.
//
// Most threads die at the next token. What an instruction can take is known as marks, and so is what stands at a token
// (rules/prepared.h): a thread is begun, or set before a token, only where they meet, and only then is it asked whether
// the very word stands there.
#include "rules/program_run.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::uint32_t nowhere = 0xffffffffu;

}  // namespace

void ProgramRunner::run(const Program& program, PreparedSentence& sentence, std::vector<PhraseMatch>& out) {
  begin(program, sentence);
  const Marks opening = program.opening;
  const Marks* here = sentence.marks().data();
  for (std::uint32_t token = tokens_.first; token < tokens_.last; ++token, ++here) {
    const bool opens = opening.meets(*here);
    if (!opens && token > awaited_) continue;
    token_ = token;
    arrive(opens, out);
  }
  token_ = tokens_.last;
  if (token_ <= awaited_) arrive(false, out);
}

void ProgramRunner::begin(const Program& program, PreparedSentence& sentence) {
  program_ = &program;
  sentence_ = &sentence;
  tokens_ = sentence.view().tokens;
  if (seen_.size() < program.code.size()) seen_.resize(program.code.size());
  if (later_.size() <= tokens_.size()) later_.resize(tokens_.size() + 1);
  awaited_ = tokens_.first;
  steps_.clear();
  kept_.reset();
}

/// Threads that stand before this token, later starters first.
void ProgramRunner::arrive(bool opens, std::vector<PhraseMatch>& out) {
  std::vector<Thread>& due = later_[token_ - tokens_.first];
  ++moment_;
  matched_.reset();
  if (opens) follow({0, token_, nowhere, 0});
  const auto before = [](const Thread& a, const Thread& b) { return a.start > b.start; };
  if (!std::is_sorted(due.begin(), due.end(), before)) std::stable_sort(due.begin(), due.end(), before);
  for (const Thread& thread : due) follow(thread);
  due.clear();
  if (matched_) keep(*matched_, out);
}

/// Follows choices to the instructions that take something; the first thread to reach one has it.
void ProgramRunner::follow(const Thread& thread) {
  const Marks& here = sentence_->at(token_);
  for (const std::uint32_t stop : program_->paths[thread.at].stops) {
    const Instruction& instruction = program_->code[stop];
    if (!instruction.takes.meets(here) || seen_[stop] == moment_) continue;
    seen_[stop] = moment_;
    if (instruction.op == Instruction::Op::match) {
      if (!matched_) matched_ = thread;
    } else if (token_ < tokens_.last) {
      take({stop, thread.start, thread.step, thread.literals}, instruction);
    }
  }
}

void ProgramRunner::take(Thread thread, const Instruction& instruction) {
  const Token& token = sentence_->view().document->tokens[token_];
  switch (instruction.op) {
    case Instruction::Op::word:
    case Instruction::Op::exact:
      if (instruction.op == Instruction::Op::exact ? token.word != instruction.words.front()
                                                   : !share_word(instruction.words, vocabulary_.lemmas(token.folded)))
        return;
      ++thread.literals;
      return go_on(thread, token_ + 1);
    case Instruction::Op::pass:
    case Instruction::Op::any:
      return go_on(thread, token_ + 1);
    case Instruction::Op::value:
      return take_value(thread, *instruction.element);
    case Instruction::Op::name:
      return take_name(thread, *instruction.element);
    default:
      return;
  }
}

/// Whether a thread that has taken what its instruction takes may find at `token` what it takes next.
bool ProgramRunner::may_go_on(const Thread& thread, std::uint32_t token) const {
  return program_->paths[thread.at + 1].takes.meets(sentence_->at(token));
}

void ProgramRunner::go_on(const Thread& thread, std::uint32_t token) {
  if (!may_go_on(thread, token)) return;
  later_[token - tokens_.first].push_back({thread.at + 1, thread.start, thread.step, thread.literals});
  awaited_ = std::max(awaited_, token);
}

void ProgramRunner::take_value(const Thread& thread, const PhraseElement& element) {
  for (const MentionStart& start : sentence_->starts(token_, element.value_kind)) {
    const Mention& mention = *start.mention;
    if (!value_fits(element, mention.value) || mention.tokens.last > tokens_.last) continue;
    if (element.value_kind == Kind::names && start.listed) continue;  // the list is the value, not one of it
    const Thread bound = with(thread, {&element, mention.tokens, &mention, nowhere});
    // What is counted belongs to the mention; a phrase may still say it ("{value} people").
    const bool counted = mention.value.kind == Kind::count || mention.value.kind == Kind::age;
    for (std::uint32_t end = mention.core.first + 1; counted && end < mention.tokens.last; ++end) go_on(bound, end);
    go_on(bound, mention.tokens.last);
  }
}

void ProgramRunner::take_name(const Thread& thread, const PhraseElement& element) {
  const auto& names = sentence_->view().names;
  auto found = std::lower_bound(names.begin(), names.end(), token_,
                                [](const NamePlace& place, std::uint32_t token) { return place.tokens.first < token; });
  for (; found != names.end() && found->tokens.first == token_; ++found)
    if (found->tokens.last <= tokens_.last && may_go_on(thread, found->tokens.last) && sentence_->is(*found, element))
      go_on(with(thread, {&element, found->tokens, nullptr, found->entity}), found->tokens.last);
}

ProgramRunner::Thread ProgramRunner::with(Thread thread, const Binding& binding) {
  steps_.push_back({binding, thread.step});
  thread.step = static_cast<std::uint32_t>(steps_.size() - 1);
  return thread;
}

void ProgramRunner::keep(const Thread& thread, std::vector<PhraseMatch>& out) {
  if (kept_ && thread.start <= *kept_) return;
  kept_ = thread.start;
  PhraseMatch match;
  match.phrase = program_->number;
  match.tokens = {thread.start, token_};
  match.literals = thread.literals;
  for (std::uint32_t step = thread.step; step != nowhere; step = steps_[step].before)
    match.bindings.push_back(steps_[step].binding);
  std::reverse(match.bindings.begin(), match.bindings.end());
  out.push_back(std::move(match));
}

}  // namespace gainsay
