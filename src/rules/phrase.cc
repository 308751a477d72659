// The phrase language, by recursive descent over its characters. A sequence is words, gaps, braces and brackets up to
// the bracket or bar that ends it; the first mistake ends the parse and is reported where it stands.
#include <algorithm>
#include <cctype>
#include <optional>

#include "rules/load.h"
#include "rules/mistakes.h"
#include "rules/phrase_parser.h"

namespace gainsay {
namespace {

using Elements = std::vector<PhraseElement>;

const std::vector<std::string> any_names = {"company", "person", "place", "thing"};

bool reads_no_value(Kind kind) { return kind == Kind::choice || kind == Kind::yes_no; }

/// Whether a sentence ends behind this word: a stop, unless it belongs to an abbreviation ("U.S.", "Inc.", "B.").
bool ends_sentence(std::string_view word) {
  if (word.empty() || word.back() == '!' || word.back() == '?') return !word.empty();
  if (word.back() != '.' || word.size() < 3 || word.find('.') + 1 != word.size()) return false;
  std::string stem;
  for (char c : word.substr(0, word.size() - 1)) stem += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return !is_abbreviation(stem);
}

class PhraseParser {
 public:
  PhraseParser(std::string_view text, std::optional<Kind> kind, const std::vector<std::string>& names, Place place)
      : text_(text), kind_(kind), names_(names), place_(std::move(place)) {}

  Result<Phrase> parse() {
    Phrase phrase;
    phrase.text = std::string(text_);
    phrase.place = place_;
    if (static_cast<int>(text_.size()) > phrase_limits.bytes)
      refuse(0, "a phrase longer than " + std::to_string(phrase_limits.bytes) + " bytes",
             {"a few words round the value; most phrases need two to five", "", "\"pay {value} to acquire\""});
    if (!wrong_) phrase.elements = sequence(0);
    if (!wrong_ && at_ < text_.size()) stray();
    if (!wrong_) check_whole(phrase);
    if (wrong_) return *wrong_;
    return phrase;
  }

 private:
  // ---- mistakes

  void refuse(std::size_t at, std::string message, const Advice& advice, std::size_t bytes = 1) {
    if (wrong_) return;
    int width = code_points(text_.substr(at, bytes));
    wrong_ = Diagnostic{moved(place_, text_.substr(0, at)), std::move(message), "", text_of(advice),
                        static_cast<std::uint32_t>(std::max(1, width))};
  }

  void stray() {
    char c = text_[at_];
    if (c == '|')
      refuse(at_, "a bar outside brackets", {"words to choose from in round brackets", "", "\"(stake|interest) in\""});
    else
      refuse(at_, std::string("a '") + c + "' that nothing opens", {"brackets in pairs", "", "\"[the] {value}\""});
  }

  // ---- grammar

  Elements sequence(int depth) {
    Elements out;
    for (skip_space(); !wrong_ && at_ < text_.size(); skip_space()) {
      char c = text_[at_];
      if (c == '|' || c == ')' || c == ']' || c == '}') break;
      out.push_back(element(c, depth));
      if (++elements_ > phrase_limits.elements)
        refuse(at_ - 1, "more than " + std::to_string(phrase_limits.elements) + " words and brackets in one phrase",
               {"several shorter phrases", "", ""});
    }
    return out;
  }

  PhraseElement element(char c, int depth) {
    if (c == '(') return choice(')', depth);
    if (c == '[') return choice(']', depth);
    if (c == '{') return braces();
    if (is_gap()) return gap();
    return word();
  }

  PhraseElement choice(char close, int depth) {
    std::size_t open = at_++;
    PhraseElement out;
    out.kind = PhraseElement::Kind::choice;
    if (depth >= phrase_limits.depth)
      refuse(open, "brackets nested deeper than " + std::to_string(phrase_limits.depth),
             {"several phrases instead", "", ""});
    for (bool more = !wrong_; more;) {
      out.options.push_back(option(close, depth));
      more = !wrong_ && at_ < text_.size() && text_[at_] == '|';
      if (more) ++at_;
    }
    if (wrong_) return out;
    if (at_ >= text_.size() || text_[at_] != close) {
      refuse(
          open, std::string("a '") + text_[open] + "' that is not closed",
          {std::string("a '") + close + "' after its words", "", close == ')' ? "\"(stake|interest)\"" : "\"[the]\""});
      return out;
    }
    ++at_;
    if (static_cast<int>(out.options.size()) > phrase_limits.options)
      refuse(open, "more than " + std::to_string(phrase_limits.options) + " words to choose from",
             {"several phrases instead", "", ""});
    if (close == ']') out.options.emplace_back();
    return out;
  }

