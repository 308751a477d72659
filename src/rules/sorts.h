// What can stand for the braces of a phrase, as sets of sorts: a value is of every kind that it may stand for, a name
// is of its kind, of its rule file's key, and may be taken as a value. A set of 64 bits says "no" for sure and "yes"
// only roughly, since keys share bits.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/model.h"

namespace gainsay {

using Sorts = std::uint64_t;

/// Whether a value of kind `found` may stand where `wanted` is asked for: a count may be written as a bare number, a
/// date with its time of day, an age as a number between commas.
constexpr bool kind_fits(Kind wanted, Kind found) {
  if (wanted == found) return true;
  switch (wanted) {
    case Kind::count:
    case Kind::age:
      return found == Kind::number;
    case Kind::number:
      return found == Kind::count || found == Kind::ordinal;
    case Kind::date:
      return found == Kind::time;
    case Kind::rank:
      return found == Kind::ordinal;
    default:
      return false;
  }
}

/// The sort that a value element asks for.
constexpr Sorts value_sort(Kind wanted) { return Sorts{1} << static_cast<unsigned>(wanted); }
inline constexpr unsigned value_sorts = 32;  ///< the first so many bits

/// Every sort that a value of kind `found` is of.
inline Sorts sorts_of_value(Kind found) {
  static constexpr auto of_kind = [] {
    std::array<Sorts, value_sorts> sorts{};
    for (unsigned wanted = 0; wanted < value_sorts; ++wanted)
      for (unsigned kind = 0; kind < value_sorts; ++kind)
        if (kind_fits(static_cast<Kind>(wanted), static_cast<Kind>(kind))) sorts[kind] |= Sorts{1} << wanted;
    return sorts;
  }();
  return of_kind[static_cast<unsigned>(found)];
}

/// The sort that an element asks for: of a value its kind, of a name its key or kind; nothing of any other.
Sorts sort_of(const PhraseElement& element);

/// Every sort that a name is of.
Sorts sorts_of_name(std::string_view key, std::string_view kind);

}  // namespace gainsay
