// A phrase waits at one thing that it needs: its rarest group of words, or, if common words are all that it has, a sort
// of value or name. A token says whether it may be of such a group (WordClass); few are, and these are noted. Phrases
// that wait at what stands in the sentence are then asked whether all else that they need stands there too: rare words
// by what was noted, and only where these stand the common ones, by marking all words. What is left is run as a program
// (program_run.cc), compiled when it is first needed, over a sentence made ready only now (prepared.h).
#include "rules/matcher.h"

#include <algorithm>
#include <array>
#include <bit>

#include "rules/needs.h"
#include "rules/program_run.h"

namespace gainsay {
namespace {

/// Every form of the words of the rare groups of all matchers of a vocabulary, which are listed.
const WordClass rare_words([](const Vocabulary& vocabulary, WordId folded) {
  const auto listed = [&](WordId base) { return vocabulary.is_listed(rare_words, base); };
  return std::ranges::any_of(vocabulary.lemmas(folded), listed);
});

/// A phrase that waits at something, with the sorts that it needs besides.
struct Waiting {
  Sorts sorts = 0;
  std::uint32_t phrase = 0;
};

/// Words of which one must stand in a sentence.
struct Group {
  std::uint64_t bits = 0;  ///< as `Marks::words`
  WordGroup words;
};

/// What waits at each word; in one piece of memory.
class WaitingByWord {
 public:
  /// Pairs of a word below `words` and what waits there.
  void fill(std::size_t words, std::vector<std::pair<WordId, Waiting>> pairs) {
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    begin_.assign(words + 1, 0);
    for (const auto& [word, waiting] : pairs) {
      ++begin_[word + 1];
      waiting_.push_back(waiting);
    }
    for (std::size_t word = 0; word < words; ++word) begin_[word + 1] += begin_[word];
  }
  std::span<const Waiting> at(WordId word) const {
    if (word + 1 >= begin_.size()) return {};  // a word of texts alone
    return std::span(waiting_).subspan(begin_[word], begin_[word + 1] - begin_[word]);
  }

 private:
  std::vector<std::uint32_t> begin_;
  std::vector<Waiting> waiting_;
};

}  // namespace

struct PhraseMatcher::Parts {
  explicit Parts(Vocabulary& known) : vocabulary(known), reader(known), runner(known) {}

  /// A phrase, what it needs once it was read, and its program once it was run.
  struct Entry {
    Entry(const Phrase* added, bool as_guard) : phrase(added), guard(as_guard) {}
    const Phrase* phrase;
    bool guard;
    bool read = false;
    std::vector<Group> groups;  ///< one word of each, the rare ones first
    std::size_t rare = 0;
    std::unique_ptr<Program> program;
  };
  struct Sought {
    std::uint32_t phrase = 0;
    Needs needs;
  };

  Vocabulary& vocabulary;
  NeedsReader reader;
  std::vector<Entry> entries;  // by number
  std::vector<Sought> sought;  // until `compile`

  WaitingByWord by_word;
  std::array<std::vector<Waiting>, 64> by_sort;
  Sorts waited_for = 0;         // those of `by_sort` at which phrases wait
  std::vector<Waiting> always;  // need nothing that could be waited for

  std::vector<std::uint64_t> marks;  // by word, as `Marks::words`; 0 if nobody asked yet
  std::size_t permanent = 0;         // words of the vocabulary when the phrases were compiled

  std::uint64_t scanned = 0;       // sentences so far
  std::vector<std::uint64_t> met;  // by word of rare groups: the number of the sentence in which it stood last

  // Of one sentence.
  std::vector<std::uint32_t> candidates;  // numbers of phrases
  const Document* marked_in = nullptr;    // with the tokens whose words `prepared` has marked
  TokenRange marked;
  std::uint64_t marked_words = 0;  // of all of them
  PreparedSentence prepared;
  ProgramRunner runner;

