#include "rules/program.h"

#include <algorithm>

#include "text/document.h"

namespace gainsay {
namespace {

using Op = Instruction::Op;
using Elements = std::vector<PhraseElement>;

constexpr int most_passed = 3;  // "Scale's “non-" is three: a possessive, a quotation mark, a hyphen

class Compiler {
 public:
  Compiler(Program& program, Vocabulary& vocabulary) : program_(program), vocabulary_(vocabulary) {}

  void sequence(const Elements& elements) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      bool gap_beside =
          elements[i].kind == PhraseElement::Kind::gap || (i > 0 && elements[i - 1].kind == PhraseElement::Kind::gap);
      if (i > 0 && !gap_beside) passed();
      element(elements[i]);
    }
  }

  void end() { emit(Op::match); }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }
  Instruction& emit(Op op) {
    program_.code.emplace_back().op = op;
    return program_.code.back();
  }

  /// Up to `count` tokens of `op`; each may end the run.
  void run(Op op, int count) {
    std::uint32_t end = here() + static_cast<std::uint32_t>(count);
    for (int i = 0; i < count; ++i) emit(op).other = end;
  }
  void passed() { run(Op::pass, most_passed); }

  void element(const PhraseElement& element) {
    switch (element.kind) {
      case PhraseElement::Kind::word:
      case PhraseElement::Kind::exact:
        return literal(element);
      case PhraseElement::Kind::gap:
        return run(Op::any, element.longest);
      case PhraseElement::Kind::choice:
        return choice(element);
      case PhraseElement::Kind::value:
        emit(Op::value).element = &element;
        return;
      case PhraseElement::Kind::name:
      case PhraseElement::Kind::any_name:
        emit(Op::name).element = &element;
        return;
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
      std::vector<WordId> lemmas = vocabulary_.lemmas(token.folded);
      Instruction& take = emit(exact ? Op::exact : Op::word);
      take.words = exact ? std::vector<WordId>{token.word} : std::move(lemmas);
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
};

/// Every token of a literal must stand there: one group each.
void literal_groups(const PhraseElement& element, Vocabulary& vocabulary, std::vector<WordGroup>& out) {
  std::vector<Token> tokens;
  tokenise(element.text, 0, vocabulary, tokens);
  for (const Token& token : tokens)
    if (tokens.size() == 1 || vocabulary[token.folded].text != "-") out.push_back(vocabulary.lemmas(token.folded));
}

std::vector<WordGroup> groups_of(const Elements& elements, Vocabulary& vocabulary);

/// How seldom the words of a group stand in text, roughly: long words are rare, and a choice is as common as its
/// commonest word.
int rarity(const WordGroup& group, const Vocabulary& vocabulary) {
  std::size_t least = 100;
  for (WordId word : group) least = std::min(least, vocabulary[word].text.size());
  return static_cast<int>(least) * 8 - static_cast<int>(group.size());
}

/// Of a choice: one group, the rarest of each option together; none when an option can do without words.
void choice_groups(const PhraseElement& element, Vocabulary& vocabulary, std::vector<WordGroup>& out) {
  WordGroup all;
  for (const Elements& option : element.options) {
    std::vector<WordGroup> groups = groups_of(option, vocabulary);
    if (groups.empty()) return;
    all.insert(all.end(), groups.front().begin(), groups.front().end());
  }
  out.push_back(std::move(all));
}

/// The rarest group first.
std::vector<WordGroup> groups_of(const Elements& elements, Vocabulary& vocabulary) {
  std::vector<WordGroup> out;
  for (const PhraseElement& element : elements) {
    if (element.kind == PhraseElement::Kind::word || element.kind == PhraseElement::Kind::exact)
      literal_groups(element, vocabulary, out);
    if (element.kind == PhraseElement::Kind::choice) choice_groups(element, vocabulary, out);
  }
  std::stable_sort(out.begin(), out.end(), [&](const WordGroup& a, const WordGroup& b) {
    return rarity(a, vocabulary) > rarity(b, vocabulary);
  });
  return out;
}

/// The kinds of value that fit where `wanted` is asked for.
KindSet fitting(Kind wanted) {
  KindSet kinds;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) kinds[kind] = kind_fits(wanted, static_cast<Kind>(kind));
  return kinds;
}

/// What the instructions take that can be reached before any token is taken. Words that may stand between need not be
/// thought of: a match that begins with one contains the match that begins behind it.
Opening opening_of(const std::vector<Instruction>& code, const Vocabulary& vocabulary) {
  Opening opening;
  std::vector<bool> seen(code.size());
  std::vector<std::uint32_t> open{0};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Instruction& instruction = code[at];
    switch (instruction.op) {
      case Op::word:
      case Op::exact:
        for (WordId word : instruction.words)
          opening.words.insert(opening.words.end(), vocabulary.lemmas(word).begin(), vocabulary.lemmas(word).end());
        break;
      case Op::value:
        opening.value = true;
        break;
      case Op::name:
        opening.name = true;
        break;
      case Op::fork:
        open.push_back(at + 1);
        open.push_back(instruction.other);
        break;
      case Op::jump:
      case Op::pass:
      case Op::any:
        open.push_back(instruction.other);
        break;
      case Op::match:
        opening.anything = true;
        break;
    }
  }
  return opening;
}

bool takes_names(const std::vector<Instruction>& code) {
  return std::any_of(code.begin(), code.end(), [](const Instruction& instruction) {
    return instruction.op == Op::value &&
           (instruction.element->value_kind == Kind::name || instruction.element->value_kind == Kind::names);
  });
}

}  // namespace

Program compile_phrase(const Phrase& phrase, std::uint32_t number, Vocabulary& vocabulary) {
  Program program;
  program.number = number;
  Compiler compiler(program, vocabulary);
  compiler.sequence(phrase.elements);
  compiler.end();
  program.needed = groups_of(phrase.elements, vocabulary);
  for (const PhraseElement& element : phrase.elements) {
    if (element.kind == PhraseElement::Kind::value) program.needed_kinds.push_back(fitting(element.value_kind));
    if (element.kind == PhraseElement::Kind::name || element.kind == PhraseElement::Kind::any_name)
      program.needs_name = true;
  }
  program.takes_names_as_value = takes_names(program.code);
  program.opening = opening_of(program.code, vocabulary);
  return program;
}

bool kind_fits(Kind wanted, Kind found) {
  if (wanted == found) return true;
  switch (wanted) {
    case Kind::count:
      return found == Kind::number;
    case Kind::number:
      return found == Kind::count || found == Kind::ordinal;
    case Kind::age:
      return found == Kind::number;
    case Kind::date:
      return found == Kind::time;
    case Kind::rank:
      return found == Kind::ordinal;
    default:
      return false;
  }
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
  return element.unit.empty() || found.unit == element.unit || may_be;
}

bool share_word(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  return std::any_of(a.begin(), a.end(), [&](WordId word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

}  // namespace gainsay
