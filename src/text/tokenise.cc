// Text to tokens in one pass over the bytes. A token is a run of letters, a figure with its inner points and commas, a
// web address, or one sign. Stops that belong to a word ("U.S.", "Mr.", "p.m.") stay with it, so that every lone "."
// token is a full stop.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/eight_bytes.h"
#include "text/code_point.h"
#include "text/document.h"
#include "text/sentence_marks.h"

namespace gainsay {
namespace {

enum class Byte : std::uint8_t { sign, space, digit, letter, wide };

constexpr std::array<Byte, 256> byte_classes() {
  std::array<Byte, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    classes[c] = c >= 0x80              ? Byte::wide
                 : letter               ? Byte::letter
                 : c >= '0' && c <= '9' ? Byte::digit
                 : c <= ' '             ? Byte::space
                                        : Byte::sign;
  }
  return classes;
}
constexpr auto class_of = byte_classes();

/// Bytes that end a word of plain letters; what may join it to more is no such byte: a stop, a colon, an at sign, an
/// apostrophe, any letter.
constexpr std::array<bool, 256> word_endings() {
  std::array<bool, 256> endings{};
  for (int c = 0; c < 0x80; ++c)
    endings[c] = class_of[c] != Byte::letter && c != '.' && c != ':' && c != '@' && c != '\'';
  return endings;
}
constexpr auto ends_word = word_endings();

/// The top bit of each byte that is a plain letter.
std::uint64_t letters_in(std::uint64_t bytes) {
  const std::uint64_t lower = (bytes | eight_times(0x20)) & ~top_bits;
  const std::uint64_t from_a = lower + eight_times(0x80 - 'a'), beyond_z = lower + eight_times(0x80 - 'z' - 1);
  return from_a & ~beyond_z & ~bytes & top_bits;
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, std::uint32_t from, Vocabulary& vocabulary, std::vector<Token>& out)
      : text_(text), at_(from), size_(static_cast<std::uint32_t>(text.size())), vocabulary_(vocabulary), out_(out) {}

  void run() {
    if (out_.empty()) out_.reserve((size_ - std::min(at_, size_)) / 4 + 1);  // as many as news has
    for (bool spaced = true; at_ < size_;) {
      const std::uint32_t begin = at_;
      const bool space = !short_token(spaced) && read_one(begin, spaced);
      spaced = space || skip_space();
    }
  }

 private:
  Byte byte(std::uint32_t at) const {
    return at < size_ ? class_of[static_cast<unsigned char>(text_[at])] : Byte::space;
  }
  char raw(std::uint32_t at) const { return at < size_ ? text_[at] : '\0'; }

  /// Adds the token that stands here if it is a word of at most seven plain letters or a lone sign, as most are: eight
  /// bytes hold it with what ends it.
  bool short_token(bool spaced) {
    if (size_ - at_ < 8) return false;
    const std::uint64_t bytes = eight_at(text_.data() + at_);
    std::size_t size = first_marked(~letters_in(bytes));
    if (size == 8) return false;
    const auto behind = static_cast<unsigned char>(bytes >> size * 8);  // the sign itself where no letter stands
    if (size == 0 ? !is_lone(behind, static_cast<unsigned char>(bytes >> 8)) : !ends_word[behind]) return false;
    size += size == 0;
    const std::uint32_t begin = at_;
    at_ += static_cast<std::uint32_t>(size);
    add(begin, vocabulary_.intern_short({text_.data() + begin, size}, bytes & ~(~std::uint64_t{0} << size * 8)),
        spaced);
    return true;
  }
  /// Whether a sign is a token of its own whatever else stands beside it.
  static bool is_lone(unsigned char sign, unsigned char next) {
    return class_of[sign] == Byte::sign && sign != '\'' && sign != next;
  }
  /// Adds the token that stands here, or passes a space; says whether it was one.
  bool read_one(std::uint32_t begin, bool spaced) {
    if (!plain_word() && read(byte(begin), begin)) return true;
    add(begin, intern(begin), spaced);
    return false;
  }
  /// Moves behind the plain letters that stand here. Whether they are a whole word: some, and what ends words.
  bool plain_word() {
    const std::uint32_t begin = at_;
    for (std::size_t letters = 8; letters == 8 && size_ - at_ >= 8; at_ += static_cast<std::uint32_t>(letters))
      letters = first_marked(~letters_in(eight_at(text_.data() + at_)));
    while (byte(at_) == Byte::letter) ++at_;  // the last few of the text
    return at_ > begin && ends_word[static_cast<unsigned char>(raw(at_))];
  }
  /// Moves behind the one space that most words are followed by.
  bool skip_space() {
    if (raw(at_) != ' ') return false;
    ++at_;
    return true;
  }

