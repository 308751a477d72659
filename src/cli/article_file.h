// One article from the bytes of a file: its text as UTF-8, and what the file itself says of outlet, date and headline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/document.h"

namespace gainsay {

/// How bytes are to be understood: the values of --from, and .docx, which is known by its ending or its first bytes.
enum class Form : std::uint8_t { automatic, text, markdown, html, json, json_lines, docx };
Form form_named(std::string_view name);

/// The form that a file's name suggests; `automatic` when it suggests none that an article has.
Form form_of(std::string_view path);

/// The articles in `bytes`, mostly one, and what could not be read. `path` names them in messages and in the report; an
/// id is the file's name without ending where the article states none. Nothing is skipped for what is said about an
/// article, only for what cannot be read as text at all.
struct ReadArticles {
  std::vector<Article> articles;
  std::vector<Diagnostic> skipped;
};
ReadArticles read_articles(std::string_view bytes, const std::string& path, Form form);

}  // namespace gainsay
