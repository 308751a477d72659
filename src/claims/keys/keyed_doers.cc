// Who did it: "her body was found by a bodyguard" of one article, "she was found by her aunt" of another. The key is
// what was done and to whom: the person named, or the last one named before a pronoun or "her body". Of others nothing
// is compared, and of those who did it only people of whom the word tells enough (rules/lexicon/doers.yaml).
#include <map>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t lead_reach = 5;    ///< tokens from "by" to whoever did it
constexpr std::uint32_t helper_reach = 4;  ///< and from what was done back to whom
constexpr std::uint32_t longest_deed = 3;  ///< "shot and killed"

/// Lists of rules/lexicon/doers.yaml with the names of their entries.
struct Named {
  explicit Named(const char* entry) : Named(embedded_node("lexicon/doers.yaml")[entry]) {}
  explicit Named(const Node& lists) : names(names_of(lists)), cues(lists, names) {}

  static std::vector<std::string_view> names_of(const Node& lists) {
    std::vector<std::string_view> names;
    for (const auto& [name, words] : lists.entries) names.push_back(name.text);
    return names;
  }
  std::vector<std::string_view> names;
  CueTable cues;
};

using Deed = std::pair<std::string_view, std::uint32_t>;  ///< what was done, and the entity it was done to
using Found = std::map<Deed, std::vector<Claim>>;

class DoerReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  void read(TokenRange sentence, Found& out) const {
    for (std::uint32_t by = sentence.first + 2; by + 1 < sentence.last; ++by)
      if (word(by) == "by") read_at(by, sentence, out);
  }

 private:
  void read_at(std::uint32_t by, TokenRange sentence, Found& out) const {
    static const Named deeds("done"), people("people");
    const Cue deed = cue_before(deeds.cues, by, sentence.first);
    if (!deed) return;
    const Cue doer = doer_behind(people.cues, by + 1, sentence.last);
    const NamePlace* whom = doer ? done_to(deed.tokens.first, sentence) : nullptr;
    if (whom)
      out[{deeds.names[static_cast<std::size_t>(deed.list)], whom->entity}].push_back(answer(
          {deed.tokens.first, doer.tokens.last}, std::string(people.names[static_cast<std::size_t>(doer.list)])));
  }
  /// The longest phrase that ends right before `last`.
  Cue cue_before(const CueTable& cues, std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t length = std::min(longest_deed, last - first); length > 0; --length)
      if (const Cue cue = cues.at(document_, story_.vocabulary, last - length, last); cue && cue.tokens.last == last)
        return cue;
    return {};
  }
  /// The one behind words that lead to it and no other's: not "by her aunt's dog", "by police and soldiers".
  Cue doer_behind(const CueTable& people, std::uint32_t first, std::uint32_t last) const {
    static const WordSet leads(embedded_node("lexicon/doers.yaml")["leads"]);
    for (std::uint32_t at = first; at < std::min(last, first + lead_reach); ++at) {
      if (const Cue cue = people.at(document_, story_.vocabulary, at, last)) {
        const bool goes_on = cue.tokens.last < last && (word(cue.tokens.last) == "and" ||
                                                        word(cue.tokens.last) == "'s" || word(cue.tokens.last) == "or");
        return goes_on ? Cue() : cue;
      }
      if (!leads.has(word(at))) break;
    }
    return {};
  }
  /// A name before the helping verbs; for "she" and "her body" the last person named before.
  const NamePlace* done_to(std::uint32_t deed, TokenRange sentence) const {
    static const WordSet helpers(embedded_node("lexicon/doers.yaml")["helpers"]);
    std::uint32_t at = deed;
    while (at > sentence.first && deed - at < helper_reach && helpers.has(word(at - 1))) --at;
    if (at == deed || at == sentence.first) return nullptr;
    if (voice().is(Voice::he_or_she, document_, story_.vocabulary, at - 1) || word(at - 1) == "body")
      return last_person(at);
    const auto& places = story_.names.places[article_];
    const auto named =
        std::find_if(places.begin(), places.end(), [&](const NamePlace& place) { return place.tokens.last == at; });
    return named != places.end() && kind_of(*named) != "place" && kind_of(*named) != "company" ? &*named : nullptr;
  }
  const NamePlace* last_person(std::uint32_t before) const {
    const NamePlace* person = nullptr;
    for (const NamePlace& place : names_in({0, before}))
      if (story_.is_person(place)) person = &place;
    return person;
  }
  std::string_view kind_of(const NamePlace& place) const { return story_.entity(place).kind; }
};

}  // namespace

void claim_doers(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  for (const auto& [deed, all] : found_in<DoerReader, Found>(story)) {
    const std::string name(story.names.entities[deed.second].name);
    const std::string done(deed.first);
    write_answers(fact_in_words("doer", name, done, "by whom " + name + " was " + done, Severity::note), all, book);
  }
}

}  // namespace gainsay