  /// Moves behind the token or space at `begin`, whose first byte is of that class; says whether it is a space. Plain
  /// letters that it begins with lie behind already.
  bool read(Byte kind, std::uint32_t begin) {
    switch (kind) {
      case Byte::space:
        ++at_;
        return true;
      case Byte::letter:
        word(begin);
        return false;
      case Byte::digit:
        number();
        return false;
      case Byte::sign:
        ++at_;
        sign(begin);
        return false;
      case Byte::wide:
        break;
    }
    const Byte character = wide(at_);
    if (character == Byte::letter)
      word(begin);
    else if (character == Byte::sign)
      sign(begin);
    return character == Byte::space;
  }

  /// The class of the non-ASCII character at `at`, which moves behind it.
  Byte wide(std::uint32_t& at) const {
    std::size_t next = at;
    std::int32_t c = next_code_point(text_, next);
    at = static_cast<std::uint32_t>(next);
    if (c < 0) return Byte::sign;
    if (u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B || c == 0x00AD) return Byte::space;
    return u_isalpha(c) || u_getCombiningClass(c) != 0 ? Byte::letter : Byte::sign;
  }

  bool letter_at(std::uint32_t at) const {
    Byte kind = byte(at);
    return kind == Byte::letter || (kind == Byte::wide && wide(at) == Byte::letter);
  }

  void letters() {
    for (;;) {
      const char *first = text_.data(), *last = first + size_, *letter = first + at_;
      while (letter < last && class_of[static_cast<unsigned char>(*letter)] == Byte::letter) ++letter;
      at_ = static_cast<std::uint32_t>(letter - first);
      std::uint32_t next = at_;
      if (byte(at_) != Byte::wide || wide(next) != Byte::letter) return;
      at_ = next;
    }
  }

  /// How many digits stand at `at`.
  std::uint32_t digits(std::uint32_t at) const {
    std::uint32_t end = at;
    while (byte(end) == Byte::digit) ++end;
    return end - at;
  }

  void number() {
    at_ += digits(at_);
    for (;;) {
      char c = raw(at_);
      std::uint32_t after = digits(at_ + 1);
      bool inner = (c == '.' && after > 0) || (c == ',' && after == 3) || (c == ':' && after == 2);
      if (!inner) return;
      at_ += 1 + after;
    }
  }

  /// Length of the apostrophe at `at` (straight or curly), 0 when there is none.
  std::uint32_t apostrophe(std::uint32_t at) const {
    if (raw(at) == '\'') return 1;
    return raw(at) == '\xE2' && text_.substr(at, 3) == "\u2019" ? 3 : 0;
  }

  /// Whether a word may go on behind its letters with this byte: a stop, a colon, an at sign, an apostrophe. Most end.
  static bool joins(char c) { return c == '.' || c == ':' || c == '@' || c == '\'' || c == '\xE2'; }

  void word(std::uint32_t begin) {
    letters();
    if (!joins(raw(at_))) return;
    if (address(begin)) return;
    if (initials(begin)) return;
    for (;;) {
      std::uint32_t quote = apostrophe(at_);
      if (quote == 0 || !letter_at(at_ + quote)) break;
      bool possessive = (raw(at_ + quote) == 's' || raw(at_ + quote) == 'S') && !letter_at(at_ + quote + 1);
      if (possessive) return;
      at_ += quote;
      letters();
    }
    if (raw(at_) == '.' && (vocabulary_.look(intern(begin)).marks & mark_stopped) != 0) ++at_;
  }

