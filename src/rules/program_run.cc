// A phrase is run by all its threads at once, token by token, the way Thompson runs a regular expression: at any token
// a program has at most one thread an instruction, so the work is bounded by tokens times instructions whatever the
// phrase.
//
// Wanted are the smallest matches, those that contain no other of the same phrase. A thread carries the token it began
// at; of two threads at one instruction the later starter wins, since whatever the earlier one could still match, the
// later one matches in less. Ends come in ascending order, so a match that starts no later than one already kept
// contains it and is dropped.
//
// Threads begin only where something stands that the program can take first, and tokens before which no thread stands
// are leapt over: most runs look at a few tokens around one word.
#include "rules/program_run.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::uint32_t nowhere = 0xffffffffu;

bool may_go_on(Instruction::Op op) {
  return op == Instruction::Op::jump || op == Instruction::Op::fork || op == Instruction::Op::pass ||
         op == Instruction::Op::any;
}

}  // namespace

void ProgramRunner::run(const Program& program, const PreparedSentence& sentence, const EntityTest& is,
                        std::vector<PhraseMatch>& out) {
  begin(program, sentence, is);
  auto opening = openings_.begin();
  while (opening != openings_.end()) {
    for (token_ = awaited_ = *opening; token_ <= awaited_; ++token_) {
      const bool opens = opening != openings_.end() && *opening == token_;
      if (opens) ++opening;
      arrive(opens);
      for (const Thread& thread : now_) take(thread);
      if (matched_) keep(*matched_, out);
    }
  }
}

void ProgramRunner::begin(const Program& program, const PreparedSentence& sentence, const EntityTest& is) {
  program_ = &program;
  sentence_ = &sentence;
  is_ = &is;
  tokens_ = sentence.view.tokens;
  seen_.assign(program.code.size(), nowhere);
  steps_.clear();
  kept_.reset();
  if (later_.size() <= tokens_.size()) later_.resize(tokens_.size() + 1);
  find_openings();
}

void ProgramRunner::find_openings() {
  const Opening& opening = program_->opening;
  openings_.clear();
  if (opening.anything) {
    for (std::uint32_t token = tokens_.first; token < tokens_.last; ++token) openings_.push_back(token);
    return;
  }
  for (const WordId word : opening.words)
    sentence_->words.each(word, [&](std::uint32_t token) { openings_.push_back(token); });
  if (opening.value)
    for (const MentionStart& start : sentence_->starts) openings_.push_back(start.token);
  if (opening.name)
    for (const NamePlace& place : sentence_->view.names) openings_.push_back(place.tokens.first);
  if (!std::is_sorted(openings_.begin(), openings_.end())) std::sort(openings_.begin(), openings_.end());
  openings_.erase(std::unique(openings_.begin(), openings_.end()), openings_.end());
}

/// Threads that stand before this token, later starters first, each followed to what it takes next.
void ProgramRunner::arrive(bool opens) {
  now_.clear();
  matched_.reset();
  if (opens) follow({0, token_, nowhere, 0});
  std::vector<Thread>& due = later_[token_ - tokens_.first];
  const auto before = [](const Thread& a, const Thread& b) { return a.start > b.start; };
  if (!std::is_sorted(due.begin(), due.end(), before)) std::stable_sort(due.begin(), due.end(), before);
  for (const Thread& thread : due) follow(thread);
  due.clear();
}

/// Follows choices to the instructions that take something; the first thread to reach one has it.
void ProgramRunner::follow(Thread thread) {
  open_.assign(1, thread);
  while (!open_.empty()) {
    thread = open_.back();
    open_.pop_back();
    if (seen_[thread.at] == token_) continue;
    seen_[thread.at] = token_;
    const Instruction& instruction = program_->code[thread.at];
    if (instruction.op == Instruction::Op::match) {
      if (!matched_) matched_ = thread;
      continue;
    }
    if (instruction.op != Instruction::Op::jump && instruction.op != Instruction::Op::fork) now_.push_back(thread);
    Thread other = thread;
    other.at = instruction.other;
    if (may_go_on(instruction.op)) open_.push_back(other);
    ++thread.at;
    if (instruction.op == Instruction::Op::fork) open_.push_back(thread);
  }
}

void ProgramRunner::take(const Thread& thread) {
  if (token_ >= tokens_.last) return;
  const Instruction& instruction = program_->code[thread.at];
  const Token& token = sentence_->view.document->tokens[token_];
  switch (instruction.op) {
    case Instruction::Op::word:
      if (share_word(instruction.words, vocabulary_.lemmas(token.folded))) go_on(thread, token_ + 1, 1);
      return;
    case Instruction::Op::exact:
      if (token.word == instruction.words.front()) go_on(thread, token_ + 1, 1);
      return;
    case Instruction::Op::pass:
      if (token.folded < passed_.size() && passed_[token.folded]) go_on(thread, token_ + 1, 0);
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

void ProgramRunner::go_on(Thread thread, std::uint32_t token, int literals) {
  ++thread.at;
  thread.literals += literals;
  later_[token - tokens_.first].push_back(thread);
  awaited_ = std::max(awaited_, token);
}

void ProgramRunner::take_value(const Thread& thread, const PhraseElement& element) {
  const std::vector<MentionStart>& starts = sentence_->starts;
  auto found = std::lower_bound(starts.begin(), starts.end(), token_,
                                [](const MentionStart& start, std::uint32_t token) { return start.token < token; });
  for (; found != starts.end() && found->token == token_; ++found) {
    const Mention& mention = *found->mention;
    if (!value_fits(element, mention.value) || mention.tokens.last > tokens_.last) continue;
    if (element.value_kind == Kind::names && found->listed) continue;  // the list is the value, not one of it
    const Thread bound = with(thread, {&element, mention.tokens, &mention, nowhere});
    // What is counted belongs to the mention; a phrase may still say it ("{value} people").
    const bool counted = mention.value.kind == Kind::count || mention.value.kind == Kind::age;
    for (std::uint32_t end = mention.core.first + 1; counted && end < mention.tokens.last; ++end) go_on(bound, end, 0);
    go_on(bound, mention.tokens.last, 0);
  }
}

void ProgramRunner::take_name(const Thread& thread, const PhraseElement& element) {
  const auto& names = sentence_->view.names;
  auto found = std::lower_bound(names.begin(), names.end(), token_,
                                [](const NamePlace& place, std::uint32_t token) { return place.tokens.first < token; });
  for (; found != names.end() && found->tokens.first == token_; ++found) {
    if (found->tokens.last > tokens_.last || !(*is_)(found->entity, element)) continue;
    go_on(with(thread, {&element, found->tokens, nullptr, found->entity}), found->tokens.last, 0);
  }
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
