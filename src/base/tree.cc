// In the order of the text: a node's kind, line and column, then its scalar or its children. Numbers are written seven
// bits a byte, the lowest first, all but the last with the high bit set.
#include "base/tree.h"

namespace gainsay {
namespace {

constexpr unsigned quoted_scalar = 4;  // beside the kinds: a scalar in quotes

void write_number(std::size_t number, std::string& out) {
  for (; number >= 128; number >>= 7) out += static_cast<char>(number | 128);
  out += static_cast<char>(number);
}

void write_node(const Node& node, std::string& out) {
  write_number(node.quoted ? quoted_scalar : static_cast<unsigned>(node.kind), out);
  write_number(static_cast<std::size_t>(node.place.line), out);
  write_number(static_cast<std::size_t>(node.place.column), out);
  if (node.is_scalar()) {
    write_number(node.text.size(), out);
    out += node.text;
  }
  if (node.is_list()) write_number(node.items.size(), out);
  if (node.is_map()) write_number(node.entries.size(), out);
  for (const Node& item : node.items) write_node(item, out);
  for (const Entry& entry : node.entries) {
    write_node(entry.first, out);
    write_node(entry.second, out);
  }
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& file) : rest_(bytes), file_(file) {}

  void read(Node& node) {
    const std::size_t kind = number();
    node.quoted = kind == quoted_scalar;
    node.kind = node.quoted ? Node::Kind::scalar : static_cast<Node::Kind>(kind);
    node.place.file = file_;
    node.place.line = static_cast<int>(number());
    node.place.column = static_cast<int>(number());
    if (node.is_scalar()) {
      const std::size_t size = number();
      node.text = rest_.substr(0, size);
      rest_.remove_prefix(size);
    }
    if (node.is_list()) node.items.resize(number());
    if (node.is_map()) node.entries.resize(number());
    for (Node& item : node.items) read(item);
    for (Entry& entry : node.entries) {
      read(entry.first);
      read(entry.second);
    }
  }

 private:
  std::size_t number() {
    std::size_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= std::size_t{byte & 127u} << shift;
      if (byte < 128) return number;
    }
  }

  std::string_view rest_;
  const std::string& file_;
};

}  // namespace

std::string write_tree(const Node& node) {
  std::string out;
  write_node(node, out);
  return out;
}

Node read_tree(std::string_view bytes, const std::string& file) {
  Node node;
  Reader(bytes, file).read(node);
  return node;
}

}  // namespace gainsay
