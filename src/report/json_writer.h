// JSON written by hand where speed counts: one object a line for whole archives. Reports use a library instead.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "values/decimal.h"

namespace gainsay {

/// Appends JSON to a string. While the writer lives the string is longer than what is written, so that each piece is a
/// plain copy; it must not be used until the writer is gone.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out), size_(out.size()) {}
  ~JsonWriter() { out_.resize(size_); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  /// What is JSON already.
  void raw(std::string_view json) {
    std::memcpy(room(json.size()), json.data(), json.size());
    size_ += json.size();
  }
  void raw(char c) {
    *room(1) = c;
    ++size_;
  }
  /// How much the string holds by now.
  std::size_t size() const { return size_; }
  /// What was written from there to here, once more.
  void again(std::size_t from, std::size_t to);
  /// A string, quotes and escapes included. Bytes that are not UTF-8 become U+FFFD.
  void text(std::string_view text);
  void text_or_null(std::string_view text);
  void number(std::int64_t number);
  void decimal(const Decimal& number);
  /// "2024-05-01" in quotes, of days since 1970-01-01; null outside the years 1 to 9999.
  void day(std::int64_t day);
  /// "2024-05-01T05:10" likewise, of minutes.
  void minute(std::int64_t minute);

 private:
  /// Where the next `bytes` bytes go.
  char* room(std::size_t bytes) {
    if (out_.size() - size_ < bytes) grow(bytes);
    return out_.data() + size_;
  }
  void grow(std::size_t bytes);

  std::string& out_;
  std::size_t size_;  // what is written
};

/// All that `write` writes, given a writer.
template <class Write>
std::string json_written(const Write& write) {
  std::string out;
  {
    JsonWriter json(out);
    write(json);
  }
  return out;
}

/// "2024-05-01" of days since 1970-01-01; empty outside the years 1 to 9999.
std::string iso_day(std::int64_t day);

}  // namespace gainsay
