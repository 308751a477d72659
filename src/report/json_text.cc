#include "report/json_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace gainsay {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;
constexpr std::int64_t first_day = -719162;  // 0001-01-01
constexpr std::int64_t last_day = 2932896;   // 9999-12-31

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

void append_escape(std::string& out, unsigned char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  char hex[8];
  std::snprintf(hex, sizeof hex, "\\u%04x", c);
  out += hex;
}

std::int64_t floor_whole(Decimal value) {
  std::int64_t whole = value.to_whole();
  return Decimal(whole) > value ? whole - 1 : whole;
}
std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// Adds the last `count` decimal digits of a number.
void append_digits(std::string& out, unsigned number, int count) {
  for (unsigned unit = count == 4 ? 1000 : 10; unit > 0; unit /= 10) out += static_cast<char>('0' + number / unit % 10);
}

std::string iso_minute(std::int64_t minute) {
  std::int64_t day = floor_divide(minute, minutes_a_day);
  std::string date = iso_day(day);
  if (date.empty()) return date;
  std::int64_t rest = minute - day * minutes_a_day;
  date += 'T';
  append_digits(date, static_cast<unsigned>(rest / 60), 2);
  date += ':';
  append_digits(date, static_cast<unsigned>(rest % 60), 2);
  return date;
}

std::string quoted_or_null(const std::string& date) {
  if (date.empty()) return "null";
  std::string out;
  out.reserve(date.size() + 2);
  out += '"';
  out += date;
  out += '"';
  return out;
}

void append_number(std::string& out, std::uint32_t number) {
  std::array<char, 10> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// A day when both ends fall between two days, else minutes.
JsonEnds dated_ends(const Range& range) {
  std::int64_t low = range.low.infinite ? 0 : floor_whole(range.low.value);
  std::int64_t high = range.high.infinite ? 0 : floor_whole(range.high.value);
  std::int64_t last = high - (range.high.strict ? 1 : 0);  // the last minute that is part of it
  bool whole_days = low % minutes_a_day == 0 && (high % minutes_a_day == 0 || (last + 1) % minutes_a_day == 0);
  JsonEnds ends;
  auto text = [&](std::int64_t minute) {
    return quoted_or_null(whole_days ? iso_day(floor_divide(minute, minutes_a_day)) : iso_minute(minute));
  };
  if (!range.low.infinite) ends.low = text(low);
  if (!range.high.infinite) ends.high = text(last);
  return ends;
}

void append_pair(std::string& out, const JsonEnds& ends) {
  out += '[';
  out += ends.low;
  out += ',';
  out += ends.high;
  out += ']';
}

void append_reading(std::string& out, Kind kind, const Reading& reading) {
  if (reading.empty())
    out += "null";
  else
    append_pair(out, json_ends(kind, hull(reading)));
}

void append_timex(std::string& out, const Timex& timex) {
  out += "{\"type\":";
  append_string(out, timex.type);
  out += ",\"value\":";
  append_string(out, timex.value);
  if (!timex.mod.empty()) {
    out += ",\"mod\":";
    append_string(out, timex.mod);
  }
  out += '}';
}

void append_value(std::string& out, const Value& value) {
  out += ",\"kind\":";
  append_string(out, kind_name(value.kind));
  out += ",\"unit\":";
  if (value.unit.empty())
    out += "null";
  else
    append_string(out, value.unit);
  out += ",\"amount\":" + (value.amount ? value.amount->to_string() : "null");
  out += ",\"hard\":";
  append_reading(out, value.kind, value.hard);
  out += ",\"typical\":";
  append_reading(out, value.kind, value.typical);
  out += ",\"point\":";
  if (value.point)
    append_pair(out, {quoted_or_null(iso_day(value.point->first)), quoted_or_null(iso_day(value.point->last))});
  else
    out += "null";
  out += ",\"timex\":";
  if (value.timex)
    append_timex(out, *value.timex);
  else
    out += "null";
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  auto copy_to = [&](std::size_t end) { out.append(text, copied, end - copied); };
  for (std::size_t at = 0; at < text.size();) {
    auto c = static_cast<unsigned char>(text[at]);
    std::size_t length = c < 0x80 ? 1 : sequence_at(text, at);
    if (length > 0 && c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) {
      at += length;
      continue;
    }
    copy_to(at);
    if (length == 0)
      out += "\xEF\xBF\xBD";
    else
      append_escape(out, c);
    copied = ++at;
  }
  copy_to(text.size());
  out += '"';
}

std::string iso_day(std::int64_t day) {
  if (day < first_day || day > last_day) return "";
  std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  std::string out;
  append_digits(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += '-';
  append_digits(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  append_digits(out, static_cast<unsigned>(date.day()), 2);
  return out;
}

JsonEnds json_ends(Kind kind, const Range& range) {
  if (is_dated(kind)) return dated_ends(range);
  JsonEnds ends;
  if (!range.low.infinite) ends.low = range.low.value.to_string();
  if (!range.high.infinite) ends.high = range.high.value.to_string();
  return ends;
}

void append_mention(std::string& out, std::string_view article, std::string_view text, const Mention& mention) {
  append_mention(out, article, text, mention, mention.span);
}

void append_mention(std::string& out, std::string_view article, std::string_view text, const Mention& mention,
                    Span in_file) {
  out += "{\"article\":";
  append_string(out, article);
  out += ",\"start\":";
  append_number(out, in_file.begin);
  out += ",\"end\":";
  append_number(out, in_file.end);
  out += ",\"text\":";
  append_string(out, text_of(text, mention.span));
  append_value(out, mention.value);
  out += '}';
}

}  // namespace gainsay
