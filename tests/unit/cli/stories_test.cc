#include "cli/stories.h"

#include <doctest/doctest.h>

#include <sstream>

#include "report/json_text.h"
#include "support/folder.h"

using namespace gainsay;

namespace {

/// One line a story ("id: path path"), then what was skipped, remarked or refused.
std::string loaded(const TestFolder& folder, const Options& options, const std::string& standard_input = "") {
  std::istringstream in(standard_input);
  Result<Input> input = load_stories(options, in);
  std::string out;
  if (!input) {
    for (const Diagnostic& error : input.errors()) out += render(error);
    return folder.neutral(out);
  }
  for (const LoadedStory& loaded : input->stories) {
    out += loaded.story.id + ":";
    for (const Article& article : loaded.story.articles) out += " " + article.path;
    out += "\n";
  }
  for (const Diagnostic& skipped : input->skipped) out += "skipped " + render(skipped);
  for (const std::string& remark : input->remarks) out += "remark " + remark + "\n";
  return folder.neutral(out);
}

Options paths(std::vector<std::string> paths) {
  Options options;
  options.paths = std::move(paths);
  return options;
}

}  // namespace

TEST_CASE("a folder without a manifest is walked, and each folder that holds articles is a story") {
  TestFolder folder;
  folder.write("quake/b.txt", "Two died.");
  folder.write("quake/a.md", "Three died.");
  folder.write("quake/README.md", "notes");
  folder.write("quake/photo.jpg", "x");
  folder.write("round/deal/c.txt", "It paid $1.");
  CHECK(loaded(folder, paths({folder.at()})) ==
        "quake: DIR/quake/a.md DIR/quake/b.txt\n"
        "deal: DIR/round/deal/c.txt\n");
}

TEST_CASE("a folder with a manifest is the story that the manifest says") {
  TestFolder folder;
  folder.write("story.yaml", "gainsay: 1\nstory: s\narticles: [{id: x, file: in/b.txt}]\n");
  folder.write("in/b.txt", "Two died.");
  folder.write("other.txt", "Not listed.");
  CHECK(loaded(folder, paths({folder.at()})) == "s: DIR/in/b.txt\n");
  CHECK(loaded(folder, paths({folder.at("story.yaml")})) == "s: DIR/in/b.txt\n");
}

TEST_CASE("a manifest by another name is not read, and that is said") {
  TestFolder folder;
  folder.write("s/story.yml", "gainsay: 1\narticles: [{file: a.txt}]\n");
  folder.write("s/a.txt", "Two died.");
  CHECK(loaded(folder, paths({folder.at()})) ==
        "s: DIR/s/a.txt\n"
        "remark DIR/s/story.yml: not read; a manifest is called story.yaml\n");
}

TEST_CASE("single articles and standard input are one story, and one given twice is read once") {
  TestFolder folder;
  std::string a = folder.write("a.txt", "One."), b = folder.write("b.txt", "Two.");
  CHECK(loaded(folder, paths({b, a, b, "-"}), "Three.") == "story: DIR/b.txt DIR/a.txt -\n");
}

TEST_CASE("front matter says outlet, date and headline, and the text begins after it") {
  TestFolder folder;
  std::string path = folder.write("a.md", "---\ntitle: A quake\noutlet: The Daily\ndate: 2025-06-13\n---\nTwo died.\n");
  std::istringstream in;
  Result<Input> input = load_stories(paths({path}), in);
  REQUIRE(input);
  const Article& article = input->stories.at(0).story.articles.at(0);
  CHECK(article.headline == "A quake");
  CHECK(article.outlet == "The Daily");
  CHECK(iso_day(article.published->day) == "2025-06-13");
  CHECK(article.published->from == "front matter");
  CHECK(article.text.substr(article.body) == "Two died.\n");
  REQUIRE(article.stated.size() == 1);
  CHECK(text_of(article.text, article.stated[0].span) == "A quake");
}

TEST_CASE("a path that is not there, and a folder without articles, say so") {
  TestFolder folder;
  CHECK(loaded(folder, paths({folder.at("none")})) ==
        "DIR/none: error: no such file or folder\n"
        "  = expected: a story folder, story.yaml, articles, or - for standard input\n");
  CHECK(loaded(folder, paths({folder.at()})) ==
        "DIR: error: holds no article\n"
        "  = expected: files ending in .txt, .md, .html, .docx or .json, or a story.yaml\n");
}

TEST_CASE("a manifest's article that is not there is shown in the manifest") {
  TestFolder folder;
  folder.write("story.yaml", "articles: [{file: gone.txt}]\n");
  CHECK(loaded(folder, paths({folder.at()})) ==
        "DIR/story.yaml:1:19: error: no such article: DIR/gone.txt\n"
        " 1 | articles: [{file: gone.txt}]\n"
        "   |                   ^^^^^^^^\n"
        "  = expected: a path, relative to the manifest\n");
}

TEST_CASE("an article that is no text is skipped with the byte that shows it") {
  TestFolder folder;
  folder.write("a.txt", "Two died.");
  folder.write("b.txt", std::string("PK\x03\x04", 4));
  folder.write("c.txt", " \n");
  CHECK(loaded(folder, paths({folder.at()})).find("skipped DIR/b.txt:1:3: error: byte 2 (0x03)") != std::string::npos);
  CHECK(loaded(folder, paths({folder.at("c.txt")})) ==
        "skipped DIR/c.txt: error: is empty\n  = expected: an article\n");
}

TEST_CASE("an article larger than the limit is skipped, its size named") {
  TestFolder folder;
  folder.write("a.txt", std::string(50u << 20, 'a'));
  CHECK(loaded(folder, paths({folder.at("a.txt")})) ==
        "skipped DIR/a.txt: error: larger than 16 MB\n  = expected: a smaller file; split it\n");
}

TEST_CASE("a folder that leads back to itself is not followed") {
  TestFolder folder;
  folder.write("deep/a.txt", "Two died.");
  std::filesystem::create_directory_symlink(folder.at(), folder.at("deep/up"));
  CHECK(loaded(folder, paths({folder.at()})) ==
        "deep: DIR/deep/a.txt\n"
        "remark DIR/deep/up: leads back to a folder that holds it; not followed\n");
}

TEST_CASE("JSON lines are an article each, and a line that is none is skipped") {
  TestFolder folder;
  Options options = paths({"-"});
  options.from = "jsonl";
  CHECK(loaded(folder, options, "{\"id\":\"a\",\"text\":\"One.\"}\nnope\n{\"text\":\"Two.\"}\n") ==
        "story: a -:3\n"
        "skipped -:2: error: not valid JSON (Problem while parsing an atom starting with the letter 'n')\n"
        "  = expected: {\"id\": \"a1\", \"published\": \"2025-06-13\", \"text\": \"…\"}\n");
}
