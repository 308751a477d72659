#include "claims/ownership.h"

#include <algorithm>
#include <set>

#include "claims/stretch.h"

namespace gainsay {
namespace {

/// Words after which a name is a bystander, not the subject: "backed by Nvidia", "like WhatsApp", "such as OpenAI".
bool is_bystander_word(std::string_view word) {
  static const std::set<std::string, std::less<>> words = {
      "by",  "from",   "with",    "like", "as",  "including", "than", "to", "of", "at",
      "for", "unlike", "between", "via",  "and", "against",   ",",    "or", "&"};
  return words.count(word) > 0;
}

class Finder {
 public:
  Finder(const ReadStory& story, const OwnershipQuestion& question) : story_(story), question_(question) {}

  Owner named(const std::string& key, const std::string& kind) const {
    const auto& entities = story_.names.entities;
    auto found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.key == key; });
    Owner owner;
    if (found != entities.end()) owner.entity = static_cast<std::uint32_t>(found - entities.begin());
    if (!is_bound(owner.entity)) owner.refusal = taken_by_another(owner.entity, kind);
    return owner;
  }

  Owner of_kind(const std::string& kind) const {
    Owner owner;
    for (std::uint32_t entity : question_.bound)
      if (story_.names.entities[entity].kind == kind) owner.entity = entity;
    if (owner.entity != no_entity) return owner;
    for (const NamePlace& place : stretch_of(story_.names.places[question_.article], question_.clause)) {
      if (story_.names.entities[place.entity].kind != kind) continue;
      if (place.tokens.last <= question_.value.first || owner.entity == no_entity) owner.entity = place.entity;
    }
    if (owner.entity == no_entity) owner.refusal = "no " + kind + " is named in the clause";
    return owner;
  }

 private:
  bool is_bound(std::uint32_t entity) const {
    return std::count(question_.bound.begin(), question_.bound.end(), entity) > 0;
  }

  std::string taken_by_another(std::uint32_t owner, const std::string& kind) const {
    const NamePlace* other = nullptr;
    for (const NamePlace& place : stretch_of(story_.names.places[question_.article], question_.clause)) {
      if (place.entity == owner) return "";
      bool leads = place.tokens.first < question_.value.first && !is_bystander(place) && !is_bound(place.entity);
      if (leads && story_.names.entities[place.entity].kind == kind) other = &place;
    }
    return other ? "it is a figure of " + story_.names.entities[other->entity].name : "";
  }

  bool is_bystander(const NamePlace& place) const {
    if (place.tokens.first <= question_.clause.first) return false;
    const Token& before = story_.documents[question_.article].tokens[place.tokens.first - 1];
    return is_bystander_word(story_.vocabulary[before.folded].text);
  }

  const ReadStory& story_;
  const OwnershipQuestion& question_;
};

}  // namespace

Owner owner_of(const ReadStory& story, const RuleSet& rules, const OwnershipQuestion& question) {
  if (question.of.empty() || question.of == "story") return {};
  Finder finder(story, question);
  const NameDef* name = rules.name(question.of);
  return name ? finder.named(question.of, name->kind) : finder.of_kind(question.of);
}

}  // namespace gainsay
