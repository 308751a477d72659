// Before any phrase is run, one pass over the tokens of a sentence notes which groups of words have one there. A phrase
// waits at one thing that it needs: its rarest group of words, or, if common words are all that it has, a sort of
// value or name. Phrases that wait at what stands in the sentence are then asked whether all else that they need stands
// there too; a phrase that waits in vain costs nothing. What is left is run as a program (program_run.cc), compiled
// when it is first needed, over a sentence made ready only now (prepared.h).
#include "rules/matcher.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

#include "base/embedded.h"
#include "rules/needs.h"
#include "rules/program_run.h"

namespace gainsay {
namespace {

/// Runs of numbers, one for each word; in one piece of memory.
class NumbersByWord {
 public:
  /// Pairs of a word below `words` and a number.
  void fill(std::size_t words, std::vector<std::pair<WordId, std::uint32_t>> pairs) {
    std::sort(pairs.begin(), pairs.end());
    begin_.assign(words + 1, 0);
    numbers_.clear();
    for (const auto& [word, number] : pairs) {
      ++begin_[word + 1];
      numbers_.push_back(number);
    }
    for (std::size_t word = 0; word < words; ++word) begin_[word + 1] += begin_[word];
  }
  std::span<const std::uint32_t> of(WordId word) const {
    return std::span(numbers_).subspan(begin_[word], begin_[word + 1] - begin_[word]);
  }

 private:
  std::vector<std::uint32_t> begin_, numbers_;
};

}  // namespace

struct PhraseMatcher::Parts {
  explicit Parts(Vocabulary& known) : vocabulary(known), reader(known), runner(known) {}

  /// A phrase, and its program once it was run.
  struct Entry {
    const Phrase* phrase = nullptr;
    std::uint32_t number = 0;
    std::vector<std::uint64_t> common;  ///< bits of each group of common words that it needs
    std::unique_ptr<Program> program;
  };
  /// A phrase that waits at something, with what it needs besides.
  struct Waiting {
    Sorts sorts = 0;
    std::uint32_t entry = 0;
    std::uint32_t first_group = 0, last_group = 0;  ///< of `other_groups`
  };
  struct Group {
    std::uint64_t sentence = 0;  ///< the last in which one of its words stands
    std::vector<Waiting> waiting;
  };

  Vocabulary& vocabulary;
  NeedsReader reader;
  std::vector<Entry> entries;
  std::vector<Needs> needs;  // by entry, until `index`

  std::vector<bool> passed;  // by word
  NumbersByWord groups_of;   // of words that phrases wait for
  std::vector<Group> groups;
  std::vector<std::uint32_t> other_groups;
  std::array<std::vector<Waiting>, 64> by_sort;
  Sorts waited_for = 0;         // those of `by_sort` at which phrases wait
  std::vector<Waiting> always;  // need nothing that could be waited for

  /// What phrases ask for of a word: a sum of these.
  enum Asked : std::uint8_t {
    nothing = 0,
    itself = 1,
    base_form = 2,
    waits_itself = 4,
    waits_base_form = 8,
    between = 16,
    waits = waits_itself | waits_base_form,
    unknown = 255
  };
  std::vector<std::uint8_t> asked;  // by word: what was found out so far
  std::size_t permanent = 0;        // words of the vocabulary when the phrases were compiled

  // Of one sentence.
  std::uint64_t sentence = 0;
  std::vector<std::uint32_t> met;         // groups at which phrases wait
  std::vector<std::uint32_t> candidates;  // entries
  PreparedSentence prepared;
  ProgramRunner runner;

