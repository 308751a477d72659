// Formulas by recursive descent: comparison, sum, product, sign, operand. Each level takes what binds tighter first.
#include "rules/formula.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "rules/load.h"
#include "rules/mistakes.h"

namespace gainsay {
namespace {

using Operand = std::shared_ptr<const Expression>;

struct Named {
  std::string_view word;
  std::int64_t amount;
};
constexpr std::array<Named, 5> scales = {{{"thousand", 1'000},
                                          {"million", 1'000'000},
                                          {"billion", 1'000'000'000},
                                          {"bn", 1'000'000'000},
                                          {"trillion", 1'000'000'000'000}}};
// In minutes. A month is a twelfth of a year of 365.25 days.
constexpr std::array<Named, 6> durations = {
    {{"minute", 1}, {"hour", 60}, {"day", 1440}, {"week", 10'080}, {"month", 43'830}, {"year", 525'960}}};
struct Currency {
  std::string_view sign;
  std::string_view code;
};
constexpr std::array<Currency, 4> currencies = {{{"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}}};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

class FormulaParser {
 public:
  FormulaParser(std::string_view text, const FormulaWords& words, Place place)
      : text_(text), words_(words), place_(std::move(place)) {}

  Result<Comparison> parse() {
    Comparison out;
    if (static_cast<int>(text_.size()) > most_formula_bytes)
      refuse(0, "a formula longer than " + std::to_string(most_formula_bytes) + " bytes", "a shorter one");
    if (!wrong_) out.left = sum(0);
    if (!wrong_) out.op = comparison_sign();
    if (!wrong_) out.right = sum(0);
    if (!wrong_) out.within_percent = within();
    skip_space();
    if (!wrong_ && at_ < text_.size()) leftover();
    if (!wrong_ && !names_something_) refuse(0, "a formula without a fact", "at least one fact", "", text_.size());
    if (!wrong_ && out.left->written == out.right->written)
      refuse(0, "both sides are the same", "two different formulas", "", text_.size());
    if (wrong_) return *wrong_;
    return out;
  }

 private:
  void refuse(std::size_t at, std::string message, std::string right, std::string meant = "", std::size_t bytes = 1) {
    if (wrong_) return;
    auto width = static_cast<std::uint32_t>(std::max(1, code_points(text_.substr(at, bytes))));
    Advice advice{std::move(right), std::move(meant), "\"price = stake * valuation\""};
    wrong_ = Diagnostic{moved(place_, text_.substr(0, at)), std::move(message), "", text_of(advice), width};
  }

  void leftover() {
    char c = text_[at_];
    std::string shown(text_.substr(at_));
    if (c == ')') return refuse(at_, "a ')' that nothing opens", "brackets in pairs");
    if (std::string_view("=<>").find(c) != std::string_view::npos)
      return refuse(at_, "a second comparison", "one comparison a rule; write two rules");
    refuse(at_, "'" + shown + "' where the formula should end",
           "an operator (+ - * /) between two facts, or 'within 5%'", "", shown.size());
  }

  // ---- grammar

  Comparison::Op comparison_sign() {
    skip_space();
    static constexpr std::array<std::pair<std::string_view, Comparison::Op>, 5> signs = {
        {{"<=", Comparison::Op::less_equal},
         {">=", Comparison::Op::greater_equal},
         {"=", Comparison::Op::equal},
         {"<", Comparison::Op::less},
         {">", Comparison::Op::greater}}};
    if (text_.substr(at_, 2) == "==" || text_.substr(at_, 2) == "!=")
      refuse(at_, "'" + std::string(text_.substr(at_, 2)) + "' is no comparison", "one of = < <= > >=", "", 2);
    for (const auto& [sign, op] : signs)
      if (text_.substr(at_, sign.size()) == sign) {
        at_ += sign.size();
        return op;
      }
    if (at_ < text_.size() && !is_letter(text_[at_]))
      leftover();
    else
      refuse(0, "a formula without a comparison", "one of = < <= > >= between two formulas", "", text_.size());
    return Comparison::Op::equal;
  }

  Operand sum(int depth) {
    return chain(depth, "+-", [this](int deeper) { return product(deeper); });
  }
  Operand product(int depth) {
    return chain(depth, "*/", [this](int deeper) { return sign(deeper); });
  }

  template <class Next>
  Operand chain(int depth, std::string_view signs, Next next) {
    std::size_t begin = start();
    Operand out = next(depth);
    for (skip_space(); !wrong_ && at_ < text_.size() && signs.find(text_[at_]) != std::string_view::npos;
         skip_space()) {
      char operation = text_[at_++];
      Operand right = next(depth);
      if (wrong_) break;
      if (operation == '/' && right->kind == Expression::Kind::number && right->number == Decimal())
        refuse(begin, "a division by zero", "a divisor that is not zero", "", at_ - begin);
      out = node(kind_of(operation), begin, out, right);
    }
    return out;
  }

  static Expression::Kind kind_of(char operation) {
    switch (operation) {
      case '+':
        return Expression::Kind::add;
      case '-':
        return Expression::Kind::subtract;
      case '*':
        return Expression::Kind::multiply;
      default:
        return Expression::Kind::divide;
    }
  }

  Operand sign(int depth) {
    std::size_t begin = start();
    if (text_.substr(at_, 1) != "-") return operand(depth);
    ++at_;
    if (depth >= most_formula_depth) too_deep();
    Operand inner = wrong_ ? nullptr : sign(depth + 1);
    return wrong_ ? nullptr : node(Expression::Kind::negate, begin, inner, nullptr);
  }

  Operand operand(int depth) {
    std::size_t begin = start();
    if (at_ >= text_.size()) {
      refuse(text_.empty() ? 0 : text_.size() - 1, "a formula that breaks off", "a fact, a number or a duration here");
      return nullptr;
    }
    if (text_[at_] == '(') return bracket(begin, depth);
    if (is_letter(text_[at_])) return word(begin);
    return number(begin);
  }

  Operand bracket(std::size_t begin, int depth) {
    if (depth >= most_formula_depth) too_deep();
    if (wrong_) return nullptr;
    ++at_;
    Operand out = sum(depth + 1);
    skip_space();
    if (!wrong_ && text_.substr(at_, 1) != ")") refuse(begin, "a '(' that is not closed", "a ')' after its formula");
    ++at_;
    return out;
  }

  void too_deep() {
    refuse(at_, "brackets nested deeper than " + std::to_string(most_formula_depth), "a simpler formula, or two rules");
  }

  Operand word(std::size_t begin) {
    while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]) || text_[at_] == '.')) ++at_;
    std::string_view found = text_.substr(begin, at_ - begin);
    Expression out;
    out.kind = words_.is_variable(found) ? Expression::Kind::variable : Expression::Kind::fact;
    out.name = std::string(found);
    out.written = out.name;
    if (out.kind == Expression::Kind::fact && !words_.is_fact(found))
      refuse(begin, "no fact is called '" + out.name + "'", "the id of a fact of this file or of a pack that it uses",
             words_.nearest_word(found), found.size());
    names_something_ = true;
    return std::make_shared<const Expression>(std::move(out));
  }

  // ---- numbers

  Operand number(std::size_t begin) {
    Expression out;
    out.unit = currency();
    std::string digits;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.' || text_[at_] == ','))
      digits += text_[at_++];
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    std::optional<Decimal> read = Decimal::parse(digits);
    if (!read) {
      std::size_t shown = at_ > begin ? at_ - begin : 1;
      refuse(begin, "'" + std::string(text_.substr(begin, shown)) + "' where a fact or a number should stand",
             "a fact, a number (1500, 5%, $29 billion) or a duration (14 days)", "", shown);
      return nullptr;
    }
    out.number = *read;
    unit(out);
    out.written = std::string(text_.substr(begin, at_ - begin));
    return std::make_shared<const Expression>(std::move(out));
  }

  std::string currency() {
    for (const Currency& entry : currencies)
      if (text_.substr(at_, entry.sign.size()) == entry.sign) {
        at_ += entry.sign.size();
        return std::string(entry.code);
      }
    return "";
  }

  void unit(Expression& out) {
    if (text_.substr(at_, 1) == "%") {
      ++at_;
      out.unit = "%";
      out.number = out.number / Decimal(100);
      return;
    }
    std::string_view after = next_word();
    for (const Named& scale : scales)
      if (after == scale.word) {
        out.number = out.number * Decimal(scale.amount);
        take(after);
        return;
      }
    std::string_view single = !after.empty() && after.back() == 's' ? after.substr(0, after.size() - 1) : after;
    for (const Named& duration : durations)
      if (single == duration.word) {
        out.kind = Expression::Kind::duration;
        out.number = out.number * Decimal(duration.amount);
        take(after);
        return;
      }
    if (!after.empty() && after != "within")
      refuse(static_cast<std::size_t>(after.data() - text_.data()), "'" + std::string(after) + "' is no unit here",
             "thousand, million, billion, trillion, or minutes, hours, days, weeks, months, years", nearest_unit(after),
             after.size());
  }

  static std::string nearest_unit(std::string_view word) {
    std::vector<std::string> known;
    for (const Named& scale : scales) known.emplace_back(scale.word);
    for (const Named& duration : durations) known.push_back(std::string(duration.word) + "s");
    return nearest(word, known);
  }

  /// "within 5%" at the end.
  std::optional<Decimal> within() {
    std::string_view after = next_word();
    if (after != "within") return std::nullopt;
    std::size_t begin = static_cast<std::size_t>(after.data() - text_.data());
    take(after);
    skip_space();
    std::size_t first = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) ++at_;
    std::optional<Decimal> read = Decimal::parse(text_.substr(first, at_ - first));
    skip_space();
    if (!read || text_.substr(at_, 1) != "%" || *read >= Decimal(100)) {
      refuse(begin, "'within' without a percentage below 100", "a percentage: within 5%", "", text_.size() - begin);
      return std::nullopt;
    }
    ++at_;
    return read;
  }

  // ---- characters

  Operand node(Expression::Kind kind, std::size_t begin, Operand left, Operand right) {
    Expression out;
    out.kind = kind;
    std::size_t end = at_;
    while (end > begin && text_[end - 1] == ' ') --end;
    out.written = std::string(text_.substr(begin, end - begin));
    out.left = std::move(left);
    out.right = std::move(right);
    return std::make_shared<const Expression>(std::move(out));
  }

  std::size_t start() {
    skip_space();
    return at_;
  }
  void skip_space() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }
  std::string_view next_word() {
    std::size_t begin = at_;
    while (begin < text_.size() && text_[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return text_.substr(begin, end - begin);
  }
  void take(std::string_view word) { at_ = static_cast<std::size_t>(word.data() - text_.data()) + word.size(); }

  std::string_view text_;
  const FormulaWords& words_;
  Place place_;
  std::size_t at_ = 0;
  bool names_something_ = false;
  std::optional<Diagnostic> wrong_;
};

void collect_facts(const Expression* expression, std::vector<std::string>& out) {
  if (expression == nullptr) return;
  if (expression->kind == Expression::Kind::fact && std::find(out.begin(), out.end(), expression->name) == out.end())
    out.push_back(expression->name);
  collect_facts(expression->left.get(), out);
  collect_facts(expression->right.get(), out);
}

}  // namespace

Result<Comparison> parse_formula(std::string_view text, const FormulaWords& words, const Place& place) {
  return FormulaParser(text, words, place).parse();
}

Result<Comparison> parse_comparison(std::string_view text, const std::function<bool(std::string_view)>& known,
                                    const Place& place, const std::vector<std::string>& variables) {
  FormulaWords words;
  words.is_variable = [&](std::string_view word) {
    return std::find(variables.begin(), variables.end(), word) != variables.end();
  };
  words.is_fact = known;
  words.nearest_word = [](std::string_view) { return std::string(); };
  return parse_formula(text, words, place);
}

std::vector<std::string> facts_in(const Comparison& comparison) {
  std::vector<std::string> out;
  collect_facts(comparison.left.get(), out);
  collect_facts(comparison.right.get(), out);
  return out;
}

}  // namespace gainsay
