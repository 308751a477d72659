// What a reader of one article's claims looks into; a reader derives from it.
#pragma once

#include <string>

#include "claims/book.h"
#include "claims/cues.h"

namespace gainsay {

class ArticleReader {
 public:
  ArticleReader(const ReadStory& story, std::uint32_t article)
      : story_(story), article_(article), document_(story.documents[article]) {}

  /// Whether anything may be found among words of these classes; a reader that can tell has its own.
  bool may_tell(WordClasses) const { return true; }

 protected:
  const std::string& word(std::uint32_t token) const { return folded_text(document_, story_.vocabulary, token); }
  /// The last base form of a word: "buy" of "bought".
  const std::string& lemma(std::uint32_t token) const {
    return story_.vocabulary[story_.vocabulary.lemmas(document_.tokens[token].folded).back()].text;
  }
  Shape shape(std::uint32_t token) const { return document_.tokens[token].shape; }
  TokenRange tokens_of(std::uint32_t sentence) const { return document_.sentences[sentence].tokens; }
  TokenRange tokens_of(const SentenceMentions& here) const { return tokens_of(here.sentence); }
  Stretch<NamePlace> names_in(TokenRange tokens) const { return story_.names_in(article_, tokens); }
  MentionRange values_in(TokenRange tokens) const { return story_.values_in(article_, tokens); }
  /// That words of the article give one answer of a few.
  Claim answer(TokenRange tokens, std::string text) const {
    return story_.answer(article_, document_.span_of(tokens), std::move(text));
  }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
};

/// What a reader derived from `ArticleReader` reads in the sentences of a story.
template <class Reader, class Found, class... More>
Found found_in(const ReadStory& story, const More&... more) {
  Found found;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    Reader reader(story, article, more...);
    const Document& document = story.documents[article];
    if (!reader.may_tell(document.classes)) continue;
    for (const Sentence& sentence : document.sentences)
      if (reader.may_tell(sentence.classes)) reader.read(sentence.tokens, found);
  }
  return found;
}

}  // namespace gainsay
