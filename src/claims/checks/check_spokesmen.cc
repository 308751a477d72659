// Whose own words? "The mayor, Ann Lee, called it “deeply wrong”" and "a spokesman for Ann Lee called it “deeply
// wrong”": the same words in quotation marks behind the same name, with a spokesman before the name in one article
// only.
#include <algorithm>
#include <map>

#include "claims/checks/check.h"
#include "claims/checks/passages.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t speaker_reach = 10;    ///< tokens between a name and the words quoted
constexpr std::uint32_t spokesman_reach = 12;  ///< tokens between "spokesman for" and the name, with its office
constexpr std::uint32_t longest_quotation = 24;
constexpr std::uint32_t telling_letters = 6;  ///< of the longest word: "no comment" may be anyone's

struct Spoken {
  std::uint32_t article = 0;
  Span quote;
  bool by_another = false;
};

class Spokesmen {
 public:
  Spokesmen(const ReadStory& story, const Passages& passages, ClaimBook& book)
      : story_(story), passages_(passages), book_(book) {}

  void run() {
    for (std::uint32_t article = 0; article < story_.articles.size(); ++article)
      for (const TokenRange words : passages_.marked(article)) read(article, words);
    for (const auto& [key, spoken] : by_words_) write(key.second, spoken);
  }

 private:
  using Key = std::pair<std::vector<WordId>, std::uint32_t>;  ///< the words quoted, and the person

  void read(std::uint32_t article, TokenRange words) {
    const Document& document = story_.documents[article];
    if (words.size() < 2 || words.size() > longest_quotation) return;
    std::vector<WordId> key;
    std::uint32_t longest = 0;
    for (std::uint32_t token = words.first; token < words.last; ++token) {
      const Token& here = document.tokens[token];
      if (here.shape == Shape::symbol) continue;
      key.push_back(here.folded);
      longest = std::max(longest, here.end - here.begin);
    }
    if (key.size() < 2 || longest < telling_letters) return;
    const Sentence& sentence = document.sentences[sentence_at(document, document.tokens[words.first].begin)];
    const std::uint32_t from = std::max(sentence.tokens.first, words.first - std::min(words.first, speaker_reach));
    const NamePlace* speaker = nullptr;
    for (const NamePlace& place : story_.names_in(article, {from, words.first}))
      if (story_.is_person(place)) speaker = &place;
    if (!speaker) return;
    const std::uint32_t first =
        std::max(sentence.tokens.first, speaker->tokens.first - std::min(speaker->tokens.first, spokesman_reach));
    bool by_another = false;
    for (std::uint32_t token = first; token < speaker->tokens.first; ++token)
      by_another = by_another || story_.vocabulary[document.tokens[token].folded].text.starts_with("spokes");
    by_words_[{key, speaker->entity}].push_back(
        {article, document.span_of({speaker->tokens.first, words.last}), by_another});
  }

  void write(std::uint32_t person, const std::vector<Spoken>& spoken) {
    const std::string name(story_.names.entities[person].name);
    std::vector<Claim> sides;
    for (const Spoken& one : spoken)
      sides.push_back(story_.answer(one.article, one.quote, one.by_another ? "a spokesman for " + name : name));
    write_check(
        story_,
        {"check.speaker", "Who said the same words", Kind::choice, Severity::note, "a spokesman speaks for another"},
        sides, book_);
  }

  const ReadStory& story_;
  const Passages& passages_;
  ClaimBook& book_;
  std::map<Key, std::vector<Spoken>> by_words_;
};

}  // namespace

void check_spokesmen(const ReadStory& story, const Passages& passages, ClaimBook& book) {
  Spokesmen(story, passages, book).run();
}

}  // namespace gainsay
