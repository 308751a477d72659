// How fast each stage reads news, one core: `bench_gainsay stages MB [STAGE]`, a line a stage, best of three, in time
// of the processor, so that other work on the machine does not count. Each stage does its own work on what the stages
// before it left, so that the rates say where time goes. `bench_gainsay make MB` writes the same news as JSON lines,
// for measuring the whole program (run.sh), and `make-rules N` a rule file of N facts.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/news.h"
#include "claims/extract.h"
#include "claims/names/names.h"
#include "claims/phrase_claims.h"
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
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
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
  vocabulary.mark();
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

RuleSet all_packs() {
  auto rules = load_rules({});
  if (rules) return *rules;
  std::fputs(render(rules.errors().front()).c_str(), stderr);
  std::exit(1);
}

/// A story with what is read of it before its phrases.
struct Prepared {
  Story story;
  std::vector<Document> documents;
  std::vector<std::vector<Mention>> mentions;
  std::vector<ArticleMentions> by_sentence;
  NamesFound names;
};

void bench_phrases(const Articles& articles) {
  const RuleSet rules = all_packs();
  Vocabulary vocabulary;
  ValueReader values(vocabulary);
  const NameFinder names(rules, vocabulary);
  const PhraseReader phrases(rules, vocabulary);
  vocabulary.mark();
  std::deque<Prepared> stories;  // documents point into their stories' texts
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Prepared& prepared = stories.emplace_back();
    prepared.story = story_of(articles[i], i);
    ReadingContext context;
    context.published = prepared.story.articles[0].published;
    prepared.documents.push_back(analyse(prepared.story.articles[0].text, vocabulary));
    prepared.mentions.push_back(values.read(prepared.documents[0], context));
    prepared.by_sentence = sort_by_sentence(prepared.documents, prepared.mentions);
    prepared.names = names.find(prepared.documents);
  }
  std::size_t claims = 0;
  double seconds = seconds_of([&] {
    claims = 0;
    for (const Prepared& each : stories) {
      ClaimBook book;
      phrases.read({each.story.articles, each.documents, each.mentions, each.by_sentence, each.names, vocabulary},
                   book);
      claims += book.size();
    }
  });
  report("phrases, all packs", bytes_of(articles), seconds, claims, "claims");
}

/// Text, values, names, phrases of all packs, and what becomes of them.
void bench_claims(const Articles& articles) {
  const RuleSet rules = all_packs();
  std::size_t claims = 0;
  Extractor extractor(rules);
  double seconds = seconds_of([&] {
    claims = 0;
    for (std::size_t i = 0; i < articles.size();) {
      std::vector<Story> together;  // as many as a stream takes through the passes at once
      for (std::size_t bytes = 0; i < articles.size() && bytes < together_bytes; ++i) {
        together.push_back(story_of(articles[i], i));
        bytes += articles[i].size();
      }
      for (const StoryClaims& read : extractor.extract_each(std::move(together), Wanted::claims))
        claims += read.claims.size();
    }
  });
  report("all, to claims, all packs", bytes_of(articles), seconds, claims, "claims");
}

struct Stage {
  std::string_view name;
  void (*run)(const Articles& articles);
};
constexpr Stage all_stages[] = {{"reading", bench_encoding}, {"tokens", bench_tokens},   {"sentences", bench_sentences},
                                {"values", bench_values},    {"phrases", bench_phrases}, {"claims", bench_claims}};

/// One stage, or all of them.
int stages(std::size_t megabytes, std::string_view only) {
  const Articles articles = bench::news(megabytes * 1'000'000);
  for (const Stage& stage : all_stages)
    if (only.empty() || only == stage.name) stage.run(articles);
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

/// A rule file of a desk that has written many: each fact shares a verb with all stories and has a noun of its own.
int make_rules(std::size_t facts) {
  const char* const verbs[] = {"pay", "cost", "hold", "open", "spend", "raise", "carry", "win"};
  const char* const syllables[] = {"ba", "ren", "ko", "lim", "ta", "vor", "si", "dun", "me", "gra"};
  std::cout << "gainsay: 1\nuse: []\nfacts:\n";
  for (std::size_t i = 0; i < facts; ++i) {
    std::string noun;
    for (std::size_t rest = i + 1000; rest > 0; rest /= 10) noun += syllables[rest % 10];
    std::cout << "  f" << i << ": {of: story, kind: money, phrases: [\"" << verbs[i % 8] << " {value} for ...2 " << noun
              << "\", \"" << noun << " ...4 " << verbs[(i + 3) % 8] << " {value}\"]}\n";
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::string_view verb = argc > 1 ? argv[1] : "";
  std::size_t megabytes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 20;
  if (verb == "stages") return stages(megabytes, argc > 3 ? argv[3] : "");
  if (verb == "make") return make(megabytes);
  if (verb == "make-rules") return make_rules(megabytes);
  std::cerr << "bench_gainsay stages|make [MB] [STAGE], or make-rules [FACTS]\n";
  return 2;
}
