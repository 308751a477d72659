#include "report/json_place.h"

#include <nlohmann/json.hpp>

#include "base/node.h"
#include "text/document.h"

namespace gainsay {
namespace {

/// Takes every value and keeps none; remembers where the parser gave up.
struct Listener final : nlohmann::json_sax<nlohmann::json> {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    byte = position;
    return false;
  }
  std::size_t byte = 0;
};

}  // namespace

std::optional<Diagnostic> json_mistake(std::string_view text, const std::string& path, std::string expectation) {
  Listener listener;
  if (nlohmann::json::sax_parse(text, &listener)) return std::nullopt;
  LineColumn place = line_column(text, static_cast<std::uint32_t>(listener.byte > 0 ? listener.byte - 1 : 0));
  return Diagnostic{{path, place.line, place.column},
                    "not valid JSON from here on",
                    line_at(text, place.line),
                    std::move(expectation)};
}

}  // namespace gainsay
