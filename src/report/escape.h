// Escapes that several formats share.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

/// `text` on one line, fit for XML and HTML text and for attributes in double quotes.
std::string xml_text(std::string_view text);

/// A path as a relative URI reference, or a file: URI where it is absolute.
std::string path_uri(std::string_view path);

}  // namespace gainsay
