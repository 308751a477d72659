// Ages: "aged 47", "47-year-old", ", 36," after a name, "in her early 30s".
#include "values/figure.h"

namespace gainsay {

std::optional<Figure> FigureReader::age_before(std::uint32_t at) const {
  const auto found = lists_.age_before.longest(document_, at, sentence_.last);
  if (!found) return std::nullopt;
  const auto read = number(found.last, {});
  if (!read || read->ordinal || read->fraction || read->value > Decimal(130)) return std::nullopt;
  Figure figure;
  figure.number = *read;
  figure.amount = read->value;
  figure.kind = Kind::age;
  figure.unit = "year";
  figure.tokens = {at, read->tokens.last};
  const auto unit = lists_.age_unit.longest(document_, past_hyphen(read->tokens.last), sentence_.last);
  if (unit) {
    figure.scale = *unit.meaning;
    figure.factor = *lists_.age_years.longest(document_, past_hyphen(read->tokens.last), sentence_.last).meaning;
    figure.tokens.last = unit.last;
    const auto old = lists_.age_after.longest(document_, unit.last, sentence_.last);
    if (old) figure.tokens.last = old.last;
  }
  return figure;
}

bool FigureReader::with_age(Figure& figure, std::uint32_t at) const {
  const auto fill = [&](std::uint32_t last, std::string_view unit, Decimal years) {
    figure.kind = Kind::age;
    figure.unit = "year";
    figure.scale = unit == "year" ? std::string_view() : unit;
    figure.factor = years;
    figure.tokens.last = last;
    return true;
  };
  if (auto brief = lists_.age_short.longest(document_, at, sentence_.last); brief) return fill(brief.last, "year", 1);
  const auto unit = lists_.age_unit.longest(document_, at, sentence_.last);
  if (!unit) return false;
  const auto old = lists_.age_after.longest(document_, past_hyphen(unit.last), sentence_.last);
  if (!old) return false;
  return fill(old.last, *unit.meaning, *lists_.age_years.longest(document_, at, sentence_.last).meaning);
}

/// ", 36," after a name.
bool FigureReader::apposed_age(Figure& figure) const {
  const std::uint32_t at = figure.number.tokens.first;
  if (at < sentence_.first + 2 || figure.number.tokens.size() != 1 || figure.number.vague) return false;
  const bool and_on = is_sign(at + 1, ",") || is(at + 1, lists_.and_);
  const bool both =
      at >= sentence_.first + 3 && lists_.age_only.holds(token(at - 1).folded);  // ", both 24,", ", now 40,"
  const std::uint32_t comma = both ? at - 2 : at - 1;
  if (!is_sign(comma, ",") || !(and_on || is_sign(at + 1, ".") || is_sign(at + 1, ";"))) return false;
  const Token& name = token(comma - 1);
  const bool named_one =
      (name.shape == Shape::capitalised || name.shape == Shape::mixed || text(comma - 1).ends_with("r.")) &&
      !is_time(comma - 1) && !lists_.nouns.is(name.folded, Nouns::stop);
  const bool person = lists_.nouns.is(name.folded, Nouns::person);
  if (named_one && !person && (token(at).shape != Shape::number ? !is_sign(at + 1, ",") : is(at + 1, lists_.and_)))
    return false;
  if ((!named_one && !person) || !is_age(figure)) return false;
  if (is_sign(at + 1, ".") && at + 2 != sentence_.last) return false;
  figure.kind = Kind::age;
  figure.unit = "year";
  return true;
}

/// "aged 21 and 24", "ages 5, 7 and 9": the ages after the first.
bool FigureReader::age_in_list(Figure& figure) const {
  std::uint32_t at = figure.number.tokens.first;
  const bool bare = token(at).shape == Shape::number && figure.number.tokens.size() == 1 && figure.amount.is_whole();
  if (!bare || figure.amount > Decimal(119)) return false;
  while (at >= sentence_.first + 3 && (is(at - 1, lists_.and_) || is_sign(at - 1, ",")) && is_number(at - 2)) at -= 2;
  if (at == figure.number.tokens.first || !lists_.age_before.holds(token(at - 1).folded)) return false;
  figure.kind = Kind::age;
  figure.unit = "year";
  return true;
}

bool FigureReader::is_age(const Figure& figure) const {
  return figure.amount.is_whole() && figure.amount >= Decimal(1) && figure.amount <= Decimal(119);
}

/// "who was 29,", "She is only 31.", "He will be 30 when": of a person, and nothing counted behind it.
bool FigureReader::age_of_pronoun(Figure& figure) const {
  std::uint32_t at = figure.number.tokens.first;
  const std::uint32_t next = figure.number.tokens.last;
  if (at < sentence_.first + 2 || figure.number.fraction || figure.number.vague || !is_age(figure)) return false;
  const bool ends = !has(next) || is_sign(next, ".") || is_sign(next, ",") || is_sign(next, ";") ||
                    lists_.age_then.holds(token(next).folded);
  if (!ends) return false;
  if (lists_.age_only.holds(token(at - 1).folded)) --at;
  if (at < sentence_.first + 2 || !lists_.age_be.holds(token(at - 1).folded)) return false;
  at -= 2;
  if (at > sentence_.first && lists_.age_will.holds(token(at).folded)) --at;
  if (!lists_.age_who.holds(token(at).folded)) return false;
  figure.kind = Kind::age;
  figure.unit = "year";
  return true;
}

void FigureReader::age_of_group(Figure& figure, std::uint32_t group) const {
  if (figure.kind != Kind::number || figure.dropped || figure.number.fraction || figure.number.vague) return;
  if (!is_age(figure) || !lists_.age_groups.holds(token(group).folded)) return;
  figure.kind = Kind::age;
  figure.unit = "year";
}

/// "turned 40", "died at 92", ", at 28,", before a stop or a small word.
bool FigureReader::age_by_verb(Figure& figure) const {
  const std::uint32_t at = figure.number.tokens.first, next = figure.number.tokens.last;
  if (at == sentence_.first || figure.number.ordinal || figure.number.fraction || figure.number.vague) return false;
  const bool by_at = is(at - 1, lists_.at) && at >= sentence_.first + 2;
  const bool apart = by_at && is_sign(at - 2, ",") && is_sign(next, ",") && figure.amount >= Decimal(10);  // ", at 28,"
  const bool verb = apart   ? is_number(at)
                    : by_at ? lists_.age_at.starts(token(at - 2).folded)
                            : lists_.age_turned.starts(token(at - 1).folded);
  if (!verb || !is_age(figure)) return false;
  const bool ends = !has(next) || (token(next).shape == Shape::symbol && !is_sign(next, "-") && !is_sign(next, ":")) ||
                    lists_.nouns.is(token(next).folded, Nouns::stop) || is_time(next) ||
                    lists_.age_then.holds(token(next).folded);
  if (!ends || glued(next) != (has(next) && token(next).shape == Shape::symbol)) return false;
  figure.kind = Kind::age;
  figure.unit = "year";
  return true;
}

/// "her early 30s", "his mid-forties": the figure is the years that the part of the decade leaves.
std::optional<Figure> FigureReader::decade_of_life(std::uint32_t at) const {
  Figure figure;
  figure.tokens = {at, at + 1};
  if (is_number(at)) {
    if (!glued(at + 1) || text(at + 1) != "s") return std::nullopt;
    figure.amount = Decimal::parse(text(at)).value_or(Decimal());
    figure.tokens.last = at + 2;
  } else if (const auto word = lists_.age_decades.longest(document_, at, at + 1)) {
    figure.amount = *word.meaning;
  }
  const bool decade = figure.amount.is_whole() && figure.amount.to_whole() % 10 == 0;
  if (!decade || figure.amount < Decimal(10) || figure.amount > Decimal(90)) return std::nullopt;
  std::uint32_t lead = at;
  if (lead > sentence_.first && is_sign(lead - 1, "-")) --lead;
  const DecadePart* part = &lists_.age_decade;
  if (lead > sentence_.first)
    if (const auto named = lists_.age_decade_parts.longest(document_, lead - 1, lead)) part = named.meaning, --lead;
  if (lead == sentence_.first || !lists_.age_decade_leads.longest(document_, lead - 1, lead)) return std::nullopt;
  figure.number.tokens = {lead, figure.tokens.last};
  const auto from_first = [&](const std::pair<Decimal, Decimal>& years) {
    return Range::half_open(figure.amount + years.first, figure.amount + years.second);
  };
  figure.number.vague = keep(
      {from_first(part->hard), from_first(part->typical), std::string(document_.text_of({lead, figure.tokens.last}))});
  figure.tokens.first = lead;
  figure.kind = Kind::age;
  figure.unit = "year";
  return figure;
}

}  // namespace gainsay
