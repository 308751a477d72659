#include "base/embedded.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <map>
#include <mutex>

namespace gainsay {

std::string_view embedded_text(std::string_view path) {
  const auto& files = embedded_files();
  auto found = std::lower_bound(files.begin(), files.end(), path,
                                [](const EmbeddedFile& file, std::string_view wanted) { return file.path < wanted; });
  return found != files.end() && found->path == path ? found->text : std::string_view();
}

const Node& embedded_node(std::string_view path) {
  static std::mutex guard;
  static std::map<std::string, Node, std::less<>> parsed;
  std::lock_guard lock(guard);
  if (auto found = parsed.find(path); found != parsed.end()) return found->second;
  auto node = parse_yaml(embedded_text(path), "rules/" + std::string(path));
  if (!node) {
    for (const Diagnostic& error : node.errors()) std::fputs(render(error).c_str(), stderr);
    std::terminate();
  }
  return parsed.emplace(path, std::move(*node)).first->second;
}

}  // namespace gainsay
