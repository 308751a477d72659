// "12 of 300 stories" on one line of a terminal, rewritten in place; nothing anywhere else.
#pragma once

#include <cstddef>
#include <mutex>

#include "cli/run.h"

namespace gainsay {

class Progress {
 public:
  /// Shows nothing for a single story, when `quiet`, or when `console.err` is no terminal.
  Progress(Console& console, std::size_t total, bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step();  ///< from any thread

 private:
  Console& console_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool shown_;
  std::mutex guard_;
};

}  // namespace gainsay
