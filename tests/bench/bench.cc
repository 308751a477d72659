// How fast each stage reads news, one core: `bench_gainsay stages MB`, a line a stage, best of three. Each stage does
// its own work on what the stages before it left, so that the rates say where time goes. `bench_gainsay make MB` writes
// the same news as JSON lines, for measuring the whole program (run.sh).
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/news.h"
#include "claims/extract.h"
#include "rules/load.h"
#include "text/document.h"
#include "values/read.h"

namespace {

using namespace gainsay;
using Articles = std::vector<std::string>;

constexpr std::int64_t published_day = 20252;  // 13 Jun 2025

double seconds_of(const std::function<void()>& work) {
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

void report(std::string_view stage, std::size_t bytes, double seconds, std::size_t things, std::string_view name) {
  std::printf("%-28.*s %8.1f MB/s   %zu %.*s\n", static_cast<int>(stage.size()), stage.data(),
              static_cast<double>(bytes) / 1e6 / seconds, things, static_cast<int>(name.size()), name.data());
}

std::size_t bytes_of(const Articles& articles) {
  std::size_t bytes = 0;
  for (const std::string& article : articles) bytes += article.size();
  return bytes;
}

void bench_encoding(const Articles& articles) {
  std::size_t read = 0;
  double seconds = seconds_of([&] {
    read = 0;
    for (const std::string& text : articles)
      if (auto utf8 = to_utf8(text, "news")) read += utf8->size();
  });
  report("reading (encoding)", bytes_of(articles), seconds, read, "bytes");
}

void bench_tokens(const Articles& articles) {
  std::size_t tokens = 0;
  double seconds = seconds_of([&] {
    Vocabulary vocabulary;
    std::vector<Token> found;
    tokens = 0;
    for (const std::string& text : articles) {
      found.clear();
      tokenise(text, 0, vocabulary, found);
      tokens += found.size();
    }
  });
  report("tokens", bytes_of(articles), seconds, tokens, "tokens");
}

void bench_sentences(const Articles& articles) {
  std::size_t sentences = 0;
  double seconds = seconds_of([&] {
    Vocabulary vocabulary;
    sentences = 0;
    for (const std::string& text : articles) sentences += analyse(text, vocabulary).sentences.size();
  });
  report("tokens and sentences", bytes_of(articles), seconds, sentences, "sentences");
}

void bench_values(const Articles& articles) {
  std::size_t mentions = 0;
  Vocabulary vocabulary;
  ValueReader reader(vocabulary);
  ReadingContext context;
  context.published = Published{published_day, std::nullopt, "option"};
  std::vector<Document> documents;
  for (const std::string& text : articles) documents.push_back(analyse(text, vocabulary));
  double seconds = seconds_of([&] {
    mentions = 0;
    for (const Document& document : documents) mentions += reader.read(document, context).size();
  });
  report("values", bytes_of(articles), seconds, mentions, "values");
}

Story story_of(const std::string& text, std::size_t number) {
  Article article;
  article.id = article.path = "n" + std::to_string(number);
  article.published = Published{published_day, std::nullopt, "option"};
  article.text = text;
  Story story;
  story.articles.push_back(std::move(article));
  return story;
}

/// Text, values, names, phrases of all packs, and what becomes of them.
void bench_claims(const Articles& articles) {
  auto rules = load_rules({});
  if (!rules) {
    std::fputs(render(rules.errors().front()).c_str(), stderr);
    std::exit(1);
  }
  std::size_t claims = 0;
  Extractor extractor(*rules);
  double seconds = seconds_of([&] {
    claims = 0;
    for (std::size_t i = 0; i < articles.size(); ++i)
      claims += extractor.extract(story_of(articles[i], i)).claims.size();
  });
  report("all, to claims, all packs", bytes_of(articles), seconds, claims, "claims");
}

int stages(std::size_t megabytes) {
  const Articles articles = bench::news(megabytes * 1'000'000);
  bench_encoding(articles);
  bench_tokens(articles);
  bench_sentences(articles);
  bench_values(articles);
  bench_claims(articles);
  return 0;
}

int make(std::size_t megabytes) {
  const Articles articles = bench::corpus_articles();
  std::size_t number = 0;
  for (std::size_t size = 0; size < megabytes * 1'000'000; ++number) {
    std::string text = bench::varied(articles, number);
    size += text.size();
    std::cout << bench::json_line(text, number);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string_view verb = argc > 1 ? argv[1] : "";
  std::size_t megabytes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 20;
  if (verb == "stages") return stages(megabytes);
  if (verb == "make") return make(megabytes);
  std::cerr << "bench_gainsay stages|make [MB]\n";
  return 2;
}
