// Phrases over tokens. All phrases are compiled together; a sentence is scanned once and only phrases whose rarest
// literal stands in it are tried. A try is bounded by the sentence times the phrase's own length, so time is linear in
// the text whatever the phrases, and phrases that do not fire cost nothing. One matcher belongs to one thread.
#pragma once

#include <bitset>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "rules/model.h"
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

struct PhraseMatch {
  std::uint32_t phrase = 0;       ///< the number given at `add`
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

/// Whether an entity can stand for a name key ("target") or a kind ("company").
using EntityTest = std::function<bool(std::uint32_t entity, const PhraseElement& element)>;

class PhraseMatcher {
 public:
  explicit PhraseMatcher(Vocabulary& vocabulary);
  ~PhraseMatcher();

  /// Adds a phrase; matches report `number`. The phrase must outlive the matcher.
  void add(const Phrase& phrase, std::uint32_t number);
  /// After the last `add`, before the first `match`.
  void compile();

  /// What stands in a sentence, roughly: kinds of value, names among them where any name does.
  struct Rough {
    std::bitset<32> kinds;
    bool names = false;
  };
  /// Whether any phrase may match in these tokens of `document` by its words and the kinds of its values. If so,
  /// `match` of the same sentence may follow; if not, nobody need gather the sentence's values and names.
  bool scan(const Document& document, TokenRange tokens, const Rough& rough) const;
  /// After `scan`: whether any of these phrases may take a name as a value; if not, `match` needs no mentions of names.
  bool takes_names_as_values() const;

  /// After `scan`: the smallest matches in one sentence, those that contain no other match of the same phrase;
  /// ascending by first token, then by phrase number. Mentions may overlap (a name and the list it stands in).
  void match(const SentenceView& sentence, const EntityTest& is, std::vector<PhraseMatch>& out) const;

  struct Parts;

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