  Elements option(char close, int depth) {
    std::size_t begin = at_;
    Elements out = sequence(depth + 1);
    if (!wrong_ && out.empty())
      refuse(begin, "an empty choice",
             {"words on both sides of a bar; what may be missing goes in square brackets", "",
              close == ')' ? "\"[newly] valued\"" : "\"[the]\""});
    return out;
  }

  bool is_gap() const { return text_.substr(at_, 3) == "..." || text_.substr(at_, 3) == "…"; }

  PhraseElement gap() {
    std::size_t begin = at_;
    at_ += 3;
    std::size_t digits = at_;
    while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    PhraseElement out;
    out.kind = PhraseElement::Kind::gap;
    out.longest = usual_gap;
    if (at_ > digits)
      out.longest = at_ - digits > 4 ? 9999 : std::stoi(std::string(text_.substr(digits, at_ - digits)));
    if (out.longest < 1 || out.longest > phrase_limits.gap)
      refuse(begin, "a gap of " + std::string(text_.substr(digits, at_ - digits)) + " words",
             {"1 to " + std::to_string(phrase_limits.gap) + "; a bare ... passes up to 6", "",
              "\"acquire ...12 {value}\""},
             at_ - begin);
    return out;
  }

  PhraseElement word() {
    std::size_t begin = at_;
    while (at_ < text_.size() && std::string_view(" \t\n()[]{}|").find(text_[at_]) == std::string_view::npos &&
           !is_gap())
      ++at_;
    std::string_view written = text_.substr(begin, at_ - begin);
    PhraseElement out;
    out.kind = written[0] == '=' ? PhraseElement::Kind::exact : PhraseElement::Kind::word;
    out.text = std::string(written.substr(written[0] == '=' ? 1 : 0));
    check_word(begin, written, out.text);
    return out;
  }

  void check_word(std::size_t begin, std::string_view written, const std::string& literal) {
    if (literal.empty())
      refuse(begin, "an '=' without a word", {"the word right behind it, to match exactly so", "", "\"=Value\""});
    if (written.find('\\') != std::string_view::npos || written.find(".*") != std::string_view::npos)
      refuse(begin, "'" + std::string(written) + "' looks like a regular expression",
             {"words; ... for a gap, (a|b) for one of, [a] for what may be missing", "", "\"pay ... {value}\""},
             written.size());
    if (ends_sentence(literal) && text_.find_first_not_of(" \t", at_) != std::string_view::npos)
      refuse(begin, "a phrase that goes on after the end of a sentence",
             {"words of one sentence, since a phrase is matched inside one", "", "\"founded in {value}\""},
             written.size());
  }

  // ---- braces

  PhraseElement braces() {
    std::size_t begin = at_;
    std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos) {
      refuse(begin, "a '{' that is not closed", {"a '}' after the name", "", "\"pay {value}\""}, text_.size() - begin);
      return {};
    }
    std::string_view inner = trimmed(text_.substr(begin + 1, end - begin - 1));
    at_ = end + 1;
    std::size_t colon = inner.find(':');
    PhraseElement out = colon == std::string_view::npos
                            ? reference(begin, inner)
                            : variable(begin, trimmed(inner.substr(0, colon)), trimmed(inner.substr(colon + 1)));
    return out;
  }

  PhraseElement reference(std::size_t begin, std::string_view inner) {
    PhraseElement out;
    out.text = std::string(inner);
    std::size_t bytes = at_ - begin;
    if (inner.empty()) {
      refuse(begin, "empty braces", {"value, a key of names, or a kind", "", "\"pay {value}\""}, bytes);
    } else if (inner == "value") {
      own_value(out, begin, bytes);
    } else if (std::find(names_.begin(), names_.end(), inner) != names_.end()) {
      out.kind = PhraseElement::Kind::name;
    } else if (std::find(any_names.begin(), any_names.end(), inner) != any_names.end()) {
      out.kind = PhraseElement::Kind::any_name;
    } else if (std::optional<Kind> kind = kind_named(inner); kind && !reads_no_value(*kind)) {
      out = value_of(std::string(inner), *kind);
    } else {
      unknown_name(begin, inner, bytes);
    }
    return out;
  }

