// minizip unpacks, pugixml reads, and both stay in this file. What the archive says of its own sizes is not believed: a
// part is unpacked up to the limit and not a byte further.
#include "text/docx.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <pugixml.hpp>

namespace gainsay {
namespace {

/// The bytes of a file as minizip reads them.
class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_(bytes) {}

  zlib_filefunc64_def functions() {
    const auto none = [](void*, void*, const void*, uLong) -> uLong { return 0; };
    const auto closed = [](void*, void*) { return 0; };
    const auto failed = [](void* source, void*) { return of(source).cut_ ? 1 : 0; };
    return {[](void* source, const void*, int) { return source; }, read, none, tell, seek, closed, failed, this};
  }

 private:
  static Source& of(void* source) { return *static_cast<Source*>(source); }
  static uLong read(void* source, void*, void* out, uLong size) {
    const std::string_view next = of(source).bytes_.substr(of(source).at_, size);
    std::memcpy(out, next.data(), next.size());
    of(source).at_ += next.size();
    of(source).cut_ = next.size() < size;
    return next.size();
  }
  static ZPOS64_T tell(void* source, void*) { return of(source).at_; }
  static long seek(void* source, void*, ZPOS64_T offset, int origin) {
    Source& file = of(source);
    const std::size_t from = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? file.at_ : file.bytes_.size();
    if (offset > file.bytes_.size() - from) return -1;
    file.at_ = from + offset;
    return 0;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;  ///< at most the size
  bool cut_ = false;    ///< the last reading asked for more than there is
};

struct Closed {
  void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, Closed>;

Diagnostic refused(const std::string& file, const std::string& why) {
  return {{file, 0, 0}, why, "", "a .docx as a word processor saves it"};
}

/// The archive in `source`, which must outlive it; none when it is damaged.
Archive opened(Source& source) {
  zlib_filefunc64_def functions = source.functions();
  return Archive(unzOpen2_64("", &functions));
}

/// A part of the archive, unpacked. `missing` tells one that is not there from one that is damaged or too large.
struct Part {
  std::string bytes, why;
  bool missing = false;
};
Part unpacked(unzFile archive, const char* name) {
  constexpr int as_written = 1;
  if (unzLocateFile(archive, name, as_written) != UNZ_OK) return {"", "holds no " + std::string(name), true};
  Part damaged{"", std::string(name) + " in it is damaged"};
  if (unzOpenCurrentFile(archive) != UNZ_OK) return damaged;
  Part part;
  char piece[1 << 16];
  int count = 0;
  while ((count = unzReadCurrentFile(archive, piece, sizeof piece)) > 0) {
    part.bytes.append(piece, static_cast<std::size_t>(count));
    if (part.bytes.size() > docx_limit) {
      unzCloseCurrentFile(archive);
      return {"", std::string(name) + " in it unpacks to more than " + std::to_string(docx_limit >> 20) + " MB"};
    }
  }
  const bool sound = unzCloseCurrentFile(archive) == UNZ_OK && count == 0;  // where all was read it sums the bytes up
  return sound ? part : damaged;
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
  Source source(bytes);
  const Archive archive = opened(source);
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