  const WordBits& bits() const { return reader.bits(); }
  void index();
  void wait(std::uint32_t entry, const std::vector<std::uint32_t>& numbers, const std::vector<std::uint32_t>& needing);
  void wait_for_sort(const Waiting& waiting);
  std::uint8_t asked_of(WordId folded) {
    return folded < asked.size() && asked[folded] != unknown ? asked[folded] : find_out(folded);
  }
  std::uint8_t find_out(WordId folded);
  void meet(WordId folded, std::uint8_t of_word);
  void meet_groups(const Document& document, TokenRange tokens);
  void choose(const std::vector<Waiting>& waiting, Sorts sorts, const std::vector<bool>* wanted);
  std::uint64_t mark_words(const Document& document, TokenRange tokens);
  void leave_out_without_common(std::uint64_t words);
  const Program& program_of(std::uint32_t entry);
};

void PhraseMatcher::Parts::index() {
  passed.assign(vocabulary.size(), false);
  for (const Node& word : embedded_node("lexicon/phrases.yaml")["passed"].items)
    passed[vocabulary.find(word.text)] = true;
  std::map<WordGroup, std::uint32_t> numbers;
  std::vector<std::vector<std::uint32_t>> numbered(entries.size());  // by entry
  for (std::size_t entry = 0; entry < entries.size(); ++entry)
    for (WordGroup& group : needs[entry].groups)
      numbered[entry].push_back(
          numbers.emplace(std::move(group), static_cast<std::uint32_t>(numbers.size())).first->second);
  groups.resize(numbers.size());
  std::vector<std::uint32_t> needing(groups.size());
  for (const auto& of_entry : numbered)
    for (std::uint32_t group : of_entry) ++needing[group];
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) wait(entry, numbered[entry], needing);
  std::vector<bool> used(groups.size());
  for (std::uint32_t group : other_groups) used[group] = true;
  std::vector<std::pair<WordId, std::uint32_t>> words;
  for (const auto& [group, number] : numbers)
    if (used[number] || !groups[number].waiting.empty())
      for (WordId word : group) words.emplace_back(word, number);
  permanent = vocabulary.size();
  groups_of.fill(permanent, std::move(words));
  needs.clear();
}

/// Where an entry waits: at its rarest group, unless very many phrases need that too; then at the one that fewest need.
/// So of ten thousand rules made after one pattern each waits for its own word, not all of them for the pattern's.
void PhraseMatcher::Parts::wait(std::uint32_t entry, const std::vector<std::uint32_t>& numbers,
                                const std::vector<std::uint32_t>& needing) {
  constexpr std::uint32_t crowd = 64;
  const Needs& needed = needs[entry];
  const auto first_group = static_cast<std::uint32_t>(other_groups.size());
  auto rare = numbers.begin() + static_cast<std::ptrdiff_t>(needed.rare);
  auto place = numbers.begin();
  const auto fewer = [&](std::uint32_t a, std::uint32_t b) { return needing[a] < needing[b]; };
  if (rare != numbers.begin() && needing[*place] > crowd) place = std::min_element(numbers.begin(), rare, fewer);
  for (auto other = numbers.begin(); other != rare; ++other)
    if (other != place) other_groups.push_back(*other);
  const Waiting waiting{needed.sorts, entry, first_group, static_cast<std::uint32_t>(other_groups.size())};
  if (rare != numbers.begin() || (needed.sorts == 0 && !numbers.empty()))
    groups[*place].waiting.push_back(waiting);
  else if (needed.sorts != 0)
    wait_for_sort(waiting);
  else
    always.push_back(waiting);
}

/// At a sort of value before one of name, since names stand in most sentences.
void PhraseMatcher::Parts::wait_for_sort(const Waiting& waiting) {
  const auto first = static_cast<std::size_t>(std::countr_zero(waiting.sorts));
  by_sort[first].push_back(waiting);
  waited_for |= Sorts{1} << first;
}

/// Out of line, so that words met before are passed in a few instructions.
[[gnu::noinline]] std::uint8_t PhraseMatcher::Parts::find_out(WordId folded) {
  unsigned answer = folded < passed.size() && passed[folded] ? between : nothing;
  for (WordId word : vocabulary.lemmas(folded)) {
    if (bits().of(word) == 0) continue;
    answer |= word == folded ? itself : base_form;
    if (!groups_of.of(word).empty()) answer |= word == folded ? waits_itself : waits_base_form;
  }
  if (folded >= asked.size()) asked.resize(vocabulary.size() + vocabulary.size() / 2, unknown);
  return asked[folded] = static_cast<std::uint8_t>(answer);
}

/// Notes the groups of which a word is one, itself or by its base forms.
void PhraseMatcher::Parts::meet(WordId folded, std::uint8_t of_word) {
  const auto note = [&](WordId word) {
    for (std::uint32_t number : groups_of.of(word)) {
      Group& group = groups[number];
      if (group.sentence == sentence) continue;
      group.sentence = sentence;
      if (!group.waiting.empty()) met.push_back(number);
    }
  };
  if ((of_word & waits_itself) != 0) note(folded);
  if ((of_word & waits_base_form) == 0) return;
  for (WordId word : vocabulary.lemmas(folded))
    if (word != folded && bits().of(word) != 0) note(word);
}

