// News by the megabyte: the corpus over and over, each copy with other figures, so that no cache of whole articles
// helps.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::bench {

/// The articles of corpus/, by path.
std::vector<std::string> corpus_articles();

/// The article of that number in an endless run of varied copies.
std::string varied(const std::vector<std::string>& articles, std::size_t number);

/// At least `bytes` of articles.
std::vector<std::string> news(std::size_t bytes);

/// One article as `gainsay claims --from jsonl` takes it, with its newline.
std::string json_line(const std::string& text, std::size_t number);

}  // namespace gainsay::bench
