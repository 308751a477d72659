// Whose words a stretch of text is in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/document.h"

namespace gainsay {

/// A speaker with a verb of speaking, or with "according to".
struct Utterance {
  TokenRange speaker;
  TokenRange whole;       ///< speaker and verb
  bool forward = false;   ///< what is said stands behind
  bool backward = false;  ///< what is said stands before
};

/// Reads the speakers of one document. The utterances of the sentence asked about last are remembered.
class SpeakerReader {
 public:
  SpeakerReader(const Document& document, const Vocabulary& vocabulary)
      : document_(document), vocabulary_(vocabulary) {}

  /// The speaker to whom `tokens` of `sentence` are attributed, as written ("police", "Transport for London"); empty
  /// for the outlet's own voice. A pronoun stands for the last named speaker of the lines before, where there is one.
  /// `quoted` words without a speaker in their sentence take that of their paragraph, or of the one before.
  std::string of(const Sentence& sentence, TokenRange tokens, bool quoted);

 private:
  std::uint32_t index_of(const Sentence& sentence) const { return sentence_at(document_, sentence.span.begin); }
  bool is_pronoun(TokenRange speaker) const;
  std::vector<Utterance> utterances_of(const Sentence& sentence) const;
  std::string named(TokenRange speaker, std::uint32_t sentence) const;
  std::optional<std::string> last_named(std::uint32_t sentence) const;
  std::string of_paragraph(std::uint32_t sentence) const;
  std::optional<std::string> any_speaker(std::uint32_t sentence) const;

  const Document& document_;
  const Vocabulary& vocabulary_;
  std::optional<std::uint32_t> remembered_;  ///< the first token of a sentence
  std::vector<Utterance> utterances_;        ///< of that one
};

}  // namespace gainsay
