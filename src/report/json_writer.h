// JSON written by hand where speed counts: one object a line for whole archives. Reports use a library instead.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "values/decimal.h"

namespace gainsay {

/// JSON in the making. It lies in memory of the writer's own, which is not cleared before it is written.
class JsonWriter {
 public:
  /// With room for as many bytes from the start.
  explicit JsonWriter(std::size_t expected = 0) { grow(expected); }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  /// What is written so far; good until more is.
  std::string_view written() const { return {begin_.get(), size()}; }
  std::size_t size() const { return static_cast<std::size_t>(end_ - begin_.get()); }

  /// What is JSON already.
  void raw(std::string_view json) {
    std::memcpy(room(json.size()), json.data(), json.size());
    end_ += json.size();
  }
  void raw(char c) {
    *room(1) = c;
    ++end_;
  }
  /// What was written from there to here, once more.
  void again(std::size_t from, std::size_t to);
  /// A string, quotes and escapes included. Bytes that are not UTF-8 become U+FFFD.
  void text(std::string_view text);
  void text_or_null(std::string_view text) {
    if (text.empty())
      raw("null");
    else
      this->text(text);
  }
  /// A string in which nothing needs an escape: a word of the program's own.
  void code(std::string_view word) {
    char* to = room(word.size() + 2);
    *to++ = '"';
    std::memcpy(to, word.data(), word.size());
    to += word.size();
    *to++ = '"';
    end_ = to;
  }
  void number(std::int64_t number);
  void decimal(const Decimal& number);
  /// "2024-05-01" in quotes, of days since 1970-01-01; null outside the years 1 to 9999.
  void day(std::int64_t day);
  /// "2024-05-01T05:10" likewise, of minutes.
  void minute(std::int64_t minute);

 private:
  /// Where the next `bytes` bytes go.
  char* room(std::size_t bytes) {
    if (static_cast<std::size_t>(limit_ - end_) < bytes) grow(bytes);
    return end_;
  }
  void grow(std::size_t bytes);

  std::unique_ptr<char[]> begin_;
  char* end_ = nullptr;    // of what is written
  char* limit_ = nullptr;  // of the memory
};

/// A string as JSON.
std::string json_string(std::string_view text);

/// All that `write` writes, given a writer.
template <class Write>
std::string json_written(const Write& write) {
  JsonWriter json;
  write(json);
  return std::string(json.written());
}

/// "2024-05-01" of days since 1970-01-01; empty outside the years 1 to 9999.
std::string iso_day(std::int64_t day);

}  // namespace gainsay
