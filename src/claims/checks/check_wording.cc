// One quotation in two wordings, or in two mouths; a caption, headline or pull quote that repeats a sentence of its own
// article with another figure. Passages that share most of their words are laid side by side; where they part with
// words of weight on both sides and shared words around, one of the two has it wrong. Leaving words out is no
// difference: quotations are cut all the time.
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "claims/checks/check.h"
#include "claims/checks/passages.h"
#include "claims/checks/quoted_voices.h"
#include "claims/keys/function_words.h"
#include "claims/speaker.h"

namespace gainsay {
namespace {

constexpr std::uint32_t words_around = 2, words_before_an_end = 8, words_before_a_short_end = 5, longest_difference = 3,
                        longest_shown = longest_difference + 2 * words_around, least_verbatim = 6;

/// A place where two passages say different things.
struct Contrast {
  std::size_t difference = 0;
  bool figures = false;
  bool negation = false;
};

class Wordings {
 public:
  Wordings(const ReadStory& story, const Passages& passages, ClaimBook& book)
      : story_(story), book_(book), passages_(passages), voices_(story) {}

  void run() {
    compare_all(passages_.quotations());
    compare_voices();
    for (const Passage& quotation : passages_.quotations()) compare_twins(quotation);
    for (std::uint32_t article = 0; article < story_.articles.size(); ++article) compare_all(passages_.of(article));
    for (const auto& [key, found] : found_) write(found);
    for (const auto& [key, sides] : spoken_) write_speakers(sides);
  }

 private:
  using Sides = std::set<std::tuple<std::uint32_t, Span, std::string>>;  ///< article, quote, what it says
  struct Found {
    bool quotation = false;
    bool loud = false;
    Sides sides;
  };

  const std::string& word(const Passage& passage, std::uint32_t i) const {
    return story_.vocabulary[story_.documents[passage.article].tokens[passage.tokens[i]].folded].text;
  }

  /// Quotations with one another anywhere; otherwise two passages of one article, one of them a display or quotation.
  static bool comparable(const Passage& a, const Passage& b) {
    if (a.kind == Passage::Kind::quotation && b.kind == Passage::Kind::quotation) return !overlap(a, b);
    if (a.article != b.article || overlap(a, b)) return false;
    return (a.kind == Passage::Kind::display) != (b.kind == Passage::Kind::display);
  }
  static bool overlap(const Passage& a, const Passage& b) {
    return a.article == b.article && a.tokens.front() <= b.tokens.back() && b.tokens.front() <= a.tokens.back();
  }

  void compare_all(const std::vector<Passage>& passages) {
    for (const auto& [a, b] : alike(story_, passages)) compare(passages[a], passages[b]);
  }
  /// What one speaker says in two articles, however few words are the same in a row.
  void compare_voices() {
    if (story_.articles.size() < 2) return;
    const auto& all = passages_.quotations();
    const auto alike_ones = alike(story_, all);
    for (const auto& pair : voices_.pairs(all))
      if (!std::binary_search(alike_ones.begin(), alike_ones.end(), pair)) compare(all[pair.first], all[pair.second]);
    for (const auto& [a, b] : voices_.pairs(passages_.brief()))
      compare_brief(passages_.brief()[a], passages_.brief()[b]);
  }
  /// "We are devastated", "we were devastated": the same words but for one, which may be a form of the other.
  void compare_brief(const Passage& a, const Passage& b) {
    if (a.tokens.size() != b.tokens.size()) return;
    std::vector<std::uint32_t> other;
    for (std::uint32_t i = 0; i < a.tokens.size(); ++i)
      if (word(a, i) != word(b, i)) other.push_back(i);
    if (other.size() != 1) return;
    const TokenRange one{other[0], other[0] + 1};
    if (tells(a, one) || tells(b, one)) keep(a, b, {one, one, 1, 1}, {}, true);
  }
  void compare(const Passage& a, const Passage& b) {
    if (!comparable(a, b)) return;
    const bool quotations = a.kind == Passage::Kind::quotation && b.kind == Passage::Kind::quotation;
    const Alignment alignment = align(story_, a, b);
    const auto shorter = std::min(a.tokens.size(), b.tokens.size());
    const bool one_voice = quotations && voices_.shared(a, b);
    const std::uint32_t percent = one_voice ? 45 : quotations ? 60 : 75;
    if (alignment.shared * 100 < shorter * percent || alignment.shared < 5) return;
    if (quotations && alignment.shared * 100 >= shorter * 80) compare_speakers(a, b);
    const bool verbatim = one_voice && shorter >= least_verbatim && alignment.shared * 100 >= shorter * 75;
    std::vector<Contrast> contrasts;
    for (std::size_t i = 0; i < alignment.differences.size(); ++i)
      if (auto contrast = contrast_of(a, b, alignment.differences[i], one_voice, verbatim)) {
        contrast->difference = i;
        contrasts.push_back(*contrast);
      }
    if (contrasts.empty() || contrasts.size() > (verbatim ? 4 : 2) || (!quotations && contrasts.size() > 1)) return;
    keep(a, b, alignment.differences[contrasts.front().difference], contrasts.front(), quotations);
  }

