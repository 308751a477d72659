// Bytes to UTF-8. A byte order mark settles it; else text that is valid UTF-8 is UTF-8; else ICU's detector names a
// legacy encoding and the converter must take every byte. Bytes with controls in them are no text at all.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <optional>

#include "text/code_point.h"
#include "text/document.h"

namespace gainsay {
namespace {

/// The first byte that is no part of valid UTF-8, and how many characters of several bytes are sound.
struct Utf8Check {
  std::optional<std::size_t> bad;
  std::size_t wide = 0;
  std::size_t broken = 0;
};
Utf8Check check_utf8(std::string_view bytes) {
  Utf8Check check;
  for (std::size_t i = 0; i < bytes.size();) {
    std::size_t begin = i;
    if (static_cast<unsigned char>(bytes[i]) < 0x80)
      ++i;
    else if (next_code_point(bytes, i) >= 0)
      ++check.wide;
    else if (++check.broken == 1)
      check.bad = begin;
  }
  return check;
}

std::optional<std::size_t> first_control(std::string_view bytes) {
  auto found = std::find_if(bytes.begin(), bytes.end(), [](char c) {
    auto byte = static_cast<unsigned char>(c);
    return byte == 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 27);
  });
  return found == bytes.end() ? std::nullopt : std::optional<std::size_t>(found - bytes.begin());
}

std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* from = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::vector<UChar> wide(bytes.size() * 2 + 2);
  UChar* target = wide.data();
  const char* source = bytes.data();
  ucnv_toUnicode(from, &target, wide.data() + wide.size(), &source, bytes.data() + bytes.size(), nullptr, true,
                 &status);
  ucnv_close(from);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out(static_cast<std::size_t>(target - wide.data()) * 3 + 1, '\0');
  std::int32_t size = 0;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &size, wide.data(),
              static_cast<std::int32_t>(target - wide.data()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<std::size_t>(size));
  return out;
}

/// What ICU takes the bytes for, or empty when it does not know.
std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes.data(), static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 1 << 16)),
                 &status);
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  std::string name;
  if (U_SUCCESS(status) && match && ucsdet_getConfidence(match, &status) >= 10) name = ucsdet_getName(match, &status);
  ucsdet_close(detector);
  return name == "ISO-8859-1" ? "windows-1252" : name;  // its superset, as every browser reads it
}

std::string hex(char c) {
  static constexpr char digits[] = "0123456789ABCDEF";
  auto byte = static_cast<unsigned char>(c);
  return std::string("0x") + digits[byte >> 4] + digits[byte & 15];
}

Diagnostic bad_byte(std::string_view bytes, std::size_t at, const std::string& file) {
  LineColumn place = line_column(bytes, static_cast<std::uint32_t>(at));
  return {{file, place.line, place.column},
          "byte " + std::to_string(at) + " (" + hex(bytes[at]) + ") is no text in any encoding that fits the rest",
          "",
          "UTF-8, UTF-16 with a byte order mark, or one legacy encoding throughout"};
}

}  // namespace

Result<std::string> to_utf8(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const char* marked = bytes.starts_with("\xFF\xFE")   ? "UTF-16LE"
                       : bytes.starts_with("\xFE\xFF") ? "UTF-16BE"
                                                       : nullptr;
  if (marked) {
    if (auto text = convert(bytes.substr(2), marked)) return *text;
    return bad_byte(bytes, 2, file);
  }
  if (auto control = first_control(bytes)) return bad_byte(bytes, *control, file);
  Utf8Check check = check_utf8(bytes);
  if (!check.bad) return std::string(bytes);
  bool damaged_utf8 = check.wide > check.broken;
  if (!damaged_utf8)
    if (std::string name = detected(bytes); !name.empty())
      if (auto text = convert(bytes, name.c_str())) return *text;
  return bad_byte(bytes, *check.bad, file);
}

}  // namespace gainsay
