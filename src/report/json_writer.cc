#include "report/json_writer.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/digits.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::int64_t first_day = -719162;  // 0001-01-01
constexpr std::int64_t last_day = 2932896;   // 9999-12-31
constexpr std::size_t longest_escape = 6;    // "\u001f"

/// How many bytes the code point at `at` takes; 0 when they are not UTF-8.
std::size_t sequence_at(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  unsigned lead = byte(at), next = byte(at + 1);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    bool shortest = lead != 0xE0 || next >= 0xA0, surrogate = lead == 0xED && next >= 0xA0;
    return shortest && !surrogate && follows(at + 1) && follows(at + 2) ? 3 : 0;
  }
  bool in_range = (lead == 0xF0 && next >= 0x90) || (lead > 0xF0 && lead < 0xF4) || (lead == 0xF4 && next < 0x90);
  return in_range && follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
}

/// The top bit of each byte that is not plain, exact up to the first of them. Without top bits no byte borrows from the
/// next, nor carries into it.
std::uint64_t special_in(std::uint64_t bytes) {
  const auto others_than = [&](unsigned char c) { return ((bytes ^ eight_times(c)) | top_bits) - eight_times(1); };
  const std::uint64_t printable = (bytes | top_bits) - eight_times(0x20);
  const std::uint64_t plain = printable & others_than('"') & others_than('\\');
  return (~plain | bytes | (bytes + eight_times(1))) & top_bits;  // 0x7F + 1
}

char* put(char* to, std::string_view bytes) {
  std::memcpy(to, bytes.data(), bytes.size());
  return to + bytes.size();
}

char* put_escape(char* to, char c) {
  static constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '"':
      return put(to, "\\\"");
    case '\\':
      return put(to, "\\\\");
    case '\n':
      return put(to, "\\n");
    case '\r':
      return put(to, "\\r");
    case '\t':
      return put(to, "\\t");
    default:
      to = put(to, "\\u00");
      *to++ = hex[static_cast<unsigned char>(c) / 16];
      *to++ = hex[static_cast<unsigned char>(c) % 16];
      return to;
  }
}

/// Writes the code point at `at`, which is not plain; `at` moves behind it.
char* put_special(char* to, std::string_view text, std::size_t& at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return put_escape(to, text[at++]);
  const std::size_t length = sequence_at(text, at);
  to = put(to, length == 0 ? "\xEF\xBF\xBD" : text.substr(at, length));
  at += std::max<std::size_t>(length, 1);
  return to;
}

bool has_date(std::int64_t day) { return day >= first_day && day <= last_day; }

constexpr std::size_t day_size = 10, minute_size = 16;

char* put_day(char* to, std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  to = put_digits(to, static_cast<std::uint32_t>(static_cast<int>(date.year())), 4);
  *to++ = '-';
  to = put_digits(to, static_cast<unsigned>(date.month()), 2);
  *to++ = '-';
  return put_digits(to, static_cast<unsigned>(date.day()), 2);
}

}  // namespace

void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t least = 128;
  const std::size_t written = size(), room = std::max({least, 2 * written, written + bytes});
  auto grown = std::make_unique_for_overwrite<char[]>(room);
  std::copy_n(begin_.get(), written, grown.get());
  begin_ = std::move(grown);
  end_ = begin_.get() + written;
  limit_ = begin_.get() + room;
}

void JsonWriter::text(std::string_view text) {
  char* to = room(text.size() * longest_escape + 2 + sizeof(std::uint64_t));
  *to++ = '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t rest = text.size() - at;
    const bool whole = rest >= sizeof(std::uint64_t);
    const std::uint64_t bytes = whole ? eight_at(text.data() + at) : few_at(text.data() + at, rest);
    put_eight(to, bytes);
    const std::size_t plain = first_marked(special_in(bytes));  // at most the rest, since the bytes behind it are 0
    at += plain;
    to += plain;
    if (plain < sizeof bytes && at < text.size()) to = put_special(to, text, at);
  }
  *to++ = '"';
  end_ = to;
}

void JsonWriter::again(std::size_t from, std::size_t to) {
  char* const copy = room(to - from);
  std::memcpy(copy, begin_.get() + from, to - from);
  end_ += to - from;
}

void JsonWriter::number(std::int64_t number) {
  constexpr std::size_t longest = 20;
  char* to = room(longest + room_behind_digits);
  auto size = static_cast<std::uint64_t>(number);
  if (number < 0) *to++ = '-', size = 0 - size;
  end_ = put_number(to, size);
}

void JsonWriter::decimal(const Decimal& number) { end_ = number.write(room(Decimal::longest)); }

void JsonWriter::day(std::int64_t day) {
  if (!has_date(day)) return raw("null");
  char* to = room(day_size + 2 + room_behind_digits);
  *to++ = '"';
  to = put_day(to, day);
  *to++ = '"';
  end_ = to;
}

void JsonWriter::minute(std::int64_t minute) {
  const std::int64_t day = floor_div(minute, day_minutes);
  if (!has_date(day)) return raw("null");
  const auto rest = static_cast<unsigned>(minute - day * day_minutes);
  char* to = room(minute_size + 2 + room_behind_digits);
  *to++ = '"';
  to = put_day(to, day);
  *to++ = 'T';
  to = put_digits(to, rest / 60, 2);
  *to++ = ':';
  to = put_digits(to, rest % 60, 2);
  *to++ = '"';
  end_ = to;
}

std::string json_string(std::string_view text) {
  return json_written([&](JsonWriter& json) { json.text(text); });
}

std::string iso_day(std::int64_t day) {
  if (!has_date(day)) return "";
  char written[day_size + room_behind_digits];
  return std::string(written, put_day(written, day));
}

}  // namespace gainsay
