// What a run does, told on standard error on request: nothing without -v, the passes with it, each story with -vv.
// Messages carry no time, so that two runs say the same.
#pragma once

#include <iosfwd>
#include <memory>

namespace spdlog {
class logger;
}

namespace gainsay {

/// A logger that writes to `err`; safe to use from several threads.
std::shared_ptr<spdlog::logger> make_log(int verbose, std::ostream& err);

}  // namespace gainsay
