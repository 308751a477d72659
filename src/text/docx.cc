// libzip unpacks, pugixml reads, and both stay in this file. What the archive says of its own sizes is not believed: a
// part is unpacked up to the limit and not a byte further.
#include "text/docx.h"

#include <zip.h>

#include <memory>
#include <optional>
#include <pugixml.hpp>

namespace gainsay {
namespace {

struct Closed {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};
using Archive = std::unique_ptr<zip_t, Closed>;

Diagnostic refused(const std::string& file, const std::string& why) {
  return {{file, 0, 0}, why, "", "a .docx as a word processor saves it"};
}

/// The archive in `bytes`, which must outlive it; none when it is damaged.
Archive opened(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!archive && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

/// A part of the archive, unpacked. `missing` tells one that is not there from one that is damaged or too large.
struct Part {
  std::string bytes, why;
  bool missing = false;
};
Part unpacked(zip_t* archive, const char* name) {
  std::unique_ptr<zip_file_t, Closed> in(zip_fopen(archive, name, 0));
  if (!in) return {"", "holds no " + std::string(name), true};
  Part part;
  char piece[1 << 16];
  for (zip_int64_t count = 0; (count = zip_fread(in.get(), piece, sizeof piece)) != 0;) {
    if (count < 0) return {"", std::string(name) + " in it is damaged"};
    part.bytes.append(piece, static_cast<std::size_t>(count));
    if (part.bytes.size() > docx_limit)
      return {"", std::string(name) + " in it unpacks to more than " + std::to_string(docx_limit >> 20) + " MB"};
  }
  return part;
}

/// Collects the text of paragraphs in one walk that needs no stack of its own.
class Walk final : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    std::string_view name = node.name();
    if (name == "w:p" && !text.empty() && !text.ends_with("\n\n")) text += "\n\n";
    if (name == "w:t") text += node.child_value();
    if (name == "w:tab" || name == "w:br" || name == "w:tc") text += text.empty() || text.ends_with('\n') ? "" : " ";
    return true;
  }
  std::string text;
};

/// XML of the part, or nothing when it is none.
std::optional<std::string> document_text(const std::string& xml) {
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return std::nullopt;
  Walk walk;
  document.traverse(walk);
  while (walk.text.ends_with('\n')) walk.text.pop_back();
  return walk.text + "\n";
}

std::string title_in(const std::string& xml) {
  pugi::xml_document properties;
  if (!properties.load_buffer(xml.data(), xml.size())) return "";
  return properties.child("cp:coreProperties").child_value("dc:title");
}

}  // namespace

bool looks_zipped(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

Result<WordText> read_docx(std::string_view bytes, const std::string& file) {
  Archive archive = opened(bytes);
  if (!archive) return refused(file, "is no zip archive, or a damaged one");
  Part document = unpacked(archive.get(), "word/document.xml");
  if (!document.why.empty()) return refused(file, document.why);
  std::optional<std::string> text = document_text(document.bytes);
  if (!text) return refused(file, "word/document.xml in it is no XML");
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) return refused(file, "holds no text");
  Part properties = unpacked(archive.get(), "docProps/core.xml");
  return WordText{std::move(*text), properties.why.empty() ? title_in(properties.bytes) : ""};
}

}  // namespace gainsay
