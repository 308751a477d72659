// The word lists of rules/lexicon/voice.yaml, compiled once.
#pragma once

#include "claims/cues.h"

namespace gainsay {

struct Voice {
  enum Certainties { planned, possible, reported, denied, negative, neutral };
  enum Speaking { speaks, source };
  enum Words {
    between,
    passive,
    pronoun,
    not_in_speaker,
    finite,
    speaker_start,
    subordinator,
    before_bystander,
    focus,
    relative,
    preposition,
    he_or_she
  };

  SentenceCues cues;  ///< lists numbered by Certainties
  CueTable stops;     ///< where the reach of a cue ends
  CueTable shorts;    ///< cues whose reach ends at a comma too
  CueTable openers;
  SentenceCues speaking;        ///< lists numbered by Speaking
  std::vector<CueTable> words;  ///< by Words: a table each, since one word may stand in several

  bool is(Words list, const Document& document, const Vocabulary& vocabulary, std::uint32_t token) const {
    return words[list].holds(vocabulary, document.tokens[token].folded);
  }
};
const Voice& voice();

}  // namespace gainsay
