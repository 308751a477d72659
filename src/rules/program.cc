#include "rules/program.h"

#include <algorithm>

#include "text/document.h"
#include "values/units.h"

namespace gainsay {
namespace {

using Op = Instruction::Op;
using Elements = std::vector<PhraseElement>;

constexpr int most_passed = 3;  // "Scale's “non-" is three: a possessive, a quotation mark, a hyphen

class Compiler {
 public:
  Compiler(Program& program, Vocabulary& vocabulary, const WordBits& bits)
      : program_(program), vocabulary_(vocabulary), bits_(bits) {}

  void sequence(const Elements& elements) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      bool gap_beside =
          elements[i].kind == PhraseElement::Kind::gap || (i > 0 && elements[i - 1].kind == PhraseElement::Kind::gap);
      if (i > 0 && !gap_beside) passed();
      element(elements[i]);
    }
  }

  void end() { emit(Op::match).takes.words = Marks::anything; }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }
  Instruction& emit(Op op) {
    program_.code.emplace_back().op = op;
    return program_.code.back();
  }

  /// Up to `count` tokens of `op`; each may end the run.
  void run(Op op, int count, std::uint64_t takes) {
    std::uint32_t end = here() + static_cast<std::uint32_t>(count);
    for (int i = 0; i < count; ++i) {
      Instruction& instruction = emit(op);
      instruction.other = end;
      instruction.takes.words = takes;
    }
  }
  void passed() { run(Op::pass, most_passed, Marks::passed); }
  void placed(Op op, const PhraseElement& element) {
    Instruction& instruction = emit(op);
    instruction.element = &element;
    instruction.takes.sorts = sort_of(element);
  }

  void element(const PhraseElement& element) {
    switch (element.kind) {
      case PhraseElement::Kind::word:
      case PhraseElement::Kind::exact:
        return literal(element);
      case PhraseElement::Kind::gap:
        return run(Op::any, element.longest, Marks::anything);
      case PhraseElement::Kind::choice:
        return choice(element);
      case PhraseElement::Kind::value:
        return placed(Op::value, element);
      case PhraseElement::Kind::name:
      case PhraseElement::Kind::any_name:
        return placed(Op::name, element);
    }
  }

  /// A literal of several tokens ("data-labeling") takes them with what may be passed between; its hyphens may be
  /// missing.
  void literal(const PhraseElement& element) {
    std::vector<Token> tokens;
    tokenise(element.text, 0, vocabulary_, tokens);
    bool first = true;
    for (const Token& token : tokens) {
      if (tokens.size() > 1 && vocabulary_[token.folded].text == "-") continue;
      if (!first) passed();
      first = false;
      bool exact = element.kind == PhraseElement::Kind::exact;
      Instruction& take = emit(exact ? Op::exact : Op::word);
      take.words = exact ? std::vector<WordId>{token.word} : vocabulary_.lemmas(token.folded);
      for (WordId word : take.words) take.takes.words |= bits_.of(vocabulary_[word].folded);
    }
  }

  void choice(const PhraseElement& element) {
    std::vector<std::uint32_t> ends;
    for (std::size_t i = 0; i < element.options.size(); ++i) {
      bool last = i + 1 == element.options.size();
      std::uint32_t fork = here();
      if (!last) emit(Op::fork);
      sequence(element.options[i]);
      if (last) break;
      ends.push_back(here());
      emit(Op::jump);
      program_.code[fork].other = here();
    }
    for (std::uint32_t end : ends) program_.code[end].other = here();
  }

  Program& program_;
  Vocabulary& vocabulary_;
  const WordBits& bits_;
};

bool takes_something(Op op) { return op != Op::jump && op != Op::fork && op != Op::match; }

/// The stops in the order in which choices are tried.
Path path_from(const std::vector<Instruction>& code, std::uint32_t from) {
  Path path;
  std::vector<bool> seen(code.size());
  std::vector<std::uint32_t> open{from};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Instruction& instruction = code[at];
    if (takes_something(instruction.op) || instruction.op == Op::match) {
      path.stops.push_back(at);
      path.takes.add(instruction.takes);
    }
    if (instruction.op == Op::jump || instruction.op == Op::fork || instruction.op == Op::pass ||
        instruction.op == Op::any)
      open.push_back(instruction.other);
    if (instruction.op == Op::fork) open.push_back(at + 1);
  }
  return path;
}

/// Of words that may stand between nothing need be thought: a match that begins with one contains the match that begins
/// behind it.
Marks opening_of(const Program& program) {
  Marks opening;
  for (std::uint32_t stop : program.paths.front().stops)
    if (const Instruction& first = program.code[stop]; first.op != Op::pass && first.op != Op::any)
      opening.add(first.takes);
  return opening;
}

}  // namespace

Program compile_phrase(const Phrase& phrase, std::uint32_t number, Vocabulary& vocabulary, const WordBits& bits) {
  Program program;
  program.number = number;
  Compiler compiler(program, vocabulary, bits);
  compiler.sequence(phrase.elements);
  compiler.end();
  program.paths.resize(program.code.size());
  program.paths[0] = path_from(program.code, 0);
  for (std::uint32_t at = 0; at + 1 < program.code.size(); ++at)
    if (takes_something(program.code[at].op)) program.paths[at + 1] = path_from(program.code, at + 1);
  program.opening = opening_of(program);
  return program;
}

bool value_fits(const PhraseElement& element, const Value& found) {
  if (!kind_fits(element.value_kind, found.kind)) return false;
  bool counts_something = found.kind == Kind::count && !found.unit.empty();
  if (element.value_kind == Kind::age && counts_something) return false;  // "a 50-person team"
  constexpr int oldest = 130;                                             // years; a larger number is no age
  if (element.value_kind == Kind::age && found.kind == Kind::number && found.amount && *found.amount > Decimal(oldest))
    return false;
  bool is_name = found.kind == Kind::name || found.kind == Kind::names;
  // Of a name that nothing tells the kind of, several words may be a person's; one word ("a former Uber executive") is
  // not.
  bool may_be =
      is_name && found.unit.empty() && (found.kind == Kind::names || found.text.find(' ') != std::string::npos);
  return element.unit.empty() || is_in_unit(found, element.unit) || may_be;
}

bool share_word(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  return std::any_of(a.begin(), a.end(), [&](WordId word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

}  // namespace gainsay
