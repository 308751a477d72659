#include "report/escape.h"

#include "report/excerpt.h"

namespace gainsay {

std::string xml_text(std::string_view text) {
  std::string out;
  for (char c : one_line(text)) switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  return out;
}

std::string path_uri(std::string_view path) {
  static constexpr std::string_view hex = "0123456789ABCDEF", plain = "-._~/";
  std::string out = path.starts_with("/") ? "file://" : "";
  for (char c : path) {
    auto byte = static_cast<unsigned char>(c);
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != std::string_view::npos)
      out += c;
    else
      out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

}  // namespace gainsay
