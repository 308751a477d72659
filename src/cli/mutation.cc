// A change edits the words of a value, not its reading, so that it goes through everything an article goes through.
// What it must change is decided afterwards: a change that leaves what is read as it was is not counted.
#include "cli/mutation.h"

#include <algorithm>
#include <cctype>

#include "base/embedded.h"

namespace gainsay {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

const Node& lexicon() { return embedded_node("lexicon/changes.yaml"); }

/// The value of one article, ready to be edited.
class Editor {
 public:
  Editor(std::string_view text, Span quote) : text_(text), quote_(quote), words_(text_of(text, quote)) {}

  void put(std::string kind, Span at, std::string_view replacement) {
    std::string changed(text_.substr(0, at.begin));
    changed += replacement;
    changed += text_.substr(at.end);
    changes.push_back({std::move(kind), std::move(changed)});
  }

  /// The first digit of the figure goes up by one, or down from nine: what a slip of the pen does.
  void number() {
    std::size_t digit = words_.find_first_of("123456789");
    if (digit == std::string_view::npos) return words("number", lexicon()["numbers"]);
    char changed = words_[digit] == '9' ? '8' : static_cast<char>(words_[digit] + 1);
    put("number", inside(digit, 1), std::string(1, changed));
  }

  void year() {
    for (std::size_t i = 0; i + 4 <= words_.size(); ++i) {
      bool decade = i + 4 < words_.size() && words_[i + 4] == 's';
      bool year = !decade && (words_.substr(i, 2) == "19" || words_.substr(i, 2) == "20") && is_digit(words_[i + 2]) &&
                  is_digit(words_[i + 3]) && (i + 4 == words_.size() || !is_digit(words_[i + 4]));
      if (!year || (i > 0 && is_digit(words_[i - 1]))) continue;
      put("date", inside(i + 3, 1), words_[i + 3] == '9' ? "8" : std::string(1, static_cast<char>(words_[i + 3] + 1)));
      std::size_t from = words_.substr(0, i).find_last_not_of(" ,");
      if (from != std::string_view::npos) put("year left out", inside(from + 1, i + 4 - from - 1), "");
      return;
    }
  }

  /// The first word of `table` that stands in the value becomes its other.
  void words(const std::string& kind, const Node& table) {
    for (const auto& [from, to] : table.entries) {
      std::size_t at = find_word(from.text);
      if (at != std::string_view::npos) return put(kind, inside(at, from.text.size()), to.text);
    }
  }

  void hedge() {
    if (!words_.empty() && !is_letter(words_.front()))
      put("hedge", {quote_.begin, quote_.begin}, lexicon()["hedge"].text);
  }

  /// Another name for this one, or for the first of a list.
  void name() {
    std::size_t end = std::min({words_.find(','), words_.find(" and "), words_.find(" & "), words_.size()});
    put("name", inside(0, end), lexicon()["name"].text);
  }

  /// Takes the negation out of the sentence, or puts one in behind its first auxiliary verb.
  void polarity(Span sentence) {
    std::string_view said = text_of(text_, sentence);
    for (const char* table : {"negations", "affirmations"})
      for (const auto& [from, to] : lexicon()[table].entries) {
        std::size_t at = said.find(from.text);
        if (at == std::string_view::npos) continue;
        auto begin = sentence.begin + static_cast<std::uint32_t>(at);
        return put("polarity", {begin, begin + static_cast<std::uint32_t>(from.text.size())}, to.text);
      }
  }

  std::vector<Change> changes;

 private:
  Span inside(std::size_t at, std::size_t size) const {
    auto begin = quote_.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(size)};
  }

  std::size_t find_word(std::string_view word) const {
    for (std::size_t at = words_.find(word); at != std::string_view::npos; at = words_.find(word, at + 1)) {
      bool begins = at == 0 || !is_letter(words_[at - 1]) || !is_letter(word.front());
      std::size_t end = at + word.size();
      if (begins && (end == words_.size() || !is_letter(words_[end]) || !is_letter(word.back()))) return at;
    }
    return std::string_view::npos;
  }

  std::string_view text_;
  Span quote_;
  std::string_view words_;
};

/// What an article says of one fact, as far as two articles could differ in it.
struct Said {
  std::vector<Reading> typical;  // what readers take; a date whose year goes without saying is the same date
  std::vector<std::string> texts;
  std::vector<Hedge> hedges;
  std::vector<std::string> units;
  bool operator==(const Said&) const = default;
};

