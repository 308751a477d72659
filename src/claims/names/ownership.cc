#include "claims/names/ownership.h"

#include <algorithm>

#include "claims/stretch.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

class Finder {
 public:
  Finder(const ReadStory& story, const OwnershipQuestion& question) : story_(story), question_(question) {}

  Owner named(const NameDef& name) const {
    const auto& entities = story_.names.entities;
    auto found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.key() == name.key; });
    Owner owner;
    if (found != entities.end()) owner.entity = static_cast<std::uint32_t>(found - entities.begin());
    if (!is_bound(owner.entity)) owner.refusal = taken_by_another(owner.entity, name);
    return owner;
  }

  Owner of_kind(const std::string& kind) const {
    Owner owner;
    for (std::uint32_t entity : question_.bound)
      if (story_.names.entities[entity].kind == kind) owner.entity = entity;
    if (owner.entity != no_entity) return owner;
    std::uint32_t behind = no_entity;
    for (const NamePlace& place : stretch_of(story_.names.places[question_.article], question_.clause)) {
      if (story_.names.entities[place.entity].kind != kind) continue;
      if (place.tokens.last <= question_.value.first)
        owner.entity = place.entity;
      else if (behind == no_entity)
        behind = place.entity;
    }
    const bool by_pronoun = owner.entity == no_entity && kind == "person" && has_pronoun();
    if (owner.entity == no_entity) owner.entity = by_pronoun ? meant_by_pronoun() : behind;
    if (owner.entity == no_entity) owner.refusal = "no " + kind + " is named in the clause";
    return owner;
  }

 private:
  /// "Ann Lee drove buses. She was born in Osk.": the only person of the nearest sentence before that names any.
  std::uint32_t meant_by_pronoun() const {
    constexpr std::uint32_t reach = 2;  // sentences
    const Document& document = story_.documents[question_.article];
    const std::uint32_t own = sentence_at(document, document.tokens[question_.clause.first].begin);
    for (std::uint32_t back = 1; back <= std::min(own, reach); ++back) {
      std::uint32_t only = no_entity;
      for (const NamePlace& place :
           stretch_of(story_.names.places[question_.article], document.sentences[own - back].tokens)) {
        const std::string_view kind = story_.names.entities[place.entity].kind;
        if (kind.empty()) return no_entity;  // it may be someone
        if (kind != "person") continue;
        if (only != no_entity && only != place.entity) return no_entity;
        only = place.entity;
      }
      if (only != no_entity) return only;
    }
    return no_entity;
  }
  bool has_pronoun() const {
    const Document& document = story_.documents[question_.article];
    return !voice().words[Voice::he_or_she].in(document, story_.vocabulary, question_.match).empty();
  }

  bool is_bound(std::uint32_t entity) const {
    return std::count(question_.bound.begin(), question_.bound.end(), entity) > 0;
  }

  std::string taken_by_another(std::uint32_t owner, const NameDef& name) const {
    if (named_in(question_.match, owner)) return "";
    const NamePlace* other = nullptr;
    for (const NamePlace& place : stretch_of(story_.names.places[question_.article], question_.clause)) {
      if (place.entity == owner || describes(place, name)) return "";
      bool leads = place.tokens.first < question_.value.first && !is_bystander(place) && !is_bound(place.entity);
      if (leads && story_.names.entities[place.entity].kind == name.kind) other = &place;
    }
    return other ? "it is a figure of " + std::string(story_.names.entities[other->entity].name) : "";
  }

  /// Whether the place is words for `name` that stand for others too ("the company"): they take nothing away from it.
  bool describes(const NamePlace& place, const NameDef& name) const {
    const std::string_view text = story_.documents[question_.article].text_of(place.tokens);
    return std::any_of(name.called.begin(), name.called.end(), [&](const std::string& called) {
      const std::size_t at = text.rfind(called);
      return at != std::string::npos && at + called.size() == text.size() && (at == 0 || text[at - 1] == ' ');
    });
  }

  bool named_in(TokenRange range, std::uint32_t owner) const {
    const auto places = stretch_of(story_.names.places[question_.article], range);
    return std::any_of(places.begin(), places.end(), [&](const NamePlace& place) { return place.entity == owner; });
  }

  /// Behind a word of bystanders, as a member of a list too ("from Nvidia, Amazon and even Meta"), or in a relative
  /// clause that is over before the value ("its round, in which Nvidia took part, was in May").
  bool is_bystander(const NamePlace& place) const {
    std::uint32_t first = place.tokens.first;
    while (first > question_.clause.first && is(Voice::focus, first - 1)) --first;
    if (first <= question_.clause.first) return false;
    return first < place.tokens.first || is(Voice::before_bystander, first - 1) ||
           (is(Voice::relative, first - 1) && comma_between(place.tokens.last, question_.value.first));
  }
  bool is(Voice::Words list, std::uint32_t token) const {
    return voice().is(list, story_.documents[question_.article], story_.vocabulary, token);
  }
  bool comma_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token)
      if (folded_text(story_.documents[question_.article], story_.vocabulary, token) == ",") return true;
    return false;
  }

  const ReadStory& story_;
  const OwnershipQuestion& question_;
};

}  // namespace

Owner owner_of(const ReadStory& story, const RuleSet& rules, const OwnershipQuestion& question) {
  if (question.of.empty() || question.of == "story") return {};
  Finder finder(story, question);
  const NameDef* name = rules.name(question.of);
  return name ? finder.named(*name) : finder.of_kind(question.of);
}

}  // namespace gainsay
