// One article from the bytes of a file: its text as UTF-8, and what the file itself says of outlet, date and headline.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "text/document.h"

namespace gainsay {

/// How bytes are to be understood: the values of --from.
enum class Form : std::uint8_t { automatic, text, markdown, html, json, json_lines };
Form form_named(std::string_view name);

/// The form that a file's name suggests; `automatic` when it suggests none that an article has.
Form form_of(std::string_view path);

/// The article in `bytes`. `path` names it in messages and in the report; its id is the file's name without ending.
/// Never fails for what is said about the article, only for what cannot be read as text at all.
Result<Article> read_article(std::string_view bytes, const std::string& path, Form form);

}  // namespace gainsay
