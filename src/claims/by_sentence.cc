#include "claims/by_sentence.h"

#include <algorithm>

namespace gainsay {
namespace {

ArticleMentions sentences_of(const Document& document, const std::vector<Mention>& mentions) {
  ArticleMentions out;
  out.sentences.reserve(std::min(document.sentences.size(), mentions.size()));
  const Mention* next = mentions.data();
  const Mention* const end = next + mentions.size();
  for (std::uint32_t s = 0; s < document.sentences.size() && next != end; ++s) {
    const TokenRange sentence = document.sentences[s].tokens;
    if (next->tokens.first >= sentence.last) continue;
    SentenceMentions here{s, {next, next}, {}};
    for (; next != end && next->tokens.first < sentence.last; ++next) here.kinds.add(next->value.kind);
    here.mentions.last = next;
    out.kinds.add(here.kinds);
    out.sentences.push_back(here);
  }
  return out;
}

}  // namespace

std::vector<ArticleMentions> sort_by_sentence(const std::vector<Document>& documents,
                                              const std::vector<std::vector<Mention>>& mentions) {
  std::vector<ArticleMentions> out;
  out.reserve(documents.size());
  for (std::size_t article = 0; article < documents.size(); ++article)
    out.push_back(sentences_of(documents[article], mentions[article]));
  return out;
}

}  // namespace gainsay
