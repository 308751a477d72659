#include "claims/voice.h"

#include "base/embedded.h"

namespace gainsay {

const Voice& voice() {
  static const Voice lists = [] {
    const Node& node = embedded_node("lexicon/voice.yaml");
    std::vector<CueTable> words;
    for (std::string_view name :
         {"between_speaker_and_verb", "passive", "pronouns", "not_in_speaker", "finite", "speaker_start",
          "subordinators", "before_bystander", "focus", "relative", "prepositions", "he_or_she"})
      words.emplace_back(node, std::vector<std::string_view>{name});
    return Voice{SentenceCues(node, {"planned", "possible", "reported", "denied", "negative", "neutral"}),
                 CueTable(node, {"stops"}),
                 CueTable(node, {"short"}),
                 CueTable(node, {"clause_openers"}),
                 SentenceCues(node, {"speaks", "source"}),
                 std::move(words)};
  }();
  return lists;
}

}  // namespace gainsay
