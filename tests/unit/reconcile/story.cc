#include "unit/reconcile/story.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>

#include "rules/load.h"

namespace gainsay {
namespace {

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> parts;
  std::stringstream in(line);
  for (std::string part; std::getline(in, part, at);) {
    auto first = part.find_first_not_of(' ');
    auto last = part.find_last_not_of(' ');
    parts.push_back(first == std::string::npos ? "" : part.substr(first, last - first + 1));
  }
  return parts;
}

std::int64_t day_of(int year, int month, int day) {
  using namespace std::chrono;
  return sys_days{std::chrono::year{year} / month / day}.time_since_epoch().count();
}
int year_of(std::int64_t day) {
  using namespace std::chrono;
  return static_cast<int>(year_month_day{sys_days{days{day}}}.year());
}
std::int64_t iso_day(const std::string& iso) {
  return day_of(std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2)));
}

int month_named(const std::string& word) {
  const std::vector<std::string> names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto found = std::find(names.begin(), names.end(), word.substr(0, 3));
  return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

Range days(std::int64_t first, std::int64_t after) {
  return Range::half_open(Decimal(first * 1440), Decimal(after * 1440));
}
Range month_range(int year, int month) {
  return days(day_of(year, month, 1), month == 12 ? day_of(year + 1, 1, 1) : day_of(year, month + 1, 1));
}
Range year_range(int year) { return days(day_of(year, 1, 1), day_of(year + 1, 1, 1)); }

void set_range(Value& value, const Range& range) {
  value.hard = value.typical = {range};
  value.point = Days{range.low.value.to_whole() / 1440, range.high.value.to_whole() / 1440 - 1};
}

void read_date(Value& value, const std::string& words, std::int64_t published) {
  auto parts = split(words, ' ');
  if (words == "last year") {
    set_range(value, year_range(year_of(published) - 1));
    value.relative = true;
  } else if (parts.size() == 2 && parts[0] == "in") {
    int year = year_of(published);
    for (int y = year - 29; y <= year; ++y) value.hard.push_back(month_range(y, month_named(parts[1])));
    value.typical = {value.hard.back()};
    value.open_year = value.relative = true;
  } else if (parts.size() == 1) {
    set_range(value, year_range(std::stoi(parts[0])));
  } else if (parts.size() == 2) {
    set_range(value, month_range(std::stoi(parts[1]), month_named(parts[0])));
  } else {
    std::int64_t day = day_of(std::stoi(parts[2]), month_named(parts[1]), std::stoi(parts[0]));
    set_range(value, days(day, day + 1));
  }
}

void read_duration(Value& value, const std::string& words) {
  auto weeks = [](std::int64_t from, std::int64_t to) {
    return Range::closed(Decimal(from * 10080), Decimal(to * 10080));
  };
  auto parts = split(words, ' ');
  if (words == "weeks") {
    value.hard = {weeks(1, 13)};
    value.typical = {weeks(2, 8)};
    value.assumes = {"weeks: 1 to 13"};
    return;
  }
  const std::map<std::string, Decimal> minutes = {{"second", Decimal(1) / Decimal(60)},
                                                  {"minute", Decimal(1)},
                                                  {"hour", Decimal(60)},
                                                  {"day", Decimal(1440)},
                                                  {"week", Decimal(10080)}};
  std::string unit = parts[1].back() == 's' ? parts[1].substr(0, parts[1].size() - 1) : parts[1];
  value.hard = value.typical = {Range::exactly(Decimal(std::stoi(parts[0])) * minutes.at(unit))};
}

Hedge hedge_named(const std::string& word) {
  const std::map<std::string, Hedge> hedges = {{"over", Hedge::over},      {"nearly", Hedge::nearly},
                                               {"about", Hedge::about},    {"under", Hedge::under},
                                               {"least", Hedge::at_least}, {"most", Hedge::at_most}};
  auto found = hedges.find(word);
  return found == hedges.end() ? Hedge::none : found->second;
}

Range hedged(Hedge hedge, Decimal figure, Decimal half, int width) {
  Decimal part = figure * Decimal(width) / Decimal(100);
  switch (hedge) {
    case Hedge::over:
      return {Bound::beyond(figure), width == 25 ? Bound::open() : Bound::at(figure + part)};
    case Hedge::at_least:
      return {Bound::at(figure), width == 25 ? Bound::open() : Bound::at(figure + part)};
    case Hedge::under:
      return {width == 25 ? Bound::open() : Bound::at(figure - part), Bound::beyond(figure)};
    case Hedge::at_most:
      return {width == 25 ? Bound::open() : Bound::at(figure - part), Bound::at(figure)};
    case Hedge::nearly:
      return Range::half_open(figure - part, figure);
    case Hedge::about:
      return Range::closed(figure - part, figure + part);
    default:
      break;
  }
  return half == Decimal() ? Range::exactly(figure) : Range::half_open(figure - half, figure + half);
}

void read_figure(Value& value, const std::string& words) {
  std::string text = words;
  const std::map<std::string, std::string> signs = {{"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}};
  for (const auto& [sign, currency] : signs)
    if (auto at = text.find(sign); at != std::string::npos) text.erase(at, sign.size()), value.unit = currency;
  Decimal scale(1), digit(1), figure;
  for (const std::string& part : split(text, ' ')) {
    if (Hedge hedge = hedge_named(part); hedge != Hedge::none) value.hedge = hedge;
    if (part.starts_with("million")) scale = Decimal(1'000'000);
    if (part.starts_with("billion")) scale = Decimal(1'000'000'000);
    if (value.kind == Kind::measure && (part == "km" || part == "miles")) value.unit = part;
    if (part.empty() || part[0] < '0' || part[0] > '9') continue;
    std::string number = part.substr(0, part.find_last_of("0123456789") + 1);
    figure = *Decimal::parse(number);
    if (auto point = number.find('.'); point != std::string::npos)
      digit = power_of_ten(-static_cast<int>(number.size() - point - 1));
  }
  bool exact = value.kind == Kind::count || value.kind == Kind::age || value.kind == Kind::rank;
  value.amount = figure * scale;
  value.precision = exact && scale == Decimal(1) ? Decimal() : digit * scale;
  value.hard = {hedged(value.hedge, *value.amount, value.precision / Decimal(2), 25)};
  value.typical = {hedged(value.hedge, *value.amount, value.precision / Decimal(2), 10)};
}

void read_ratio(Value& value, const std::string& words) {
  if (words == "more than doubled") {
    value.hard = {{Bound::beyond(Decimal(2)), Bound::open()}};
    value.typical = {{Bound::beyond(Decimal(2)), Bound::at(*Decimal::parse("2.5"))}};
  } else if (words == "doubled") {
    value.hard = {Range::half_open(*Decimal::parse("1.75"), *Decimal::parse("2.5"))};
    value.typical = {Range::half_open(*Decimal::parse("1.9"), *Decimal::parse("2.2"))};
  } else {
    read_figure(value, words);
  }
}

void read_names(Value& value, const std::string& words) {
  std::string text = words;
  if (text.starts_with("only ")) value.closed = true, text.erase(0, 5);
  if (auto at = text.find(" and "); at != std::string::npos) text.replace(at, 5, ",");
  value.members = split(text, ',');
  std::sort(value.members.begin(), value.members.end());
}

struct Builder {
  TestStory story{std::make_unique<RuleSet>(), std::make_unique<std::deque<Comparison>>(), {}};
  struct Line {
    std::string path, date, outlet, fact, words, marks;
    auto operator<=>(const Line&) const = default;
  };
  std::vector<Line> lines;

  Comparison comparison(const std::string& text) {
    auto parsed = parse_comparison(text, [](std::string_view) { return true; }, {}, {"gap"});
    return parsed ? *parsed : Comparison{};
  }

  void fact_line(const std::string& line) {
    std::stringstream in(line);
    FactDef def;
    std::string kind, word;
    in >> word >> def.id >> kind;
    def.kind = *kind_named(kind);
    std::getline(in, def.title);
    def.title.erase(0, 1);
    while (def.title.starts_with("[")) {
      std::string setting = def.title.substr(1, def.title.find(']') - 1);
      if (setting == "rises") def.over_time = OverTime::rises;
      if (setting == "falls") def.over_time = OverTime::falls;
      if (setting == "changes") def.over_time = OverTime::changes;
      if (setting == "pack") def.pack = "pack";
      if (setting == "agree no") def.agree = false;
      if (auto severity = severity_named(setting)) def.severity = *severity;
      def.title.erase(0, setting.size() + 3);
    }
    story.rules->facts.push_back(std::move(def));
  }

  void rule_line(const std::string& line) {
    auto parts = split(line.substr(5), ':');
    RuleDef rule;
    rule.id = parts[0];
    rule.must = rule.title = parts[1];
    if (parts[1].starts_with("exact ")) rule.must.erase(0, 6), rule.allow_rounding = false;
    if (parts[1].starts_with("be ")) {
      auto words = split(rule.must, ' ');  // "be VALUE of FACT", "be stated of FACT", "be one of A or B of FACT"
      auto of = rule.must.rfind(" of ");
      rule.fact = rule.must.substr(of + 4);
      std::string rest = rule.must.substr(3, of - 3);
      rule.kind = rest == "stated"              ? RuleDef::Kind::stated
                  : rest.starts_with("one of ") ? RuleDef::Kind::one_of
                                                : RuleDef::Kind::value;
      if (rule.kind == RuleDef::Kind::one_of) rest.erase(0, 7);
      for (auto at = rest.find(" or "); at != std::string::npos; at = rest.find(" or ")) {
        rule.values.push_back(rest.substr(0, at));
        rest.erase(0, at + 4);
      }
      if (rule.kind != RuleDef::Kind::stated) rule.values.push_back(rest);
    } else {
      rule.comparison = comparison(rule.must);
    }
    story.rules->rules.push_back(std::move(rule));
  }

  void claim_line(const std::string& line) {
    auto parts = split(line, '|');
    std::stringstream in(parts[0]);
    Line out;
    in >> out.path >> out.date;
    std::getline(in, out.outlet);
    out.outlet.erase(0, out.outlet.find_first_not_of(' '));
    out.fact = parts[1];
    out.words = parts[2];
    if (parts.size() > 3) out.marks = parts[3];
    lines.push_back(std::move(out));
  }

  std::uint32_t article(const Line& line) {
    auto& articles = story.claims.articles;
    if (!articles.empty() && articles.back().path == line.path) return static_cast<std::uint32_t>(articles.size() - 1);
    Article article;
    article.id = article.path = line.path;
    article.outlet = line.outlet;
    if (line.date != "-") article.published = Published{iso_day(line.date), std::nullopt, "manifest"};
    if (line.date.size() > 10) article.published->minute_of_day = std::stoi(line.date.substr(11, 2)) * 60;
    if (line.path.starts_with("draft")) article.kind = "draft";
    articles.push_back(std::move(article));
    return static_cast<std::uint32_t>(articles.size() - 1);
  }

  std::uint32_t fact(const std::string& name) {
    auto at = name.find(" of ");
    std::string id = name.substr(0, at), subject = at == std::string::npos ? "" : name.substr(at + 4);
    auto& facts = story.claims.facts;
    for (std::uint32_t i = 0; i < facts.size(); ++i)
      if (facts[i].id == id && facts[i].subject == subject) return i;
    return no_fact;
  }

  void add_fact(const std::string& name) {
    if (fact(name) != no_fact) return;
    auto at = name.find(" of ");
    const FactDef* def = story.rules->fact(name.substr(0, at));
    Fact out;
    out.id = name.substr(0, at);
    out.subject = at == std::string::npos ? "" : name.substr(at + 4);
    out.title = def->title;
    out.rule = def;
    out.kind = def->kind;
    out.over_time = def->over_time;
    story.claims.facts.push_back(std::move(out));
  }

  Kind variable_kind(const std::string& relation, Kind kind) {
    if (is_dated(kind)) return Kind::duration;
    return relation.empty() ? kind : Kind::ratio;
  }

  void mark(Claim& claim, const std::string& marks) {
    if (marks == "possible") claim.certainty = Certainty::possible;
    if (marks == "planned") claim.certainty = Certainty::planned;
    if (marks == "not") claim.polarity = Polarity::no;
    if (marks == "cap warning") claim.cap = Severity::warning, claim.cap_reason = "the place is left open";
    if (marks.ends_with(" said")) claim.attribution = marks.substr(0, marks.size() - 5);
  }

  void add_claim(const Line& line) {
    Claim claim;
    claim.article = article(line);
    claim.fact = fact(line.fact);
    Article& home = story.claims.articles[claim.article];
    claim.quote.begin = static_cast<std::uint32_t>(home.text.size());
    home.text += line.words;
    claim.quote.end = static_cast<std::uint32_t>(home.text.size());
    home.text += ". ";
    bool relation = line.marks.find('=') != std::string::npos;
    Kind kind = story.claims.facts[claim.fact].kind;
    if (relation) {
      story.relations->push_back(comparison(line.marks));
      claim.relation = &story.relations->back();
      claim.variable = "gap";
      kind = variable_kind(line.marks, kind);
    }
    claim.value = value_of(kind, line.words, home.published ? home.published->day : 0);
    if (kind == Kind::yes_no && line.words == "no") claim.polarity = Polarity::no;
    mark(claim, line.marks);
    story.claims.claims.push_back(std::move(claim));
  }

  TestStory build(const std::string& text) {
    std::stringstream in(text);
    for (std::string line; std::getline(in, line);) {
      line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
      if (line.starts_with("fact "))
        fact_line(line);
      else if (line.starts_with("rule "))
        rule_line(line);
      else if (!line.empty())
        claim_line(line);
    }
    std::sort(lines.begin(), lines.end());
    for (const Line& line : lines) add_fact(line.fact);
    std::sort(story.claims.facts.begin(), story.claims.facts.end(),
              [](const Fact& a, const Fact& b) { return a.identity() < b.identity(); });
    for (const Line& line : lines) add_claim(line);
    for (std::uint32_t i = 0; i < story.claims.articles.size(); ++i) story.claims.voices.push_back(voice(i));
    return std::move(story);
  }

  std::uint32_t voice(std::uint32_t article) {
    const auto& articles = story.claims.articles;
    for (std::uint32_t i = 0; i < article; ++i)
      if (articles[i].outlet == articles[article].outlet) return i;
    return article;
  }
};

std::string claim_text(const StoryClaims& story, std::uint32_t number) {
  const Claim& claim = story.claims[number];
  const Article& article = story.articles[claim.article];
  return article.path + " \"" + std::string(text_of(article.text, claim.quote)) + "\"";
}

void list(std::string& out, const StoryClaims& story, const std::string& name,
          const std::vector<std::uint32_t>& claims) {
  out += "  " + name + ":";
  for (std::size_t i = 0; i < claims.size(); ++i) out += (i ? ", " : " ") + claim_text(story, claims[i]);
  out += "\n";
}

}  // namespace

Value value_of(Kind kind, const std::string& words, std::int64_t published) {
  Value value;
  value.kind = kind;
  if (is_dated(kind))
    read_date(value, words, published);
  else if (kind == Kind::duration)
    read_duration(value, words);
  else if (kind == Kind::ratio)
    read_ratio(value, words);
  else if (kind == Kind::names)
    read_names(value, words);
  else if (kind == Kind::name || kind == Kind::choice || kind == Kind::yes_no)
    value.text = words;
  else
    read_figure(value, words);
  return value;
}

TestStory story_of(const std::string& lines) { return Builder{}.build(lines); }

std::string findings_text(const TestStory& story, const Reconciled& result, Show show) {
  std::string out;
  for (const Finding& finding : result.findings) {
    out += std::string(severity_name(finding.severity)) + "[" + finding.rule + "] " + finding.message + "\n";
    for (const Party& party : finding.parties) list(out, story.claims, party.value, party.claims);
    if (show.context && !finding.context.empty()) list(out, story.claims, "fits either", finding.context);
    if (show.why)
      for (const std::string& step : finding.why) out += "  why " + step + "\n";
    if (show.settles)
      for (const std::string& step : finding.settles) out += "  settles " + step + "\n";
    if (show.also)
      for (const AlsoLine& line : finding.also) out += "  also [" + line.rule + "] " + line.message + "\n";
  }
  return out;
}

std::string findings_of(const std::string& lines, Show show) {
  TestStory story = story_of(lines);
  return findings_text(story, reconcile(story.claims, *story.rules), show);
}

}  // namespace gainsay
