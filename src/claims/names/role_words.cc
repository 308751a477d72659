// Before a name the words for a part must reach it, a comma between at most ("his agent, Ann Lee"); behind it they
// follow a comma or "was", an age and an article ("Ann Lee, 40, the interior minister"), and no other name may follow
// them
// ("with Ann Lee, Mayor Bo Ray"). The body is the name right before the part, or the one behind "of", "for", "at" after
// it.
#include "claims/names/role_words.h"

#include <algorithm>

#include "base/embedded.h"
#include "claims/names/title_words.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr NameWords::Classes determiner = NameWords::determiner | NameWords::indefinite;
constexpr std::uint32_t longest_part = 4;     // "chief executive officer", with stops and hyphens
constexpr std::uint32_t most_qualifiers = 3;  // "deputy energy" minister
constexpr std::uint32_t shortest_part = 4;    // letters of a part that no list has
constexpr std::uint32_t body_reach = 4;       // "for the owner, Marl"

/// What a part that one person has at a time begins with.
const WordClass single_parts([](const Vocabulary&, WordId) { return false; });

bool names_one_of(const Node& list, const std::string& role) {
  return std::any_of(list.items.begin(), list.items.end(), [&](const Node& node) { return node.text == role; });
}

WordId first_word(const std::string& phrase, Vocabulary& vocabulary) {
  std::vector<Token> tokens;
  tokenise(phrase, 0, vocabulary, tokens);
  return tokens.front().folded;
}

bool share_word(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  return std::any_of(a.begin(), a.end(), [&](WordId word) { return std::count(b.begin(), b.end(), word) > 0; });
}

}  // namespace

bool surely_one(const Role& a, const Role& b) {
  if (!may_be_one(a, b)) return false;
  return (a.body && b.body) || (a.single && b.single) || share_word(a.qualifiers, b.qualifiers);
}

bool may_be_one(const Role& a, const Role& b) {
  const bool named_alike = a.name == b.name || a.name == b.also || a.also == b.name;
  if (!named_alike) return false;
  if (a.body && b.body && a.body != b.body) return false;
  return a.qualifiers.empty() || b.qualifiers.empty() || share_word(a.qualifiers, b.qualifiers);
}

RoleWords::RoleWords(Vocabulary& vocabulary, const NameWords& words)
    : words_(words), vocabulary_(vocabulary), parts_(vocabulary) {
  std::vector<WordId> firsts;
  const Node& people = embedded_node("lexicon/people.yaml");
  for (const auto& [name, forms] : people["roles"].entries) {
    const std::string& role = name.text;
    const bool one = names_one_of(people["single"], role);
    const bool seldom_two = one || names_one_of(people["seldom_two"], role);
    for (const Node& form : forms.items)
      for (const std::string& written : {form.text, with_stops(form.text)}) {
        parts_.add(written, {role, one, seldom_two});
        if (one) firsts.push_back(first_word(written, vocabulary));
      }
  }
  vocabulary.list(single_parts, firsts);
}

bool RoleWords::may_tell_single(const Sentence& sentence) const {
  return vocabulary_.may_hold(sentence.classes, single_parts);
}

bool RoleWords::part_ends_at(const Document& document, std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at)
    if (const auto found = parts_.longest(document, at, last); found && found.last == last) return true;
  return false;
}

/// Around one name.
class RoleWords::Reader {
 public:
  Reader(const RoleWords& words, const NamedStory& story, std::uint32_t article, TokenRange name)
      : words_(words),
        story_(story),
        document_(story.documents[article]),
        places_(story.names.places[article]),
        name_(name),
        sentence_(document_.sentences[sentence_at(document_, document_.tokens[name.first].begin)].tokens) {}

  std::optional<Role> role() const {
    auto found = before();
    return found ? found : behind();
  }

 private:
  WordId folded(std::uint32_t token) const { return document_.tokens[token].folded; }
  const std::string& text(std::uint32_t token) const { return story_.vocabulary[folded(token)].text; }
  bool is_any(WordId word, NameWords::Classes classes) const { return words_.words_.is(word, classes); }
  bool is(std::uint32_t token, std::string_view word) const { return token < sentence_.last && text(token) == word; }

  /// "The umpire was Ann Lee", "Ann Lee is the umpire".
  bool is_copula(std::uint32_t token) const { return is(token, "was") || is(token, "is"); }

  std::optional<Role> before() const {
    std::optional<Role> found = listed_before(name_.first);
    if (found || name_.first == sentence_.first) return found;
    const bool addressed = is_any(folded(name_.first - 1), NameWords::honorific);  // "owner Sheikh Omar Haddad"
    if (std::optional<Role> farther = addressed ? listed_before(name_.first - 1) : std::nullopt) return farther;
    return is(name_.first - 1, ",") ? unlisted_before_comma() : unlisted(name_.first - 1);
  }
  /// "The Chinese envoy, Ann Lee, said".
  std::optional<Role> unlisted_before_comma() const {
    const std::uint32_t comma = name_.first - 1;
    if (!is(name_.last, ",") && !is(name_.last, ".")) return std::nullopt;
    for (std::uint32_t at = comma; at > sentence_.first && comma - at <= most_qualifiers; --at)
      if (is_any(folded(at - 1), determiner)) return unlisted(comma - 1);
    return std::nullopt;
  }
  std::optional<Role> listed_before(std::uint32_t end) const {
    if (end > sentence_.first + 1 && (text(end - 1) == "," || is_copula(end - 1))) --end;
    const auto [first, part] = part_ending_at(end);
    return part ? std::optional(role_of({first, end}, *part)) : std::nullopt;
  }
  /// The longest part that ends at `end`, with its first word.
  std::pair<std::uint32_t, const Part*> part_ending_at(std::uint32_t end) const {
    for (std::uint32_t length = std::min(longest_part, end - sentence_.first); length > 0; --length)
      if (const auto found = words_.parts_.longest(document_, end - length, end); found && found.last == end)
        return {end - length, found.meaning};
    return {end, nullptr};
  }

