#include "rules/model.h"

#include <algorithm>
#include <array>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 4> severity_names = {"none", "note", "warning", "error"};
constexpr std::array<std::string_view, 4> over_time_names = {"fixed", "rises", "falls", "changes"};
constexpr std::array<std::string_view, 4> within_names = {"phrase", "clause", "sentence", "paragraph"};

/// The value of an enumeration that counts from 0 along its table of names.
template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
  auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view severity_name(Severity severity) { return severity_names[static_cast<std::size_t>(severity)]; }
std::optional<Severity> severity_named(std::string_view name) { return named<Severity>(severity_names, name); }
std::optional<OverTime> over_time_named(std::string_view name) { return named<OverTime>(over_time_names, name); }
std::string_view within_name(Within within) { return within_names[static_cast<std::size_t>(within)]; }
std::optional<Within> within_named(std::string_view name) { return named<Within>(within_names, name); }

bool RuleSet::uses(std::string_view pack) const { return std::find(packs.begin(), packs.end(), pack) != packs.end(); }

const NameDef* RuleSet::name(std::string_view key) const {
  auto found = std::find_if(names.begin(), names.end(), [&](const NameDef& def) { return def.key == key; });
  return found == names.end() ? nullptr : &*found;
}

const FactDef* RuleSet::fact(std::string_view id) const {
  auto found = std::find_if(facts.begin(), facts.end(), [&](const FactDef& def) { return def.id == id; });
  return found == facts.end() ? nullptr : &*found;
}

}  // namespace gainsay
