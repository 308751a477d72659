// How alike two parts of people's names are: first names, or surnames.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gainsay {

enum class Likeness : std::uint8_t {
  different,
  loose,      ///< they begin alike: "Edmonds" and "Edwards"; tells only beside much else
  syllables,  ///< one East Asian name in two ways to write it: "Chien-tsung", "Jian-zong"
  near,       ///< a slip away
  romanised,  ///< heard alike: "Sergei", "Sergey"
  nickname,   ///< short for the other: "Bob", "Robert"
  same
};

class NameLikeness {
 public:
  NameLikeness();

  /// Of two parts in small letters, hyphens kept.
  Likeness of(const std::string& a, const std::string& b) const;
  /// Whether names that begin so put the surname first.
  bool is_east_asian_surname(const std::string& word) const;

 private:
  std::string sound_of(const std::string& word) const;
  std::string syllables_of(const std::string& word) const;
  bool are_nicknames(const std::string& a, const std::string& b) const;

  std::unordered_map<std::string, std::vector<int>> nicknames_;  ///< groups by name
  std::vector<std::pair<std::string, std::string>> sounds_;      ///< longest first
  std::vector<std::pair<std::string, char>> starts_;             ///< longest first, with what they are heard as
  std::vector<std::string> ends_;
  std::vector<std::string> surnames_;  ///< sorted
};

}  // namespace gainsay