  /// "U.S.", "p.m.", "a.m", and the initial of a name: "J." before a capital.
  bool initials(std::uint32_t begin) {
    if (at_ - begin != 1 || raw(at_) != '.') return false;
    std::uint32_t end = at_;
    while (raw(end) == '.' && byte(end + 1) == Byte::letter && byte(end + 2) != Byte::letter) end += 2;
    if (end > at_) {
      at_ = raw(end) == '.' ? end + 1 : end;
      return true;
    }
    bool initial =
        raw(begin) <= 'Z' && raw(at_ + 1) == ' ' && raw(at_ + 2) >= 'A' && raw(at_ + 2) <= 'Z' && raw(begin) != 'I';
    if (initial) ++at_;
    return initial;
  }

  /// "https://…", "www.…", "name@host", "Amazon.com": one token, without the stop or bracket that ends a sentence.
  bool address(std::uint32_t begin) {
    std::string_view rest = text_.substr(at_, 4);
    bool web = rest.starts_with("://") || (text_.substr(begin, at_ - begin) == "www" && raw(at_) == '.');
    bool mail = raw(at_) == '@' && byte(at_ + 1) == Byte::letter;
    bool host = raw(at_) == '.' && byte(at_ + 1) == Byte::letter && host_ending(text_.substr(at_ + 1, 4));
    if (!web && !mail && !host) return false;
    if (host) {
      ++at_;
      letters();
      if (raw(at_) != '/') return true;
    }
    while (at_ < size_ && byte(at_) != Byte::space && byte(at_) != Byte::wide &&
           std::string_view("<>\"'()[]").find(raw(at_)) == std::string_view::npos)
      ++at_;
    while (at_ > begin + 1 && std::string_view(".,;:!?").find(raw(at_ - 1)) != std::string_view::npos) --at_;
    return true;
  }
  static bool host_ending(std::string_view tail) {
    static constexpr std::array<std::string_view, 6> endings = {"com", "org", "net", "gov", "edu", "co"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
      return tail.starts_with(ending) && (tail.size() == ending.size() ||
                                          class_of[static_cast<unsigned char>(tail[ending.size()])] != Byte::letter);
    });
  }

  /// A sign is one character, but dots and dashes in a row are one, and "'s" is the possessive.
  void sign(std::uint32_t begin) {
    char c = raw(begin);
    if (c == '.' || c == '-')
      while (raw(at_) == c) ++at_;
    std::uint32_t quote = apostrophe(begin);
    bool glued = begin > 0 && letter_before(begin);
    if (quote > 0 && glued && (raw(begin + quote) == 's' || raw(begin + quote) == 'S') && !letter_at(begin + quote + 1))
      at_ = begin + quote + 1;
  }
  bool letter_before(std::uint32_t at) const {
    return !out_.empty() && out_.back().end == at && out_.back().shape <= Shape::number;
  }

  WordId intern(std::uint32_t begin) const { return vocabulary_.intern(text_.substr(begin, at_ - begin)); }
  [[gnu::always_inline]] void add(std::uint32_t begin, WordId word, bool spaced) {
    const WordClasses classes = vocabulary_.classes(word);  // first, since it may take in words
    const WordLook& look = vocabulary_.look(word);
    out_.push_back({begin, at_, word, look.folded, look.shape, spaced, look.marks, 0, classes});
  }

  std::string_view text_;
  std::uint32_t at_, size_;
  Vocabulary& vocabulary_;
  std::vector<Token>& out_;
};

}  // namespace

void tokenise(std::string_view text, std::uint32_t from, Vocabulary& vocabulary, std::vector<Token>& out) {
  Tokeniser(text, from, vocabulary, out).run();
}

}  // namespace gainsay
