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

Node embedded_tree(std::string_view path) {
  const EmbeddedFile* file = find(path);
  return file ? read_tree(file->tree, "rules/" + std::string(path)) : Node();
}

const Node& embedded_node(std::string_view path) {
  static std::mutex guard;
  static auto& read =
      *new std::map<std::string, Node, std::less<>>;  // never taken down: that would cost each run's end
  std::lock_guard lock(guard);
  if (auto found = read.find(path); found != read.end()) return found->second;
  return read.emplace(path, embedded_tree(path)).first->second;
}

}  // namespace gainsay