  /// The person who says a quotation; empty where it is nobody by name.
  std::string person_behind(const Passage& passage) {
    if (is_embedded(passage)) return {};
    const std::string speaker = voices_.speaker(passage);
    if (forms_.empty()) forms_ = all_forms(story_.documents, story_.names);
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      const Entity& entity = story_.names.entities[i];
      if (entity.kind != "person" || entity.name.find(' ') == std::string_view::npos) continue;
      for (const std::string& form : forms_[i])
        if (form.find(' ') != std::string::npos && speaker.find(form) != std::string::npos)
          return std::string(entity.name);
    }
    return {};
  }
  /// Behind words of the sentence's own that no verb of speaking leads to it ("She called it “a slap in the face”").
  bool is_embedded(const Passage& passage) const {
    const Document& document = story_.documents[passage.article];
    const TokenRange sentence = document.sentences[passage.sentence].tokens;
    const std::uint32_t first = passage.tokens.front();
    if (first < sentence.first + 3) return false;
    SpeakerReader speakers(document, story_.vocabulary);
    return speakers.of(document.sentences[passage.sentence], {first, first + 1}, false).empty();
  }
  /// Of the same words, every two people who are said to have said them.
  void compare_twins(const Passage& quotation) {
    const auto twins = passages_.twins(quotation);
    if (twins.size() < 2) return;
    std::map<std::string, const Passage*> people;
    for (const Passage* twin : twins) people.try_emplace(person_behind(*twin), twin);
    people.erase("");
    for (auto one = people.begin(); one != people.end(); ++one)
      for (auto other = std::next(one); other != people.end(); ++other)
        keep_speakers(*one->second, one->first, *other->second, other->first);
  }
  void compare_speakers(const Passage& a, const Passage& b) {
    const std::string x = person_behind(a), y = person_behind(b);
    if (!x.empty() && !y.empty() && x != y) keep_speakers(a, x, b, y);
  }
  void keep_speakers(const Passage& a, const std::string& x, const Passage& b, const std::string& y) {
    Sides& sides = spoken_[std::minmax(x, y)];
    sides.insert({a.article, around(a, {0, 4}), x});
    sides.insert({b.article, around(b, {0, 4}), y});
  }
  void write_speakers(const Sides& sides) const {
    write_sides(
        {"check.speaker", "Who said the same words", Kind::choice, Severity::warning, "both may have said them"},
        sides);
  }

