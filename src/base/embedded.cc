#include "base/embedded.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "base/tree.h"

namespace gainsay {
namespace {

const EmbeddedFile* find(std::string_view path) {
  const auto& files = embedded_files();
  auto found = std::lower_bound(files.begin(), files.end(), path,
                                [](const EmbeddedFile& file, std::string_view wanted) { return file.path < wanted; });
  return found != files.end() && found->path == path ? &*found : nullptr;
}

}  // namespace

std::string_view embedded_text(std::string_view path) {
  const EmbeddedFile* file = find(path);
  return file ? file->text : std::string_view();
}

const Node& embedded_node(std::string_view path) {
  static std::mutex guard;
  static std::map<std::string, Node, std::less<>> read;
  std::lock_guard lock(guard);
  if (auto found = read.find(path); found != read.end()) return found->second;
  const EmbeddedFile* file = find(path);
  Node node = file ? read_tree(file->tree, "rules/" + std::string(path)) : Node();
  return read.emplace(path, std::move(node)).first->second;
}

}  // namespace gainsay
