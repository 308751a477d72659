#include "rules/sorts.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 5> kinds = {"name", "company", "person", "place", "thing"};
constexpr unsigned any_name = 0;  // of `kinds`: what every name is

Sorts bit(std::size_t number) { return Sorts{1} << (value_sorts + number); }

/// Kinds have a bit each, keys share what is left.
Sorts sort_named(std::string_view name) {
  const auto kind = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), name) - kinds.begin());
  if (kind < kinds.size()) return bit(kind);
  std::size_t hash = 0;
  for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(c);
  return bit(kinds.size() + hash % (64 - value_sorts - kinds.size()));
}

}  // namespace

Sorts sort_of(const PhraseElement& element) {
  switch (element.kind) {
    case PhraseElement::Kind::value:
      return value_sort(element.value_kind);
    case PhraseElement::Kind::name:
    case PhraseElement::Kind::any_name:
      return sort_named(element.text);
    default:
      return 0;
  }
}

Sorts sorts_of_name(std::string_view key, std::string_view kind) {
  Sorts sorts = bit(any_name) | value_sort(Kind::name) | value_sort(Kind::names);
  if (!key.empty()) sorts |= sort_named(key);
  if (!kind.empty()) sorts |= sort_named(kind);
  return sorts;
}

}  // namespace gainsay