  Needs read(Entry& entry);
  void wait();
  const WordGroup* place_of(const Needs& needs, const std::vector<std::uint32_t>& needing) const;
  void wait_for_sort(const Waiting& waiting);
  std::uint64_t marks_of(WordId folded) {
    return folded < marks.size() && marks[folded] != 0 ? marks[folded] : find_marks(folded);
  }
  std::uint64_t find_marks(WordId folded);
  void choose(std::span<const Waiting> waiting, Sorts sorts) {
    for (const Waiting& one : waiting)
      if ((one.sorts & ~sorts) == 0) candidates.push_back(one.phrase);
  }
  /// Out of line, so that the many other words are passed in a few instructions.
  [[gnu::noinline]] void meet(WordId folded, Sorts sorts) {
    for (const WordId base : vocabulary.lemmas(folded)) {
      if (base >= met.size()) continue;
      met[base] = scanned;
      choose(by_word.at(base), sorts);
    }
  }
  bool was_met(const Group& group) const {
    return std::any_of(group.words.begin(), group.words.end(), [&](WordId word) { return met[word] == scanned; });
  }
  /// Whether all rare groups were met of a phrase that waits at one of them, if it has any.
  bool met_rare(const Entry& entry) const {
    const auto first = entry.groups.begin();
    return entry.rare == 1 || std::all_of(first, first + static_cast<std::ptrdiff_t>(entry.rare),
                                          [&](const Group& group) { return was_met(group); });
  }
  void mark_words(const Document& document, TokenRange tokens);
  bool may_stand(const Entry& entry) const {
    return std::all_of(entry.groups.begin(), entry.groups.end(),
                       [&](const Group& group) { return (group.bits & marked_words) != 0; });
  }
  bool stands(const Group& group) const;
  void run(const SentenceView& sentence, const NamesHere& names, std::vector<PhraseMatch>& out);
};

/// Words that are asked for now may have been met before as words that nobody asks for.
Needs PhraseMatcher::Parts::read(Entry& entry) {
  Needs needs = reader.read(*entry.phrase);
  for (const WordGroup& group : needs.groups) entry.groups.push_back({reader.bits().of(group), group});
  entry.rare = needs.rare;
  entry.read = true;
  marks.clear();  // a fact's guards are read one after another: only the first of them finds any
  marked_in = nullptr;
  return needs;
}

void PhraseMatcher::Parts::wait() {
  std::vector<std::uint32_t> needing(vocabulary.size());  // by word: phrases that need its group
  for (const Sought& one : sought)
    for (std::size_t group = 0; group < one.needs.rare; ++group)
      for (const WordId word : one.needs.groups[group]) ++needing[word];
  std::vector<WordId> rare;
  for (WordId word = 0; word < needing.size(); ++word)
    if (needing[word] > 0) rare.push_back(word);
  std::vector<std::pair<WordId, Waiting>> at_words;
  for (const auto& [phrase, needs] : sought) {
    const Waiting waiting{needs.sorts, phrase};
    if (const WordGroup* place = place_of(needs, needing)) {
      for (const WordId word : *place) at_words.emplace_back(word, waiting);
    } else if (needs.sorts != 0) {
      wait_for_sort(waiting);
    } else {
      always.push_back(waiting);
    }
  }
  by_word.fill(vocabulary.size(), std::move(at_words));
  vocabulary.list(rare_words, rare);
  met.resize(vocabulary.size());
}

/// The words at which a phrase waits: its rarest group, unless very many phrases need that too; then the one that
/// fewest need. So of ten thousand rules made after one pattern each waits for its own word, not all of them for the
/// pattern's.
const WordGroup* PhraseMatcher::Parts::place_of(const Needs& needs, const std::vector<std::uint32_t>& needing) const {
  constexpr std::uint32_t crowd = 64;
  if (needs.groups.empty() || (needs.rare == 0 && needs.sorts != 0)) return nullptr;
  const auto first = needs.groups.begin();
  const auto most = [&](const WordGroup& group) {
    const auto fewer = [&](WordId a, WordId b) { return needing[a] < needing[b]; };
    return needing[*std::max_element(group.begin(), group.end(), fewer)];
  };
  if (most(*first) <= crowd) return &*first;
  return &*std::min_element(first, first + static_cast<std::ptrdiff_t>(std::max<std::size_t>(needs.rare, 1)),
                            [&](const WordGroup& a, const WordGroup& b) { return most(a) < most(b); });
}

/// At a sort of value before one of name, since names stand in most sentences.
void PhraseMatcher::Parts::wait_for_sort(const Waiting& waiting) {
  const auto first = static_cast<std::size_t>(std::countr_zero(waiting.sorts));
  by_sort[first].push_back(waiting);
  waited_for |= Sorts{1} << first;
}

/// Out of line, so that words met before are passed in a few instructions.
[[gnu::noinline]] std::uint64_t PhraseMatcher::Parts::find_marks(WordId folded) {
  const std::uint64_t found =
      Marks::anything | (reader.is_passed(folded) ? Marks::passed : 0) | reader.bits().of(vocabulary.lemmas(folded));
  if (folded >= marks.size()) marks.resize(vocabulary.size() + vocabulary.size() / 2);
  return marks[folded] = found;
}

/// Marks the words of a sentence, unless they are so still.
void PhraseMatcher::Parts::mark_words(const Document& document, TokenRange tokens) {
  if (marked_in == &document && marked == tokens) return;
  marked_in = &document;
  marked = tokens;
  marked_words = 0;
  Marks* mark = prepared.begin(tokens);
  for (std::uint32_t token = tokens.first; token < tokens.last; ++token, ++mark) {
    *mark = {marks_of(document.tokens[token].folded), 0};
    marked_words |= mark->words;
  }
}

/// Whether a word of the group stands in the sentence that was marked.
bool PhraseMatcher::Parts::stands(const Group& group) const {
  for (std::uint32_t token = marked.first; token < marked.last; ++token)
    if ((prepared.marks()[token - marked.first].words & group.bits) != 0 &&
        share_word(vocabulary.lemmas(marked_in->tokens[token].folded), group.words))
      return true;
  return false;
}

/// Runs the candidates over the sentence whose words were marked.
void PhraseMatcher::Parts::run(const SentenceView& sentence, const NamesHere& names, std::vector<PhraseMatch>& out) {
  prepared.mark(sentence, names);
  for (const std::uint32_t number : candidates) {
    Entry& entry = entries[number];
    if (!entry.program)
      entry.program = std::make_unique<Program>(compile_phrase(*entry.phrase, number, vocabulary, reader.bits()));
    runner.run(*entry.program, prepared, out);
  }
}

PhraseMatcher::PhraseMatcher(Vocabulary& vocabulary) : parts_(std::make_unique<Parts>(vocabulary)) {}
PhraseMatcher::~PhraseMatcher() = default;

void PhraseMatcher::add(const Phrase& phrase, Sorts besides) {
  const auto number = static_cast<std::uint32_t>(parts_->entries.size());
  Needs needs = parts_->read(parts_->entries.emplace_back(&phrase, false));
  needs.sorts |= besides;
  parts_->sought.push_back({number, std::move(needs)});
}

void PhraseMatcher::add_guard(const Phrase& phrase) { parts_->entries.emplace_back(&phrase, true); }

void PhraseMatcher::compile() {
  parts_->wait();
  parts_->sought = {};
  parts_->permanent = parts_->vocabulary.size();
}

/// Guards were read after the vocabulary's permanent words, and may have words that are gone.
void PhraseMatcher::forget() {
  Parts& parts = *parts_;
  parts.marks.resize(std::min(parts.marks.size(), parts.permanent));
  parts.reader.forget(parts.permanent);
  for (Parts::Entry& entry : parts.entries)
    if (entry.guard) entry = Parts::Entry(entry.phrase, true);
}

bool PhraseMatcher::scan(const Document& document, TokenRange tokens, Sorts sorts) const {
  Parts& parts = *parts_;
  std::vector<std::uint32_t>& candidates = parts.candidates;
  candidates.clear();
  ++parts.scanned;
  parts.marked_in = nullptr;
  const Token* const last = document.tokens.data() + tokens.last;
  for (const Token* token = document.tokens.data() + tokens.first; token != last; ++token)
    if (parts.vocabulary.may_hold(token->classes, rare_words)) parts.meet(token->folded, sorts);
  for (Sorts left = sorts & parts.waited_for; left != 0; left &= left - 1)
    parts.choose(parts.by_sort[static_cast<std::size_t>(std::countr_zero(left))], sorts);
  parts.choose(parts.always, sorts);
  std::erase_if(candidates, [&](std::uint32_t number) { return !parts.met_rare(parts.entries[number]); });
  if (candidates.empty()) return false;
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  parts.mark_words(document, tokens);
  std::erase_if(candidates, [&](std::uint32_t number) { return !parts.may_stand(parts.entries[number]); });
  return !candidates.empty();
}

void PhraseMatcher::match(const SentenceView& sentence, const NamesHere& names, std::vector<PhraseMatch>& out) const {
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  parts_->run(sentence, names, out);
  std::sort(out.begin() + before, out.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.phrase < b.phrase;
  });
}

std::vector<TokenRange> PhraseMatcher::guards(const SentenceView& sentence, const NamesHere& names,
                                              PhraseNumbers wanted) const {
  Parts& parts = *parts_;
  for (std::uint32_t number = wanted.first; number < wanted.last; ++number)
    if (!parts.entries[number].read) parts.read(parts.entries[number]);
  parts.mark_words(*sentence.document, sentence.tokens);
  parts.candidates.clear();
  for (std::uint32_t number = wanted.first; number < wanted.last; ++number)
    if (const Parts::Entry& entry = parts.entries[number]; parts.may_stand(entry))
      if (std::all_of(entry.groups.begin(), entry.groups.end(), [&](const auto& group) { return parts.stands(group); }))
        parts.candidates.push_back(number);
  std::vector<TokenRange> where;
  if (parts.candidates.empty()) return where;
  std::vector<PhraseMatch> matches;
  parts.run(sentence, names, matches);
  for (const PhraseMatch& match : matches) where.push_back(match.tokens);
  return where;
}

}  // namespace gainsay
