// How the keys of figures are put together, for the files that read them.
#pragma once

#include <string>

#include "claims/keys/keyed_figures.h"

namespace gainsay {

inline FigureKey refused(std::string_view reason) {
  FigureKey key;
  key.refusal = reason;
  return key;
}

inline FigureKey named(std::string id, std::string title, std::string question, const EventClass* event = nullptr) {
  FigureKey key;
  key.id = std::move(id);
  key.title = std::move(title);
  key.question = std::move(question);
  key.event = event;
  return key;
}

/// "homes" of "home".
std::string plural(const std::string& noun);

/// Tokens from `token` to the nearest end of `tokens`.
inline std::uint32_t distance(std::uint32_t token, TokenRange tokens) {
  return token < tokens.first ? tokens.first - token : token - tokens.last + 1;
}

}  // namespace gainsay
