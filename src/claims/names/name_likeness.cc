#include "claims/names/name_likeness.h"

#include <algorithm>
#include <sstream>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/names/near_words.h"

namespace gainsay {
namespace {

constexpr std::size_t long_part = 6, short_part = 4, brief_part = 3, shared_start = 2, shared_end = 4;

bool longer_first(const std::string& a, const std::string& b) { return a.size() > b.size(); }

std::size_t common_start(const std::string& a, const std::string& b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

std::size_t common_end(const std::string& a, const std::string& b) {
  return common_start({a.rbegin(), a.rend()}, {b.rbegin(), b.rend()});
}

int allowed_slips(const std::string& a, const std::string& b) {
  return std::min(a.size(), b.size()) >= long_part ? 2 : 1;
}

}  // namespace

NameLikeness::NameLikeness() {
  const Node& people = embedded_node("lexicon/people.yaml");
  int group = 0;
  for (const Node& names : people["nicknames"].items) {
    for (const Node& name : names.items) nicknames_[in_small_letters(name.text)].push_back(group);
    ++group;
  }
  for (const auto& [letters, sound] : people["sounds"].entries) sounds_.emplace_back(letters.text, sound.text);
  char heard = 'a';
  for (const Node& starts : people["syllable_starts"].items) {
    for (const Node& start : starts.items) starts_.emplace_back(start.text, heard);
    ++heard;
  }
  ends_ = words_of(people["syllable_ends"]);
  for (const Node& name : people["east_asian_surnames"].items) surnames_.push_back(in_small_letters(name.text));
  std::sort(surnames_.begin(), surnames_.end());
  std::stable_sort(sounds_.begin(), sounds_.end(),
                   [](const auto& a, const auto& b) { return longer_first(a.first, b.first); });
  std::stable_sort(starts_.begin(), starts_.end(),
                   [](const auto& a, const auto& b) { return longer_first(a.first, b.first); });
  std::stable_sort(ends_.begin(), ends_.end(), longer_first);
}

Likeness NameLikeness::of(const std::string& a, const std::string& b) const {
  if (a == b) return Likeness::same;
  if (are_nicknames(a, b)) return Likeness::nickname;
  const std::string sound_a = sound_of(a), sound_b = sound_of(b);
  if (sound_a == sound_b) return Likeness::romanised;
  const std::u32string x = code_points(a), y = code_points(b);
  const int slips = allowed_slips(a, b);
  const bool hyphens = a.find('-') != std::string::npos && b.find('-') != std::string::npos;
  if (std::min(a.size(), b.size()) >= short_part) {
    if (letters_apart(x, y, slips) <= slips) return Likeness::near;
    if (letters_apart(code_points(sound_a), code_points(sound_b), 1) <= 1) return Likeness::near;
  }
  if (hyphens && syllables_of(a) == syllables_of(b)) return Likeness::syllables;
  const int half = static_cast<int>(std::max(x.size(), y.size())) / 2;
  const bool framed = a.front() == b.front() && common_end(a, b) >= shared_end;  // "Mehrotra", "Malhotra"
  const bool begins = (common_start(a, b) >= shared_start || framed) && std::min(a.size(), b.size()) >= short_part;
  const bool brief = x.size() == brief_part && y.size() == brief_part && x.front() == y.front();  // "Roy", "Ray"
  if (brief && letters_apart(x, y, 1) <= 1) return Likeness::loose;
  return !hyphens && begins && letters_apart(x, y, half) <= half ? Likeness::loose : Likeness::different;
}

bool NameLikeness::is_east_asian_surname(const std::string& word) const {
  return std::binary_search(surnames_.begin(), surnames_.end(), word);
}

bool NameLikeness::are_nicknames(const std::string& a, const std::string& b) const {
  const auto x = nicknames_.find(a), y = nicknames_.find(b);
  if (x == nicknames_.end() || y == nicknames_.end()) return false;
  return std::any_of(x->second.begin(), x->second.end(),
                     [&](int group) { return std::count(y->second.begin(), y->second.end(), group) > 0; });
}

/// The word as it is heard: letters that sound alike made one, doubled ones single, a silent end left out.
std::string NameLikeness::sound_of(const std::string& word) const {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto found = std::find_if(sounds_.begin(), sounds_.end(), [&](const auto& sound) {
      return word.compare(at, sound.first.size(), sound.first) == 0;
    });
    const std::string heard = found == sounds_.end() ? word.substr(at, 1) : found->second;
    at += found == sounds_.end() ? 1 : found->first.size();
    if (!out.empty() && out.back() == heard.front()) out.pop_back();
    out += heard;
  }
  if (out.size() > 2 && out.back() == 'e') out.pop_back();
  return out;
}

/// Each syllable's start and end, as they are heard.
std::string NameLikeness::syllables_of(const std::string& word) const {
  std::string out;
  std::istringstream syllables(word);
  for (std::string syllable; std::getline(syllables, syllable, '-');) {
    const auto start =
        std::find_if(starts_.begin(), starts_.end(), [&](const auto& one) { return syllable.starts_with(one.first); });
    out += start == starts_.end() ? syllable.substr(0, 1) : std::string(1, static_cast<char>(start->second - 32));
    const auto end = std::find_if(ends_.begin(), ends_.end(), [&](const auto& one) {
      return syllable.size() > one.size() && syllable.ends_with(one);
    });
    out += (end == ends_.end() ? "" : *end == "ng" ? "n" : *end) + "-";
  }
  return out;
}

}  // namespace gainsay
