// Two full names may be one person's when one half is the same and the other a slip, a sound or a beginning away.
// How near they must be depends on what else speaks for one person: the same part in the story ("Superintendent Alan
// Meeks", "Allan Meeks, the superintendent"), the same age or the same person beside the name ("Meeks and Ann Lee")
// let in names that merely begin alike; without any the names must sound alike. Against it speaks an article that
// has both, unless of a part that only one can have, and a body or a qualifier that differs. Names found to be one
// person's become one entity.
#include "claims/names/people_spellings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "claims/names/leading_people.h"
#include "claims/names/names_spelling.h"
#include "claims/names/near_words.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

enum class Level : std::uint8_t { none, note, warning };

/// What speaks for two names being one person's.
struct Evidence {
  bool role = false;
  bool single = false;  ///< a part that only one can have
  bool sure = false;    ///< a part of one body or kind, or one that two of a surname seldom have
  bool beside = false;  ///< the same age, or the same person, beside the name
  bool leads = false;   ///< in articles of their own each is who the surname alone means
  bool apart = false;   ///< each has a part in the story, and it is not one part
};

class People {
 public:
  People(const NamedStory& story, const PeopleWords& words, const std::vector<SpellingConflict>& known)
      : story_(story), likeness_(words.likeness), names_(full_names(story, words)), known_(known) {}

  void compare_all() {
    for (const auto& [a, b] : candidates()) compare(names_[a], names_[b]);
    for (const FullName& name : names_) compare_initials(name);
  }
  /// Those of initials, then the others by name.
  std::vector<SpellingConflict> conflicts() const {
    std::vector<SpellingConflict> out = initials_;
    for (const auto& [name, conflict] : conflicts_) out.push_back(told(name, conflict));
    return out;
  }

  /// Where people stand who are named by a full and a short first name, one list for each of them.
  std::vector<std::vector<NamedAt>> nicknamed() const {
    std::vector<std::vector<NamedAt>> out;
    for (const auto& [a, b] : nicknames_) {
      out.push_back(a->places);
      out.back().insert(out.back().end(), b->places.begin(), b->places.end());
    }
    return out;
  }

 private:
  using Pair = std::pair<std::size_t, std::size_t>;
  struct Conflict {
    Level level = Level::none;
    std::set<const FullName*> names;
  };