  /// A part that no list has: "climber Ann Lee", "Designer Ann Lee", ", a climber," with its last word at `token`.
  std::optional<Role> unlisted(std::uint32_t token) const {
    const Token& word = document_.tokens[token];
    const bool small = word.shape == Shape::lower || (word.shape == Shape::capitalised && token == sentence_.first);
    if (!small || word.end - word.begin < shortest_part || ends_qualifiers(token) || text(token).ends_with("ly") ||
        text(token).ends_with("ing") || is_any(word.folded, NameWords::opener) || name_at(token))
      return std::nullopt;
    return role_of({token, token + 1}, {text(token), false, false, false});
  }

  /// ", 40, the interior minister" behind the name.
  std::optional<Role> behind() const {
    std::uint32_t at = name_.last;
    if (!is(at, ",") && !is_copula(at)) return std::nullopt;
    ++at;
    if (at + 1 < sentence_.last && document_.tokens[at].shape == Shape::number && is(at + 1, ",")) at += 2;
    const bool determined = at < sentence_.last && is_any(folded(at), determiner);
    if (determined) ++at;
    for (std::uint32_t first = at; first <= at + most_qualifiers && first < sentence_.last; ++first) {
      if (const auto found = words_.parts_.longest(document_, first, sentence_.last))
        return name_at(found.last) ? std::nullopt : std::optional(role_of({first, found.last}, *found.meaning));
      if (is_word(document_.tokens[first]) && !is_any(folded(first), NameWords::breaking)) continue;
      return determined && first > at ? unlisted(first - 1) : std::nullopt;
    }
    return std::nullopt;
  }

  /// "And chief executive" behind a part, or "president and" before one.
  std::string also_beside(TokenRange words) const {
    if (is(words.last, "and"))
      if (const auto found = words_.parts_.longest(document_, words.last + 1, sentence_.last))
        return name_at(found.last) ? std::string() : found.meaning->name;
    if (words.first < sentence_.first + 2 || text(words.first - 1) != "and") return {};
    const Part* before = part_ending_at(words.first - 1).second;
    return before ? before->name : std::string();
  }

  Role role_of(TokenRange words, const Part& part) const {
    Role role{part.name, also_beside(words),      part.single, part.seldom_two,
              {},        body_behind(words.last), words,       part.listed};
    for (std::uint32_t at = words.first; at > sentence_.first && words.first - at < most_qualifiers; --at) {
      if (const NamePlace* body = name_ending_at(at); body && body->tokens.first != name_.first) {
        if (!role.body) role.body = body->entity;
        break;
      }
      if (text(at - 1) == "'s" || text(at - 1) == "'") {
        if (const NamePlace* body = name_ending_at(at - 1); body && !role.body) role.body = body->entity;
        break;
      }
      if (ends_qualifiers(at - 1)) break;
      if (words_.tells_of_succession(folded(at - 1)))
        role.name = text(at - 1) + " " + role.name;
      else
        role.qualifiers.push_back(folded(at - 1));
      role.single = role.single && role.name == part.name;
    }
    if (!role.body && is(name_.last, "of")) role.body = body_behind(name_.last);
    return role;
  }

  /// What stands before a part and is none of its words: a verb, a small word, the sentence's first "then".
  bool ends_qualifiers(std::uint32_t at) const {
    const WordId word = folded(at);
    if (!is_word(document_.tokens[at]) || is_any(word, NameWords::breaking | determiner)) return true;
    if (at == sentence_.first && is_any(word, NameWords::opener)) return true;
    return story_.vocabulary.finite_verb(word) || text(at).ends_with("ed");
  }

  /// "of Marl", "for the owner, Marl" at `token`.
  std::optional<std::uint32_t> body_behind(std::uint32_t token) const {
    if (!is(token, "of") && !is(token, "for") && !is(token, "at")) return std::nullopt;
    const std::uint32_t last = std::min(sentence_.last, token + body_reach + 1);
    for (const NamePlace& place : stretch_of(places_, {token + 1, last}))
      return story_.names.entities[place.entity].kind == "person" ? std::nullopt : std::optional(place.entity);
    return std::nullopt;
  }

  bool name_at(std::uint32_t token) const {
    const auto here = stretch_of(places_, {token, token + 1});
    return here.begin() != here.end();
  }
  const NamePlace* name_ending_at(std::uint32_t token) const {
    const auto next =
        std::lower_bound(places_.begin(), places_.end(), token,
                         [](const NamePlace& place, std::uint32_t at) { return place.tokens.first < at; });
    return next != places_.begin() && std::prev(next)->tokens.last == token ? &*std::prev(next) : nullptr;
  }

  const RoleWords& words_;
  const NamedStory& story_;
  const Document& document_;
  const std::vector<NamePlace>& places_;
  TokenRange name_, sentence_;
};

std::optional<Role> RoleWords::beside(const NamedStory& story, std::uint32_t article, TokenRange name) const {
  return Reader(*this, story, article, name).role();
}

}  // namespace gainsay