/// The fact a claim belongs to: that of its phrase, where one read it.
const std::string& fact_of(const StoryClaims& claims, const Claim& claim, const RuleTester& tester) {
  return claim.phrase ? tester.phrase_owners().at(claim.phrase) : claims.facts[claim.fact].id;
}

Said said_of(const StoryClaims& claims, const std::string& article, const RuleTester& tester, const std::string& id) {
  Said out;
  for (const Claim& claim : claims.claims) {
    if (claims.articles[claim.article].id != article || fact_of(claims, claim, tester) != id) continue;
    out.typical.push_back(claim.value.typical);
    out.texts.push_back(claim.value.text + (claim.polarity == Polarity::yes ? "+" : "-"));
    out.hedges.push_back(claim.value.hedge);
    out.units.push_back(claim.value.unit);
    for (const std::string& member : claim.value.members) out.texts.push_back(member);
  }
  return out;
}

constexpr const char* copy_letter = "z";  // tests have few articles; the copy stands behind them all

/// The articles of a test or of coverage, and the changes of them that are tried.
class Trial {
 public:
  Trial(RuleTester& tester, Story story, Mutations& out)
      : tester_(tester), story_(std::move(story)), claims_(tester.read(story_)), out_(out) {}

  void all_of(const std::string& id) {
    for (const Claim& claim : claims_.claims)
      if (fact_of(claims_, claim, tester_) == id) change(claim, id);
  }

  void all() {
    for (const Claim& claim : claims_.claims) {
      const std::string& id = fact_of(claims_, claim, tester_);
      if (!id.starts_with("spelling")) change(claim, id);  // how a name is written is no value
    }
  }

 private:
  void change(const Claim& claim, const std::string& id) {
    const Article& article = claims_.articles[claim.article];
    Span sentence = claims_.documents[claim.article].sentences[claim.sentence].span;
    for (const Change& change : changes_of(article.text, claim.quote, sentence, claim.value.kind))
      one(id, article, sentence, change);
  }

  Story with_copy(const Article& article, const std::string& text) const {
    Story story = story_;
    story.articles.push_back(article);
    Article& copy = story.articles.back();
    copy.id = copy.path = copy.outlet = copy_letter;
    copy.text = text;
    return story;
  }

  void one(const std::string& id, const Article& article, Span sentence, const Change& change) {
    Story same = with_copy(article, article.text), changed = with_copy(article, change.text);
    if (said(same, id) == said(changed, id)) return;  // another way to write the same
    Coverage none;
    bool noticed = tester_.outcome(id, changed, none).findings != tester_.outcome(id, same, none).findings;
    for (Share* share : {&out_.all, &out_.by_fact[id]}) {
      ++share->tried;
      share->noticed += noticed;
    }
    if (noticed) return;
    auto longer = static_cast<std::uint32_t>(sentence.end + change.text.size() - article.text.size());
    out_.survivors.push_back({id, change.kind,
                              "- {a: " + yaml_text(text_of(article.text, sentence)) + ", b: " +
                                  yaml_text(text_of(change.text, {sentence.begin, longer})) + ", expect: error}"});
  }

  Said said(const Story& story, const std::string& id) {
    return said_of(tester_.read(story), copy_letter, tester_, id);
  }

  RuleTester& tester_;
  Story story_;
  StoryClaims claims_;
  Mutations& out_;
};

}  // namespace

std::vector<Change> changes_of(std::string_view text, Span quote, Span sentence, Kind kind) {
  Editor editor(text, quote);
  switch (kind) {
    case Kind::date:
    case Kind::time:
      editor.year();
      editor.words("date", lexicon()["dates"]);
      break;
    case Kind::name:
    case Kind::names:
      editor.name();
      break;
    case Kind::yes_no:
      editor.polarity(sentence);
      break;
    case Kind::choice:
    case Kind::set:
      break;
    case Kind::ordinal:
    case Kind::rank:  // nobody writes "more than 14th"
      editor.number();
      break;
    default:
      editor.number();
      editor.words("unit", lexicon()["units"]);
      editor.hedge();
  }
  return std::move(editor.changes);
}

void mutate(RuleTester& tester, const std::string& id, const RuleTest& test, Mutations& out) {
  std::vector<TestFailure> unreadable;
  Story story = tester.story_of(id, test, unreadable);
  if (unreadable.empty()) Trial(tester, std::move(story), out).all_of(id);
}

void mutate(RuleTester& tester, const Story& story, Mutations& out) { Trial(tester, story, out).all(); }

}  // namespace gainsay
