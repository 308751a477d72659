#include "cli/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

namespace gainsay {

std::shared_ptr<spdlog::logger> make_log(int verbose, std::ostream& err) {
  auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(err);
  sink->set_pattern("gainsay: %l: %v");
  auto log = std::make_shared<spdlog::logger>("gainsay", std::move(sink));
  log->set_level(verbose >= 2 ? spdlog::level::debug : verbose == 1 ? spdlog::level::info : spdlog::level::warn);
  return log;
}

}  // namespace gainsay
