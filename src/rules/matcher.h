// Phrases over tokens. All that are sought are compiled together; a sentence is scanned once and only phrases whose
// rarest literal stands in it are tried. Guards are not sought: they are tried where they are asked for, and read when
// they first are. A try is bounded by the sentence times the phrase's own length, so time is linear in the text
// whatever the phrases, and phrases that do not fire cost nothing. One matcher belongs to one thread.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "rules/model.h"
#include "rules/sorts.h"
#include "text/document.h"
#include "values/value.h"

namespace gainsay {

/// A name found in the text, resolved; what {target} and {company} match.
struct NamePlace {
  TokenRange tokens;
  std::uint32_t entity = 0;  ///< index of the entity, as the caller numbers them
};

/// What a phrase element was matched by.
struct Binding {
  const PhraseElement* element = nullptr;
  TokenRange tokens;
  const Mention* mention = nullptr;    ///< value elements
  std::uint32_t entity = 0xffffffffu;  ///< name elements
};

/// The numbers of phrases [first, last).
struct PhraseNumbers {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct PhraseMatch {
  std::uint32_t phrase = 0;       ///< its number
  TokenRange tokens;              ///< first to last token matched
  std::vector<Binding> bindings;  ///< of values and names, in text order
  int literals = 0;               ///< literal tokens matched
};

/// One sentence with what was read in it; mentions and names ascending by first token.
struct SentenceView {
  const Document* document = nullptr;
  TokenRange tokens;
  std::span<const Mention* const> mentions;
  std::span<const NamePlace> names;
};

/// What the names of a sentence stand for.
struct NamesHere {
  std::span<const Sorts> sorts;  ///< by entity
  /// Whether an entity can stand for a name key ("target") or a kind ("company").
  std::function<bool(std::uint32_t entity, const PhraseElement& element)> is;
  /// The sentence's mentions, the names among them as values; called once, when a phrase comes to take a name as a
  /// value. Mentions may overlap (a name and the list it stands in). Without it no name is a value.
  std::function<std::span<const Mention* const>()> as_values = {};
};

class PhraseMatcher {
 public:
  explicit PhraseMatcher(Vocabulary& vocabulary);
  ~PhraseMatcher();

  /// Adds a phrase that is sought in every sentence where the sorts of `besides` stand, beside those that it asks for
  /// itself. Phrases and guards are numbered together from 0 and must outlive the matcher.
  void add(const Phrase& phrase, Sorts besides = 0);
  void add_guard(const Phrase& phrase);
  /// After the last phrase, before the first `scan`.
  void compile();
  /// The vocabulary was reset: what is kept of the words of texts is let go.
  void forget();

  /// Whether any phrase may match in these tokens of `document` by its words and by the sorts of the values and names
  /// that stand there. If so, `match` of the same sentence may follow; if not, nobody need gather them.
  bool scan(const Document& document, TokenRange tokens, Sorts sorts) const;

  /// After `scan`: the smallest matches in one sentence, those that contain no other match of the same phrase;
  /// ascending by first token, then by phrase number.
  void match(const SentenceView& sentence, const NamesHere& names, std::vector<PhraseMatch>& out) const;
  /// Where some of the guards match in any sentence.
  std::vector<TokenRange> guards(const SentenceView& sentence, const NamesHere& names, PhraseNumbers wanted) const;

  struct Parts;

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