void PhraseMatcher::Parts::meet_groups(const Document& document, TokenRange tokens) {
  ++sentence;
  met.clear();
  const auto first = document.tokens.begin() + tokens.first, last = document.tokens.begin() + tokens.last;
  for (auto token = first; token != last; ++token)
    if (const std::uint8_t known = asked_of(token->folded); (known & waits) != 0) meet(token->folded, known);
}

/// Takes up those that wait for what stands in the sentence.
void PhraseMatcher::Parts::choose(const std::vector<Waiting>& waiting, Sorts sorts, const std::vector<bool>* wanted) {
  for (const Waiting& one : waiting) {
    if ((one.sorts & ~sorts) != 0) continue;
    bool stand = true;
    for (std::uint32_t at = one.first_group; stand && at < one.last_group; ++at)
      stand = groups[other_groups[at]].sentence == sentence;
    if (stand && (!wanted || (*wanted)[entries[one.entry].number])) candidates.push_back(one.entry);
  }
}

/// Marks the words of the sentence; returns what stands in it of all.
std::uint64_t PhraseMatcher::Parts::mark_words(const Document& document, TokenRange tokens) {
  std::vector<Marks>& marks = prepared.begin(tokens);
  std::uint64_t all = 0;
  for (std::uint32_t token = tokens.first; token < tokens.last; ++token) {
    const WordId folded = document.tokens[token].folded;
    const std::uint8_t of_word = asked_of(folded);
    std::uint64_t words = (of_word & between) != 0 ? Marks::passed : 0;
    if ((of_word & itself) != 0) words |= bits().of(folded);
    if ((of_word & base_form) != 0)
      for (WordId word : vocabulary.lemmas(folded)) words |= bits().of(word);
    marks[token - tokens.first].words |= words;
    all |= words;
  }
  return all;
}

void PhraseMatcher::Parts::leave_out_without_common(std::uint64_t words) {
  std::erase_if(candidates, [&](std::uint32_t entry) {
    const std::vector<std::uint64_t>& common = entries[entry].common;
    return std::any_of(common.begin(), common.end(), [&](std::uint64_t group) { return (group & words) == 0; });
  });
}

const Program& PhraseMatcher::Parts::program_of(std::uint32_t number) {
  Entry& entry = entries[number];
  if (!entry.program)
    entry.program = std::make_unique<Program>(compile_phrase(*entry.phrase, entry.number, vocabulary, bits()));
  return *entry.program;
}

PhraseMatcher::PhraseMatcher(Vocabulary& vocabulary) : parts_(std::make_unique<Parts>(vocabulary)) {}
PhraseMatcher::~PhraseMatcher() = default;

void PhraseMatcher::add(const Phrase& phrase, std::uint32_t number) {
  Needs needs = parts_->reader.read(phrase);
  std::vector<std::uint64_t> common;
  for (std::size_t group = needs.rare; group < needs.groups.size(); ++group)
    common.push_back(parts_->bits().of(needs.groups[group]));
  parts_->entries.push_back({&phrase, number, std::move(common), nullptr});
  parts_->needs.push_back(std::move(needs));
}

void PhraseMatcher::compile() { parts_->index(); }

void PhraseMatcher::forget() { parts_->asked.resize(std::min(parts_->asked.size(), parts_->permanent)); }

bool PhraseMatcher::scan(const Document& document, TokenRange tokens, Sorts sorts,
                         const std::vector<bool>* wanted) const {
  Parts& parts = *parts_;
  parts.candidates.clear();
  parts.meet_groups(document, tokens);
  for (std::uint32_t group : parts.met) parts.choose(parts.groups[group].waiting, sorts, wanted);
  for (Sorts left = sorts & parts.waited_for; left != 0; left &= left - 1)
    parts.choose(parts.by_sort[static_cast<std::size_t>(std::countr_zero(left))], sorts, wanted);
  parts.choose(parts.always, sorts, wanted);
  if (parts.candidates.empty()) return false;
  parts.leave_out_without_common(parts.mark_words(document, tokens));
  return !parts.candidates.empty();
}

void PhraseMatcher::match(const SentenceView& sentence, const NamesHere& names, std::vector<PhraseMatch>& out) const {
  Parts& parts = *parts_;
  parts.prepared.mark(sentence, names);
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  for (std::uint32_t entry : parts.candidates) parts.runner.run(parts.program_of(entry), parts.prepared, out);
  std::sort(out.begin() + before, out.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.phrase < b.phrase;
  });
}

}  // namespace gainsay
