// A pipeline of three stages: lines are gathered into batches one after another, batches are read in parallel, results
// are written in order. At most a few batches for each thread are under way at a time, so memory is bounded by the
// longest lines. Each thread owns a reader; its vocabulary is cut back to the shipped words when the archive has made
// it large.
#include "cli/stream.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <thread>

#include "cli/json_lines.h"
#include "cli/rule_files.h"
#include "report/json_claim.h"
#include "report/json_text.h"
#include "values/read.h"

namespace gainsay {
namespace {

constexpr std::size_t batch_bytes = 256u << 10;
constexpr std::size_t line_limit = 64u << 20;
constexpr std::size_t room_behind_line = 64;  // without it the reader of JSON would make a copy that has it
constexpr std::size_t word_limit = 200'000;

struct Batch {
  std::size_t first_line = 0;
  std::size_t bytes = 0;
  std::vector<std::string> lines;  // one past the limit is empty but for its first bytes
};

struct Written {
  explicit Written(const Batch& batch) : results(4 * batch.bytes) {}  // as much as news becomes, so it seldom moves

  JsonWriter results;
  std::string messages;
  std::size_t read = 0;
  std::size_t refused = 0;
};

/// Lines of a stream, each held to `line_limit` bytes: what is longer is cut, and refused by whoever reads it.
class Lines {
 public:
  explicit Lines(std::istream& in) : in_(in) {}

  bool next(std::string& line) {
    line.clear();
    char piece[1 << 16];
    while (in_.good()) {
      in_.getline(piece, sizeof piece);
      bool cut = in_.fail() && !in_.eof() && in_.gcount() > 0;  // the piece was full before the line ended
      std::size_t count = static_cast<std::size_t>(in_.gcount());
      if (!cut && !in_.eof() && count > 0) --count;  // the newline itself
      if (line.size() <= line_limit) {
        line.reserve(line.size() + count + room_behind_line);
        line.append(piece, count);
      }
      if (!cut) return in_.good() || !line.empty();
      in_.clear();
    }
    return false;
  }

  /// Whether more can be read without waiting for the other end.
  bool ready() { return in_.good() && in_.rdbuf()->in_avail() > 0; }

 private:
  std::istream& in_;
};

/// What one thread needs to read articles: an extractor, or, when there are no rules to claim anything, a reader of
/// values alone.
class ArticleReader {
 public:
  explicit ArticleReader(const RuleSet& rules) {
    if (rules.facts.empty() && rules.rules.empty() && !rules.uses("figures") && !rules.uses("texts"))
      values_ = std::make_unique<Values>();
    else
      extractor_ = std::make_unique<Extractor>(rules);
  }

  void read(const Batch& batch, Written& out) {
    std::vector<Article> articles;
    articles.reserve(batch.lines.size());
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < batch.lines.size(); ++i) {
      if (read(batch.lines[i], batch.first_line + i, articles.emplace_back(), out))
        bytes += articles.back().text.size();
      else
        articles.pop_back();
      if (articles.empty() || (bytes < together_bytes && i + 1 < batch.lines.size())) continue;
      write(articles, out.results);
      articles.clear();
      bytes = 0;
    }
  }

