#include "reconcile/fits.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace gainsay {
namespace {

/// How many letters to change, add or drop; no more than `most` + 1 is told apart.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::vector<std::size_t> row(a.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t j = 1; j <= b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[i];
      row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
    }
  }
  return row.back();
}

bool has_all(const std::vector<std::string>& of, const std::vector<std::string>& members) {
  return std::all_of(members.begin(), members.end(),
                     [&](const std::string& one) { return std::find(of.begin(), of.end(), one) != of.end(); });
}

bool sets_fit(const Value& a, const Value& b) {
  if (a.closed && !has_all(a.members, b.members)) return false;
  return !b.closed || has_all(b.members, a.members);
}

bool names_fit(const Claim& a, const Claim& b, Pass pass) {
  if (a.polarity != b.polarity) return a.value.text != b.value.text;
  if (a.polarity == Polarity::no || a.value.text == b.value.text) return true;
  return pass == Pass::hard && nearly_the_same_name(a.value.text, b.value.text);
}

bool options_fit(const Claim& a, const Claim& b) {
  if (a.polarity != b.polarity) return a.value.text != b.value.text;
  return a.polarity == Polarity::no || a.value.text == b.value.text;
}

}  // namespace

std::string answer(const Claim& claim) {
  if (!claim.value.text.empty()) return claim.value.text;
  return claim.polarity == Polarity::yes ? "yes" : "no";
}

bool nearly_the_same_name(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 5, most = 2;
  if (a == b || std::min(a.size(), b.size()) < shortest) return false;
  return edit_distance(a, b, most) <= most;
}

std::string value_key(const Claim& claim, Kind kind) {
  if (kind == Kind::yes_no) return answer(claim);
  std::string key = claim.polarity == Polarity::yes ? "+" : "-";
  if (kind == Kind::name || kind == Kind::choice) return key + claim.value.text;
  key += claim.value.closed ? "only" : "";
  for (const std::string& member : claim.value.members) key += "\n" + member;
  return key;
}

bool fit(const Claim& a, const Claim& b, Kind kind, Pass pass) {
  switch (kind) {
    case Kind::yes_no:
      return answer(a) == answer(b);
    case Kind::choice:
      return options_fit(a, b);
    case Kind::name:
      return names_fit(a, b, pass);
    default:
      return sets_fit(a.value, b.value);
  }
}

}  // namespace gainsay
