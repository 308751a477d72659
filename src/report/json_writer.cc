#include "report/json_writer.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace gainsay {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;
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

/// Whether a byte stands for itself inside a string: ASCII, neither control, quote nor backslash.
constexpr bool is_plain(char c) { return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F; }

/// Whether each of eight bytes is plain. In `x - ones` the top bit of a byte tells that it was 0, if it was not set
/// before; a borrow can only say so of a byte too many.
bool all_plain(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101u, tops = ones * 0x80;
  const auto any = [](std::uint64_t x) { return (x - ones) & ~x; };
  const std::uint64_t control = (bytes - ones * 0x20) & ~bytes;
  const std::uint64_t special = any(bytes ^ (ones * '"')) | any(bytes ^ (ones * '\\')) | any(bytes ^ (ones * 0x7F));
  return ((bytes | control | special) & tops) == 0;
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

/// Writes the code point at `at`, which moves behind it.
char* put_code_point(char* to, std::string_view text, std::size_t& at) {
  if (is_plain(text[at])) {
    *to++ = text[at++];
    return to;
  }
  if (static_cast<unsigned char>(text[at]) < 0x80) return put_escape(to, text[at++]);
  const std::size_t length = sequence_at(text, at);
  to = put(to, length == 0 ? "\xEF\xBF\xBD" : text.substr(at, length));
  at += std::max<std::size_t>(length, 1);
  return to;
}

/// The last `count` decimal digits of a number.
char* put_digits(char* to, unsigned number, int count) {
  for (int i = count; i-- > 0; number /= 10) to[i] = static_cast<char>('0' + number % 10);
  return to + count;
}

bool has_date(std::int64_t day) { return day >= first_day && day <= last_day; }

constexpr std::size_t day_size = 10, minute_size = 16;

char* put_day(char* to, std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  to = put_digits(to, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  *to++ = '-';
  to = put_digits(to, static_cast<unsigned>(date.month()), 2);
  *to++ = '-';
  return put_digits(to, static_cast<unsigned>(date.day()), 2);
}

}  // namespace

void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t most_ahead = 4096;
  out_.resize(size_ + std::max(bytes, std::min(size_, most_ahead)));
}

void JsonWriter::text(std::string_view text) {
  char* const begin = room(text.size() * longest_escape + 2);
  char* to = begin;
  *to++ = '"';
  std::size_t at = 0;
  for (std::uint64_t eight; at + sizeof eight <= text.size();) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (all_plain(eight)) {
      std::memcpy(to, &eight, sizeof eight);
      to += sizeof eight;
      at += sizeof eight;
    } else {
      for (const std::size_t end = at + sizeof eight; at < end;) to = put_code_point(to, text, at);
    }
  }
  while (at < text.size())
    if (is_plain(text[at]))
      *to++ = text[at++];
    else
      to = put_code_point(to, text, at);
  *to++ = '"';
  size_ += static_cast<std::size_t>(to - begin);
}

void JsonWriter::again(std::size_t from, std::size_t to) {
  char* const copy = room(to - from);
  std::memcpy(copy, out_.data() + from, to - from);
  size_ += to - from;
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty())
    raw("null");
  else
    this->text(text);
}

void JsonWriter::number(std::int64_t number) {
  constexpr std::size_t longest = 20;
  char* const begin = room(longest);
  size_ += static_cast<std::size_t>(std::to_chars(begin, begin + longest, number).ptr - begin);
}

void JsonWriter::decimal(const Decimal& number) {
  Decimal::Room digits;
  raw(number.digits(digits));
}

void JsonWriter::day(std::int64_t day) {
  if (!has_date(day)) return raw("null");
  char* to = room(day_size + 2);
  *to++ = '"';
  *put_day(to, day) = '"';
  size_ += day_size + 2;
}

void JsonWriter::minute(std::int64_t minute) {
  const std::int64_t day = minute / minutes_a_day - (minute % minutes_a_day < 0 ? 1 : 0);
  if (!has_date(day)) return raw("null");
  const auto rest = static_cast<unsigned>(minute - day * minutes_a_day);
  char* to = room(minute_size + 2);
  *to++ = '"';
  to = put_day(to, day);
  *to++ = 'T';
  to = put_digits(to, rest / 60, 2);
  *to++ = ':';
  to = put_digits(to, rest % 60, 2);
  *to = '"';
  size_ += minute_size + 2;
}

std::string iso_day(std::int64_t day) {
  if (!has_date(day)) return "";
  std::string text(day_size, '0');
  put_day(text.data(), day);
  return text;
}

}  // namespace gainsay
