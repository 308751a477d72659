// What a figure of an unprepared story is a figure of, read from its own sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/article_reader.h"
#include "claims/keys/event_words.h"

namespace gainsay {

/// The typed key of one figure. Two figures may be compared when `id` and `occasion` are equal.
struct FigureKey {
  std::string id;                     ///< "killed: people", "sum stolen, USD", "depth"
  std::string title;                  ///< "the number of people killed"
  std::string question;               ///< "how many people were killed"
  std::string occasion;               ///< another time than the story's ("2004", "2012-04"); empty for the story's own
  const EventClass* event = nullptr;  ///< nullptr where only a noun or an attribute tells
  std::string noun;                   ///< what is counted, "people" for all words for them
  bool noun_only = false;             ///< a count whose sentence names no event
  bool expected = false;              ///< what would be
  bool quiet = false;                 ///< a difference is a note
  bool reaction = false;              ///< a time of what can only follow the event: "firefighters were called at 6.04"
  bool is_limit = false;              ///< "up to 14 years" is the figure itself, not a bound of it
  std::string_view refusal;           ///< why it has no key; the rest is then empty
  bool out_of_scope = false;          ///< refused for being of a part, another occasion, a possibility or a change
};

/// The refusal of a figure that is one of a part.
inline constexpr std::string_view only_a_part = "a part, not the whole";

/// The key of the time when the story's event happened.
FigureKey central_time(const EventWords& words);

/// What the story is about: the entities of whom half of its articles or more speak. One article is about all.
class CentralEntities {
 public:
  explicit CentralEntities(const ReadStory& story);
  bool has(std::uint32_t entity) const { return central_.empty() || central_[entity]; }

 private:
  std::vector<bool> central_;  ///< empty of one article
};

/// Values of other kinds have no key.
inline constexpr Kinds keyed_kinds{Kind::count,   Kind::number, Kind::money,   Kind::measure,
                                   Kind::percent, Kind::time,   Kind::duration};

/// Whether a figure without a key is asked all the reasons why it has none: what no word tells of may be of a part as
/// well. With the first alone, a count that no event goes with has no key where no other article can count the same.
enum class Reasons : std::uint8_t { first, all };

/// Reads keys of one article. `central` must outlive it.
class KeyReader : ArticleReader {
 public:
  KeyReader(const ReadStory& story, std::uint32_t article, const EventWords& words, const CentralEntities& central,
            Reasons reasons = Reasons::all);

  /// The key of `*figure`, one of `mentions`: all values of the sentence.
  FigureKey key_of(const Sentence& sentence, MentionRange mentions, const Mention* figure) const;
  /// Why the figure is one of a part, another occasion, a possibility or a change; empty where it is none of these.
  std::string_view scope_refusal(const Sentence& sentence, MentionRange mentions, const Mention* figure) const;
  /// Another time or subject than the story's own; empty for its own.
  std::string occasion(const Sentence& sentence, MentionRange mentions, const Mention* figure) const;