  /// Names that share a half, or a part in the story; each pair once.
  std::set<Pair> candidates() const {
    if (names_.size() < 2) return {};
    std::map<std::string, std::vector<std::size_t>> files;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (story_.documents.size() == 1 && !has_single_part(names_[i])) continue;  // told apart by the article
      std::set<std::string> keys = {"given " + names_[i].given, "family " + names_[i].family};
      for (const NamedAt& at : names_[i].places)
        if (at.role) keys.insert("role " + at.role->name);
      for (const std::string& key : keys) files[key].push_back(i);
    }
    constexpr std::size_t most = 200;  // of one first name in an archive, pairs tell nothing any more
    std::set<Pair> pairs;
    for (const auto& [key, file] : files)
      for (std::size_t i = 0; i < std::min(most, file.size()); ++i)
        for (std::size_t k = i + 1; k < std::min(most, file.size()); ++k) pairs.insert({file[i], file[k]});
    return pairs;
  }

  static bool has_single_part(const FullName& name) {
    return std::any_of(name.places.begin(), name.places.end(),
                       [](const NamedAt& at) { return at.role && at.role->single; });
  }

  void compare(const FullName& a, const FullName& b) {
    if (a.east_asian != b.east_asian || !(a.sure || b.sure)) return;
    if (!a.generation.empty() && !b.generation.empty() && a.generation != b.generation) return;
    const Likeness given = likeness_.of(a.given, b.given), family = likeness_.of(a.family, b.family);
    if (family <= Likeness::different) return;
    if (std::min(given, family) == Likeness::same) return;  // "Victor Pell", "Victor Pell Jr."
    const Evidence evidence = evidence_of(a, b);
    if (std::min(given, family) >= Likeness::nickname) {
      if (!told_apart(a, b, evidence)) nicknames_.emplace_back(&a, &b);
      return;
    }
    const bool letter = !evidence.apart && family_slips(a, b);
    const bool slip = letter || (!evidence.apart && (given_slips(a, b) || is_cut(a, b)));
    const Level level = letter ? Level::warning : judge(given, family, evidence, slip);
    if (level == Level::none || told_apart(a, b, evidence) || is_known(a, b)) return;
    const FullName& better = support(a) < support(b) ? b : a;
    Conflict& conflict = conflicts_[better.written];
    conflict.level = std::max(conflict.level, level);
    conflict.names.insert({&a, &b});
  }

  /// "Ann J. Lee" of one article, "Ann K. Lee" of another. An article with both knows two people.
  void compare_initials(const FullName& name) {
    std::map<std::string, std::map<std::uint32_t, const NamedAt*>> by_middle;
    for (const NamedAt& at : name.places)
      if (at.middle.size() == 1) by_middle[at.middle].emplace(at.article, &at);
    if (by_middle.size() != 2) return;
    const auto &one = by_middle.begin()->second, &other = std::prev(by_middle.end())->second;
    if (std::any_of(one.begin(), one.end(), [&](const auto& at) { return other.count(at.first) > 0; })) return;
    SpellingConflict conflict{name.written, "person", true, {}};
    for (const auto& [middle, places] : by_middle)
      for (const auto& [article, at] : places)
        conflict.variants.push_back({article, at->tokens, std::string(story_.documents[article].text_of(at->tokens))});
    initials_.push_back(std::move(conflict));
  }

  static Level judge(Likeness given, Likeness family, const Evidence& evidence, bool slip) {
    const Likeness worse = std::min(given, family), other = std::max(given, family);
    const bool one_same = other >= Likeness::nickname;
    switch (worse) {
      case Likeness::loose:
        if (evidence.role && other == Likeness::same) return Level::warning;
        return slip || (evidence.leads && family == Likeness::same) ? Level::note : Level::none;
      case Likeness::syllables:
        return evidence.role || evidence.beside ? Level::note : Level::none;
      case Likeness::near:
        if (evidence.role || ((evidence.beside || evidence.leads) && one_same)) return Level::warning;
        return slip ? Level::note : Level::none;
      case Likeness::romanised:
        return evidence.role || evidence.beside || evidence.leads ? Level::warning : Level::note;
      case Likeness::different:
        return (evidence.sure || evidence.leads) && family == Likeness::same ? Level::note : Level::none;
      default:
        return Level::none;
    }
  }

  /// One surname, and first names that begin alike of which no more than one is a common one, or a vowel inside them
  /// apart.
  static bool given_slips(const FullName& a, const FullName& b) {
    return a.family == b.family && a.given[0] == b.given[0] &&
           (!(a.common_given && b.common_given) || is_vowel_apart(a.given, b.given));
  }
  /// "Roy", "Ray"; not "Mario", "Maria".
  static bool is_vowel_apart(const std::string& a, const std::string& b) {
    if (a.size() != b.size() || a.back() != b.back()) return false;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    constexpr std::string_view vowels = "aeiouy";
    return std::equal(x + 1, a.end(), y + 1) && vowels.find(*x) != vowels.npos && vowels.find(*y) != vowels.npos;
  }
  /// One first name, and surnames a letter apart that begin alike. An "s" at the end may be a plural.
  static bool family_slips(const FullName& a, const FullName& b) {
    constexpr std::size_t initials = 2;
    if (a.family + "s" == b.family || b.family + "s" == a.family) return false;
    return a.given == b.given && a.given.size() > initials && a.family[0] == b.family[0] &&
           letters_apart(code_points(a.family), code_points(b.family), 1) <= 1;
  }
  /// One first name, and a surname that is the beginning of the other: "Strand", "Strandberg".
  static bool is_cut(const FullName& a, const FullName& b) {
    return a.given == b.given && (a.family.starts_with(b.family) || b.family.starts_with(a.family));
  }

  Evidence evidence_of(const FullName& a, const FullName& b) const {
    Evidence evidence;
    for (const NamedAt& x : a.places)
      for (const NamedAt& y : b.places) {
        evidence.beside = evidence.beside || (!x.age.empty() && x.age == y.age) || (x.fellow && x.fellow == y.fellow);
        if (!x.role || !y.role) continue;
        evidence.apart = evidence.apart || (x.role->listed && y.role->listed);
        if (!may_be_one(*x.role, *y.role)) continue;
        evidence.role = true;
        evidence.sure = evidence.sure || x.role->seldom_two || surely_one(*x.role, *y.role);
        evidence.single = evidence.single || x.role->single;
      }
    evidence.apart = evidence.apart && !evidence.role;
    evidence.leads = !evidence.apart && (a.common_given || b.common_given) && leads(a) && leads(b);
    return evidence;
  }

  /// Worked out once it is asked for.
  bool leads(const FullName& name) const {
    if (!leading_) leading_.emplace(story_, names_);
    return leading_->leads(name);
  }

  /// An article with both, where more than one may play the part; or both in one sentence.
  static bool told_apart(const FullName& a, const FullName& b, const Evidence& evidence) {
    for (const NamedAt& x : a.places)
      for (const NamedAt& y : b.places)
        if (x.article == y.article && (!evidence.single || x.sentence == y.sentence)) return true;
    return false;
  }

  /// Whether the spelling of a word already sets them against each other.
  bool is_known(const FullName& a, const FullName& b) const {
    return std::any_of(known_.begin(), known_.end(),
                       [&](const SpellingConflict& known) { return stands_in(a, known) && stands_in(b, known); });
  }
  static bool stands_in(const FullName& name, const SpellingConflict& conflict) {
    return std::any_of(conflict.variants.begin(), conflict.variants.end(), [&](const SpellingVariant& variant) {
      return std::any_of(name.places.begin(), name.places.end(), [&](const NamedAt& at) {
        return at.article == variant.document && at.tokens.first < variant.tokens.last &&
               variant.tokens.first < at.tokens.last;
      });
    });
  }

  static std::pair<std::size_t, std::size_t> support(const FullName& name) {
    std::set<std::uint32_t> articles;
    for (const NamedAt& at : name.places) articles.insert(at.article);
    return {articles.size(), name.places.size()};
  }

  static SpellingConflict told(const std::string& name, const Conflict& conflict) {
    SpellingConflict out{name, "person", conflict.level == Level::note, {}};
    for (const FullName* one : conflict.names)
      for (std::size_t i = 0; i < std::min<std::size_t>(most_places, one->places.size()); ++i)
        out.variants.push_back({one->places[i].article, one->places[i].tokens, one->written});
    std::sort(out.variants.begin(), out.variants.end(), [](const auto& a, const auto& b) {
      return std::tie(a.document, a.tokens) < std::tie(b.document, b.tokens);
    });
    return out;
  }

  const NamedStory story_;
  const NameLikeness& likeness_;
  const std::vector<FullName> names_;
  mutable std::optional<LeadingPeople> leading_;
  const std::vector<SpellingConflict>& known_;
  std::map<std::string, Conflict> conflicts_;  ///< by the better supported name
  std::vector<SpellingConflict> initials_;     ///< of one name with two middle initials
  std::vector<std::pair<const FullName*, const FullName*>> nicknames_;
};

