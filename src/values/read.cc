// Numbers and dates are read apart, each sentence once by each reader. Where the two overlap, what is surely one of
// them wins: money, percents, measures and ages over dates, dates over bare numbers and counts; between equals the
// longer. A longer figure wins over a bare year inside it ("more than 2000 people").
#include "values/read.h"

#include <algorithm>

#include "values/date_reader.h"
#include "values/number_reader.h"

namespace gainsay {
namespace {

int weight(Kind kind) {
  switch (kind) {
    case Kind::money:
    case Kind::percent:
    case Kind::measure:
    case Kind::age:
      return 3;
    case Kind::number:
    case Kind::ordinal:
    case Kind::count:
      return 1;
    default:
      return 2;
  }
}

/// "more than 2000 people", "two hundred and two thousand": a longer figure with what might be a year, or a length of
/// time, inside it.
bool swallows(const Mention& a, const Mention& b) {
  const bool fraction = a.value.kind == Kind::number && a.value.amount && *a.value.amount < Decimal(1);
  if (a.span == b.span) return fraction && b.value.kind == Kind::duration;  // "three quarters"
  if (!a.span.contains(b.span)) return false;
  const bool year = b.value.timex && b.value.timex->value.size() == 4;
  return a.value.kind == Kind::number || (a.value.kind == Kind::count && year);
}

bool dated(const Mention& mention) { return is_dated(mention.value.kind) || mention.value.kind == Kind::duration; }

/// "the first quarter of 2009", "the third quarter" against the share "quarter of" inside it or across its end.
bool holds(const Mention& date, const Mention& share) {
  if (!dated(date) || dated(share) || date.span == share.span) return false;
  return date.span.contains(share.span) || (share.value.kind == Kind::percent && date.span.begin < share.span.begin);
}

bool wins(const Mention& a, const Mention& b) {
  if (swallows(a, b) || swallows(b, a)) return swallows(a, b);
  if (holds(a, b) || holds(b, a)) return holds(a, b);
  const int heavier = weight(a.value.kind) - weight(b.value.kind);
  if (heavier != 0) return heavier > 0;
  return a.span.size() > b.span.size();
}

/// Sorts `mentions` from `from` on, which are few, and drops the loser of each overlap.
void arbitrate(std::vector<Mention>& mentions, std::size_t from) {
  const auto begin = mentions.begin() + static_cast<std::ptrdiff_t>(from);
  const auto earlier = [](const Mention& a, const Mention& b) { return a.span < b.span; };
  for (auto next = begin + 1; next != mentions.end(); ++next)
    if (earlier(*next, next[-1])) std::rotate(std::upper_bound(begin, next, *next, earlier), next, next + 1);
  std::size_t kept = from;
  for (std::size_t i = from; i < mentions.size(); ++i) {
    bool keep = true;
    while (keep && kept > from && mentions[kept - 1].span.overlaps(mentions[i].span)) {
      if (wins(mentions[i], mentions[kept - 1]))
        --kept;
      else
        keep = false;
    }
    if (!keep) continue;
    if (kept != i) mentions[kept] = std::move(mentions[i]);
    ++kept;
  }
  mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(kept), mentions.end());
}

}  // namespace

struct ValueReader::Parts {
  explicit Parts(Vocabulary& vocabulary) : numbers(vocabulary), dates(vocabulary, numbers) {}
  NumberReader numbers;
  DateReader dates;
};

ValueReader::ValueReader(Vocabulary& vocabulary) : parts_(new Parts(vocabulary)) {}
ValueReader::~ValueReader() { delete parts_; }

std::vector<Mention> ValueReader::read(const Document& document, const ReadingContext& context) {
  return read(document, context, figures(document, context));
}

std::vector<Mention> ValueReader::figures(const Document& document, const ReadingContext& context) {
  std::vector<Mention> figures;
  figures.reserve(document.tokens.size() / 48 + 8);
  for (const Sentence& sentence : document.sentences) parts_->numbers.read(document, sentence, context, figures);
  return figures;
}

std::vector<Mention> ValueReader::read(const Document& document, const ReadingContext& context,
                                       std::vector<Mention> figures) {
  std::vector<Mention> mentions;
  mentions.reserve(document.tokens.size() / 24 + 8);  // news has a value in some twenty-five tokens
  auto figure = figures.begin();
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const std::size_t from = mentions.size();
    for (; figure != figures.end() && figure->tokens.first < document.sentences[i].tokens.last; ++figure)
      mentions.push_back(std::move(*figure));
    parts_->dates.read(document, i, context, mentions);
    if (mentions.size() > from + 1) arbitrate(mentions, from);
  }
  return mentions;
}

}  // namespace gainsay
