// Reads the values of a document: the only door to this folder for the layers below.
#pragma once

#include <vector>

#include "values/value.h"

namespace gainsay {

/// Word lists and assumptions, from rules/readings.yaml and rules/lexicon, compiled once against a vocabulary.
/// Share one between documents of one thread; it grows only with the vocabulary.
class ValueReader {
 public:
  explicit ValueReader(Vocabulary& vocabulary);
  ~ValueReader();
  ValueReader(const ValueReader&) = delete;
  ValueReader& operator=(const ValueReader&) = delete;

  /// Every value of the document, in text order, disjoint but for a date inside a set or a longer date range
  /// (the inner one is dropped). Cost grows linearly with the tokens.
  std::vector<Mention> read(const Document& document, const ReadingContext& context);

  /// `read` in two steps, for who takes many documents through each: the figures, as yet without dates; then all.
  std::vector<Mention> figures(const Document& document, const ReadingContext& context);
  std::vector<Mention> read(const Document& document, const ReadingContext& context, std::vector<Mention> figures);

 private:
  struct Parts;
  Parts* parts_;
};

}  // namespace gainsay
