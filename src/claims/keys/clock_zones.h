// Clock times across articles: by which zone's clock each is given, and the clock of the place where the story happens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/book.h"

namespace gainsay {

/// What the words behind a clock time say of its zone. A stray stop ("a. m. UTC") may have ended the sentence there.
struct ClockZone {
  std::vector<int> minutes;  ///< from Greenwich, each that the name stands for; empty where no zone is named
  std::string name;          ///< as written; "GMT" for "UTC" as well; "Slovenian" of "Slovenian time", without minutes
  bool local = false;        ///< "local time"
};
ClockZone zone_behind(const Document& document, const Vocabulary& vocabulary, TokenRange time);

/// A clock time without the day behind it: "about 9:30 a.m." of "about 9:30 a.m. on Saturday".
TokenRange clock_words(const Document& document, const Vocabulary& vocabulary, TokenRange time);

/// "5.10am", not "Tuesday night".
bool is_clock_time(const Value& value);

/// "9 a.m. (0030 GMT)": how far the clock of a place is ahead of Greenwich, as an article has it.
struct StatedOffset {
  std::uint32_t article = 0;
  Span quote;
  int minutes = 0;
};
std::vector<StatedOffset> stated_offsets(const ReadStory& story);

/// How far the story's place is ahead of Greenwich, where articles give its time and another zone's side by side ("9
/// a.m. (0030 GMT)") and none gives two answers.
std::optional<int> local_offset(const ReadStory& story);

/// The time of day alone, `shift` minutes later, on day 0: the day is another fact, and mostly that of publication.
Value time_of_day(Value value, int shift);

}  // namespace gainsay