 private:
  /// Whether the line holds an article: it may be empty, or refused.
  bool read(const std::string& line, std::size_t number, Article& article, Written& out) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) return false;
    const std::string why = line.size() > line_limit ? "longer than 64 MB" : lines_.read(line, article);
    if (why.empty()) {
      ++out.read;
      return true;
    }
    ++out.refused;
    out.messages += "gainsay: line " + std::to_string(number) + " of the input: " + why + "; skipped\n";
    return false;
  }

  /// Takes the articles.
  void write(std::vector<Article>& articles, JsonWriter& json) {
    if (!values_) return write_claims(articles, json);
    for (const Article& article : articles) write_values(article, json);
  }

  void write_values(const Article& article, JsonWriter& json) {
    Document document = analyse(article.text, values_->vocabulary);
    write(json, article, {}, values_->reader.read(document, context_of(article)));
    if (values_->vocabulary.size() > word_limit) values_->vocabulary.reset();
  }

  void write_claims(std::vector<Article>& articles, JsonWriter& json) {
    std::vector<Story> stories(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) stories[i].articles.push_back(std::move(articles[i]));
    const std::vector<StoryClaims> read = extractor_->extract_each(std::move(stories), Wanted::claims);
    std::vector<std::vector<ReportClaim>> claims;
    for (const StoryClaims& story : read) claims.push_back(resolve_claims(story));
    for (std::size_t i = 0; i < read.size(); ++i) write(json, read[i].articles[0], claims[i], read[i].mentions[0]);
  }

  static void write(JsonWriter& json, const Article& article, const std::vector<ReportClaim>& claims,
                    const std::vector<Mention>& mentions) {
    const std::string path = json_string(article.path);
    json.raw("{\"articles\":[");
    write_article(json, article);
    json.raw("],\"claims\":[");
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      if (i > 0) json.raw(',');
      write_claim(json, path, i, claims[i]);
    }
    json.raw("],\"mentions\":[");
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (i > 0) json.raw(',');
      const Span span = mentions[i].span;
      write_mention(json, path, text_of(article.text, span), mentions[i], span);
    }
    json.raw("]}\n");
  }

  static void write_article(JsonWriter& json, const Article& article) {
    json.raw("{\"id\":");
    json.text(article.id);
    json.raw(",\"path\":");
    json.text(article.path);
    json.raw(",\"outlet\":");
    json.text(article.outlet);
    json.raw(",\"published\":");
    if (article.published)
      json.day(article.published->day);
    else
      json.raw("null");
    json.raw(article.published ? ",\"published_from\":\"input\"}" : ",\"published_from\":null}");
  }

  struct Values {
    Values() : reader(vocabulary) { vocabulary.mark(); }
    Vocabulary vocabulary;
    ValueReader reader;
  };
  std::unique_ptr<Values> values_;
  std::unique_ptr<Extractor> extractor_;
  JsonLineReader lines_;
};

using Shared = std::shared_ptr<Batch>;

Shared next_batch(Lines& lines, std::size_t& line_number) {
  auto batch = std::make_shared<Batch>();
  batch->first_line = line_number + 1;
  std::string line;
  while (batch->bytes < batch_bytes && lines.next(line)) {
    batch->bytes += line.size();
    ++line_number;
    batch->lines.push_back(std::move(line));
    if (!lines.ready()) break;
  }
  return batch->lines.empty() ? nullptr : batch;
}

struct Totals {
  std::size_t read = 0, refused = 0;
};

Totals run_pipeline(const RuleSet& rules, std::size_t threads, Console& console) {
  namespace tbb = oneapi::tbb;
  Lines lines(console.in);
  std::size_t line_number = 0;
  tbb::enumerable_thread_specific<std::unique_ptr<ArticleReader>> readers;
  Totals totals;
  auto gather = [&](tbb::flow_control& flow) -> Shared {
    Shared batch = next_batch(lines, line_number);
    if (!batch) flow.stop();
    return batch;
  };
  auto read = [&](const Shared& batch) {
    std::unique_ptr<ArticleReader>& reader = readers.local();
    if (!reader) reader = std::make_unique<ArticleReader>(rules);
    auto written = std::make_shared<Written>(*batch);
    reader->read(*batch, *written);
    return written;
  };
  auto write = [&](const std::shared_ptr<Written>& written) {
    console.out << written->results.written() << std::flush;
    console.err << written->messages;
    totals.read += written->read;
    totals.refused += written->refused;
  };
  tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::parallel_pipeline(
      2 * threads + 2, tbb::make_filter<void, Shared>(tbb::filter_mode::serial_in_order, gather) &
                           tbb::make_filter<Shared, std::shared_ptr<Written>>(tbb::filter_mode::parallel, read) &
                           tbb::make_filter<std::shared_ptr<Written>, void>(tbb::filter_mode::serial_in_order, write));
  return totals;
}

}  // namespace

int stream_claims(const Options& options, Console& console) {
  RuleFiles files(options);
  Result<const RuleSet*> rules = files.for_story({});
  if (!rules) {
    print_mistakes(rules.errors(), console);
    return not_possible;
  }
  std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
  Totals totals = run_pipeline(**rules, options.jobs > 0 ? static_cast<std::size_t>(options.jobs) : cores, console);
  if (totals.read == 0) {
    console.err << "gainsay: no article could be read from standard input\n";
    return not_possible;
  }
  return totals.refused > 0 && options.strict ? in_part : nothing_found;
}

}  // namespace gainsay