 private:
  std::string_view scope_refusal(TokenRange sentence, MentionRange mentions, const Mention* figure, TokenRange own,
                                 TokenRange clause) const;
  TokenRange own_tokens(TokenRange sentence, MentionRange mentions, const Mention* figure) const;
  FigureKey scoped_key(TokenRange sentence, MentionRange mentions, const Mention* figure) const;
  void narrow(FigureKey& key, TokenRange sentence, MentionRange mentions, const Mention* figure, TokenRange own) const;
  bool is_further(const Mention& mention) const;
  bool is_yearly(TokenRange sentence, const Mention& mention) const;
  bool remains(TokenRange sentence, const Mention& mention) const;
  const Mention* next_figure(MentionRange mentions, const Mention* figure) const;
  bool is(std::uint32_t token, WordId word) const { return document_.tokens[token].folded == word; }
  bool parted(std::uint32_t event, std::uint32_t figure) const;
  bool opens_other(std::uint32_t event, TokenRange figure) const;
  enum class Moves : std::uint8_t { count, are_left_out };  ///< "rose to": no word for what happened to people
  const EventClass* event_near(TokenRange tokens, TokenRange own, Moves moves = Moves::count) const;
  FigureKey count_key(const Mention& mention, TokenRange own) const;
  bool of_before(const EventClass& event, TokenRange before) const;
  FigureKey money_key(TokenRange sentence, MentionRange mentions, const Mention& mention, TokenRange own) const;
  FigureKey attribute_of_sum(const Mention& mention, TokenRange own) const;
  FigureKey sum_key(TokenRange sentence, MentionRange mentions, const Mention& mention, TokenRange own,
                    const EventClass& event) const;
  FigureKey measure_key(const Mention& mention, TokenRange own) const;
  FigureKey distance_key(const Mention& mention, TokenRange own) const;
  FigureKey attribute_key(const Mention& mention, TokenRange own) const;
  FigureKey share_key(const Mention& mention, TokenRange sentence) const;
  FigureKey time_key(const Mention& mention, TokenRange sentence) const;
  FigureKey by_kind(TokenRange sentence, MentionRange mentions, const Mention& mention, TokenRange own) const;
  bool told_from(std::uint32_t event, const Mention& time) const;
  bool is_joined(std::uint32_t first, std::uint32_t last) const;
  TokenRange between_times(const Mention& time, TokenRange sentence) const;
  FigureKey duration_key(const Mention& mention, TokenRange own) const;
  bool leads_to(std::uint32_t figure, TokenRange own) const;
  FigureKey percent_key(const Mention& mention, TokenRange own, TokenRange sentence) const;
  bool converts(const Mention& figure, const Mention& behind) const;
  static FigureKey converted(FigureKey key, const Mention& mention);
  bool of_term(TokenRange tokens, TokenRange own) const;
  /// How far scope words can stand, and whether "others" are a part.
  struct Reach {
    std::uint32_t until = 0;
    bool others = false;   ///< of another event than the figure before
    bool ordinal = false;  ///< "the first member of the club": first of those
  };
  std::string_view out_of_scope(TokenRange sentence, TokenRange tokens, TokenRange own, TokenRange clause,
                                Reach reach) const;
  static std::uint32_t until_figure(const Mention* next, const Mention* last, std::uint32_t end);
  bool is_place_among(const Mention& mention) const;
  bool is_change(TokenRange sentence, const Mention& mention) const;
  bool is_joined_by_hyphen(TokenRange figure) const;
  bool of_other_event(const Mention& before, TokenRange sentence, const Mention& mention, TokenRange own) const;
  bool says_more(const Mention& figure, const Mention& next, TokenRange sentence) const;
  bool modifies_noun(TokenRange figure, TokenRange own) const;
  bool is_other(std::uint32_t token) const;
  bool is_those(std::uint32_t token) const;
  bool stands_for_noun(TokenRange figure) const;
  std::string noun_of_whole(TokenRange figure) const;
  std::string counted_noun(const Mention& mention) const;
  bool is_time_served(TokenRange figure) const;
  bool is_aboard(std::uint32_t token) const;
  bool beside_passengers(TokenRange figure, TokenRange own) const;
  std::string predicate_noun(TokenRange figure) const;
  bool acts_on(std::uint32_t token) const;
  std::string occasion(TokenRange sentence, MentionRange mentions, const Mention& figure, TokenRange clause) const;
  std::string year_of(TokenRange sentence, MentionRange mentions, const Mention& figure) const;
  std::string past_event(TokenRange clause, TokenRange tokens) const;
  bool changes_from(MentionRange mentions, const Mention* figure, TokenRange sentence) const;
  bool ends_clause(std::uint32_t token, TokenRange sentence) const;
  bool labels_next(std::uint32_t token) const;
  bool in_commas(TokenRange figure) const;
  std::uint32_t behind_conversion(TokenRange figure, TokenRange own) const;
  std::string other_subject(TokenRange clause, TokenRange tokens, bool measured) const;

  const EventWords& words_;
  const CentralEntities& central_;
  Reasons reasons_;
};

}  // namespace gainsay
