// Things told apart by a number: "Flight KX204" of one article is not the "Flight KX240" of another. The key is the
// kind of thing; an article that names several of a kind speaks of several.
#include <map>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/answered.h"
#include "claims/keys/function_words.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

using Found = std::map<std::string, std::vector<Claim>>;  ///< by the kind of thing

class NumberedReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  void read(TokenRange sentence, Found& out) const {
    for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at)
      if (is_kind(at))
        if (const TokenRange code = code_at(at + 1, sentence.last); code.size() > 0)
          out[word(at)].push_back(answer({at, code.last}, std::string(document_.text_of(code))));
  }

 private:
  bool is_kind(std::uint32_t token) const {
    static const WordQuestion which;
    static const WordSet nouns(embedded_node("lexicon/numbered.yaml")["numbered"]);
    return story_.vocabulary.answer(which, document_.tokens[token].folded, [&] { return nouns.has(word(token)); }) != 0;
  }
  /// A code ("KX204"), or a number that ends the name: "Gate 12", not "Gate 12 guards".
  TokenRange code_at(std::uint32_t first, std::uint32_t last) const {
    const bool letters = document_.tokens[first].shape == Shape::upper && first + 1 < last &&
                         document_.tokens[first + 1].shape == Shape::number && !document_.tokens[first + 1].spaced;
    if (letters) return {first, first + 2};
    const std::string& text = word(first);
    if (document_.tokens[first].shape != Shape::number || text.find_first_of(".,:/") != std::string::npos) return {};
    const bool ends = first + 1 >= last || document_.tokens[first + 1].shape != Shape::lower || is_link(first + 1);
    const bool named = document_.tokens[first - 1].shape == Shape::capitalised || text.size() > 2;
    return ends && named ? TokenRange{first, first + 1} : TokenRange{};
  }
  bool is_link(std::uint32_t token) const { return function_words().has(word(token)); }
};

}  // namespace

void claim_numbered(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  for (const auto& [kind, all] : found_in<NumberedReader, Found>(story))
    write_answers(fact_in_words("number of the " + kind, "", "", "which " + kind + " it was", Severity::note), all,
                  book);
}

}  // namespace gainsay