  void own_value(PhraseElement& out, std::size_t begin, std::size_t bytes) {
    if (!kind_) {
      refuse(begin, "a {value} among words that must or must not stand nearby",
             {"words only", "", "unless: [previous]"}, bytes);
    } else if (reads_no_value(*kind_)) {
      refuse(begin, "a {value} in a fact of kind " + std::string(kind_name(*kind_)),
             {*kind_ == Kind::choice ? "phrases that say one of its options"
                                     : "phrases that say it is so; yes or no "
                                       "comes from the sentence",
              "", *kind_ == Kind::choice ? "options: {bought: [\"purchase of {target}\"]}" : "\"take a board seat\""},
             bytes);
    } else if (has_value_) {
      refuse(begin, "{value} stands twice",
             {"one {value}; another figure has a name and a kind of its own", "", "\"{value} on {day:date}\""}, bytes);
    } else {
      has_value_ = true;
      out = value_of("value", *kind_);
    }
  }

  static PhraseElement value_of(std::string variable, Kind kind) {
    PhraseElement out;
    out.kind = PhraseElement::Kind::value;
    out.variable = std::move(variable);
    out.value_kind = kind;
    return out;
  }

  PhraseElement variable(std::size_t begin, std::string_view name, std::string_view kind) {
    std::size_t bytes = at_ - begin;
    std::optional<Kind> found = kind_named(kind);
    if (name == "value")
      refuse(begin, "{value} with a kind of its own", {"{value} alone: its kind is the fact's", "", "kind: money"},
             bytes);
    else if (name.empty() || !is_identifier(name))
      refuse(begin, "'" + std::string(name) + "' cannot name a value",
             {"a word of small letters", "", "{gap:duration}"}, bytes);
    else if (!found || reads_no_value(*found))
      refuse(begin, "'" + std::string(kind) + "' is no kind of value",
             {"a kind that can be read from words", nearest(kind, readable_kinds()), "{gap:duration}"}, bytes);
    return value_of(std::string(name), found.value_or(Kind::number));
  }

  void unknown_name(std::size_t begin, std::string_view inner, std::size_t bytes) {
    std::vector<std::string> known = names_;
    known.insert(known.end(), any_names.begin(), any_names.end());
    if (kind_) known.emplace_back("value");
    for (const std::string& kind : readable_kinds()) known.push_back(kind);
    std::string meant = nearest(inner, known);
    refuse(
        begin, "'" + std::string(inner) + "' is neither a name of this file nor a kind",
        {"value, a key of names, or a kind (company, person, place, thing, money, count, …)",
         meant.empty() ? "" : "{" + meant + "}", "names: {" + std::string(inner) + ": {kind: company, names: [Acme]}}"},
        bytes);
  }

  static std::vector<std::string> readable_kinds() {
    std::vector<std::string> out;
    for (auto kind : {Kind::money, Kind::percent, Kind::count, Kind::number, Kind::ordinal, Kind::ratio, Kind::measure,
                      Kind::age, Kind::date, Kind::time, Kind::duration, Kind::set, Kind::rank})
      out.emplace_back(kind_name(kind));
    return out;
  }

  void check_whole(Phrase& phrase) {
    phrase.has_value = has_value_;
    phrase.literals = least_literals(phrase.elements);
    if (auto mistake = mistake_of_whole(phrase.elements, text_))
      refuse(mistake->at, mistake->message, mistake->advice, mistake->bytes);
  }

  // ---- characters

  void skip_space() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }

  static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
  }

  static bool is_identifier(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  }

  std::string_view text_;
  std::optional<Kind> kind_;  // none where no value may stand
  const std::vector<std::string>& names_;
  Place place_;
  std::size_t at_ = 0;
  int elements_ = 0;
  bool has_value_ = false;
  std::optional<Diagnostic> wrong_;
};

}  // namespace

Result<Phrase> parse_phrase(std::string_view text, Kind kind, const std::vector<std::string>& names,
                            const Place& place) {
  return PhraseParser(text, kind, names, place).parse();
}

Result<Phrase> parse_words(std::string_view text, const std::vector<std::string>& names, const Place& place) {
  return PhraseParser(text, std::nullopt, names, place).parse();
}

}  // namespace gainsay