  /// `verbatim`: words that one speaker said once, so that small words count too.
  std::optional<Contrast> contrast_of(const Passage& a, const Passage& b, const Difference& d, bool one_voice,
                                      bool verbatim) const {
    const bool ends = d.after == 0;
    const bool small_counts = verbatim && !ends && (tells(a, d.a) || tells(b, d.b));  // "is", "'s"
    if ((!small_counts && !is_framed(d, one_voice)) || edited(a, d.a) || edited(b, d.b)) return std::nullopt;
    if (!ends && std::max(d.a.size(), d.b.size()) > longest_difference) return std::nullopt;
    Contrast out;
    out.negation = !ends && negates(a, d.a) != negates(b, d.b) && d.a.size() + d.b.size() <= 2;
    const bool small_words = one_voice && !ends && tells(a, d.a) && tells(b, d.b);  // "must", "has to"
    const bool weighs = !weight(a, d.a, ends).empty() && !weight(b, d.b, ends).empty();
    if (!out.negation && !small_words && !small_counts && !weighs) return std::nullopt;
    out.figures = is_figure(a, d.a) && is_figure(b, d.b);
    return out;
  }
  /// Whether enough shared words stand around a difference; behind a quotation's last shared words there are none.
  static bool is_framed(const Difference& d, bool one_voice) {
    if (d.after > 0) return d.before >= words_around && d.after >= words_around;
    const bool together = one_voice && (d.before == d.a.first || d.before == d.b.first);  // nothing before differs
    return d.before >= (together ? words_before_a_short_end : words_before_an_end);
  }
  /// Whether it has a word that does more than link others.
  bool tells(const Passage& passage, TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i)
      if (!linking_words().has(word(passage, i))) return true;
    return false;
  }
  /// The words of weight in a difference; of an open end only the first word counts.
  std::vector<std::string> weight(const Passage& passage, TokenRange words, bool ends) const {
    std::vector<std::string> out;
    for (std::uint32_t i = words.first; i < words.last && !(ends && i > words.first); ++i)
      if (!function_words().has(word(passage, i))) out.push_back(word(passage, i));
    return out;
  }
  bool negates(const Passage& passage, TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i)
      if (negation_words().has(word(passage, i))) return true;
    return false;
  }
  bool is_figure(const Passage& passage, TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i)
      if (story_.documents[passage.article].tokens[passage.tokens[i]].shape == Shape::number) return true;
    return false;
  }
  /// Brackets and dots of omission around the words: an editor's hand.
  bool edited(const Passage& passage, TokenRange words) const {
    const Document& document = story_.documents[passage.article];
    const std::uint32_t first = passage.tokens[words.first == 0 ? 0 : words.first - 1];
    const std::uint32_t last = words.last < passage.tokens.size() ? passage.tokens[words.last] : passage.tokens.back();
    for (std::uint32_t token = first; token <= last; ++token) {
      const std::string& text = story_.vocabulary[document.tokens[token].folded].text;
      if (text == "[" || text == "]" || text == "(" || text == "..." || text == "--" || text == "\"") return true;
    }
    return false;
  }

  void keep(const Passage& a, const Passage& b, const Difference& d, const Contrast& contrast, bool quotations) {
    if (unspaced(a, d.a) == unspaced(b, d.b)) return;
    const bool ends = d.after == 0;
    const bool alone = !weight(a, d.a, ends).empty() && !weight(b, d.b, ends).empty();
    const TokenRange of_a = alone ? d.a : widened(d.a, d), of_b = alone ? d.b : widened(d.b, d);
    const std::string x = said(a, of_a, ends), y = said(b, of_b, ends);
    const std::string bare_x = unspaced(a, of_a), bare_y = unspaced(b, of_b);
    Found& found = found_[std::minmax(bare_x, bare_y)];
    found.quotation = found.quotation || quotations;
    // A speaker's figures may have moved on between two articles.
    found.loud = found.loud || contrast.negation || (contrast.figures && a.article == b.article);
    for (const Passage* twin : passages_.twins(a)) found.sides.insert({twin->article, around(*twin, d.a), x});
    for (const Passage* twin : passages_.twins(b)) found.sides.insert({twin->article, around(*twin, d.b), y});
  }
  /// With shared words to both sides: "is" and nothing at all say little alone.
  static TokenRange widened(TokenRange words, const Difference& d) {
    return {words.first - std::min(words_around, d.before), words.last + std::min(words_around, d.after)};
  }
  /// The words of a difference as written; behind the last shared word those up to the first of no weight.
  std::string said(const Passage& passage, TokenRange words, bool ends) const {
    const Document& document = story_.documents[passage.article];
    std::string out;
    std::uint32_t end = 0;
    for (std::uint32_t i = words.first; i < words.last && i < words.first + longest_shown; ++i) {
      if (ends && !out.empty() && function_words().has(word(passage, i))) break;
      const Token& token = document.tokens[passage.tokens[i]];
      if (!out.empty()) out += between(document.text, {end, token.begin});
      out += text_of(document.text, token.span());
      end = token.end;
    }
    return "“" + out + "”";
  }
  /// What joins two words: "'s " of "she's here", a space for any other.
  static std::string between(std::string_view text, Span gap) {
    const std::string_view joined = text_of(text, gap);
    const std::size_t space = joined.find_first_of(" \n\t");
    return std::string(joined.substr(0, space)) + (space == joined.npos ? "" : " ");
  }
  /// Folded and without spaces: "First Group" and "FirstGroup" are a matter of spelling.
  std::string unspaced(const Passage& passage, TokenRange words) const {
    std::string out;
    for (std::uint32_t i = words.first; i < words.last && i < words.first + longest_shown; ++i) out += word(passage, i);
    return out;
  }
  /// The different words with a few shared ones on both sides, inside one sentence.
  Span around(const Passage& passage, TokenRange words) const {
    const Document& document = story_.documents[passage.article];
    const auto middle = std::min<std::uint32_t>(words.first, static_cast<std::uint32_t>(passage.tokens.size()) - 1);
    const TokenRange sentence =
        document.sentences[sentence_at(document, document.tokens[passage.tokens[middle]].begin)].tokens;
    std::uint32_t first = middle, last = std::min<std::uint32_t>(
                                      std::max(words.last, middle + 1),
                                      std::min<std::uint32_t>(middle + longest_difference,
                                                              static_cast<std::uint32_t>(passage.tokens.size())));
    for (int i = 0; i < 4 && first > 0 && passage.tokens[first - 1] >= sentence.first; ++i) --first;
    while (last > middle + 1 && passage.tokens[last - 1] >= sentence.last) --last;
    for (int i = 0; i < 4 && last < passage.tokens.size() && passage.tokens[last] < sentence.last; ++i) ++last;
    return {document.tokens[passage.tokens[first]].begin, document.tokens[passage.tokens[last - 1]].end};
  }

  void write(const Found& found) const {
    const CheckedFact fact{found.quotation ? "check.quotation" : "check.repeat",
                           found.quotation ? "How one quotation reads" : "How a sentence that is repeated reads",
                           Kind::choice, found.loud ? Severity::warning : Severity::note,
                           "two wordings may both be meant"};
    write_sides(fact, found.sides);
  }
  void write_sides(const CheckedFact& fact, const Sides& all) const {
    std::vector<Claim> sides;
    for (const auto& [article, quote, said] : all) sides.push_back(story_.answer(article, quote, said));
    write_check(story_, fact, sides, book_);
  }

  const ReadStory& story_;
  ClaimBook& book_;
  const Passages& passages_;
  QuotedVoices voices_;
  std::vector<std::vector<std::string>> forms_;  ///< of the names, once somebody is looked for
  std::map<std::pair<std::string, std::string>, Found> found_;
  std::map<std::pair<std::string, std::string>, Sides> spoken_;
};

}  // namespace

void check_wording(const ReadStory& story, ClaimBook& book) {
  const Passages passages(story);
  if (story.articles.size() == 1 && passages.of(0).size() < 2) return;
  Wordings(story, passages, book).run();
  if (story.articles.size() < 2) return;
  check_twin_sentences(story, passages, book);
  check_spokesmen(story, passages, book);
}

}  // namespace gainsay
