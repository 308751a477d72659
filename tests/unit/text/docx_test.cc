#include "text/docx.h"

#include <doctest/doctest.h>

#include "support/archive.h"

using namespace gainsay;

namespace {

/// The text and title of a file, or the mistake.
std::string read(const std::string& bytes) {
  Result<WordText> found = read_docx(bytes, "a.docx");
  return found ? found->text + (found->title.empty() ? "" : "[" + found->title + "]") : render(found.errors().front());
}

std::string refused(const std::string& why) {
  return "a.docx: error: " + why + "\n  = expected: a .docx as a word processor saves it\n";
}

}  // namespace

TEST_CASE("a word processor's paragraphs become lines, tracked deletions left out") {
  CHECK(read(docx_of(
            "<w:p><w:r><w:t>Bridge opens</w:t></w:r></w:p><w:p/>"
            "<w:p><w:r><w:t xml:space=\"preserve\">It cost </w:t></w:r><w:del><w:r><w:delText>£4</w:delText></w:r>"
            "</w:del><w:ins><w:r><w:t>£5</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> million</w:t><w:br/>"
            "<w:t>&amp; more.</w:t></w:r></w:p>",
            "A draft")) == "Bridge opens\n\nIt cost £5 million & more.\n[A draft]");
}

TEST_CASE("what is no archive, a cut off one, and one without a document say so") {
  CHECK(read("PK\x03\x04 and nothing more") == refused("is no zip archive, or a damaged one"));
  std::string whole = docx_of("<w:p><w:t>Two died.</w:t></w:p>");
  for (std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{30}})
    CHECK(read(whole.substr(0, size)) == refused("is no zip archive, or a damaged one"));
  CHECK(read(zipped({{"other.xml", "<a/>"}})) == refused("holds no word/document.xml"));
  CHECK(read(zipped({{"word/document.xml", "<w:document><w:p>"}})) == refused("word/document.xml in it is no XML"));
  CHECK(read(docx_of("<w:p/>")) == refused("holds no text"));
}

TEST_CASE("an archive that unpacks to more than the limit is refused, however small it is") {
  std::string bomb = docx_of("<w:p><w:t>" + std::string(docx_limit + 1, 'a') + "</w:t></w:p>");
  CHECK(bomb.size() < 200'000);
  CHECK(read(bomb) == refused("word/document.xml in it unpacks to more than 64 MB"));
}

TEST_CASE("XML nested without end is read all the same") {
  std::string open, closed;
  for (int i = 0; i < 100'000; ++i) open += "<a>", closed += "</a>";
  CHECK(read(docx_of(open + "<w:p><w:t>Two died.</w:t></w:p>" + closed)) == "Two died.\n");
}