/// Whether full names may be one person's: one article sets two names against each other only where both have a part
/// that one person has at a time.
bool may_join(const NamedStory& story, const PeopleWords& words) {
  if (story.documents.size() != 1) return true;
  int parts = 0;
  StretchWalk places(story.names.places.front());
  for (const Sentence& sentence : story.documents.front().sentences)
    if (words.roles.may_tell_single(sentence))
      for (const NamePlace& place : places.next(sentence.tokens)) {
        if (place.tokens.size() < 2) continue;
        const std::optional<Role> role = words.roles.beside(story, 0, place.tokens);
        parts += role && role->single;
      }
  return parts > 1;
}

/// Adds the people whose full names stand at a place.
void add_people(std::uint32_t document, TokenRange tokens, const NamesFound& names, std::set<std::uint32_t>& people) {
  for (const NamePlace& place : names.places[document])
    if (place.tokens.size() > 1 && place.tokens.first < tokens.last && tokens.first < place.tokens.last &&
        names.entities[place.entity].kind != "place")
      people.insert(place.entity);
}

/// Makes the others of `people` the one of a rule file, or the first; two of rule files stay two.
void make_one(const std::set<std::uint32_t>& people, NamesFound& names) {
  if (people.size() < 2) return;
  const auto ruled = [&](std::uint32_t person) { return names.entities[person].given != nullptr; };
  const auto first = std::find_if(people.begin(), people.end(), ruled);
  const std::uint32_t one = first == people.end() ? *people.begin() : *first;
  for (auto& places : names.places)
    for (NamePlace& place : places)
      if (people.count(place.entity) > 0 && !ruled(place.entity)) place.entity = one;
  for (const std::uint32_t person : people)
    if (person != one && !ruled(person)) names.entities[person].kind = {};  // nobody bears its name any more
}

}  // namespace

void join_people(const std::vector<Document>& documents, const Vocabulary& vocabulary, const PeopleWords& words,
                 NamesFound& names) {
  const NamedStory story{documents, names, vocabulary};
  std::vector<std::vector<NamedAt>> nicknamed;
  if (may_join(story, words)) {
    People people(story, words, names.spellings);
    people.compare_all();
    std::vector<SpellingConflict> found = people.conflicts();
    nicknamed = people.nicknamed();
    std::move(found.begin(), found.end(), std::back_inserter(names.spellings));
  }
  for (const SpellingConflict& conflict : names.spellings) {
    std::set<std::uint32_t> named;
    if (!conflict.style && conflict.kind == "person")
      for (const SpellingVariant& variant : conflict.variants)
        add_people(variant.document, variant.tokens, names, named);
    make_one(named, names);
  }
  for (const auto& places : nicknamed) {
    std::set<std::uint32_t> named;
    for (const NamedAt& at : places) add_people(at.article, at.tokens, names, named);
    make_one(named, names);
  }
}

}  // namespace gainsay
