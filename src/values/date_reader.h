// Reads dates, times of day, durations and sets of them.
#pragma once

#include <memory>
#include <vector>

#include "values/number_reader.h"
#include "values/value.h"

namespace gainsay {

class DateReader {
 public:
  /// Compiles the calendar's word lists against `vocabulary`, before `Vocabulary::mark`. `numbers` reads the numerals
  /// in "three weeks" and must outlive the reader.
  DateReader(Vocabulary& vocabulary, const NumberReader& numbers);
  ~DateReader();
  DateReader(const DateReader&) = delete;
  DateReader& operator=(const DateReader&) = delete;

  /// Every date, time, duration and set of one sentence, in text order, appended to `out`; none overlap.
  void read(const Document& document, std::uint32_t sentence, const ReadingContext& context,
            std::vector<Mention>& out) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
