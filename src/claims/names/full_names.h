// The people of a story by their full names, each form as written by itself: "Ann Lee" and "Anne Lee" are two.
#pragma once

#include <string>
#include <vector>

#include "claims/names/name_likeness.h"
#include "claims/names/role_words.h"

namespace gainsay {

/// Where a full name stands, and what is said of its bearer right there.
struct NamedAt {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;
  std::optional<Role> role;
  std::string age;                      ///< "42", or empty
  std::optional<std::uint32_t> fellow;  ///< the entity of the full name that "and" joins to it
  std::string middle;                   ///< first letters of the names in between: "j" of "Ann J. Lee", or empty
};

/// One written form, without titles, middle names and initials.
struct FullName {
  std::string given, family;  ///< small letters
  std::string generation;     ///< "jr.", or empty
  std::string written;        ///< as first met
  bool east_asian = false;    ///< written with the surname first
  bool common_given = false;  ///< the first name is a common one
  bool sure = false;          ///< something tells that it is a person's, not only that another like it is
  std::vector<NamedAt> places;
};

/// What tells of people, made once before the vocabulary is marked.
struct PeopleWords {
  PeopleWords(Vocabulary& vocabulary, const NameWords& words) : roles(vocabulary, words) {}
  RoleWords roles;
  NameLikeness likeness;
};

/// Every full name of a person, by first place.
std::vector<FullName> full_names(const NamedStory& story, const PeopleWords& words);

}  // namespace gainsay
