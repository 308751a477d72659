// Which kinds of value a fact of a kind takes.
#pragma once

#include "values/value.h"

namespace gainsay {

/// Whether a fact of kind `wanted` takes a value of kind `found`.
inline bool kinds_fit(Kind wanted, Kind found) {
  if (wanted == found) return true;
  switch (wanted) {
    case Kind::date:
      return found == Kind::time;
    case Kind::count:
      return found == Kind::number;
    case Kind::number:
      return found == Kind::count;
    case Kind::rank:
      return found == Kind::ordinal;
    default:
      return false;
  }
}

/// Whether a fact of this kind has a value that stands in the text; answers are given by the phrase that reads them.
inline bool takes_value(Kind kind) { return kind != Kind::choice && kind != Kind::yes_no; }

inline bool is_name(Kind kind) { return kind == Kind::name || kind == Kind::names; }

}  // namespace gainsay
