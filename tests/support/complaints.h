// What a reader of files says of one: every message as the user sees it, or "fine".
#pragma once

#include <string>

#include "base/result.h"

template <class Value>
std::string complaints(const gainsay::Result<Value>& result) {
  if (result) return "fine";
  std::string out;
  for (const gainsay::Diagnostic& error : result.errors()) out += render(error);
  return out;
}
